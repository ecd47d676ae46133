/** What a finding about declared hours says, in one sentence with its figures, and what it is called where it is set. */
import type { DeclarationFindingKind } from '$lib/domain/declaration/finding-kinds';
import { defineMessages } from './locale';

type Titles = Readonly<Record<DeclarationFindingKind, string>>;

export const declarationFindingMessages = defineMessages({
	nl: {
		treatments: { stop: 'Houdt tegen', warn: 'Waarschuwt', ignore: 'Zegt niets' },
		titles: {
			outsideYear: 'Buiten het schooljaar',
			outsideRound: 'Buiten een declaratieronde',
			notMember: 'Geen partner op die dag',
			aboveDay: 'Meer dan 24 uur op een dag',
			settledRound: 'Te laat voor een afgerekende ronde',
			daysToCome: 'Dagen die nog komen',
			sameTwice: 'Staat er twee keer',
			noTariff: 'Geen tarief afgesproken',
			tariffDiffers: 'Ander tarief dan nu is afgesproken',
			tariffChanges: 'Tarief wisselt binnen deze dagen',
			roleNotAgreed: 'Rol niet afgesproken voor deze partner',
			aboveCommitment: 'Meer uren dan afgesproken',
			otherArea: 'Ander gebied dan de begrotingsregel',
			lineUsedUp: 'Begrotingsregel is op',
			potUsedUp: 'Potje is op',
			areaNotPayable: 'Gebied mag niet uit dit potje',
			aboveFullTime: 'Meer dan een voltijdjaar voor één persoon'
		} as Titles,
		outsideYear: (from: string, last: string) => `Het schooljaar loopt van ${from} tot en met ${last}.`,
		outsideRound: 'Er is geen declaratieronde voor deze dagen.',
		overRoundEnd: (last: string) =>
			`De ronde loopt tot en met ${last}. Splits deze regel: elke ronde wordt apart afgerekend.`,
		notMember: (from: string) => `Deze organisatie is partner vanaf ${from}.`,
		notMemberUntil: (from: string, last: string) => `Deze organisatie was partner van ${from} tot en met ${last}.`,
		aboveDay: (hours: string, days: number) =>
			days === 1
				? `Voor deze persoon staat er ${hours} op één dag; een dag heeft 24 uur.`
				: `Voor deze persoon staat er ${hours} in ${days} dagen; dat kan niet.`,
		settledRound: (round: string) =>
			`Deze dagen horen bij “${round}”, die al is afgerekend. De uren gaan mee in een latere ronde.`,
		daysToCome: (last: string) => `Dit werk loopt tot en met ${last}; die dag moet nog komen.`,
		sameTwice: 'Dezelfde persoon, dagen, rol en activiteit staan er al.',
		noTariff: (day: string) => `Voor deze rol is op ${day} geen tarief afgesproken; er is dus geen bedrag.`,
		/** Submitted: the price stands. */
		sincePriced: {
			tariffAgreed: (agreed: string) =>
				`Ingediend toen er geen tarief was, dus zonder bedrag; nu is ${agreed} per uur afgesproken.`,
			tariffDiffers: (kept: string, agreed: string) => `Geprijsd met ${kept} per uur; nu is ${agreed} afgesproken.`,
			tariffEnded: (kept: string) => `Geprijsd met ${kept} per uur; nu is er geen tarief meer afgesproken.`
		},
		/** Not submitted yet: the amount is that of now. */
		sinceFilledIn: {
			tariffAgreed: (agreed: string) =>
				`Na het invullen is een tarief van ${agreed} per uur afgesproken; het bedrag is daarmee berekend.`,
			tariffDiffers: (kept: string, agreed: string) =>
				`Na het invullen is het tarief van ${kept} per uur ${agreed} geworden; het bedrag is daarmee berekend.`,
			tariffEnded: (kept: string) =>
				`Bij het invullen was het tarief ${kept} per uur; nu is er geen tarief meer afgesproken, en dus geen bedrag.`
		},
		tariffChanges: (before: string, after: string, day: string) =>
			`Geprijsd met ${before} per uur, maar op ${day} geldt ${after}. Splits de regel bij de wisseling.`,
		roleNotAgreed: 'Voor deze partner zijn in deze rol geen uren afgesproken.',
		aboveCommitment: {
			line: (agreed: string, declared: string) =>
				`Voor deze begrotingsregel is ${agreed} afgesproken; met deze regel is het ${declared}.`,
			role: (agreed: string, declared: string) =>
				`In deze rol is ${agreed} afgesproken; met deze regel is het ${declared}.`,
			partner: (agreed: string, declared: string) =>
				`Met deze partner is in totaal ${agreed} afgesproken; met deze regel is het ${declared}.`
		},
		otherArea: (area: string, ofLine: string) => `Deze uren staan bij ${area}, de begrotingsregel bij ${ofLine}.`,
		lineUsedUp: (budgeted: string, declared: string) =>
			`Op de begrotingsregel staat ${budgeted}; met deze regel is er ${declared} gedeclareerd.`,
		potUsedUp: (pot: string, available: string, declared: string) =>
			`In ${pot} zit ${available}; met deze regel is er ${declared} gedeclareerd.`,
		areaNotPayable: (pot: string, area: string, payable: string) =>
			`Uit ${pot} mag ${area} niet betaald worden; wel ${payable}.`,
		nothingPayable: (pot: string, area: string) => `Uit ${pot} mag ${area} niet betaald worden.`,
		aboveFullTime: (hours: string, fullTime: string) =>
			`Voor deze persoon is dit schooljaar ${hours} gedeclareerd; een voltijdjaar is ${fullTime}.`
	},
	en: {
		treatments: { stop: 'Stops', warn: 'Warns', ignore: 'Says nothing' },
		titles: {
			outsideYear: 'Outside the school year',
			outsideRound: 'Outside any declaration round',
			notMember: 'Not a partner on that day',
			aboveDay: 'More than 24 hours in a day',
			settledRound: 'Too late for a settled round',
			daysToCome: 'Days still to come',
			sameTwice: 'Entered twice',
			noTariff: 'No tariff agreed',
			tariffDiffers: 'Different from the tariff agreed now',
			tariffChanges: 'Tariff changes within these days',
			roleNotAgreed: 'Role not agreed for this partner',
			aboveCommitment: 'More hours than agreed',
			otherArea: 'Different area from the budget line',
			lineUsedUp: 'Budget line used up',
			potUsedUp: 'Pot used up',
			areaNotPayable: 'Area may not be paid from this pot',
			aboveFullTime: 'More than a full-time year for one person'
		} as Titles,
		outsideYear: (from: string, last: string) => `The school year runs from ${from} to ${last}.`,
		outsideRound: 'There is no declaration round for these days.',
		overRoundEnd: (last: string) => `The round ends on ${last}. Split this line: each round is settled separately.`,
		notMember: (from: string) => `This organisation is a partner from ${from} onwards.`,
		notMemberUntil: (from: string, last: string) => `This organisation was a partner from ${from} to ${last}.`,
		aboveDay: (hours: string, days: number) =>
			days === 1
				? `This person has ${hours} on one day; a day has 24 hours.`
				: `This person has ${hours} in ${days} days; that is not possible.`,
		settledRound: (round: string) =>
			`These days belong to “${round}”, which has been settled. The hours go into a later round.`,
		daysToCome: (last: string) => `This work runs to ${last}, which is still to come.`,
		sameTwice: 'There is already a line with the same person, days, role and activity.',
		noTariff: (day: string) => `There is no agreed tariff for this role on ${day}, so there is no amount.`,
		sincePriced: {
			tariffAgreed: (agreed: string) =>
				`Submitted when there was no tariff, so without an amount; ${agreed} per hour has now been agreed.`,
			tariffDiffers: (kept: string, agreed: string) =>
				`Priced at ${kept} per hour; the agreed tariff is now ${agreed}.`,
			tariffEnded: (kept: string) => `Priced at ${kept} per hour; there is no longer an agreed tariff.`
		},
		sinceFilledIn: {
			tariffAgreed: (agreed: string) =>
				`A tariff of ${agreed} per hour was agreed after this was filled in; the amount is based on it.`,
			tariffDiffers: (kept: string, agreed: string) =>
				`The tariff went from ${kept} to ${agreed} per hour after this was filled in; the amount is based on the new one.`,
			tariffEnded: (kept: string) =>
				`The tariff was ${kept} per hour when this was filled in; there is no longer an agreed tariff, so there is no amount.`
		},
		tariffChanges: (before: string, after: string, day: string) =>
			`Priced at ${before} per hour, but on ${day} the tariff is ${after}. Split the line where it changes.`,
		roleNotAgreed: 'No hours have been agreed with this partner in this role.',
		aboveCommitment: {
			line: (agreed: string, declared: string) =>
				`${agreed} were agreed for this budget line; this line brings the total to ${declared}.`,
			role: (agreed: string, declared: string) =>
				`${agreed} were agreed in this role; this line brings the total to ${declared}.`,
			partner: (agreed: string, declared: string) =>
				`${agreed} were agreed with this partner altogether; this line brings the total to ${declared}.`
		},
		otherArea: (area: string, ofLine: string) =>
			`These hours are under ${area}, but the budget line is under ${ofLine}.`,
		lineUsedUp: (budgeted: string, declared: string) =>
			`The budget line has ${budgeted}; with this line, ${declared} has been declared.`,
		potUsedUp: (pot: string, available: string, declared: string) =>
			`${pot} has ${available}; with this line, ${declared} has been declared.`,
		areaNotPayable: (pot: string, area: string, payable: string) =>
			`${pot} may not pay for ${area}, only for ${payable}.`,
		nothingPayable: (pot: string, area: string) => `${pot} may not pay for ${area}.`,
		aboveFullTime: (hours: string, fullTime: string) =>
			`${hours} have been declared for this person this school year; a full-time year is ${fullTime}.`
	}
});

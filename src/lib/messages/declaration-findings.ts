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
		tariffAgreed: (agreed: string) => `Ingevuld toen er geen tarief was; nu is ${agreed} per uur afgesproken.`,
		tariffDiffers: (kept: string, agreed: string) => `Geprijsd met ${kept} per uur; nu is ${agreed} afgesproken.`,
		tariffEnded: (kept: string) => `Geprijsd met ${kept} per uur; nu is er geen tarief meer afgesproken.`,
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
			aboveDay: 'More than 24 hours on a day',
			settledRound: 'Too late for a settled round',
			daysToCome: 'Days still to come',
			sameTwice: 'Stands there twice',
			noTariff: 'No tariff agreed',
			tariffDiffers: 'Another tariff than is agreed now',
			tariffChanges: 'The tariff changes within these days',
			roleNotAgreed: 'Role not agreed for this partner',
			aboveCommitment: 'More hours than agreed',
			otherArea: 'Another area than the budget line',
			lineUsedUp: 'Budget line used up',
			potUsedUp: 'Pot used up',
			areaNotPayable: 'Area not payable from this pot',
			aboveFullTime: 'More than a full-time year for one person'
		} as Titles,
		outsideYear: (from: string, last: string) => `The school year runs from ${from} up to and including ${last}.`,
		outsideRound: 'There is no declaration round for these days.',
		overRoundEnd: (last: string) =>
			`The round runs up to and including ${last}. Split this line: each round is settled on its own.`,
		notMember: (from: string) => `This organisation is a partner from ${from}.`,
		notMemberUntil: (from: string, last: string) =>
			`This organisation was a partner from ${from} up to and including ${last}.`,
		aboveDay: (hours: string, days: number) =>
			days === 1
				? `For this person there is ${hours} on one day; a day has 24 hours.`
				: `For this person there is ${hours} in ${days} days; that cannot be.`,
		settledRound: (round: string) =>
			`These days belong to “${round}”, which is settled already. The hours go along with a later round.`,
		daysToCome: (last: string) => `This work lasts until ${last}, a day that is still to come.`,
		sameTwice: 'The same person, days, role and activity stand there already.',
		noTariff: (day: string) => `No tariff is agreed for this role on ${day}, so there is no amount.`,
		tariffAgreed: (agreed: string) => `Filled in while there was no tariff; now ${agreed} an hour is agreed.`,
		tariffDiffers: (kept: string, agreed: string) => `Priced at ${kept} an hour; now ${agreed} is agreed.`,
		tariffEnded: (kept: string) => `Priced at ${kept} an hour; now no tariff is agreed any more.`,
		tariffChanges: (before: string, after: string, day: string) =>
			`Priced at ${before} an hour, but on ${day} it is ${after}. Split the line where it changes.`,
		roleNotAgreed: 'No hours were agreed for this partner in this role.',
		aboveCommitment: {
			line: (agreed: string, declared: string) =>
				`For this budget line ${agreed} was agreed; with this line it comes to ${declared}.`,
			role: (agreed: string, declared: string) =>
				`In this role ${agreed} was agreed; with this line it comes to ${declared}.`,
			partner: (agreed: string, declared: string) =>
				`With this partner ${agreed} was agreed in all; with this line it comes to ${declared}.`
		},
		otherArea: (area: string, ofLine: string) => `These hours are under ${area}, the budget line under ${ofLine}.`,
		lineUsedUp: (budgeted: string, declared: string) =>
			`The budget line holds ${budgeted}; with this line ${declared} was declared.`,
		potUsedUp: (pot: string, available: string, declared: string) =>
			`${pot} holds ${available}; with this line ${declared} was declared.`,
		areaNotPayable: (pot: string, area: string, payable: string) =>
			`${pot} may not pay for ${area}; it may for ${payable}.`,
		nothingPayable: (pot: string, area: string) => `${pot} may not pay for ${area}.`,
		aboveFullTime: (hours: string, fullTime: string) =>
			`For this person ${hours} was declared this school year; a full-time year is ${fullTime}.`
	}
});

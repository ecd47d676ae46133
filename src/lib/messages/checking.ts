/** The page of what was agreed about checking: who checks whom, how findings are treated, and how long names are kept. */
import type { DeclarationFindingKind, FindingTreatment } from '$lib/domain/declaration/finding-kinds';
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

type Explained = Readonly<Record<DeclarationFindingKind, string>>;
type Treatments = Readonly<Record<FindingTreatment, string>>;

export const checkingMessages = defineMessages({
	nl: {
		title: 'Afspraken over beoordelen',
		crumb: 'Afspraken over uren',
		answer: (partners: number, others: number, own: number) => {
			const who = partners === 1 ? 'de ene partner die declareert' : `${partners} partners die declareren`;
			const named =
				others === 0
					? 'beoordeelt de penvoerder'
					: `beoordeelt bij ${strong(String(others))} een ander dan de penvoerder`;
			const treated =
				own === 0
					? 'alle signalen staan op de standaard'
					: `${strong(String(own))} ${own === 1 ? 'signaal wordt' : 'signalen worden'} anders behandeld dan standaard`;
			return `Van ${who} ${named}; ${treated}.`;
		},
		nobodyDeclares:
			'Er declareert nog niemand. Standaard beoordeelt de penvoerder en staan alle signalen op de standaard.',
		uncheckable: (names: string) => `Niemand kan de uren van ${names} beoordelen.`,
		uncheckableText:
			'Niemand keurt de uren van de eigen organisatie goed, en iedereen die zou mogen beoordelen doet namens deze organisatie mee. Wijs hieronder een andere partner aan, of geef een coördinator een plaats die niet bij deze organisatie hoort.',
		readOnly: 'De penvoerder en de coördinator maken deze afspraken.',
		checkersTitle: 'Wie beoordeelt wie',
		checkersIntro:
			'Wie hier niets kiest, laat de medewerkers van de penvoerder beoordelen. Ook waar een partner is gekozen, mogen zij beoordelen: zo blijft niets liggen. Niemand beoordeelt de eigen organisatie, ook de penvoerder niet. Wat al beoordeeld is, blijft zoals het is.',
		declares: 'Partner die declareert',
		checks: 'Wie beoordeelt',
		checksOf: (partner: string) => `Wie beoordeelt de uren van ${partner}`,
		staff: 'Medewerkers van de penvoerder',
		others: (count: number) =>
			count === 1 ? 'Nog 1 partner die niet declareert' : `Nog ${count} partners die niet declareren`,
		lead: 'penvoerder',
		saveCheckers: 'Bewaar wie beoordeelt',
		saved: 'Bewaard.',
		nothingChanged: 'Er was niets veranderd.',
		checkerProblems: {
			checksItself: (partner: string) => `${partner} kan de eigen uren niet beoordelen.`,
			partnerUnknown: () => 'Kies een partner uit de lijst.',
			chosenMeanwhile: (partner: string) =>
				`Voor ${partner} heeft iemand intussen iets anders gekozen. Bekijk dat en kies opnieuw.`
		},
		findingsTitle: 'Hoe signalen worden behandeld',
		findingsIntro:
			'Bij elke regel kijkt het product of hij klopt met de afspraken. Het partnerschap kiest wat zo’n signaal doet.',
		treatments: { stop: 'Houdt tegen', warn: 'Waarschuwt', ignore: 'Zegt niets' } as Treatments,
		means: {
			stop: 'De regel kan niet worden ingediend en niet worden goedgekeurd. De reden staat erbij; de andere regels gaan gewoon door.',
			warn: 'Wie declareert en wie beoordeelt ziet het signaal met de cijfers, en beslist zelf.',
			ignore: 'Niemand ziet het signaal. Er wordt niets anders van.'
		} as Treatments,
		always:
			'Elk signaal mag op elke stand. Los daarvan blijft altijd gelden: een regel zonder tarief heeft geen bedrag en kan niet worden goedgekeurd om te betalen, en in een gesloten ronde komt niets meer bij.',
		finding: 'Signaal',
		standard: 'Standaard',
		choice: 'Bij ons',
		choiceOf: (finding: string) => `Wat doet “${finding}” bij ons`,
		saveFindings: 'Bewaar de keuzes',
		restoreDefaults: 'Alles terug naar de standaard',
		restored: (count: number) =>
			count === 1 ? '1 signaal staat weer op de standaard.' : `${count} signalen staan weer op de standaard.`,
		findingMeanwhile: (finding: string) =>
			`“${finding}” heeft iemand intussen anders gezet. Bekijk dat en kies opnieuw.`,
		explained: {
			outsideYear: 'De dagen van het werk vallen niet in dit schooljaar.',
			outsideRound: 'Voor deze dagen is er geen ronde, of het werk loopt over het einde van een ronde heen.',
			notMember: 'De organisatie was op die dag geen partner.',
			aboveDay: 'Voor één persoon staat er meer dan 24 uur op een dag.',
			daysToCome: 'Het werk loopt tot na vandaag: het kan nog niet allemaal gedaan zijn.',
			sameTwice:
				'Dezelfde persoon, dagen, rol en activiteit staan er al; misschien is een bestand twee keer ingelezen.',
			noTariff: 'Voor deze rol is op die dag geen tarief afgesproken.',
			tariffDiffers: 'De regel heeft een ander tarief dan nu is afgesproken.',
			tariffChanges: 'Binnen de dagen van het werk gaat een ander tarief gelden.',
			roleNotAgreed: 'Met deze partner zijn in deze rol geen uren afgesproken.',
			aboveCommitment: 'Het zijn meer uren dan afgesproken: van de begrotingsregel, de rol of de partner.',
			otherArea: 'De begrotingsregel is van een ander gebied dan de uren.',
			lineUsedUp: 'Op de begrotingsregel staat minder geld dan er nu is gedeclareerd.',
			potUsedUp: 'In het potje zit minder geld dan er nu is gedeclareerd.',
			areaNotPayable: 'De bronnen van het potje mogen dit gebied niet betalen.',
			aboveFullTime: 'Eén persoon komt boven een voltijdjaar uit.'
		} as Explained,
		namesTitle: 'Hoe lang namen bewaard blijven',
		namesIntro:
			'Namen, toelichtingen en links bij uren zien alleen de eigen organisatie, wie beoordeelt en de accountant. Voor hoe lang ze mogen blijven staan is geen wettelijke termijn bekend: dit is een eigen afspraak van het partnerschap. De organisatie wist ze daarna zelf; uren en bedragen blijven.',
		namesNone: 'Er is nog niets afgesproken: namen blijven staan tot iemand ze wist.',
		namesAgreed: (months: number) =>
			months === 1
				? 'Namen blijven 1 maand na het einde van het schooljaar staan.'
				: `Namen blijven ${months} maanden na het einde van het schooljaar staan.`,
		months: 'Maanden na het einde van het schooljaar',
		monthsHint: 'Leeg: geen afspraak.',
		tooLong: (most: number) => `Hoogstens ${most} maanden.`,
		agreedMeanwhile: 'Iemand heeft hier intussen iets anders afgesproken. Bekijk dat en kies opnieuw.',
		saveNames: 'Bewaar de termijn',
		leadOnly: 'De penvoerder legt de termijn vast.'
	},
	en: {
		title: 'Agreements about checking',
		crumb: 'Agreements about hours',
		answer: (partners: number, others: number, own: number) => {
			const who = partners === 1 ? 'the one partner that declares' : `the ${partners} partners that declare`;
			const named =
				others === 0
					? `The lead partner checks ${who}`
					: `Of ${who}, ${strong(String(others))} ${others === 1 ? 'is' : 'are'} checked by somebody other than the lead partner`;
			const treated =
				own === 0
					? 'all findings are treated in the default way'
					: `${strong(String(own))} ${own === 1 ? 'finding is' : 'findings are'} treated differently from the default`;
			return `${named}; ${treated}.`;
		},
		nobodyDeclares:
			'Nobody declares yet. By default the lead partner checks, and all findings are treated in the default way.',
		uncheckable: (names: string) => `Nobody can check the hours of ${names}.`,
		uncheckableText:
			'Nobody approves the hours of their own organisation, and everybody who could check these hours acts for this organisation. Choose another partner below, or give a coordinator a place that does not belong to this organisation.',
		readOnly: 'The lead partner and the coordinator make these agreements.',
		checkersTitle: 'Who checks whom',
		checkersIntro:
			'If nothing is chosen, the staff of the lead partner check. Where a partner has been chosen they may check too, so that nothing is left undone. Nobody checks their own organisation, not even the lead partner. What has been decided stays as it is.',
		declares: 'Partner that declares',
		checks: 'Who checks',
		checksOf: (partner: string) => `Who checks the hours of ${partner}`,
		staff: 'Staff of the lead partner',
		others: (count: number) =>
			count === 1 ? '1 more partner that does not declare' : `${count} more partners that do not declare`,
		lead: 'lead partner',
		saveCheckers: 'Save who checks',
		saved: 'Saved.',
		nothingChanged: 'There were no changes.',
		checkerProblems: {
			checksItself: (partner: string) => `${partner} cannot check its own hours.`,
			partnerUnknown: () => 'Choose a partner from the list.',
			chosenMeanwhile: (partner: string) =>
				`Somebody has made a different choice for ${partner} in the meantime. Look at it and choose again.`
		},
		findingsTitle: 'How findings are treated',
		findingsIntro: 'Each line is compared with what was agreed. The partnership chooses what a finding does.',
		treatments: { stop: 'Stops', warn: 'Warns', ignore: 'Says nothing' } as Treatments,
		means: {
			stop: 'The line can be neither submitted nor approved. The reason is shown; the other lines go through as usual.',
			warn: 'Whoever declares and whoever checks see the finding with its figures, and decide for themselves.',
			ignore: 'Nobody sees the finding. Nothing else changes.'
		} as Treatments,
		always:
			'Any finding can be treated in any of these ways. Whatever you choose, a line without a tariff has no amount and cannot be approved for payment, and nothing can be added to a closed round.',
		finding: 'Finding',
		standard: 'Default',
		choice: 'Our choice',
		choiceOf: (finding: string) => `Our choice for “${finding}”`,
		saveFindings: 'Save the choices',
		restoreDefaults: 'Restore all defaults',
		restored: (count: number) =>
			count === 1 ? '1 finding is back to its default.' : `${count} findings are back to their defaults.`,
		findingMeanwhile: (finding: string) =>
			`Somebody has set “${finding}” differently in the meantime. Look at it and choose again.`,
		explained: {
			outsideYear: 'The days of the work fall outside this school year.',
			outsideRound: 'There is no round for these days, or the work runs past the end of a round.',
			notMember: 'The organisation was not a partner on that day.',
			aboveDay: 'One person has more than 24 hours in a day.',
			daysToCome: 'The work runs past today: it cannot all have been done yet.',
			sameTwice:
				'There is already a line with the same person, days, role and activity; a file may have been imported twice.',
			noTariff: 'There is no agreed tariff for this role on that day.',
			tariffDiffers: 'The tariff of the line differs from the one agreed now.',
			tariffChanges: 'A different tariff starts within the days of the work.',
			roleNotAgreed: 'No hours have been agreed with this partner in this role.',
			aboveCommitment: 'There are more hours than agreed for the budget line, the role or the partner.',
			otherArea: 'The budget line belongs to a different area from the hours.',
			lineUsedUp: 'The budget line has less money than has now been declared.',
			potUsedUp: 'The pot has less money than has now been declared.',
			areaNotPayable: 'The sources of the pot may not pay for this area.',
			aboveFullTime: 'One person exceeds a full-time year.'
		} as Explained,
		namesTitle: 'How long names are kept',
		namesIntro:
			'Names, notes and links attached to hours are seen only by the organisation itself, whoever checks and the accountant. No legal time limit is known for keeping them: this is the partnership’s own agreement. After that, the organisation erases them itself; hours and amounts stay.',
		namesNone: 'Nothing has been agreed yet: names are kept until somebody erases them.',
		namesAgreed: (months: number) =>
			months === 1
				? 'Names are kept for 1 month after the end of the school year.'
				: `Names are kept for ${months} months after the end of the school year.`,
		months: 'Months after the end of the school year',
		monthsHint: 'Empty: no agreement.',
		tooLong: (most: number) => `At most ${most} months.`,
		agreedMeanwhile: 'Somebody has agreed something else here in the meantime. Look at it and choose again.',
		saveNames: 'Save the period',
		leadOnly: 'The lead partner sets the period.'
	}
});

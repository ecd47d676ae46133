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
			const who = partners === 1 ? 'the one partner that declares' : `${partners} partners that declare`;
			const named =
				others === 0
					? 'the lead partner checks all'
					: `${strong(String(others))} ${others === 1 ? 'is' : 'are'} checked by somebody else than the lead partner`;
			const treated =
				own === 0
					? 'all findings are treated as the product does'
					: `${strong(String(own))} ${own === 1 ? 'finding is' : 'findings are'} treated otherwise`;
			return `Of ${who} ${named}; ${treated}.`;
		},
		nobodyDeclares:
			'Nobody declares yet. Until you choose otherwise the lead partner checks, and findings are treated as the product does.',
		uncheckable: (names: string) => `Nobody can check the hours of ${names}.`,
		uncheckableText:
			'Nobody approves hours of their own organisation, and everybody who might check acts for this one. Name another partner below, or give a coordinator a place that does not belong to this organisation.',
		readOnly: 'The lead partner and the coordinator make these agreements.',
		checkersTitle: 'Who checks whom',
		checkersIntro:
			'Without a choice the staff of the lead partner checks. Where a partner was chosen they may check as well, so that nothing is left lying. Nobody checks their own organisation, the lead partner neither. What was decided stays as it is.',
		declares: 'Partner that declares',
		checks: 'Who checks',
		checksOf: (partner: string) => `Who checks the hours of ${partner}`,
		staff: 'Staff of the lead partner',
		others: (count: number) =>
			count === 1 ? '1 more partner that does not declare' : `${count} more partners that do not declare`,
		lead: 'lead partner',
		saveCheckers: 'Save who checks',
		saved: 'Saved.',
		nothingChanged: 'Nothing was different.',
		checkerProblems: {
			checksItself: (partner: string) => `${partner} cannot check its own hours.`,
			partnerUnknown: () => 'Choose a partner from the list.',
			chosenMeanwhile: (partner: string) =>
				`For ${partner} somebody chose otherwise meanwhile. Look at that and choose again.`
		},
		findingsTitle: 'How findings are treated',
		findingsIntro:
			'The product looks whether each line fits what was agreed. The partnership chooses what such a finding does.',
		treatments: { stop: 'Stops', warn: 'Warns', ignore: 'Says nothing' } as Treatments,
		means: {
			stop: 'The line can be neither submitted nor approved. The reason is shown; other lines go on as usual.',
			warn: 'Whoever declares and whoever checks sees the finding with its figures, and decides.',
			ignore: 'Nobody sees the finding. Nothing else changes.'
		} as Treatments,
		always:
			'Every finding may be treated in every way. Whatever you choose, a line without a tariff has no amount and cannot be approved for payment, and nothing is added to a closed round.',
		finding: 'Finding',
		standard: 'Default',
		choice: 'With us',
		choiceOf: (finding: string) => `What “${finding}” does with us`,
		saveFindings: 'Save the choices',
		restoreDefaults: 'All back to the defaults',
		restored: (count: number) =>
			count === 1 ? '1 finding is treated as by default again.' : `${count} findings are treated as by default again.`,
		findingMeanwhile: (finding: string) =>
			`Somebody set “${finding}” otherwise meanwhile. Look at that and choose again.`,
		explained: {
			outsideYear: 'The days of the work are not in this school year.',
			outsideRound: 'There is no round for these days, or the work goes on beyond the end of one.',
			notMember: 'The organisation was no partner on that day.',
			aboveDay: 'There are more than 24 hours on a day for one person.',
			daysToCome: 'The work goes on beyond today: it cannot all have been done yet.',
			sameTwice: 'The same person, days, role and activity stand there already; a file may have been read twice.',
			noTariff: 'No tariff is agreed for this role on that day.',
			tariffDiffers: 'The line has another tariff than is agreed now.',
			tariffChanges: 'Another tariff begins within the days of the work.',
			roleNotAgreed: 'No hours were agreed with this partner in this role.',
			aboveCommitment: 'There are more hours than agreed: of the budget line, the role or the partner.',
			otherArea: 'The budget line is of another area than the hours.',
			lineUsedUp: 'The budget line holds less money than was declared now.',
			potUsedUp: 'The pot holds less money than was declared now.',
			areaNotPayable: 'The sources of the pot may not pay for this area.',
			aboveFullTime: 'One person comes above a full-time year.'
		} as Explained,
		namesTitle: 'How long names are kept',
		namesIntro:
			'Names, notes and links at hours are seen only by their own organisation, whoever checks and the accountant. No legal period is known for how long they may stay: this is an agreement of the partnership itself. After it the organisation erases them; hours and amounts stay.',
		namesNone: 'Nothing was agreed yet: names stay until somebody erases them.',
		namesAgreed: (months: number) =>
			months === 1
				? 'Names stay 1 month after the end of the school year.'
				: `Names stay ${months} months after the end of the school year.`,
		months: 'Months after the end of the school year',
		monthsHint: 'Empty: no agreement.',
		tooLong: (most: number) => `At most ${most} months.`,
		agreedMeanwhile: 'Somebody agreed otherwise meanwhile. Look at that and choose again.',
		saveNames: 'Save the period',
		leadOnly: 'The lead partner sets the period.'
	}
});

/** The page of plan and reality: budgeted, agreed, declared, settled and expected, and when it is used up. */
import { inList } from './in-list';
import { defineMessages } from './locale';

export const actualsMessages = defineMessages({
	nl: {
		title: 'Realisatie',
		answer: (planned: string, declared: string, expected: string) =>
			`Van ${planned} aan afgesproken en begroot werk is tot nu toe ${declared} gedeclareerd. Als dat werk ook helemaal wordt uitgevoerd, komt het jaar uit op ${expected}.`,
		answerOver: (planned: string, declared: string, expected: string) =>
			`Van ${planned} aan afgesproken en begroot werk is ${declared} gedeclareerd. Het jaar komt uit op ${expected}.`,
		atLeast: (amount: string) => `ten minste ${amount}`,
		atMost: (amount: string) => `ten hoogste ${amount}`,
		allAtLeast: 'Het is telkens ten minste zoveel: nog niet alles heeft een bedrag.',
		unknownAmount: 'een nog onbekend bedrag',
		nothing: 'Er is nog niets begroot, afgesproken of gedeclareerd.',
		nothingChosen: 'In wat je hebt gekozen is niets begroot, afgesproken of gedeclareerd.',
		noOverrun: 'Geen gebied en geen potje komt boven de begroting uit.',
		noOverrunChosen: 'In wat je hebt gekozen komt geen gebied en geen potje boven de begroting uit.',
		overruns: 'Komt boven de begroting uit:',
		overrunsChosen: 'Komt in wat je hebt gekozen boven de begroting uit:',
		overrunNotDetermined: (names: string) =>
			`Van ${names} is niet te bepalen of het boven de begroting uitkomt: niet alles heeft een bedrag.`,
		noOtherOverrun: 'Verder komt geen gebied en geen potje boven de begroting uit.',
		noOtherOverrunChosen: 'Verder komt in wat je hebt gekozen geen gebied en geen potje boven de begroting uit.',
		overrun: (name: string, over: string) => `${name}: ${over} boven wat is begroot`,
		moreOverruns: (count: number) => `en ${count} andere`,
		/** How an organisation is called where only a part of its work is meant. */
		inChoice: (name: string) => `${name}, in wat je hebt gekozen`,
		own: (name: string, agreed: string, declared: string, left: string) =>
			`${name}: afgesproken ${agreed}, gedeclareerd ${declared}, nog ${left}.`,
		ownOver: (name: string, agreed: string, declared: string, over: string) =>
			`${name}: afgesproken ${agreed}, gedeclareerd ${declared}, dat is ${over} te veel.`,
		ownNotDetermined: (name: string, agreed: string, declared: string) =>
			`${name}: afgesproken ${agreed}, gedeclareerd ${declared}. Wat er nog over is, is niet te bepalen.`,
		/** Declared lines with their hours, and lines of the budget and agreements, which may be about the same work. */
		withoutAmount: (declared: number, hours: string, lines: number, agreements: number) => {
			const parts = [
				...(declared > 0
					? [`${declared === 1 ? '1 gedeclareerde regel' : `${declared} gedeclareerde regels`} (${hours})`]
					: []),
				...(lines > 0 ? [lines === 1 ? '1 begrotingsregel' : `${lines} begrotingsregels`] : []),
				...(agreements > 0 ? [agreements === 1 ? '1 afspraak' : `${agreements} afspraken`] : [])
			];
			return `Nog zonder bedrag: ${inList(parts, 'en')}.`;
		},
		returned: (amount: string) => `Teruggestuurd en nog niet opnieuw ingediend: ${amount}.`,
		choice: 'Kies wat je ziet',
		unit: 'Eenheid',
		inHours: 'Uren',
		inEuro: 'Euro',
		by: 'Per',
		groupings: { area: 'Per gebied', pot: 'Per potje', partner: 'Per partner', line: 'Per regel' },
		area: 'Gebied',
		moreColumns: 'Ook wat wacht, goedgekeurd en verrekend is, en wat in natura is',
		allAreas: 'Alle gebieden',
		pot: 'Potje',
		allPots: 'Alle potjes',
		partner: 'Partner',
		allPartners: 'Alle partners',
		show: 'Toon',
		whole: 'Toon alles',
		tableTitle: 'Plan en realisatie',
		caption: { hours: 'In uren', euro: 'In euro' },
		columns: {
			budgeted: 'Begroot',
			agreed: 'Afgesproken',
			declared: 'Gedeclareerd',
			waiting: 'Wacht',
			approved: 'Goedgekeurd',
			settled: 'Verrekend',
			inKind: 'In natura',
			expected: 'Verwacht',
			left: 'Begroot min verwacht'
		},
		total: 'Totaal',
		noPot: 'Buiten de potjes',
		noPartner: 'Nog niet bekend wie',
		noLine: 'Op geen begrotingsregel',
		toEntries: (name: string) => `Regels van ${name}`,
		narrow: (name: string) => `Alleen ${name}`,
		rest: (count: number) => (count === 1 ? '1 andere regel samen' : `${count} andere regels samen`),
		showAll: (count: number) => `Toon alle ${count}`,
		explainTitle: 'Hoe deze cijfers tot stand komen',
		explanations: [
			[
				'Begroot',
				'de regels van de begroting, tegen het tarief dat daar geldt. Een vast bedrag telt in euro mee en heeft geen uren.'
			],
			['Afgesproken', 'de uren die met partners zijn afgesproken, tegen het afgesproken tarief.'],
			[
				'Gedeclareerd',
				'alles wat is ingediend: wat wacht op een oordeel, betwist is, goedgekeurd of verrekend. Concepten tellen niet mee, en wat is teruggestuurd pas weer als het opnieuw is ingediend.'
			],
			[
				'Verrekend',
				'goedgekeurd en afgerekend in een ronde, ook uren in natura, die in een afrekening geen geld zijn. Of er ook echt is overgemaakt, houdt deze pagina niet bij.'
			],
			[
				'In natura',
				'het deel van gedeclareerd waarvoor de partner geen geld vraagt. In euro tegen het tarief dat anders gold.'
			],
			[
				'Verwacht',
				'gedeclareerd, plus wat er van de afspraak nog over is. De afspraak van een partner in één rol en één gebied is één geheel: meer op de ene regel gaat af van wat op een andere over is. Is er niets afgesproken, dan telt wat is begroot. Een vast bedrag komt uit zoals begroot. Het wordt nooit minder dan wat al is gedeclareerd. Zonder tarief is het bedrag niet bepaald.'
			]
		] as readonly (readonly [string, string])[],
		sharedApart: 'Organisatie en kwaliteitszorg staat hier apart; de dekking verdeelt het over de gebieden.',
		toCoverage: 'Naar de dekking',
		yearOver: 'Het jaar is voorbij en alle rondes zijn gesloten: er komt niets meer bij.',
		byBudgetPartner: 'Begroot staat bij de partner die de begroting noemt, ook als de uitvoerder later wijzigt.',
		overTimeTitle: 'Wanneer is het op?',
		paceTitle: 'Hoe dit is gerekend',
		overTimeOf: (name: string) => `Voor ${name}.`,
		atPace:
			'Dit is een andere verwachting dan bovenaan. Daar wordt alles wat is afgesproken en begroot ook uitgevoerd; hier gaat het door in het tempo tot nu toe. Blijft er hier veel over, dan loopt het werk of het declareren achter.',
		chartNote:
			'Werk telt in de maand waarin het begon. Het tempo is het gemiddelde van augustus tot en met de laatste maand waarover iemand in het partnerschap uren declareerde; dat is voor elk deel dezelfde maand.',
		chartUnpriced: (hours: string) => `Zonder ${hours} waarvoor geen tarief is.`,
		chartLumpSums: (amount: string) => `Zonder ${amount} aan vaste bedragen: die declareert niemand.`,
		notices: {
			notRemoved: 'Dit staat er al weer.',
			reference: 'Iets waar dit bij hoort is intussen weg.',
			overlap: 'Op deze dag staat er al een.'
		}
	},
	en: {
		title: 'Plan and reality',
		answer: (planned: string, declared: string, expected: string) =>
			`Of the agreed and budgeted work of ${planned}, ${declared} has been declared so far. If all that work is carried out, the year comes to ${expected}.`,
		answerOver: (planned: string, declared: string, expected: string) =>
			`Of the agreed and budgeted work of ${planned}, ${declared} was declared. The year comes to ${expected}.`,
		atLeast: (amount: string) => `at least ${amount}`,
		atMost: (amount: string) => `at most ${amount}`,
		allAtLeast: 'Each of these is a minimum: not everything has an amount yet.',
		unknownAmount: 'an amount not known yet',
		nothing: 'Nothing has been budgeted, agreed or declared yet.',
		nothingChosen: 'Nothing has been budgeted, agreed or declared in what you chose.',
		noOverrun: 'No area and no pot exceeds the budget.',
		noOverrunChosen: 'No area and no pot exceeds the budget in what you chose.',
		overruns: 'Exceeds the budget:',
		overrunsChosen: 'Exceeds the budget in what you chose:',
		overrunNotDetermined: (names: string) =>
			`For ${names} it cannot be determined whether the budget is exceeded: not everything has an amount.`,
		noOtherOverrun: 'No other area and no other pot exceeds the budget.',
		noOtherOverrunChosen: 'No other area and no other pot exceeds the budget in what you chose.',
		overrun: (name: string, over: string) => `${name}: ${over} over budget`,
		moreOverruns: (count: number) => `and ${count} more`,
		inChoice: (name: string) => `${name}, in what you chose`,
		own: (name: string, agreed: string, declared: string, left: string) =>
			`${name}: agreed ${agreed}, declared ${declared}, ${left} left.`,
		ownOver: (name: string, agreed: string, declared: string, over: string) =>
			`${name}: agreed ${agreed}, declared ${declared}, which is ${over} too much.`,
		ownNotDetermined: (name: string, agreed: string, declared: string) =>
			`${name}: agreed ${agreed}, declared ${declared}. What is left cannot be determined.`,
		withoutAmount: (declared: number, hours: string, lines: number, agreements: number) => {
			const parts = [
				...(declared > 0 ? [`${declared === 1 ? '1 declared line' : `${declared} declared lines`} (${hours})`] : []),
				...(lines > 0 ? [lines === 1 ? '1 budget line' : `${lines} budget lines`] : []),
				...(agreements > 0 ? [agreements === 1 ? '1 agreement' : `${agreements} agreements`] : [])
			];
			return `No amount yet: ${inList(parts, 'and')}.`;
		},
		returned: (amount: string) => `Returned and not resubmitted yet: ${amount}.`,
		choice: 'Choose what you see',
		unit: 'Unit',
		inHours: 'Hours',
		inEuro: 'Euro',
		by: 'Per',
		groupings: { area: 'Per area', pot: 'Per pot', partner: 'Per partner', line: 'Per line' },
		area: 'Area',
		moreColumns: 'Also show what is waiting, approved, settled and in kind',
		allAreas: 'All areas',
		pot: 'Pot',
		allPots: 'All pots',
		partner: 'Partner',
		allPartners: 'All partners',
		show: 'Show',
		whole: 'Show everything',
		tableTitle: 'Plan and reality',
		caption: { hours: 'In hours', euro: 'In euro' },
		columns: {
			budgeted: 'Budgeted',
			agreed: 'Agreed',
			declared: 'Declared',
			waiting: 'Waiting',
			approved: 'Approved',
			settled: 'Settled',
			inKind: 'In kind',
			expected: 'Expected',
			left: 'Budgeted less expected'
		},
		total: 'Total',
		noPot: 'Outside the pots',
		noPartner: 'Partner not known yet',
		noLine: 'Not on a budget line',
		toEntries: (name: string) => `Lines of ${name}`,
		narrow: (name: string) => `Only ${name}`,
		rest: (count: number) => (count === 1 ? '1 other line' : `${count} other lines together`),
		showAll: (count: number) => `Show all ${count}`,
		explainTitle: 'How these figures are calculated',
		explanations: [
			[
				'Budgeted',
				'the lines of the budget at the tariff that applies to them. A lump sum counts in euro and has no hours.'
			],
			['Agreed', 'the hours agreed with partners, at the agreed tariff.'],
			[
				'Declared',
				'everything that was submitted: waiting for a decision, disputed, approved or settled. Drafts do not count, and returned lines only once they are resubmitted.'
			],
			[
				'Settled',
				'approved and settled in a round, including hours in kind, which are not money in a settlement. Whether money was actually transferred is not recorded here.'
			],
			[
				'In kind',
				'the part of what was declared for which the partner asks no money. In euro, at the tariff that would have applied.'
			],
			[
				'Expected',
				'what was declared, plus what is left of the agreement. The agreement of a partner in one role and one area counts as a whole: more on one line is set against what is left on another. Where nothing was agreed, the budget counts. A lump sum comes out as budgeted. The figure is never less than what was declared. Without a tariff the amount cannot be determined.'
			]
		],
		sharedApart: 'Organisation and quality is shown separately here; coverage spreads it over the areas.',
		toCoverage: 'To coverage',
		yearOver: 'The year is over and all rounds are closed: nothing more is expected.',
		byBudgetPartner: 'Budgeted amounts stay with the partner named in the budget, even if the executor changes later.',
		overTimeTitle: 'When is it used up?',
		paceTitle: 'How this is worked out',
		overTimeOf: (name: string) => `For ${name}.`,
		atPace:
			'This forecast is not the one at the top. There, everything that was agreed and budgeted is carried out; here, things go on at the pace so far. If a lot is left over here, the work or the declaring is behind.',
		chartNote:
			'Work counts in the month in which it began. The pace is the average from August up to the last month for which anybody in the partnership declared hours, the same month for every part.',
		chartUnpriced: (hours: string) => `Not including ${hours} that have no tariff.`,
		chartLumpSums: (amount: string) => `Not including ${amount} in lump sums, which nobody declares.`,
		notices: {
			notRemoved: 'This is already back.',
			reference: 'Something this belongs to no longer exists.',
			overlap: 'There is already one on this day.'
		}
	}
});

/** The page of plan and reality: budgeted, agreed, declared, settled and expected; used up over time; executors; income. */
import type { ExecutorProblem } from '$lib/domain/actuals/executor';
import type { ReceiptProblem } from '$lib/domain/actuals/receipt-rules';
import { defineMessages } from './locale';

type ExecutorTexts = Readonly<Record<Exclude<ExecutorProblem['kind'], 'notAfterLast'>, string>>;
type ReceiptTexts = Readonly<Record<ReceiptProblem['kind'], string>>;

export const actualsMessages = defineMessages({
	nl: {
		title: 'Realisatie',
		answer: (planned: string, declared: string, expected: string) =>
			`Van ${planned} aan afgesproken en begroot werk is tot nu toe ${declared} gedeclareerd; aan het eind van het jaar verwachten we ${expected}.`,
		nothing: 'Er is nog niets begroot, afgesproken of gedeclareerd.',
		noOverrun: 'Geen gebied en geen potje komt boven de begroting uit.',
		overruns: 'Komt boven de begroting uit:',
		overrun: (name: string, over: string) => `${name}: ${over} boven wat is begroot`,
		moreOverruns: (count: number) => `en ${count} andere`,
		own: (name: string, agreed: string, declared: string, left: string) =>
			`${name}: afgesproken ${agreed}, gedeclareerd ${declared}, nog ${left}.`,
		ownOver: (name: string, agreed: string, declared: string, over: string) =>
			`${name}: afgesproken ${agreed}, gedeclareerd ${declared}, dat is ${over} te veel.`,
		unpriced: (count: number, hours: string) =>
			count === 1
				? `1 gedeclareerde regel (${hours}) heeft geen tarief en zit niet in de bedragen.`
				: `${count} gedeclareerde regels (${hours}) hebben geen tarief en zitten niet in de bedragen.`,
		unpricedPlanned: (count: number) =>
			count === 1
				? '1 begrotingsregel of afspraak heeft nog geen bedrag.'
				: `${count} begrotingsregels of afspraken hebben nog geen bedrag.`,
		returned: (amount: string) => `Teruggestuurd: ${amount}. Dat telt pas weer mee als het opnieuw is ingediend.`,
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
		line: 'Regel',
		allLines: 'Alle regels',
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
				'alles wat is ingediend: wat wacht op een oordeel, betwist is, goedgekeurd of verrekend. Concepten en teruggestuurde regels tellen niet mee.'
			],
			[
				'Verrekend',
				'goedgekeurd en afgerekend in een ronde. Of er ook echt is overgemaakt, houdt deze pagina niet bij.'
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
		yearOver: 'Het jaar is voorbij en alle rondes zijn gesloten: er komt niets meer bij.',
		byBudgetPartner: 'Begroot staat bij de partner die de begroting noemt, ook als de uitvoerder later wijzigt.',
		overTimeTitle: 'Wanneer is het op?',
		overTimeOf: (name: string) => `Voor ${name}`,
		ofEverything: 'alles samen',
		chartLabel: 'Gedeclareerd per maand, opgeteld, tegenover wat is afgesproken',
		chartWithin: 'Gedeclareerd, binnen de afspraak',
		chartOver: 'Boven de afspraak',
		chartExpected: 'Als het zo doorgaat',
		chartPlanned: 'Afgesproken',
		chartMonth: 'Maand',
		chartInMonth: 'In de maand',
		chartSum: 'Opgeteld',
		chartUsed: (month: string, over: string) =>
			`In ${month} was het op; er is nu ${over} meer gedeclareerd dan afgesproken.`,
		chartUsedExactly: (month: string) => `In ${month} was het precies op.`,
		chartWillBe: (month: string) => `In het tempo tot nu toe is het op in ${month}.`,
		chartLeft: (left: string) => `In het tempo tot nu toe blijft er dit jaar ${left} over.`,
		chartUnknown: 'Er is nog niets gedeclareerd of niets afgesproken: er is nog geen tempo.',
		chartNote:
			'Werk telt in de maand waarin het begon. Het tempo is het gemiddelde van augustus tot en met de laatste maand waarover is gedeclareerd.',
		chartUnpriced: (hours: string) => `Zonder ${hours} waarvoor geen tarief is.`,
		executorsTitle: 'Wie voert het uit?',
		executorsIntro:
			'De uitvoerder van een regel kan wijzigen zonder nieuwe begrotingsversie: de waarde blijft bij de activiteit. Vastgelegde versies veranderen niet.',
		executorsEmpty: 'Alle regels worden uitgevoerd door wie in de begroting staat.',
		nothingFrozen: 'Zolang er geen versie is vastgelegd, wijzig je de partner gewoon in de begrotingsregel.',
		toLines: 'Naar de regels',
		from: 'Vanaf',
		was: 'Was',
		becomes: 'Wordt',
		reason: 'Waarom?',
		reasonColumn: 'Reden',
		movedHours: 'Meegegaan (uur)',
		stillOpen: 'nog open',
		lineGone: 'Een regel die er niet meer is',
		newExecutor: 'Nieuwe uitvoerder',
		changeExecutor: 'Wijzig de uitvoerder',
		movesCommitments: 'Neem de afgesproken uren mee die nog niet zijn gewerkt',
		movesHint: 'Dat is de afspraak min wat de vorige uitvoerder declareerde voor werk van vóór deze dag.',
		executorChanged: 'De uitvoerder is gewijzigd.',
		executorMoved: (hours: string) => `De uitvoerder is gewijzigd; ${hours} ging mee.`,
		executorUndone: 'De wijziging is ongedaan gemaakt; meegegane uren zijn terug.',
		undo: 'Maak ongedaan',
		undoOf: (line: string) => `Maak de wijziging van ${line} ongedaan`,
		executorProblems: {
			nothingFrozen: 'Er is nog geen versie vastgelegd: wijzig de regel zelf.',
			lineUnknown: 'Kies een regel.',
			partnerUnknown: 'Kies een partner.',
			outsideYear: 'Deze dag valt buiten het schooljaar.',
			notMember: 'Deze partner doet op die dag niet mee.',
			sameExecutor: 'Deze partner voert de regel al uit.'
		} as ExecutorTexts,
		notAfterLast: (day: string) =>
			`De regel wijzigt al op ${day}. Kies een latere dag, of maak die wijziging eerst ongedaan.`,
		hoursChangedSince: 'De meegegane uren zijn intussen gewijzigd. Pas eerst de afspraken aan.',
		notLast: 'Maak eerst de latere wijziging van deze regel ongedaan.',
		incomeTitle: 'Inkomsten',
		incomeFold: (sources: number) => `Per bron (${sources}), per zekerheid en per gebied`,
		incomeAnswer: (promised: string, received: string) =>
			`Van de ${promised} die is toegezegd, is ${received} ontvangen.`,
		incomeAnswerHidden: (promised: string, received: string) =>
			`Toegezegd is ${promised}. Ontvangen is ${received}, zonder wat de subsidie heeft betaald: dat zien alleen penvoerder, coördinator en accountant.`,
		incomeEmpty: 'Er zijn nog geen bronnen.',
		source: 'Bron',
		certainty: 'Zekerheid',
		promised: 'Toegezegd (€)',
		received: 'Ontvangen (€)',
		incomeExpected: 'Verwacht (€)',
		perCertainty: 'Per zekerheid',
		perArea: 'Per gebied',
		perSource: 'Per bron',
		incomeNote:
			'Verwacht is wat is toegezegd, of wat is ontvangen als dat meer is. Betalingen van een beschikking tellen mee voor het deel van de beschikking dat in dit schooljaar valt. Een bron die aan meer gebieden mag worden besteed, staat bij die gebieden samen.',
		cashTotal: 'Totaal',
		receiptsTitle: 'Ontvangsten',
		receiptsIntro:
			'Wat er binnenkwam per bron. De totalen per bron ziet iedereen; wat de subsidie betaalt staat bij de beschikking.',
		receiptsEmpty: 'Nog geen ontvangsten ingevoerd.',
		receiptRemoved: 'De ontvangst is weggehaald.',
		addReceipt: 'Voeg een ontvangst toe',
		correctReceipt: 'Wijzig de ontvangst',
		receivedOn: 'Ontvangen op',
		amount: 'Bedrag (€)',
		amountHint: 'Terugbetaald? Zet er een min voor.',
		reference: 'Kenmerk',
		receiptProblems: {
			sourceUnknown: 'Kies een bron.',
			sourceInKind: 'Deze bron bestaat uit uren; die worden gewerkt, niet ontvangen.',
			sourceIsSubsidy: 'Voer betalingen van de subsidie in bij de beschikking.',
			zeroAmount: 'Vul een bedrag in dat niet nul is.',
			inFuture: 'Deze dag moet nog komen.'
		} as ReceiptTexts,
		notices: {
			notRemoved: 'Dit staat er al weer.',
			reference: 'Iets waar dit bij hoort is intussen weg.',
			overlap: 'Op deze dag staat er al een.'
		}
	},
	en: {
		title: 'Plan and reality',
		answer: (planned: string, declared: string, expected: string) =>
			`Of ${planned} of agreed and budgeted work, ${declared} were declared so far; at the end of the year we expect ${expected}.`,
		nothing: 'Nothing was budgeted, agreed or declared yet.',
		noOverrun: 'No area and no pot exceeds the budget.',
		overruns: 'Exceeds the budget:',
		overrun: (name: string, over: string) => `${name}: ${over} above what was budgeted`,
		moreOverruns: (count: number) => `and ${count} more`,
		own: (name: string, agreed: string, declared: string, left: string) =>
			`${name}: agreed ${agreed}, declared ${declared}, ${left} left.`,
		ownOver: (name: string, agreed: string, declared: string, over: string) =>
			`${name}: agreed ${agreed}, declared ${declared}, which is ${over} too much.`,
		unpriced: (count: number, hours: string) =>
			count === 1
				? `1 declared line (${hours}) has no tariff and is not in the amounts.`
				: `${count} declared lines (${hours}) have no tariff and are not in the amounts.`,
		unpricedPlanned: (count: number) =>
			count === 1
				? '1 budget line or agreement has no amount yet.'
				: `${count} budget lines or agreements have no amount yet.`,
		returned: (amount: string) => `Returned: ${amount}. It counts again once it is submitted anew.`,
		choice: 'Choose what you see',
		unit: 'Unit',
		inHours: 'Hours',
		inEuro: 'Euro',
		by: 'Per',
		groupings: { area: 'Per area', pot: 'Per pot', partner: 'Per partner', line: 'Per line' },
		area: 'Area',
		moreColumns: 'Also what waits, is approved and settled, and what is in kind',
		allAreas: 'All areas',
		pot: 'Pot',
		allPots: 'All pots',
		partner: 'Partner',
		allPartners: 'All partners',
		line: 'Line',
		allLines: 'All lines',
		show: 'Show',
		whole: 'Show everything',
		tableTitle: 'Plan and reality',
		caption: { hours: 'In hours', euro: 'In euro' },
		columns: {
			budgeted: 'Budgeted',
			agreed: 'Agreed',
			declared: 'Declared',
			waiting: 'Waits',
			approved: 'Approved',
			settled: 'Settled',
			inKind: 'In kind',
			expected: 'Expected',
			left: 'Budgeted less expected'
		},
		total: 'Total',
		noPot: 'Outside the pots',
		noPartner: 'Not known yet who',
		noLine: 'On no budget line',
		toEntries: (name: string) => `Lines of ${name}`,
		narrow: (name: string) => `Only ${name}`,
		rest: (count: number) => (count === 1 ? '1 other line together' : `${count} other lines together`),
		showAll: (count: number) => `Show all ${count}`,
		explainTitle: 'How these figures come about',
		explanations: [
			[
				'Budgeted',
				'the lines of the budget at the tariff that holds there. A lump sum counts in euro and has no hours.'
			],
			['Agreed', 'the hours agreed with partners, at the agreed tariff.'],
			[
				'Declared',
				'all that was submitted: what waits for a decision, is disputed, approved or settled. Drafts and returned lines do not count.'
			],
			['Settled', 'approved and settled in a round. Whether money was really transferred is not kept here.'],
			[
				'In kind',
				'the part of declared for which the partner asks no money. In euro at the tariff that would have held.'
			],
			[
				'Expected',
				'declared, and what is left of the agreement. The agreement of a partner in one role and one area is one whole: more on one line is set against what is left on another. Where nothing was agreed, the budget counts. A lump sum comes out as budgeted. It never becomes less than what was declared. Without a tariff the amount is not determined.'
			]
		],
		yearOver: 'The year is over and all rounds are closed: nothing more is expected.',
		byBudgetPartner: 'Budgeted stands with the partner the budget names, also where the executor changes later.',
		overTimeTitle: 'When is it used up?',
		overTimeOf: (name: string) => `For ${name}`,
		ofEverything: 'everything together',
		chartLabel: 'Declared by month, added up, against what was agreed',
		chartWithin: 'Declared, within the agreement',
		chartOver: 'Above the agreement',
		chartExpected: 'If it goes on like this',
		chartPlanned: 'Agreed',
		chartMonth: 'Month',
		chartInMonth: 'In the month',
		chartSum: 'Added up',
		chartUsed: (month: string, over: string) =>
			`It was used up in ${month}; by now ${over} more was declared than agreed.`,
		chartUsedExactly: (month: string) => `It was used up exactly in ${month}.`,
		chartWillBe: (month: string) => `At the pace so far it is used up in ${month}.`,
		chartLeft: (left: string) => `At the pace so far ${left} is left over this year.`,
		chartUnknown: 'Nothing was declared or nothing agreed yet: there is no pace.',
		chartNote:
			'Work counts in the month in which it began. The pace is the average from August to the last month that was declared about.',
		chartUnpriced: (hours: string) => `Without ${hours} that have no tariff.`,
		executorsTitle: 'Who performs it?',
		executorsIntro:
			'The executor of a line can change without a new version of the budget: the value stays with the activity. Frozen versions do not change.',
		executorsEmpty: 'Every line is performed by whoever the budget names.',
		nothingFrozen: 'As long as no version is frozen, change the partner in the budget line itself.',
		toLines: 'To the lines',
		from: 'From',
		was: 'Was',
		becomes: 'Becomes',
		reason: 'Why?',
		reasonColumn: 'Reason',
		movedHours: 'Went along (h)',
		stillOpen: 'still open',
		lineGone: 'A line that is gone',
		newExecutor: 'New executor',
		changeExecutor: 'Change the executor',
		movesCommitments: 'Take along the agreed hours that are not worked yet',
		movesHint: 'The agreement less what the former executor declared for work before this day.',
		executorChanged: 'The executor was changed.',
		executorMoved: (hours: string) => `The executor was changed; ${hours} went along.`,
		executorUndone: 'The change was undone; hours that went along are back.',
		undo: 'Undo',
		undoOf: (line: string) => `Undo the change of ${line}`,
		executorProblems: {
			nothingFrozen: 'No version is frozen yet: change the line itself.',
			lineUnknown: 'Choose a line.',
			partnerUnknown: 'Choose a partner.',
			outsideYear: 'This day is outside the school year.',
			notMember: 'This partner does not take part on that day.',
			sameExecutor: 'This partner performs the line already.'
		} as ExecutorTexts,
		notAfterLast: (day: string) => `The line changes on ${day} already. Choose a later day, or undo that change first.`,
		hoursChangedSince: 'The hours that went along were changed meanwhile. Adjust the agreements first.',
		notLast: 'Undo the later change of this line first.',
		incomeTitle: 'Income',
		incomeFold: (sources: number) => `Per source (${sources}), per certainty and per area`,
		incomeAnswer: (promised: string, received: string) => `Of the ${promised} promised, ${received} was received.`,
		incomeAnswerHidden: (promised: string, received: string) =>
			`Promised: ${promised}. Received: ${received}, without what the subsidy paid: only lead partner, coordinator and accountant see that.`,
		incomeEmpty: 'There are no sources yet.',
		source: 'Source',
		certainty: 'Certainty',
		promised: 'Promised (€)',
		received: 'Received (€)',
		incomeExpected: 'Expected (€)',
		perCertainty: 'Per certainty',
		perArea: 'Per area',
		perSource: 'Per source',
		incomeNote:
			'Expected is what was promised, or what was received where that is more. Payments of an award count for the part of the award that falls in this school year. A source that may be spent on several areas stands with those areas together.',
		cashTotal: 'Total',
		receiptsTitle: 'Receipts',
		receiptsIntro:
			'What came in per source. Everyone sees totals per source; what the subsidy pays stands at the award.',
		receiptsEmpty: 'No receipts were entered yet.',
		receiptRemoved: 'The receipt was removed.',
		addReceipt: 'Add a receipt',
		correctReceipt: 'Change the receipt',
		receivedOn: 'Received on',
		amount: 'Amount (€)',
		amountHint: 'Paid back? Put a minus before it.',
		reference: 'Reference',
		receiptProblems: {
			sourceUnknown: 'Choose a source.',
			sourceInKind: 'This source is hours, which are worked and not received.',
			sourceIsSubsidy: 'Enter payments of the subsidy at the award.',
			zeroAmount: 'Fill in an amount other than zero.',
			inFuture: 'This day is still to come.'
		} as ReceiptTexts,
		notices: {
			notRemoved: 'This stands there again already.',
			reference: 'Something this belongs to is gone meanwhile.',
			overlap: 'There is one on this day already.'
		}
	}
});

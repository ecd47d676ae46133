/** The page where declared hours are compared with what was agreed, and decided about. */
import type { DecisionObstacle, DecisionStep } from '$lib/domain/declaration/deciding';
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import { defineMessages } from './locale';

type Obstacles = Readonly<Record<DecisionObstacle, (count: number, by: string | null) => string>>;
type States = Readonly<Record<DeclarationState, string>>;
type Done = Readonly<Record<DecisionStep, (count: number, hours: string) => string>>;

export const reviewMessages = defineMessages({
	nl: {
		title: 'Uren beoordelen',
		answer: (agreed: string, declared: string, approved: string, waiting: string) =>
			`Van de afgesproken ${agreed} is ${declared} gedeclareerd, ${approved} goedgekeurd; ${waiting}.`,
		answerOfRound: (round: string, declared: string, approved: string, waiting: string) =>
			`In ${round} is ${declared} gedeclareerd, ${approved} goedgekeurd; ${waiting}.`,
		waiting: (count: number) =>
			count === 0
				? 'er wacht niets op een oordeel'
				: count === 1
					? '1 regel wacht op een oordeel'
					: `${count} regels wachten op een oordeel`,
		nothing: 'Er zijn nog geen uren afgesproken en er is nog niets gedeclareerd.',
		unpriced: (count: number, hours: string) =>
			count === 1
				? `1 gedeclareerde regel (${hours}) heeft geen tarief; die telt in de bedragen niet mee.`
				: `${count} gedeclareerde regels (${hours}) hebben geen tarief; die tellen in de bedragen niet mee.`,
		unpricedAgreed: (count: number) =>
			count === 1
				? 'Voor 1 afspraak is geen tarief; die telt in de bedragen niet mee.'
				: `Voor ${count} afspraken is geen tarief; die tellen in de bedragen niet mee.`,
		toTheLines: 'Naar de regels',
		filterTitle: 'Kies wat je ziet',
		round: 'Ronde',
		wholeYear: 'Hele schooljaar',
		partner: 'Partner',
		allPartners: 'Alle partners',
		role: 'Rol',
		allRoles: 'Alle rollen',
		area: 'Gebied',
		allAreas: 'Alle gebieden',
		state: 'Stand',
		stateFilters: {
			waiting: 'Wacht op oordeel',
			disputed: 'Betwist',
			approved: 'Goedgekeurd of afgerekend',
			returned: 'Teruggestuurd',
			all: 'Alles wat is ingediend'
		},
		show: 'Toon',
		linesTitle: 'Regels',
		linesIntro: 'Wat opvalt staat bovenaan.',
		waitingForYou: (count: number) => (count === 1 ? '1 wacht op jouw oordeel' : `${count} wachten op jouw oordeel`),
		ownLines: 'Over uren van je eigen organisatie oordeelt een ander.',
		linesByDay:
			'Deze keuze heeft veel regels: ze staan per bladzijde op dag, met wat op die bladzijde opvalt bovenaan. Kies een ronde of partner om alles wat opvalt vooraan te zien.',
		manyRows: (count: number) => `${count} regels per bladzijde`,
		shownOf: (shown: number, count: number) =>
			count === 1 ? '1 regel' : shown === count ? `${count} regels` : `${shown} van ${count} regels`,
		noLines: 'Er zijn geen regels in deze keuze.',
		nextLines: 'Volgende regels',
		fromStart: 'Terug naar de eerste regels',
		choose: 'Kies',
		chooseAll: 'Kies alle regels op deze bladzijde',
		chosen: (count: number, hours: string, amount: string) =>
			`${count === 1 ? '1 regel' : `${count} regels`} gekozen, samen ${hours} en ${amount}.`,
		chooseLine: (who: string, work: string) => `Kies ${who}, ${work}`,
		who: 'Wie',
		what: 'Werk',
		hours: 'Uren',
		tariff: 'Tarief (€)',
		amount: 'Bedrag (€)',
		remarks: 'Wat opvalt',
		evidence: 'Bewijs',
		shows: 'bekijken',
		lookAt: (finding: string) => `Bekijken: ${finding}`,
		nothingFound: 'niets',
		inKindLine: 'in natura',
		unpricedLine: 'geen tarief',
		ownLine: 'eigen',
		correction: 'Correctie op een goedgekeurde regel',
		states: {
			draft: 'concept',
			submitted: 'wacht op een oordeel',
			approved: 'goedgekeurd',
			returned: 'teruggestuurd',
			disputed: 'betwist',
			settled: 'afgerekend'
		} as States,
		decidedBy: (state: string, who: string) => `${state} door ${who}`,
		decideTitle: 'Oordeel',
		scope: 'Waarover?',
		scopes: {
			ticked: 'De regels die ik heb aangevinkt',
			withoutFindings: (count: number | null) =>
				`Alle regels van deze keuze waar niets aan opvalt${count === null ? '' : ` (${count})`}`,
			all: (count: number) => `Alle regels van deze keuze (${count})`
		},
		approve: 'Keur goed',
		return: 'Stuur terug',
		returnTitle: 'Terugsturen',
		reason: 'Waarom?',
		dispute: 'Betwist',
		disputeTitle: 'Betwisten',
		disputeHint: 'De organisatie kan jouw voorstel overnemen of antwoorden. Andere regels wachten daar niet op.',
		proposedHours: 'Voorstel: uren per regel',
		dueOn: 'Antwoord vóór of op',
		owner: 'Wie is aan zet?',
		ownerDeclarer: 'De organisatie die declareerde',
		done: {
			approve: (count, hours) => `${count === 1 ? '1 regel' : `${count} regels`} goedgekeurd, samen ${hours}.`,
			return: (count, hours) => `${count === 1 ? '1 regel' : `${count} regels`} teruggestuurd, samen ${hours}.`,
			dispute: (count, hours) => `${count === 1 ? '1 regel' : `${count} regels`} betwist, samen ${hours}.`
		} as Done,
		passedOver: {
			decided: (count, by) =>
				by === null
					? `Overgeslagen: ${count}, daarover was al geoordeeld.`
					: `Overgeslagen: ${count}, daarover heeft ${by} intussen geoordeeld.`,
			changed: (count) => `Overgeslagen: ${count}, die zijn intussen gewijzigd, teruggetrokken of later ingediend.`,
			own: (count) => `Overgeslagen: ${count}, die zijn van je eigen organisatie.`,
			unpriced: (count) => `Overgeslagen: ${count}, die hebben geen tarief en kunnen dus niet betaald worden.`,
			takesBack: (count) => `Overgeslagen: ${count}, die nemen uren terug; keur ze goed of stuur ze terug.`,
			stopped: (count) => `Overgeslagen: ${count}, daarbij staat een signaal dat goedkeuren tegenhoudt.`
		} as Obstacles,
		nothingDecided: 'Er is over geen regel geoordeeld.',
		undone: (count: number) =>
			count === 1
				? 'Het oordeel is ingetrokken: 1 regel wacht weer.'
				: `Het oordeel is ingetrokken: ${count} regels wachten weer.`,
		movedOn: (count: number) =>
			count === 1 ? '1 regel was intussen opnieuw ingediend.' : `${count} regels waren intussen opnieuw ingediend.`,
		undo: 'Ongedaan maken',
		recentTitle: 'Laatste oordelen',
		recent: (count: number, hours: string, state: string) =>
			`${count === 1 ? '1 regel' : `${count} regels`}, ${hours}: ${state}`,
		byAt: (who: string, moment: string) => `${who}, ${moment}`,
		disputesTitle: 'Waarover we het niet eens zijn',
		noDisputes: 'Er is geen regel betwist.',
		disputeSentence: (declared: string, proposed: string) => `Gedeclareerd: ${declared}. Voorstel: ${proposed}.`,
		disputeOwner: (who: string, day: string) => `Aan zet: ${who}, uiterlijk ${day}.`,
		overdue: 'te laat',
		thread: 'Wat er is gezegd',
		remark: 'Opmerking',
		addRemark: 'Plaats opmerking',
		giveIn: (hours: string) => `Neem ${hours} over`,
		uphold: 'Keur goed zoals gedeclareerd',
		answered: {
			giveIn: 'Het voorstel is overgenomen. De regel wacht opnieuw op een oordeel.',
			uphold: 'De regel is goedgekeurd zoals die was gedeclareerd.',
			returnDisputed: 'De regel is teruggestuurd.',
			remark: 'De opmerking staat erbij.'
		},
		repriceTitle: 'Tarieven zijn gewijzigd',
		repriceText: (count: number, round: string, before: string, after: string) =>
			`${count === 1 ? '1 open regel' : `${count} open regels`} in ${round} ${count === 1 ? 'heeft' : 'hebben'} een ander tarief dan nu is afgesproken. Opnieuw prijzen maakt van ${before} samen ${after}.`,
		repriceRest: 'Wat is goedgekeurd verandert niet.',
		reprice: 'Prijs opnieuw',
		repriceAll: 'Prijs alle rondes opnieuw',
		repriceRound: (round: string) => `Alleen ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 regel is' : `${count} regels zijn`} opnieuw geprijsd: van ${before} naar ${after}.`,
		unpricedBefore: (count: number) =>
			count === 1 ? '1 daarvan had nog geen tarief.' : `${count} daarvan hadden nog geen tarief.`,
		unpricedAfter: (count: number) =>
			count === 1
				? 'Voor 1 daarvan is nu geen tarief meer afgesproken.'
				: `Voor ${count} daarvan is nu geen tarief meer afgesproken.`,
		noAmount: 'geen bedrag',
		problems: {
			reasonRequired: 'Schrijf waarom.',
			dueInPast: 'Deze dag is al voorbij.',
			noHoursProposed: 'Vul meer dan nul uur in. Geen uren? Stuur de regel terug.',
			ownerUnknown: 'Kies een partner.',
			nothingToDecide: 'Vink eerst een regel aan, of kies alle regels.',
			settled: 'Dit oordeel kan niet meer terug: er is al iets van afgerekend.',
			ownLines: 'In dit oordeel zitten regels van je eigen organisatie; een ander maakt het ongedaan.',
			nothingToUndo: 'Er is niets meer om ongedaan te maken.',
			disputeClosed: 'Dit is intussen al afgehandeld.',
			notDecidable: 'Over deze regel kan nu niet zo worden geoordeeld: er is geen tarief, of een ander was eerder.',
			nothingToReprice: 'Alle open regels hebben al het afgesproken tarief.'
		}
	},
	en: {
		title: 'Review hours',
		answer: (agreed: string, declared: string, approved: string, waiting: string) =>
			`Of the ${agreed} agreed, ${declared} were declared and ${approved} approved; ${waiting}.`,
		answerOfRound: (round: string, declared: string, approved: string, waiting: string) =>
			`In ${round}, ${declared} were declared and ${approved} approved; ${waiting}.`,
		waiting: (count: number) =>
			count === 0
				? 'nothing waits for a decision'
				: count === 1
					? '1 line waits for a decision'
					: `${count} lines wait for a decision`,
		nothing: 'No hours were agreed yet, and nothing was declared.',
		unpriced: (count: number, hours: string) =>
			count === 1
				? `1 declared line (${hours}) has no tariff and is not in the amounts.`
				: `${count} declared lines (${hours}) have no tariff and are not in the amounts.`,
		unpricedAgreed: (count: number) =>
			count === 1
				? '1 agreement has no tariff and is not in the amounts.'
				: `${count} agreements have no tariff and are not in the amounts.`,
		toTheLines: 'To the lines',
		filterTitle: 'Choose what you see',
		round: 'Round',
		wholeYear: 'Whole school year',
		partner: 'Partner',
		allPartners: 'All partners',
		role: 'Role',
		allRoles: 'All roles',
		area: 'Area',
		allAreas: 'All areas',
		state: 'State',
		stateFilters: {
			waiting: 'Waiting for a decision',
			disputed: 'Disputed',
			approved: 'Approved or settled',
			returned: 'Returned',
			all: 'All that was submitted'
		},
		show: 'Show',
		linesTitle: 'Lines',
		linesIntro: 'What stands out comes first.',
		waitingForYou: (count: number) => (count === 1 ? '1 waits for your decision' : `${count} wait for your decision`),
		ownLines: 'Somebody else decides about hours of your own organisation.',
		linesByDay:
			'This choice has many lines: they stand by day, a page at a time, with what stands out on that page first. Choose a round or partner to see everything that stands out first.',
		manyRows: (count: number) => `${count} lines a page`,
		shownOf: (shown: number, count: number) =>
			count === 1 ? '1 line' : shown === count ? `${count} lines` : `${shown} of ${count} lines`,
		noLines: 'There are no lines in this choice.',
		nextLines: 'Next lines',
		fromStart: 'Back to the first lines',
		choose: 'Choose',
		chooseAll: 'Choose all lines on this page',
		chosen: (count: number, hours: string, amount: string) =>
			`${count === 1 ? '1 line' : `${count} lines`} chosen, together ${hours} and ${amount}.`,
		chooseLine: (who: string, work: string) => `Choose ${who}, ${work}`,
		who: 'Who',
		what: 'Work',
		hours: 'Hours',
		tariff: 'Tariff (€)',
		amount: 'Amount (€)',
		remarks: 'What stands out',
		evidence: 'Evidence',
		shows: 'look',
		lookAt: (finding: string) => `Look: ${finding}`,
		nothingFound: 'nothing',
		inKindLine: 'in kind',
		unpricedLine: 'no tariff',
		ownLine: 'own',
		correction: 'Correction of an approved line',
		states: {
			draft: 'draft',
			submitted: 'waits for a decision',
			approved: 'approved',
			returned: 'returned',
			disputed: 'disputed',
			settled: 'settled'
		} as States,
		decidedBy: (state: string, who: string) => `${state} by ${who}`,
		decideTitle: 'Decide',
		scope: 'About which lines?',
		scopes: {
			ticked: 'The lines I ticked',
			withoutFindings: (count: number | null) =>
				`All lines of this choice of which nothing stands out${count === null ? '' : ` (${count})`}`,
			all: (count: number) => `All lines of this choice (${count})`
		},
		approve: 'Approve',
		return: 'Return',
		returnTitle: 'Return lines',
		reason: 'Why?',
		dispute: 'Dispute',
		disputeTitle: 'Dispute lines',
		disputeHint: 'The organisation can take over your proposal or answer. Other lines do not wait for it.',
		proposedHours: 'Proposal: hours per line',
		dueOn: 'Answer on or before',
		owner: 'Who acts next?',
		ownerDeclarer: 'The organisation that declared',
		done: {
			approve: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} approved, ${hours} together.`,
			return: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} returned, ${hours} together.`,
			dispute: (count, hours) => `${count === 1 ? '1 line' : `${count} lines`} disputed, ${hours} together.`
		} as Done,
		passedOver: {
			decided: (count, by) =>
				by === null
					? `Passed over: ${count}, which were decided about already.`
					: `Passed over: ${count}, which ${by} decided about meanwhile.`,
			changed: (count) => `Passed over: ${count}, which were changed or withdrawn meanwhile, or submitted later.`,
			own: (count) => `Passed over: ${count}, which are of your own organisation.`,
			unpriced: (count) => `Passed over: ${count}, which have no tariff and so cannot be paid.`,
			takesBack: (count) => `Passed over: ${count}, which take hours back; approve or return them.`,
			stopped: (count) => `Passed over: ${count}, about which a finding stops approval.`
		} as Obstacles,
		nothingDecided: 'No line was decided about.',
		undone: (count: number) =>
			count === 1
				? 'The decision was taken back: 1 line waits again.'
				: `The decision was taken back: ${count} lines wait again.`,
		movedOn: (count: number) =>
			count === 1 ? '1 line was submitted again meanwhile.' : `${count} lines were submitted again meanwhile.`,
		undo: 'Undo',
		recentTitle: 'Latest decisions',
		recent: (count: number, hours: string, state: string) =>
			`${count === 1 ? '1 line' : `${count} lines`}, ${hours}: ${state}`,
		byAt: (who: string, moment: string) => `${who}, ${moment}`,
		disputesTitle: 'Where we differ',
		noDisputes: 'No line is disputed.',
		disputeSentence: (declared: string, proposed: string) => `Declared: ${declared}. Proposed: ${proposed}.`,
		disputeOwner: (who: string, day: string) => `Acts next: ${who}, by ${day}.`,
		overdue: 'overdue',
		thread: 'What was said',
		remark: 'Remark',
		addRemark: 'Add remark',
		giveIn: (hours: string) => `Take over ${hours}`,
		uphold: 'Approve as declared',
		answered: {
			giveIn: 'The proposal was taken over. The line waits for a decision again.',
			uphold: 'The line was approved as it was declared.',
			returnDisputed: 'The line was returned.',
			remark: 'The remark was added.'
		},
		repriceTitle: 'Tariffs have changed',
		repriceText: (count: number, round: string, before: string, after: string) =>
			`${count === 1 ? '1 open line' : `${count} open lines`} in ${round} ${count === 1 ? 'has' : 'have'} another tariff than is agreed now. Pricing anew makes ${after} of ${before} together.`,
		repriceRest: 'What is approved does not change.',
		reprice: 'Price anew',
		repriceAll: 'Price all rounds anew',
		repriceRound: (round: string) => `Only ${round}`,
		repriced: (count: number, before: string, after: string) =>
			`${count === 1 ? '1 line was' : `${count} lines were`} priced anew: from ${before} to ${after}.`,
		unpricedBefore: (count: number) =>
			count === 1 ? '1 of them had no tariff yet.' : `${count} of them had no tariff yet.`,
		unpricedAfter: (count: number) =>
			count === 1
				? 'For 1 of them no tariff is agreed any more.'
				: `For ${count} of them no tariff is agreed any more.`,
		noAmount: 'no amount',
		problems: {
			reasonRequired: 'Write why.',
			dueInPast: 'This day is over.',
			noHoursProposed: 'Fill in more than zero hours. No hours? Return the line.',
			ownerUnknown: 'Choose a partner.',
			nothingToDecide: 'Tick a line first, or choose all lines.',
			settled: 'This decision cannot be taken back: something in it is settled.',
			ownLines: 'Lines of your own organisation are in this decision; somebody else takes it back.',
			nothingToUndo: 'There is nothing left to undo.',
			disputeClosed: 'This was dealt with meanwhile.',
			notDecidable: 'This line cannot be decided about like this now: it has no tariff, or somebody was first.',
			nothingToReprice: 'All open lines have the agreed tariff already.'
		}
	}
});

/** The page where declared hours are compared with what was agreed: its answer and what it is narrowed to. */
import { inList } from './in-list';
import { defineMessages } from './locale';

export const reviewMessages = defineMessages({
	nl: {
		title: 'Uren beoordelen',
		answer: (agreed: string, declared: string, approved: string, waiting: string) =>
			`Van de afgesproken ${agreed} is ${declared} gedeclareerd, ${approved} goedgekeurd; ${waiting}.`,
		answerOfRound: (round: string, declared: string, approved: string, waiting: string) =>
			`In ${round} is ${declared} gedeclareerd, ${approved} goedgekeurd; ${waiting}.`,
		/** `of` is nothing, `of` or `ofWhatIsSeen`. */
		answerOfSettled: (round: string, of: string, lines: number, hours: string, values: string) =>
			lines === 0
				? `Met ${round} is${of} niets afgerekend.`
				: `Met ${round} is ${hours}${of} afgerekend, in ${lines === 1 ? '1 regel' : `${lines} regels`}: ${values}.`,
		of: (partner: string) => ` van ${partner}`,
		ofWhatIsSeen: ' van wat jij ziet',
		/** `own` of them wait for the reader. */
		waiting: (count: number, own: number) => {
			if (count === 0) return 'er wacht niets op een oordeel';
			if (count === 1) return own === 1 ? '1 regel wacht op jouw oordeel' : '1 regel wacht op een oordeel';
			if (own === count) return `${count} regels wachten op jouw oordeel`;
			return `${count} regels wachten op een oordeel${own === 0 ? '' : `, waarvan ${own} op het jouwe`}`;
		},
		nothing: 'Er zijn nog geen uren afgesproken en er is nog niets gedeclareerd.',
		/** What the amounts leave out: declared lines with their hours, and agreements. */
		withoutTariff: (declared: number, hours: string, agreements: number) => {
			const ofLines = `${declared === 1 ? '1 gedeclareerde regel' : `${declared} gedeclareerde regels`} (${hours})`;
			const ofAgreements = agreements === 1 ? '1 afspraak' : `${agreements} afspraken`;
			const parts = [...(declared > 0 ? [ofLines] : []), ...(agreements > 0 ? [ofAgreements] : [])];
			return `Zonder tarief, dus niet in de bedragen: ${inList(parts, 'en')}.`;
		},
		returned: (hours: string) => `Teruggestuurd en nog niet opnieuw ingediend: ${hours}.`,
		disputed: (count: number, hours: string) =>
			count === 1 ? `1 regel is betwist (${hours}).` : `${count} regels zijn betwist, samen ${hours}.`,
		/** Partners with agreed hours; `names` where there are few of them. */
		behind: (count: number, names: readonly string[] | null, round: boolean) => {
			const nothing = round ? 'in deze ronde nog niets' : 'nog niets';
			if (names !== null) return `${inList(names, 'en')} ${count === 1 ? 'heeft' : 'hebben'} ${nothing} gedeclareerd.`;
			return `${count} partners met afgesproken uren hebben ${nothing} gedeclareerd`;
		},
		toTheLines: 'Naar de regels',
		toTheComparison: 'Naar de vergelijking met wat is afgesproken',
		filterTitle: 'Kies wat je ziet',
		round: 'Ronde',
		wholeYear: 'Hele schooljaar',
		whichLines: 'Welke regels',
		whichLinesHint: '(alleen voor de lijst met regels; de totalen en geschillen veranderen niet)',
		partner: 'Partner',
		allPartners: 'Alle partners',
		role: 'Rol',
		allRoles: 'Alle rollen',
		area: 'Gebied',
		allAreas: 'Alle gebieden',
		budgetLine: 'Begrotingsregel',
		allBudgetLines: 'Alle begrotingsregels',
		noBudgetLine: 'Zonder begrotingsregel',
		state: 'Stand',
		stateFilters: {
			waiting: 'Wacht op oordeel',
			disputed: 'Betwist',
			approved: 'Goedgekeurd of afgerekend',
			toSettle: 'Goedgekeurd, nog af te rekenen',
			returned: 'Teruggestuurd',
			declared: 'Gedeclareerd: alles behalve teruggestuurd',
			all: 'Alles wat is ingediend'
		},
		show: 'Toon'
	},
	en: {
		title: 'Review hours',
		answer: (agreed: string, declared: string, approved: string, waiting: string) =>
			`Of the ${agreed} agreed, ${declared} have been declared and ${approved} approved; ${waiting}.`,
		answerOfRound: (round: string, declared: string, approved: string, waiting: string) =>
			`In ${round}, ${declared} have been declared and ${approved} approved; ${waiting}.`,
		answerOfSettled: (round: string, of: string, lines: number, hours: string, values: string) =>
			lines === 0
				? `Nothing${of} was settled with ${round}.`
				: `${hours}${of} were settled with ${round}, in ${lines === 1 ? '1 line' : `${lines} lines`}: ${values}.`,
		of: (partner: string) => ` from ${partner}`,
		ofWhatIsSeen: ' of what you can see',
		waiting: (count: number, own: number) => {
			if (count === 0) return 'nothing is waiting for a decision';
			if (count === 1) return own === 1 ? '1 line is waiting for your decision' : '1 line is waiting for a decision';
			if (own === count) return `${count} lines are waiting for your decision`;
			return `${count} lines are waiting for a decision${own === 0 ? '' : `, ${own} of them for yours`}`;
		},
		nothing: 'No hours have been agreed yet, and nothing has been declared.',
		withoutTariff: (declared: number, hours: string, agreements: number) => {
			const ofLines = `${declared === 1 ? '1 declared line' : `${declared} declared lines`} (${hours})`;
			const ofAgreements = agreements === 1 ? '1 agreement' : `${agreements} agreements`;
			const parts = [...(declared > 0 ? [ofLines] : []), ...(agreements > 0 ? [ofAgreements] : [])];
			return `Without a tariff, so not in the amounts: ${inList(parts, 'and')}.`;
		},
		returned: (hours: string) => `Returned and not resubmitted yet: ${hours}.`,
		disputed: (count: number, hours: string) =>
			count === 1 ? `1 line is disputed (${hours}).` : `${count} lines are disputed, ${hours} in total.`,
		behind: (count: number, names: readonly string[] | null, round: boolean) => {
			const yet = round ? 'in this round yet' : 'yet';
			if (names !== null)
				return `${inList(names, 'and')} ${count === 1 ? 'has' : 'have'} not declared anything ${yet}.`;
			return `${count} partners with agreed hours have not declared anything ${yet}`;
		},
		toTheLines: 'To the lines',
		toTheComparison: 'To the comparison with what was agreed',
		filterTitle: 'Choose what you see',
		round: 'Round',
		wholeYear: 'Whole school year',
		whichLines: 'Which lines',
		whichLinesHint: '(only for the list of lines; totals and disputes stay the same)',
		partner: 'Partner',
		allPartners: 'All partners',
		role: 'Role',
		allRoles: 'All roles',
		area: 'Area',
		allAreas: 'All areas',
		budgetLine: 'Budget line',
		allBudgetLines: 'All budget lines',
		noBudgetLine: 'Without a budget line',
		state: 'State',
		stateFilters: {
			waiting: 'Waiting for a decision',
			disputed: 'Disputed',
			approved: 'Approved or settled',
			toSettle: 'Approved, not settled yet',
			returned: 'Returned',
			declared: 'Declared: everything except returned',
			all: 'Everything that was submitted'
		},
		show: 'Show'
	}
});

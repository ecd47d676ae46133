/** The lines that are looked through while reviewing: what shows them, what stands out, and where they stand. */
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import { defineMessages } from './locale';
import { ofOrganisations, type SeenOrganisations } from './seen-organisations';

type DecidedBy = Readonly<Record<DeclarationState, (who: string) => string>>;
type States = Readonly<Record<DeclarationState, string>>;

export const reviewLineMessages = defineMessages({
	nl: {
		linesTitle: 'Regels',
		aboutTitle: 'Over deze lijst',
		linesIntro: 'Wat opvalt staat bovenaan.',
		waitingForYou: (count: number) => (count === 1 ? '1 wacht op jouw oordeel' : `${count} wachten op jouw oordeel`),
		ownLines: 'Over uren van je eigen organisatie oordeelt een ander.',
		linesByDay:
			'Deze keuze heeft veel regels: ze staan per bladzijde op dag, met wat op die bladzijde opvalt bovenaan. Kies een ronde of partner om alles wat opvalt vooraan te zien.',
		manyRows: (count: number) => `${count} regels per bladzijde`,
		shownOf: (shown: number, count: number, seen: SeenOrganisations) =>
			`${count === 1 ? '1 regel' : shown === count ? `${count} regels` : `${shown} van ${count} regels`}${ofOrganisations.nl(seen)}`,
		/** Of all lines of the choice, not of this page only. */
		comesTo: (count: number, hours: string, amounts: string) =>
			`${count === 1 ? 'Dat is' : 'Alles bij elkaar is dat'} ${hours}: ${amounts}.`,
		othersAsSums: 'Van andere organisaties zie je alleen de totalen.',
		settledWith: (round: string) => `Hier staat ook wat van een eerdere maand is, als het met ${round} is afgerekend.`,
		settledOrNot: 'Bekijk alle regels',
		noLines: (seen: SeenOrganisations) => `Er zijn geen regels${ofOrganisations.nl(seen)} in deze keuze.`,
		nextLines: 'Volgende regels',
		fromStart: 'Terug naar de eerste regels',
		choose: 'Kies',
		chooseAll: 'Kies alle regels op deze bladzijde',
		chosen: (count: number, hours: string, amounts: string) =>
			`${count === 1 ? '1 regel' : `${count} regels`} gekozen, samen ${hours}: ${amounts}.`,
		chosenShort: (count: number) => `${count} gekozen`,
		toDecision: 'Naar het oordeel',
		chooseLine: (...parts: readonly string[]) => `Kies ${parts.join(', ')}`,
		who: 'Wie',
		what: 'Werk',
		hours: 'Uren',
		hourUnit: 'uur',
		tariff: 'Tarief (€)',
		amount: 'Bedrag (€)',
		remarks: 'Wat opvalt',
		evidence: 'Bewijs',
		shows: 'bekijken',
		lookAt: (finding: string) => `Bekijken: ${finding}`,
		nothingFound: 'niets',
		/** Of a line that was submitted again. */
		returnedBefore: (reason: string) => `Eerder teruggestuurd: ${reason}`,
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
		/** Who settles is another person than who approved. */
		decidedBy: {
			draft: (who: string) => `concept, eerder beoordeeld door ${who}`,
			submitted: (who: string) => `wacht op een oordeel, eerder beoordeeld door ${who}`,
			approved: (who: string) => `goedgekeurd door ${who}`,
			returned: (who: string) => `teruggestuurd door ${who}`,
			disputed: (who: string) => `betwist door ${who}`,
			settled: (who: string) => `afgerekend, goedgekeurd door ${who}`
		} as DecidedBy
	},
	en: {
		linesTitle: 'Lines',
		aboutTitle: 'About this list',
		linesIntro: 'What stands out comes first.',
		waitingForYou: (count: number) =>
			count === 1 ? '1 is waiting for your decision' : `${count} are waiting for your decision`,
		ownLines: 'Somebody else decides on the hours of your own organisation.',
		linesByDay:
			'There are many lines in this view, so they are listed by day, one page at a time, with what stands out on that page first. Choose a round or partner to see everything that stands out first.',
		manyRows: (count: number) => `${count} lines per page`,
		shownOf: (shown: number, count: number, seen: SeenOrganisations) =>
			`${count === 1 ? '1 line' : shown === count ? `${count} lines` : `${shown} of ${count} lines`}${ofOrganisations.en(seen)}`,
		comesTo: (count: number, hours: string, amounts: string) =>
			`${count === 1 ? 'That is' : 'Altogether they come to'} ${hours}: ${amounts}.`,
		othersAsSums: 'For other organisations you see only the totals.',
		settledWith: (round: string) =>
			`Hours from an earlier month are listed here too if they were settled with ${round}.`,
		settledOrNot: 'See all lines',
		noLines: (seen: SeenOrganisations) => `There are no lines${ofOrganisations.en(seen)} in this view.`,
		nextLines: 'Next lines',
		fromStart: 'Back to the first lines',
		choose: 'Select',
		chooseAll: 'Select all lines on this page',
		chosen: (count: number, hours: string, amounts: string) =>
			`${count === 1 ? '1 line' : `${count} lines`} selected, ${hours} in total: ${amounts}.`,
		chosenShort: (count: number) => `${count} selected`,
		toDecision: 'To the decision',
		chooseLine: (...parts: readonly string[]) => `Select ${parts.join(', ')}`,
		who: 'Who',
		what: 'Work',
		hours: 'Hours',
		hourUnit: 'h',
		tariff: 'Tariff (€)',
		amount: 'Amount (€)',
		remarks: 'What stands out',
		evidence: 'Evidence',
		shows: 'view',
		lookAt: (finding: string) => `View: ${finding}`,
		nothingFound: 'nothing',
		returnedBefore: (reason: string) => `Returned before: ${reason}`,
		inKindLine: 'in kind',
		unpricedLine: 'no tariff',
		ownLine: 'own',
		correction: 'Correction to an approved line',
		states: {
			draft: 'draft',
			submitted: 'waiting for a decision',
			approved: 'approved',
			returned: 'returned',
			disputed: 'disputed',
			settled: 'settled'
		} as States,
		decidedBy: {
			draft: (who: string) => `draft, previously decided by ${who}`,
			submitted: (who: string) => `waiting for a decision, previously decided by ${who}`,
			approved: (who: string) => `approved by ${who}`,
			returned: (who: string) => `returned by ${who}`,
			disputed: (who: string) => `disputed by ${who}`,
			settled: (who: string) => `settled, approved by ${who}`
		} as DecidedBy
	}
});

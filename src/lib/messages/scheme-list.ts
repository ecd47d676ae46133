/** The page with all subsidy rules the product carries and those entered by hand. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const schemeListMessages = defineMessages({
	nl: {
		title: 'Regelingen',
		answer: (count: string, last: string) =>
			`Dit programma kent ${strong(`${count} regelingen`)}. Voor de tijd na ${last} is niets gevonden.`,
		unknownAfter: 'Voor die tijd vul je de beschikking in, of een verwacht bedrag bij Bronnen, met de bron erbij.',
		period: (from: string, last: string) => `${from} tot en met ${last}`,
		rule: 'Bedrag',
		minimum: 'Minimum aantal studenten',
		ceiling: 'Landelijk plafond',
		areas: 'Mag betalen',
		countBasis: 'Welke telling',
		deadline: 'Telling inleveren',
		overCeiling: 'Boven het plafond',
		notFound: 'niet gevonden',
		sources: 'Bronnen',
		remarks: 'Opmerkingen',
		bracket: (from: string, to: string, amount: string) => `${from} tot en met ${to} studenten: ${amount}`,
		openBracket: (from: string, amount: string) => `${from} studenten en meer: ${amount}`,
		perStudent: (fixed: string, each: string) => `${fixed} vast en ${each} per student`,
		perYear: (amount: string) => `${amount} per jaar`,
		perRegion: 'voor alle opleidingsscholen in de onderwijsregio samen',
		enteredBy: 'Met de hand ingevoerd'
	},
	en: {
		title: 'Schemes',
		answer: (count: string, last: string) =>
			`This product knows ${strong(`${count} schemes`)}. For the time after ${last} nothing was found.`,
		unknownAfter: 'For that time enter the award, or an expected amount under Sources, with where it comes from.',
		period: (from: string, last: string) => `${from} up to and including ${last}`,
		rule: 'Amount',
		minimum: 'Fewest students',
		ceiling: 'National ceiling',
		areas: 'May pay',
		countBasis: 'Which count',
		deadline: 'Count due',
		overCeiling: 'Above the ceiling',
		notFound: 'not found',
		sources: 'Sources',
		remarks: 'Remarks',
		bracket: (from: string, to: string, amount: string) => `${from} to ${to} students: ${amount}`,
		openBracket: (from: string, amount: string) => `${from} students and more: ${amount}`,
		perStudent: (fixed: string, each: string) => `${fixed} fixed and ${each} per student`,
		perYear: (amount: string) => `${amount} per year`,
		perRegion: 'for all partnerships in the onderwijsregio together',
		enteredBy: 'Entered by hand'
	}
});

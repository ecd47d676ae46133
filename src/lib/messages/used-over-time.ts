/** The picture of what was declared over the months of a year, against what was agreed. */
import { defineMessages } from './locale';

export const usedOverTimeMessages = defineMessages({
	nl: {
		label: 'Gedeclareerd per maand, opgeteld, tegenover wat is afgesproken',
		within: 'Gedeclareerd, binnen de afspraak',
		over: 'Boven de afspraak',
		expected: 'Als het zo doorgaat',
		planned: 'Afgesproken',
		month: 'Maand',
		inMonth: 'In de maand',
		sum: 'Opgeteld',
		used: (month: string, over: string) =>
			`In ${month} was het op; er is nu ${over} meer gedeclareerd dan afgesproken.`,
		usedExactly: (month: string) => `In ${month} was het precies op.`,
		willBe: (month: string) => `In het tempo tot nu toe is het op in ${month}.`,
		left: (declared: string, left: string) =>
			`In het tempo tot nu toe wordt er dit jaar ${declared} gedeclareerd, en blijft er ${left} over.`,
		ahead: (declared: string) => `Daarin telt ${declared} over maanden die nog komen mee in de maand van nu.`,
		partial: 'Wat geen bedrag heeft, telt daarin niet mee.',
		unknown: 'Er is nog niets gedeclareerd of niets afgesproken: er is nog geen tempo.'
	},
	en: {
		label: 'Declared by month, added up, against what was agreed',
		within: 'Declared, within the agreement',
		over: 'Above the agreement',
		expected: 'If it goes on like this',
		planned: 'Agreed',
		month: 'Month',
		inMonth: 'In the month',
		sum: 'Added up',
		used: (month: string, over: string) =>
			`It was used up in ${month}; by now ${over} more has been declared than agreed.`,
		usedExactly: (month: string) => `It was exactly used up in ${month}.`,
		willBe: (month: string) => `At the pace so far it will be used up in ${month}.`,
		left: (declared: string, left: string) =>
			`At the pace so far ${declared} will be declared this year, leaving ${left}.`,
		ahead: (declared: string) => `That includes ${declared} for months still to come, counted in the current month.`,
		partial: 'Anything without an amount is not included in that.',
		unknown: 'Nothing has been declared or nothing agreed yet, so there is no pace.'
	}
});

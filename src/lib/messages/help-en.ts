/** The help pages in English. */
import type { HelpTexts } from './help';
import { accessHelpInEnglish } from './help-access-en';
import { budgetHelpInEnglish } from './help-budget-en';
import { hoursHelpInEnglish } from './help-hours-en';

export const helpInEnglish: HelpTexts = {
	title: 'Help',
	intro: 'Per page: which question it answers, how to work with it and what is good to know.',
	how: 'How it works',
	know: 'Good to know',
	all: 'All help',
	pages: { ...budgetHelpInEnglish, ...hoursHelpInEnglish, ...accessHelpInEnglish }
};

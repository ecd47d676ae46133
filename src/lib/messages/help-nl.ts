/** The help pages in Dutch. */
import type { HelpTexts } from './help';
import { accessHelpInDutch } from './help-access-nl';
import { budgetHelpInDutch } from './help-budget-nl';
import { hoursHelpInDutch } from './help-hours-nl';

export const helpInDutch: HelpTexts = {
	title: 'Hulp',
	intro: 'Per pagina: welke vraag ze beantwoordt, hoe je ermee werkt en wat goed is om te weten.',
	how: 'Zo werkt het',
	know: 'Goed om te weten',
	all: 'Alle hulp',
	pages: { ...budgetHelpInDutch, ...hoursHelpInDutch, ...accessHelpInDutch }
};

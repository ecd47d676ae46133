/** The form that corrects hours that were approved. */
import { defineMessages } from './locale';

export const declareCorrectionMessages = defineMessages({
	nl: {
		correctText:
			'Wat is goedgekeurd verandert niet meer. Een correctie is een nieuwe regel tegen hetzelfde tarief; samen met de goedgekeurde regel komt die nooit onder nul.',
		direction: 'Wat moet er gebeuren',
		directions: { less: 'uren eraf', more: 'uren erbij' },
		noHours: 'Vul in hoeveel uren eraf of erbij moeten: meer dan nul.',
		addCorrection: 'Maak de correctie'
	},
	en: {
		correctText:
			'What was approved no longer changes. A correction is a new line at the same tariff; together with the approved line it never goes below zero.',
		direction: 'What should happen',
		directions: { less: 'take hours off', more: 'add hours' },
		noHours: 'Fill in how many hours to take off or add: more than zero.',
		addCorrection: 'Make the correction'
	}
});

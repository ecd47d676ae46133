/** What became of lines that were submitted. */
import { defineMessages } from './locale';

export const declareSubmittedMessages = defineMessages({
	nl: {
		submitted: (count: number) => (count === 1 ? '1 regel is ingediend.' : `${count} regels zijn ingediend.`),
		nothingSubmitted: 'Er is niets ingediend.',
		already: (count: number) =>
			count === 1 ? '1 regel was al ingediend of beoordeeld.' : `${count} regels waren al ingediend of beoordeeld.`,
		stopped: (count: number) => (count === 1 ? '1 regel is niet ingediend:' : `${count} regels zijn niet ingediend:`)
	},
	en: {
		submitted: (count: number) => (count === 1 ? '1 line was submitted.' : `${count} lines were submitted.`),
		nothingSubmitted: 'Nothing was submitted.',
		already: (count: number) =>
			count === 1
				? '1 line was submitted or decided about before.'
				: `${count} lines were submitted or decided about before.`,
		stopped: (count: number) => (count === 1 ? '1 line was not submitted:' : `${count} lines were not submitted:`)
	}
});

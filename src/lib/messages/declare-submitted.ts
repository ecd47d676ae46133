/** What became of lines that were submitted, and why some were not. */
import { defineMessages } from './locale';

export const declareSubmittedMessages = defineMessages({
	nl: {
		submitted: (count: number) => (count === 1 ? '1 regel is ingediend.' : `${count} regels zijn ingediend.`),
		nothingSubmitted: 'Er is niets ingediend.',
		already: (count: number) =>
			count === 1 ? '1 regel was al ingediend of beoordeeld.' : `${count} regels waren al ingediend of beoordeeld.`,
		stopped: (count: number) => (count === 1 ? '1 regel is niet ingediend:' : `${count} regels zijn niet ingediend:`),
		stopReasons: {
			roundClosed: 'de ronde neemt geen uren meer aan; de penvoerder kan hem heropenen',
			roundSettled: 'de ronde is afgerekend en er is geen latere ronde open; vraag de penvoerder er een te openen',
			belowZero: 'met deze correctie komt de regel onder nul',
			shortOfCorrections: 'correcties nemen al meer uren terug dan er op de regel staan: zet er genoeg uren op',
			originalOpen: 'de regel die hiermee wordt gecorrigeerd, is niet meer goedgekeurd: wijzig die regel zelf',
			notInThisState: 'de regel is al beoordeeld'
		}
	},
	en: {
		submitted: (count: number) => (count === 1 ? '1 line was submitted.' : `${count} lines were submitted.`),
		nothingSubmitted: 'Nothing was submitted.',
		already: (count: number) =>
			count === 1
				? '1 line had already been submitted or decided.'
				: `${count} lines had already been submitted or decided.`,
		stopped: (count: number) => (count === 1 ? '1 line was not submitted:' : `${count} lines were not submitted:`),
		stopReasons: {
			roundClosed: 'the round no longer takes hours; the lead partner can reopen it',
			roundSettled: 'the round has been settled and no later round is open; ask the lead partner to open one',
			belowZero: 'this correction takes the line below zero',
			shortOfCorrections: 'corrections already take back more hours than the line has: give it enough hours',
			originalOpen: 'the line it corrects is no longer approved: change that line itself',
			notInThisState: 'the line has already been decided'
		}
	}
});

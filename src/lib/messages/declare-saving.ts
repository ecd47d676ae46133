/** What the page of declaring says itself of a line that was not saved or not submitted; what a rule refused, the server says. */
import { defineMessages } from './locale';

export const declareSavingMessages = defineMessages({
	nl: {
		notSaved: 'Dit is niet bewaard. Probeer het opnieuw.',
		changedMeanwhile: (by: string) => `${by} heeft deze regel intussen gewijzigd. Er is niets overschreven.`,
		stopReasons: {
			roundClosed: 'de ronde neemt geen uren meer aan; de penvoerder kan hem heropenen',
			roundSettled: 'de ronde is afgerekend: voeg de uren toe met een correctie op een goedgekeurde regel',
			belowZero: 'met deze correctie komt de regel onder nul',
			notInThisState: 'de regel is al beoordeeld'
		}
	},
	en: {
		notSaved: 'This was not saved. Try again.',
		changedMeanwhile: (by: string) => `${by} changed this line meanwhile. Nothing was overwritten.`,
		stopReasons: {
			roundClosed: 'the round takes no more hours; the lead partner can open it again',
			roundSettled: 'the round is settled: add the hours with a correction of an approved line',
			belowZero: 'with this correction the line goes below zero',
			notInThisState: 'the line was decided about already'
		}
	}
});

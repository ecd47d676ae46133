/** What the page of declaring says itself of a line that was not saved; what a rule refused, the server says. */
import { defineMessages } from './locale';

export const declareSavingMessages = defineMessages({
	nl: {
		notSaved: 'Dit is niet bewaard. Probeer het opnieuw.',
		changedMeanwhile: (by: string) => `${by} heeft deze regel intussen gewijzigd. Er is niets overschreven.`
	},
	en: {
		notSaved: 'This was not saved. Try again.',
		changedMeanwhile: (by: string) => `${by} changed this line meanwhile. Nothing was overwritten.`
	}
});

/** What the page of declaring says itself of a line that was not saved; what a rule refused, the server says. */
import { defineMessages } from './locale';

export const declareSavingMessages = defineMessages({
	nl: {
		refused: (reason: string) => `Geweigerd en niet bewaard. ${reason}`,
		refusedWith: (reason: string) => `Niet bewaard, want in deze regel is iets anders geweigerd. ${reason}`,
		notSaved: 'Dit is niet bewaard. Probeer het opnieuw.',
		changedMeanwhile: (by: string) => `${by} heeft deze regel intussen gewijzigd. Er is niets overschreven.`,
		changedTo: (by: string, hours: string) =>
			`${by} heeft deze regel intussen gewijzigd: daar staat nu ${hours}. Er is niets overschreven. Bewaar nog eens als moet gelden wat hier staat.`
	},
	en: {
		refused: (reason: string) => `Refused and not saved. ${reason}`,
		refusedWith: (reason: string) => `Not saved, because something else in this row was refused. ${reason}`,
		notSaved: 'This was not saved. Try again.',
		changedMeanwhile: (by: string) => `${by} has changed this line in the meantime. Nothing was overwritten.`,
		changedTo: (by: string, hours: string) =>
			`${by} has changed this line in the meantime: it now says ${hours}. Nothing was overwritten. Save again if what you filled in here should replace it.`
	}
});

/** Who performs a line of the budget from which day, and changing that. */
import type { ExecutorProblem } from '$lib/domain/actuals/executor';
import { defineMessages } from './locale';

type ExecutorTexts = Readonly<Record<Exclude<ExecutorProblem['kind'], 'notAfterLast'>, string>>;

export const executorMessages = defineMessages({
	nl: {
		line: 'Regel',
		executorsTitle: 'Wie voert het uit?',
		executorsHow: 'Wat een andere uitvoerder wel en niet verandert',
		executorsIntro:
			'De uitvoerder van een regel kan wijzigen zonder nieuwe begrotingsversie: de waarde blijft bij de activiteit. Vastgelegde versies veranderen niet.',
		executorsEmpty: 'Alle regels worden uitgevoerd door wie in de begroting staat.',
		nothingFrozen: 'Zolang er geen versie is vastgelegd, wijzig je de partner gewoon in de begrotingsregel.',
		toLines: 'Naar de regels',
		from: 'Vanaf',
		was: 'Was',
		becomes: 'Wordt',
		reason: 'Waarom?',
		reasonColumn: 'Reden',
		movedHours: 'Meegegaan (uur)',
		stillOpen: 'nog open',
		lineGone: 'Een regel die er niet meer is',
		newExecutor: 'Nieuwe uitvoerder',
		changeExecutor: 'Wijzig de uitvoerder',
		movesCommitments: 'Neem de afgesproken uren mee die nog niet zijn gewerkt',
		movesHint: 'Dat is de afspraak min wat de vorige uitvoerder declareerde voor werk van vóór deze dag.',
		executorChanged: 'De uitvoerder is gewijzigd.',
		executorMoved: (hours: string) => `De uitvoerder is gewijzigd; ${hours} ging mee.`,
		executorUndone: 'De wijziging is ongedaan gemaakt; meegegane uren zijn terug.',
		undo: 'Maak ongedaan',
		undoOf: (line: string) => `Maak de wijziging van ${line} ongedaan`,
		executorProblems: {
			nothingFrozen: 'Er is nog geen versie vastgelegd: wijzig de regel zelf.',
			lineUnknown: 'Kies een regel.',
			partnerUnknown: 'Kies een partner.',
			outsideYear: 'Deze dag valt buiten het schooljaar.',
			notMember: 'Deze partner doet op die dag niet mee.',
			sameExecutor: 'Deze partner voert de regel al uit.'
		} as ExecutorTexts,
		notAfterLast: (day: string) =>
			`De regel wijzigt al op ${day}. Kies een latere dag, of maak die wijziging eerst ongedaan.`,
		hoursChangedSince: 'De meegegane uren zijn intussen gewijzigd. Pas eerst de afspraken aan.',
		notLast: 'Maak eerst de latere wijziging van deze regel ongedaan.'
	},
	en: {
		line: 'Line',
		executorsTitle: 'Who does the work?',
		executorsHow: 'What another executor does and does not change',
		executorsIntro:
			'The executor of a line can change without a new version of the budget: the value stays with the activity. Frozen versions do not change.',
		executorsEmpty: 'Every line is performed by whoever the budget names.',
		nothingFrozen: 'As long as no version is frozen, change the partner in the budget line itself.',
		toLines: 'To the lines',
		from: 'From',
		was: 'Was',
		becomes: 'Becomes',
		reason: 'Why?',
		reasonColumn: 'Reason',
		movedHours: 'Moved along (h)',
		stillOpen: 'still open',
		lineGone: 'A line that is gone',
		newExecutor: 'New executor',
		changeExecutor: 'Change the executor',
		movesCommitments: 'Move the agreed hours that have not been worked yet as well',
		movesHint: 'The agreement minus what the former executor declared for work before this day.',
		executorChanged: 'The executor was changed.',
		executorMoved: (hours: string) => `The executor was changed; ${hours} moved along.`,
		executorUndone: 'The change was undone; hours that had moved along are back.',
		undo: 'Undo',
		undoOf: (line: string) => `Undo the change of ${line}`,
		executorProblems: {
			nothingFrozen: 'No version is frozen yet: change the line itself.',
			lineUnknown: 'Choose a line.',
			partnerUnknown: 'Choose a partner.',
			outsideYear: 'This day is outside the school year.',
			notMember: 'This partner does not take part on that day.',
			sameExecutor: 'This partner already performs the line.'
		} as ExecutorTexts,
		notAfterLast: (day: string) => `The line already changes on ${day}. Choose a later day, or undo that change first.`,
		hoursChangedSince: 'The hours that moved along have been changed in the meantime. Adjust the agreements first.',
		notLast: 'Undo the later change of this line first.'
	}
});

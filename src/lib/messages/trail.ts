/** The list of changes at a record. */
import type { EventVerb } from './events';
import { defineMessages } from './locale';

/** What is told otherwise here than in the list of all changes (`events.ts`). */
type OwnVerbs = Readonly<Partial<Record<EventVerb, string>>>;

export const trailMessages = defineMessages({
	nl: {
		title: 'Wie wijzigde wat',
		count: (count: number) =>
			count === 0 ? 'nog geen wijzigingen' : count === 1 ? '1 wijziging' : `${count} wijzigingen`,
		none: 'Hier is nog niets aan gewijzigd.',
		byAt: (person: string, moment: string) => `door ${person} op ${moment}`,
		because: (reason: string) => `Reden: ${reason}`,
		changed: (label: string, before: string, after: string) => `${label}: van ${before} naar ${after}`,
		verbs: {
			ended: 'einddatum gewijzigd',
			removed: 'weggehaald',
			appointed: 'penvoerder geworden'
		} as OwnVerbs
	},
	en: {
		title: 'Who changed what',
		count: (count: number) => (count === 0 ? 'no changes yet' : count === 1 ? '1 change' : `${count} changes`),
		none: 'Nothing was changed here yet.',
		byAt: (person: string, moment: string) => `by ${person} on ${moment}`,
		because: (reason: string) => `Reason: ${reason}`,
		changed: (label: string, before: string, after: string) => `${label}: from ${before} to ${after}`,
		verbs: {
			ended: 'end date changed',
			restored: 'brought back',
			appointed: 'became lead partner'
		} as OwnVerbs
	}
});

/** The list of changes at a record. */
import { defineMessages } from './locale';

export const trailMessages = defineMessages({
	nl: {
		title: 'Wie wijzigde wat',
		count: (count: number) => (count === 1 ? '1 wijziging' : `${count} wijzigingen`),
		none: 'Hier is nog niets aan gewijzigd.',
		byAt: (person: string, moment: string) => `door ${person} op ${moment}`,
		because: (reason: string) => `Reden: ${reason}`,
		changed: (label: string, before: string, after: string) => `${label}: van ${before} naar ${after}`,
		empty: 'leeg',
		yes: 'ja',
		no: 'nee',
		actions: {
			added: 'Toegevoegd',
			changed: 'Gewijzigd',
			ended: 'Einddatum gewijzigd',
			removed: 'Weggehaald',
			restored: 'Teruggezet',
			appointed: 'Penvoerder geworden',
			relieved: 'Niet langer penvoerder',
			recorded: 'Ingevuld',
			corrected: 'Gecorrigeerd',
			pasted: 'Geplakt',
			imported: 'Ingelezen',
			received: 'Ontvangst gemeld'
		}
	},
	en: {
		title: 'Who changed what',
		count: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
		none: 'Nothing was changed here yet.',
		byAt: (person: string, moment: string) => `by ${person} on ${moment}`,
		because: (reason: string) => `Reason: ${reason}`,
		changed: (label: string, before: string, after: string) => `${label}: from ${before} to ${after}`,
		empty: 'empty',
		yes: 'yes',
		no: 'no',
		actions: {
			added: 'Added',
			changed: 'Changed',
			ended: 'End date changed',
			removed: 'Removed',
			restored: 'Brought back',
			appointed: 'Became lead partner',
			relieved: 'No longer lead partner',
			recorded: 'Filled in',
			corrected: 'Corrected',
			pasted: 'Pasted',
			imported: 'Imported',
			received: 'Reported as received'
		}
	}
});

/** What was done to a record, wherever that is told: in the list of all changes and at the record itself. */
import { defineMessages } from './locale';

export const eventMessages = defineMessages({
	nl: {
		verbs: {
			added: 'toegevoegd',
			changed: 'gewijzigd',
			removed: 'verwijderd',
			restored: 'teruggezet',
			moved: 'verplaatst',
			ended: 'beëindigd',
			started: 'begonnen',
			frozen: 'vastgelegd',
			imported: 'ingelezen',
			created: 'gemaakt',
			made: 'gemaakt',
			accepted: 'aangenomen',
			revoked: 'ingetrokken',
			renewed: 'kreeg een nieuwe link',
			passwordLinkMade: 'kreeg een link voor een nieuw wachtwoord',
			passwordReset: 'koos een nieuw wachtwoord',
			recorded: 'vastgelegd',
			appointed: 'aangewezen',
			corrected: 'gecorrigeerd',
			relieved: 'niet langer penvoerder',
			submitted: 'ingediend',
			withdrawn: 'teruggetrokken',
			approved: 'goedgekeurd',
			returned: 'teruggestuurd',
			disputed: 'betwist',
			reconsidered: 'beoordeling ingetrokken',
			givenIn: 'voorstel overgenomen',
			closed: 'gesloten',
			reopened: 'heropend',
			repriced: 'opnieuw geprijsd',
			erased: 'gewist',
			remarked: 'opmerking geplaatst'
		}
	},
	en: {
		verbs: {
			added: 'added',
			changed: 'changed',
			removed: 'removed',
			restored: 'restored',
			moved: 'moved',
			ended: 'ended',
			started: 'started',
			frozen: 'frozen',
			imported: 'read in',
			created: 'created',
			made: 'made',
			accepted: 'accepted',
			revoked: 'revoked',
			renewed: 'got a new link',
			passwordLinkMade: 'got a link for a new password',
			passwordReset: 'chose a new password',
			recorded: 'recorded',
			appointed: 'appointed',
			corrected: 'corrected',
			relieved: 'no longer lead partner',
			submitted: 'submitted',
			withdrawn: 'withdrawn',
			approved: 'approved',
			returned: 'returned',
			disputed: 'disputed',
			reconsidered: 'decision taken back',
			givenIn: 'proposal taken over',
			closed: 'closed',
			reopened: 'opened again',
			repriced: 'priced anew',
			erased: 'erased',
			remarked: 'remark made'
		}
	}
});

export type EventVerb = keyof (typeof eventMessages)['nl']['verbs'];

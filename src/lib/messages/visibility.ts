/** Who sees what somebody is about to type (model section 11): printed at the field, before it is typed. */
import { defineMessages } from './locale';

export const VISIBILITY_LEVELS = [
	'shared',
	'ownOrganisation',
	'checker',
	'concerned',
	'leadPartner',
	'public'
] as const;
export type VisibilityLevelName = (typeof VISIBILITY_LEVELS)[number];

export const visibilityMessages = defineMessages<Readonly<Record<VisibilityLevelName, string>>>({
	nl: {
		shared: 'Te zien voor iedereen in het partnerschap',
		ownOrganisation: 'Alleen te zien voor de eigen organisatie',
		checker: 'Te zien voor de organisatie die declareert, wie beoordeelt en de accountant',
		concerned: 'Te zien voor de organisatie zelf, penvoerder, coördinator en accountant',
		leadPartner: 'Alleen te zien voor penvoerder, coördinator en accountant',
		public: 'Te zien voor iedereen met de link'
	},
	en: {
		shared: 'Seen by everyone in the partnership',
		ownOrganisation: 'Seen only by your own organisation',
		checker: 'Seen by the organisation that declares, whoever checks and the accountant',
		concerned: 'Seen by the organisation itself, lead partner, coordinator and accountant',
		leadPartner: 'Seen only by lead partner, coordinator and accountant',
		public: 'Seen by anyone with the link'
	}
});

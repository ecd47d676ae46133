/** The audit trail on screen. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const auditMessages = defineMessages({
	nl: {
		title: 'Logboek',
		answer: `Hier staat ${strong('wie wat wanneer')} veranderde. Niemand kan dit aanpassen of weghalen.`,
		ofRecord: (record: string) => `Alleen wat er met ${record} is gebeurd.`,
		all: 'Toon alles',
		caption: 'Veranderingen, de nieuwste eerst',
		when: 'Wanneer',
		who: 'Wie',
		what: 'Wat',
		record: 'Waarvan',
		before: 'Was',
		after: 'Werd',
		why: 'Waarom',
		older: 'Ouder',
		newest: 'Naar de nieuwste',
		emptyTitle: 'Nog niets veranderd',
		emptyText: 'Zodra iemand iets invoert of verandert, staat dat hier: wie, wanneer, wat het was en wat het werd.',
		levels: {
			shared: '',
			leadPartner: 'alleen penvoerder en accountant',
			ownOrganisation: 'alleen eigen organisatie'
		} as Readonly<Record<string, string>>,
		entities: {
			partner: 'Partner',
			budget: 'Begroting',
			budgetSettings: 'Afspraken van een jaar',
			budgetLine: 'Regel',
			budgetVersion: 'Versie',
			version: 'Versie',
			fundingSource: 'Bron',
			splitNode: 'Potje',
			allocationKey: 'Verdeelsleutel',
			tariff: 'Tarief',
			role: 'Rol',
			studentCount: 'Aantal studenten',
			partnerMeasure: 'Leerlingen of opleidingsplaatsen',
			award: 'Beschikking',
			awardDetail: 'Kenmerk van een beschikking',
			instalment: 'Betaling',
			wageCost: 'Loonkosten',
			enteredScheme: 'Regeling',
			membership: 'Plaats van een persoon',
			invitation: 'Uitnodiging',
			partnership: 'Partnerschap'
		} as Readonly<Record<string, string>>,
		nothing: '–'
	},
	en: {
		title: 'Audit trail',
		answer: `Here is ${strong('who changed what, and when')}. Nobody can alter or remove it.`,
		ofRecord: (record: string) => `Only what happened to ${record}.`,
		all: 'Show all',
		caption: 'Changes, newest first',
		when: 'When',
		who: 'Who',
		what: 'What',
		record: 'Of',
		before: 'Was',
		after: 'Became',
		why: 'Why',
		older: 'Older',
		newest: 'To the newest',
		emptyTitle: 'Nothing changed yet',
		emptyText:
			'As soon as somebody enters or changes something it stands here: who, when, what it was and what it became.',
		levels: {
			shared: '',
			leadPartner: 'lead partner and accountant only',
			ownOrganisation: 'own organisation only'
		} as Readonly<Record<string, string>>,
		entities: {
			partner: 'Partner',
			budget: 'Budget',
			budgetSettings: 'Agreements of a year',
			budgetLine: 'Line',
			budgetVersion: 'Version',
			version: 'Version',
			fundingSource: 'Source',
			splitNode: 'Pot',
			allocationKey: 'Allocation key',
			tariff: 'Tariff',
			role: 'Role',
			studentCount: 'Number of students',
			partnerMeasure: 'Pupils or training places',
			award: 'Award',
			awardDetail: 'Reference of an award',
			instalment: 'Payment',
			wageCost: 'Wage cost',
			enteredScheme: 'Scheme',
			membership: "A person's place",
			invitation: 'Invitation',
			partnership: 'Partnership'
		} as Readonly<Record<string, string>>,
		nothing: '–'
	}
});

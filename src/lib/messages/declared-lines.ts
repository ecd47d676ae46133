/** The file of declared lines: its name and its columns. */
import { defineMessages } from './locale';

export const declaredLinesMessages = defineMessages({
	nl: {
		download: 'Download deze regels (CSV)',
		fileName: 'gedeclareerde-uren',
		yes: 'ja',
		no: 'nee',
		columns: {
			partner: 'Partner',
			round: 'Ronde',
			role: 'Rol',
			area: 'Gebied',
			activity: 'Activiteit',
			line: 'Begrotingsregel',
			from: 'Eerste dag',
			lastDay: 'Laatste dag',
			person: 'Medewerker',
			hours: 'Uren',
			tariff: 'Tarief per uur (€)',
			amount: 'Bedrag (€)',
			inKind: 'In natura',
			state: 'Stand',
			decidedBy: 'Beoordeeld door',
			reason: 'Reden',
			note: 'Toelichting',
			link: 'Link',
			id: 'Nummer van de regel',
			corrects: 'Corrigeert regel'
		}
	},
	en: {
		download: 'Download these lines (CSV)',
		fileName: 'declared-hours',
		yes: 'yes',
		no: 'no',
		columns: {
			partner: 'Partner',
			round: 'Round',
			role: 'Role',
			area: 'Area',
			activity: 'Activity',
			line: 'Budget line',
			from: 'First day',
			lastDay: 'Last day',
			person: 'Person',
			hours: 'Hours',
			tariff: 'Tariff per hour (€)',
			amount: 'Amount (€)',
			inKind: 'In kind',
			state: 'State',
			decidedBy: 'Decided by',
			reason: 'Reason',
			note: 'Note',
			link: 'Link',
			id: 'Number of the line',
			corrects: 'Corrects line'
		}
	}
});

/** What one organisation is owed or owes after a round, as it stands on paper and in a sheet. */
import type { StatementKind } from '../domain/settlement/statement';
import { defineMessages } from './locale';

export interface StatementTexts {
	readonly title: string;
	readonly draft: string;
	readonly draftText: string;
	readonly settledOn: (day: string) => string;
	readonly madeOn: (day: string) => string;
	readonly partnership: string;
	readonly schoolYear: string;
	readonly round: string;
	readonly organisation: string;
	readonly leadPartner: string;
	readonly status: string;
	readonly receives: (lead: string, organisation: string, amount: string) => string;
	readonly pays: (organisation: string, lead: string, amount: string) => string;
	readonly nothing: (organisation: string, lead: string) => string;
	readonly ownPart: (lead: string, amount: string) => string;
	readonly kinds: Readonly<Record<StatementKind, string>>;
	readonly kind: string;
	readonly day: string;
	/** Over the days of work. */
	readonly workOf: string;
	readonly firstDay: string;
	readonly lastDay: string;
	readonly description: string;
	readonly role: string;
	readonly area: string;
	readonly hours: string;
	readonly tariff: string;
	readonly amount: string;
	readonly euro: string;
	readonly entries: string;
	readonly subtotal: (kind: string) => string;
	readonly net: string;
	readonly summary: string;
	readonly noEntries: string;
	readonly signs: (organisation: string) => string;
	readonly page: (number: number, count: number) => string;
	readonly asPdf: string;
	readonly asSheet: string;
	readonly noPaper: string;
	readonly noPaperText: string;
	readonly fileName: string;
	readonly sheets: { readonly summary: string; readonly entries: string };
}

export const statementMessages = defineMessages<StatementTexts>({
	nl: {
		title: 'Afrekening',
		draft: 'Concept',
		draftText: 'Deze ronde is nog niet afgerekend. De bedragen kunnen nog veranderen.',
		settledOn: (day) => `Afgerekend op ${day}`,
		madeOn: (day) => `Gemaakt op ${day}`,
		partnership: 'Partnerschap',
		schoolYear: 'Schooljaar',
		round: 'Ronde',
		organisation: 'Organisatie',
		leadPartner: 'Penvoerder',
		status: 'Stand',
		receives: (lead, organisation, amount) => `${lead} betaalt ${organisation} ${amount}.`,
		pays: (organisation, lead, amount) => `${organisation} betaalt ${lead} ${amount}.`,
		nothing: (organisation, lead) => `${organisation} en ${lead} hoeven elkaar niets te betalen.`,
		ownPart: (lead, amount) =>
			`Het eigen deel van ${lead} komt uit op ${amount}. Daarvoor hoeft niets te worden betaald.`,
		kinds: {
			declared: 'Goedgekeurde uren',
			correction: 'Correcties',
			advance: 'Voorschotten',
			contribution: 'Bijdragen',
			swap: 'Gesloten beurzen'
		},
		kind: 'Onderdeel',
		day: 'Datum',
		workOf: 'Werk van',
		firstDay: 'Vanaf',
		lastDay: 'Tot en met',
		description: 'Omschrijving',
		role: 'Rol',
		area: 'Gebied',
		hours: 'Uren',
		tariff: 'Tarief (€)',
		amount: 'Bedrag (€)',
		euro: 'Bedrag',
		entries: 'Regels',
		subtotal: (kind) => `Totaal ${kind.toLowerCase()}`,
		net: 'Saldo',
		summary: 'Samen',
		noEntries: 'In deze ronde staat niets voor deze organisatie.',
		signs: (organisation) =>
			`Een bedrag zonder min ontvangt ${organisation}; een bedrag met een min gaat daar vanaf of wordt door ${organisation} betaald.`,
		page: (number, count) => `Pagina ${number} van ${count}`,
		asPdf: 'Download als PDF',
		asSheet: 'Download als rekenblad',
		noPaper: 'De PDF kon niet worden gemaakt.',
		noPaperText:
			'Het duurde te lang of het zijn te veel regels. Probeer het later nog eens; het rekenblad bevat dezelfde regels.',
		fileName: 'afrekening',
		sheets: { summary: 'Afrekening', entries: 'Regels' }
	},
	en: {
		title: 'Statement',
		draft: 'Draft',
		draftText: 'This round has not been settled yet. The amounts may still change.',
		settledOn: (day) => `Settled on ${day}`,
		madeOn: (day) => `Created on ${day}`,
		partnership: 'Partnership',
		schoolYear: 'School year',
		round: 'Round',
		organisation: 'Organisation',
		leadPartner: 'Lead partner',
		status: 'Status',
		receives: (lead, organisation, amount) => `${lead} pays ${organisation} ${amount}.`,
		pays: (organisation, lead, amount) => `${organisation} pays ${lead} ${amount}.`,
		nothing: (organisation, lead) => `${organisation} and ${lead} owe each other nothing.`,
		ownPart: (lead, amount) => `The share of ${lead} itself comes to ${amount}. No payment is needed for it.`,
		kinds: {
			declared: 'Approved hours',
			correction: 'Corrections',
			advance: 'Advances',
			contribution: 'Contributions',
			swap: 'Closed purses'
		},
		kind: 'Type',
		day: 'Date',
		workOf: 'Days of work',
		firstDay: 'From',
		lastDay: 'To',
		description: 'Description',
		role: 'Role',
		area: 'Area',
		hours: 'Hours',
		tariff: 'Tariff (€)',
		amount: 'Amount (€)',
		euro: 'Amount',
		entries: 'Entries',
		subtotal: (kind) => `Total ${kind.toLowerCase()}`,
		net: 'Net',
		summary: 'Summary',
		noEntries: 'There is nothing for this organisation in this round.',
		signs: (organisation) =>
			`An amount without a minus sign is paid to ${organisation}; an amount with one is deducted or paid by ${organisation}.`,
		page: (number, count) => `Page ${number} of ${count}`,
		asPdf: 'Download as PDF',
		asSheet: 'Download as spreadsheet',
		noPaper: 'The PDF could not be created.',
		noPaperText: 'It took too long, or there are too many lines. Try again later; the spreadsheet has the same lines.',
		fileName: 'statement',
		sheets: { summary: 'Statement', entries: 'Entries' }
	}
});

/** Files in and out: the begroting as a sheet, and the whole partnership as a bundle. */
import { strong } from '$lib/format/emphasis';
import { defineMessages } from './locale';

export const exchangeMessages = defineMessages({
	nl: {
		title: 'In- en uitvoer',
		answer: `De begroting gaat mee als ${strong('rekenblad')}, het hele partnerschap als ${strong('één bestand')}.`,
		sheetTitle: 'De begroting als rekenblad',
		sheetText: 'Een rekenblad met werkende formules: het rekent zelf na wat hier op het scherm staat, tot op de cent.',
		working: 'Werkbegroting',
		version: (number: number, label: string) => `Versie ${number}: ${label}`,
		year: 'Schooljaar',
		what: 'Wat',
		xlsx: 'Rekenblad (XLSX)',
		lines: 'Regels (CSV)',
		coverage: 'Dekking (CSV)',
		noYears: 'Er is nog geen begroting om mee te nemen.',
		bundleTitle: 'Het hele partnerschap in één bestand',
		bundleText:
			'Dit bestand bevat partners, studenten, tarieven, bronnen, verdeling, regels, uren, afrekeningen, rekeningnummers en vastgelegde versies. Het is bedoeld om over te dragen aan een volgende penvoerder, te verhuizen of buiten het programma na te rekenen. Accounts, wachtwoorden en het logboek zitten er niet in. Zou het bestand groter worden dan 20 MB, dan blijven de gedeclareerde regels eruit.',
		leftOutTitle: 'Wat er voor jou niet in zit',
		leftOut: {
			wageCosts: 'de eigen loonkosten van organisaties waar je niet bij hoort',
			awardReferences: 'kenmerken van beschikkingen',
			instalments: 'betalingen van beschikkingen',
			bankAccounts: 'rekeningnummers van organisaties waar je niet bij hoort',
			declaredPeople: 'medewerkers van andere organisaties over wie nog niets is ingediend',
			declarations: 'uren die andere organisaties nog niet hebben ingediend',
			disputes: 'verschillen van mening over uren die zijn teruggenomen',
			importMappings: 'hoe andere organisaties hun urenbestanden inlezen'
		} as Readonly<Record<string, string>>,
		download: 'Download het bestand',
		schema: 'Beschrijving van het bestand (JSON Schema)',
		mayNotExport: 'De penvoerder en de accountant kunnen dit bestand downloaden.',
		importLink: 'Een bestand inlezen',
		importTitle: 'Een bestand inlezen',
		importAnswer: `Inlezen is ${strong('alles of niets')}: bij één fout verandert er niets.`,
		importText:
			'Wat gelijk is, blijft gelijk. Wat in het bestand anders is, wordt zo; wat er niet in staat, verdwijnt. Vastgelegde versies en goedgekeurde uren veranderen nooit.',
		file: 'Bestand van dit partnerschap',
		fileHint: 'Een .json-bestand van ten hoogste 20 MB, hier of in een andere installatie gedownload.',
		read: 'Controleer en lees in',
		cannotUndo: 'Dit kan niet met één klik ongedaan worden gemaakt. Download eerst het bestand zoals het nu is.',
		noFile: 'Kies een bestand.',
		problems: (count: number) =>
			`Er is niets veranderd. In het bestand ${count === 1 ? 'staat één fout' : `staan ${count} fouten`}:`,
		otherPartnership: (found: string) => `Dit bestand is van een ander partnerschap (${found}). Er is niets veranderd.`,
		refused: 'Dit bestand past niet bij wat hier vastligt. Er is niets veranderd.',
		unchanged: 'Wat in het bestand staat, staat hier al. Er is niets veranderd.',
		changed: 'Het bestand is ingelezen.',
		counts: (entity: string, added: number, changed: number, removed: number) =>
			`${entity}: ${added} nieuw, ${changed} gewijzigd, ${removed} verwijderd`
	},
	en: {
		title: 'Import and export',
		answer: `Take the budget with you as a ${strong('spreadsheet')}, or the whole partnership as ${strong('one file')}.`,
		sheetTitle: 'The budget as a spreadsheet',
		sheetText: 'A spreadsheet with working formulas: it recalculates what is shown on screen here, to the cent.',
		working: 'Working budget',
		version: (number: number, label: string) => `Version ${number}: ${label}`,
		year: 'School year',
		what: 'What',
		xlsx: 'Spreadsheet (XLSX)',
		lines: 'Lines (CSV)',
		coverage: 'Coverage (CSV)',
		noYears: 'There is no budget to download yet.',
		bundleTitle: 'The whole partnership in one file',
		bundleText:
			'This file contains partners, students, tariffs, sources, split, lines, hours, settlements, account numbers and frozen versions. It is meant for handing over to the next lead partner, for moving to another installation, or for checking the figures outside this program. It does not contain accounts, passwords or the audit trail. If the file would be larger than 20 MB, the declared lines are left out.',
		leftOutTitle: 'What your file does not contain',
		leftOut: {
			wageCosts: 'wage costs of organisations you do not belong to',
			awardReferences: 'award references',
			instalments: 'award payments',
			bankAccounts: 'account numbers of organisations you do not belong to',
			declaredPeople: 'people of other organisations for whom nothing has been submitted yet',
			declarations: 'hours that other organisations have not submitted yet',
			disputes: 'disputes about hours that have been withdrawn',
			importMappings: 'how other organisations import their files of hours'
		} as Readonly<Record<string, string>>,
		download: 'Download the file',
		schema: 'Description of the file (JSON Schema)',
		mayNotExport: 'The lead partner and the accountant can download this file.',
		importLink: 'Import a file',
		importTitle: 'Import a file',
		importAnswer: `Importing is ${strong('all or nothing')}: if there is a single error, nothing changes.`,
		importText:
			'What is the same stays the same. Whatever is different in the file replaces what is here; whatever is not in the file is removed. Frozen versions and approved hours never change.',
		file: 'File for this partnership',
		fileHint: 'A .json file of at most 20 MB, downloaded here or from another installation.',
		read: 'Check and import',
		cannotUndo: 'This cannot be undone with one click. Download the file as it is now first.',
		noFile: 'Choose a file.',
		problems: (count: number) => `Nothing has changed. The file has ${count === 1 ? 'one error' : `${count} errors`}:`,
		otherPartnership: (found: string) => `This file belongs to another partnership (${found}). Nothing has changed.`,
		refused: 'This file conflicts with what is fixed here. Nothing has changed.',
		unchanged: 'Everything in the file is already here. Nothing has changed.',
		changed: 'The file has been imported.',
		counts: (entity: string, added: number, changed: number, removed: number) =>
			`${entity}: ${added} new, ${changed} changed, ${removed} removed`
	}
});

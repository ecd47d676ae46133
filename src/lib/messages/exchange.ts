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
		title: 'Files in and out',
		answer: `The budget comes along as a ${strong('spreadsheet')}, the whole partnership as ${strong('one file')}.`,
		sheetTitle: 'The budget as a spreadsheet',
		sheetText:
			'A spreadsheet with working formulas: it computes by itself what stands on the screen here, to the cent.',
		working: 'Working budget',
		version: (number: number, label: string) => `Version ${number}: ${label}`,
		year: 'School year',
		what: 'What',
		xlsx: 'Spreadsheet (XLSX)',
		lines: 'Lines (CSV)',
		coverage: 'Coverage (CSV)',
		noYears: 'There is no budget to take along yet.',
		bundleTitle: 'The whole partnership in one file',
		bundleText:
			'This file holds partners, students, tariffs, sources, split, lines, hours, settlements, account numbers and frozen versions. It is meant for handing over to a next lead partner, for moving, or for checking outside the product. Accounts, passwords and the audit trail are not in it. If the file would become larger than 20 MB, declared lines stay out.',
		leftOutTitle: 'What is not in it for you',
		leftOut: {
			wageCosts: 'wage cost of organisations you do not belong to',
			awardReferences: 'references of awards',
			instalments: 'payments of awards',
			bankAccounts: 'account numbers of organisations you do not belong to',
			declaredPeople: 'people of other organisations for whom nothing was submitted',
			declarations: 'hours that other organisations have not submitted',
			disputes: 'disputes about hours that were taken back',
			importMappings: 'how other organisations read in their files of hours'
		} as Readonly<Record<string, string>>,
		download: 'Download the file',
		schema: 'Description of the file (JSON Schema)',
		mayNotExport: 'The lead partner and the accountant can download this file.',
		importLink: 'Read in a file',
		importTitle: 'Read in a file',
		importAnswer: `Reading in is ${strong('all or nothing')}: with one error nothing changes.`,
		importText:
			'What is equal stays equal. What differs in the file becomes so; what is not in it disappears. Frozen versions and approved hours never change.',
		file: 'File of this partnership',
		fileHint: 'A .json file of at most 20 MB, downloaded here or in another installation.',
		read: 'Check and read in',
		cannotUndo: 'This cannot be undone with one click. First download the file as it is now.',
		noFile: 'Choose a file.',
		problems: (count: number) => `Nothing has changed. The file has ${count === 1 ? 'one error' : `${count} errors`}:`,
		otherPartnership: (found: string) => `This file is of another partnership (${found}). Nothing has changed.`,
		refused: 'This file does not fit what is frozen here. Nothing has changed.',
		unchanged: 'What is in the file is here already. Nothing has changed.',
		changed: 'The file has been read in.',
		counts: (entity: string, added: number, changed: number, removed: number) =>
			`${entity}: ${added} new, ${changed} changed, ${removed} removed`
	}
});

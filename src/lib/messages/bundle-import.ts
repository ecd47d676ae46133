/** What an import of a bundle did, and why it was refused. */
import { defineMessages } from './locale';

export const bundleImportMessages = defineMessages({
	nl: {
		created: (partnership: string) => `${partnership} is aangemaakt.`,
		changed: (partnership: string) => `${partnership} is nu gelijk aan de bundel.`,
		unchanged: (partnership: string) => `${partnership} was al gelijk aan de bundel; er is niets veranderd.`,
		keptVersions: (versions: string) =>
			`Deze vastgelegde versies staan niet in de bundel en blijven bestaan: ${versions}.`,
		wageCostsSkipped: (count: number) =>
			count === 1
				? 'Eén regel met loonkosten van een andere organisatie is niet ingelezen.'
				: `${count} regels met loonkosten van andere organisaties zijn niet ingelezen.`,
		/** What an export leaves out, and an import then leaves as it is. */
		leftOut: {
			wageCosts: 'loonkosten van andere organisaties',
			awardReferences: 'kenmerken en notities van beschikkingen',
			instalments: 'betalingen van beschikkingen'
		},
		version: (schoolYear: string, number: number) => `${schoolYear}, versie ${number}`,
		refused: {
			otherPartnership: (found: string) => `Deze bundel is van een ander partnerschap: ${found}.`,
			versionDiffers: (versions: string) =>
				`De bundel bevat een ander document voor een vastgelegde versie: ${versions}. Aan een vastgelegde versie verandert niets meer.`,
			yearHasVersions: (years: string) =>
				`In de bundel ontbreekt een schooljaar met vastgelegde versies: ${years}. Neem dat jaar op in de bundel.`,
			partnersHaveHistory: (partners: string) =>
				`In de bundel ontbreken partners met een geschiedenis: ${partners}. Geef ze een einddatum in plaats van ze weg te laten.`,
			stillNeeded: () => 'In de bundel ontbreekt iets dat nog nodig is voor gegevens die niet in de bundel staan.'
		}
	},
	en: {
		created: (partnership: string) => `${partnership} was created.`,
		changed: (partnership: string) => `${partnership} is now equal to the bundle.`,
		unchanged: (partnership: string) => `${partnership} was equal to the bundle already; nothing changed.`,
		keptVersions: (versions: string) => `These frozen versions are not in the bundle and stay: ${versions}.`,
		wageCostsSkipped: (count: number) =>
			count === 1
				? 'One wage cost of another organisation was not imported.'
				: `${count} wage costs of other organisations were not imported.`,
		leftOut: {
			wageCosts: 'wage costs of other organisations',
			awardReferences: 'references and notes of awards',
			instalments: 'payments of awards'
		},
		version: (schoolYear: string, number: number) => `${schoolYear} version ${number}`,
		refused: {
			otherPartnership: (found: string) => `This bundle is of another partnership: ${found}.`,
			versionDiffers: (versions: string) =>
				`The bundle holds another document for a frozen version: ${versions}. Nothing in a frozen version changes any more.`,
			yearHasVersions: (years: string) =>
				`The bundle lacks a school year that has frozen versions: ${years}. Put that year into the bundle.`,
			partnersHaveHistory: (partners: string) =>
				`The bundle lacks partners with a history: ${partners}. Give them an end date instead of leaving them out.`,
			stillNeeded: () => 'The bundle lacks something that records outside the bundle still need.'
		}
	}
});

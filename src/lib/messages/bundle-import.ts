/** What an import of a bundle did, and why it was refused. */
import { defineMessages } from './locale';

export const bundleImportMessages = defineMessages({
	nl: {
		created: (partnership: string) => `${partnership} is aangemaakt.`,
		changed: (partnership: string) => `${partnership} is nu gelijk aan de bundel.`,
		unchanged: (partnership: string) => `Wat in de bundel staat, staat al in ${partnership}; er is niets veranderd.`,
		keptDeclarations: (count: number) =>
			count === 1
				? 'Eén gedeclareerde regel waarover is beslist of die betwist is, staat niet in de bundel en blijft bestaan.'
				: `${count} gedeclareerde regels waarover is beslist of die betwist zijn, staan niet in de bundel en blijven bestaan.`,
		keptVersions: (versions: string) =>
			`Deze vastgelegde versies staan niet in de bundel en blijven bestaan: ${versions}.`,
		wageCostsSkipped: (count: number) =>
			count === 1
				? 'Eén regel met loonkosten van een andere organisatie is niet ingelezen.'
				: `${count} regels met loonkosten van andere organisaties zijn niet ingelezen.`,
		hoursSkipped: (count: number) =>
			count === 1
				? 'Eén regel over gedeclareerde uren, een tariefvoorstel of een afrekening is niet ingelezen: die bleef zoals hij hier is.'
				: `${count} regels over gedeclareerde uren, tariefvoorstellen of afrekeningen zijn niet ingelezen: die bleven zoals ze hier zijn.`,
		/** What an export leaves out, and an import then leaves as it is. */
		leftOut: {
			wageCosts: 'loonkosten van andere organisaties',
			awardReferences: 'kenmerken en notities van beschikkingen',
			instalments: 'betalingen van beschikkingen',
			bankAccounts: 'rekeningnummers van andere organisaties',
			commitments: 'afgesproken uren',
			rounds: 'declaratierondes',
			checkers: 'wie beoordeelt',
			findingRules: 'regels voor signalen',
			declaredPeople: 'medewerkers van andere organisaties',
			declarations: 'uren die andere organisaties nog niet hebben ingediend',
			disputes: 'verschillen van mening over die uren',
			receipts: 'ontvangsten per bron',
			executorChanges: 'wijzigingen van uitvoerder',
			tariffProposals: 'tariefvoorstellen',
			calendarMoments: 'momenten van de jaarkalender',
			advances: 'voorschotten',
			contributionRequests: 'gevraagde bijdragen',
			swaps: 'verrekeningen met gesloten beurzen',
			settlements: 'afrekeningen',
			importMappings: 'hoe andere organisaties hun urenbestanden inlezen'
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
			decidedDiffers: (paths: string) =>
				`De bundel zegt iets anders over wat hier al is beslist: ${paths}. Daaraan verandert niets meer; een correctie is een nieuwe regel.`,
			stillNeeded: () => 'In de bundel ontbreekt iets dat nog nodig is voor gegevens die niet in de bundel staan.'
		}
	},
	en: {
		created: (partnership: string) => `${partnership} was created.`,
		changed: (partnership: string) => `${partnership} now matches the bundle.`,
		unchanged: (partnership: string) => `Everything in the bundle is already in ${partnership}; nothing changed.`,
		keptDeclarations: (count: number) =>
			count === 1
				? 'One declared line that has been decided or is disputed is not in the bundle. It is kept.'
				: `${count} declared lines that have been decided or are disputed are not in the bundle. They are kept.`,
		keptVersions: (versions: string) => `These frozen versions are not in the bundle and are kept: ${versions}.`,
		wageCostsSkipped: (count: number) =>
			count === 1
				? 'One wage cost of another organisation was not imported.'
				: `${count} wage costs of other organisations were not imported.`,
		hoursSkipped: (count: number) =>
			count === 1
				? 'One row of declared hours, a tariff proposal or a settlement was not imported: it stays as it was here.'
				: `${count} rows of declared hours, tariff proposals or settlements were not imported: they stay as they were here.`,
		leftOut: {
			wageCosts: 'wage costs of other organisations',
			awardReferences: 'award references and notes',
			instalments: 'award payments',
			bankAccounts: 'account numbers of other organisations',
			commitments: 'agreed hours',
			rounds: 'declaration rounds',
			checkers: 'who checks',
			findingRules: 'how findings are treated',
			declaredPeople: 'people of other organisations',
			declarations: 'hours that other organisations have not submitted yet',
			disputes: 'disputes about those hours',
			receipts: 'amounts received per source',
			executorChanges: 'changes of executor',
			tariffProposals: 'tariff proposals',
			calendarMoments: 'moments in the calendar',
			advances: 'advances',
			contributionRequests: 'contributions asked for',
			swaps: 'swaps with closed purses',
			settlements: 'settlements',
			importMappings: 'how other organisations import their files of hours'
		},
		version: (schoolYear: string, number: number) => `${schoolYear}, version ${number}`,
		refused: {
			otherPartnership: (found: string) => `This bundle belongs to another partnership: ${found}.`,
			versionDiffers: (versions: string) =>
				`The bundle has a different document for a frozen version: ${versions}. A frozen version can no longer change.`,
			yearHasVersions: (years: string) =>
				`A school year with frozen versions is missing from the bundle: ${years}. Add that year to the bundle.`,
			partnersHaveHistory: (partners: string) =>
				`Partners with a history are missing from the bundle: ${partners}. Give them an end date instead of leaving them out.`,
			decidedDiffers: (paths: string) =>
				`The bundle differs from what has already been decided here: ${paths}. That can no longer change; a correction is a new line.`,
			stillNeeded: () => 'Something is missing from the bundle that is still needed by records outside it.'
		}
	}
});

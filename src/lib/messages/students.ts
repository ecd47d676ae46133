/** The students page: counts per institute, place and placement type, and what rests on them. */
import { defineMessages } from './locale';

export const studentMessages = defineMessages({
	nl: {
		title: 'Studenten',
		answer: (students: string, year: string, budgetYear: string) =>
			`De subsidie van ${budgetYear} rust op ${students}, opgeleid in ${year}.`,
		answerOther: (students: string, year: string) => `In ${year} zijn ${students} opgeleid.`,
		answerUnknown: (year: string, budgetYear: string) =>
			`Voor ${year} zijn nog geen studenten ingevuld. De subsidie van ${budgetYear} rust op dat aantal.`,
		answerOtherUnknown: (year: string) => `Voor ${year} zijn geen studenten ingevuld.`,
		students: (count: string, one: boolean) => `${count} ${one ? 'student' : 'studenten'}`,
		more: (count: string, year: string) => `Dat zijn er ${count} meer dan in ${year}.`,
		fewer: (count: string, year: string) => `Dat zijn er ${count} minder dan in ${year}.`,
		equal: (year: string) => `Dat zijn er evenveel als in ${year}.`,
		subsidyKnown: (amount: string) => `Subsidie: ${amount}`,
		subsidyNotEligible: 'Geen recht op subsidie',
		subsidyUnknown: 'Subsidie onbekend',
		years: 'Jaar van de telling',
		referenceYear: 'peiljaar',
		settingsLink: 'Een ander peiljaar kiezen',
		gridTitle: (year: string) => `Aantallen in ${year}`,
		gridIntro:
			'Een lege cel is niet geteld; vul 0 in als er geen studenten waren. Plakken uit een blad kan ook in de tabel zelf.',
		place: 'School of vestiging',
		placementType: 'Soort plaatsing',
		institute: 'Opleidingsinstituut',
		number: 'Aantal studenten',
		total: 'Totaal',
		previous: (year: string) => year,
		notCounted: 'niet geteld',
		addRowTitle: 'Rij toevoegen',
		addRowIntro: 'Kies een school of vestiging en schrijf de soort plaatsing erbij, zoals “wpl 2” of “lio”.',
		allPlaces: 'Alle scholen en vestigingen',
		addRow: 'Zet de rij klaar',
		totalsTitle: 'Totalen',
		byInstitute: 'Per opleidingsinstituut',
		byPlace: 'Per school of vestiging',
		byBoard: 'Per schoolbestuur',
		byPlacementType: 'Per soort plaatsing',
		change: 'Verschil',
		oneTitle: 'Eén aantal tegelijk invullen',
		oneEditTitle: 'Eén aantal wijzigen',
		listTitle: 'Alle aantallen op een rij',
		alreadyCounted: (count: string) => `Hier staat al ${count}. Wijzig dat aantal in de lijst hieronder.`,
		conflict: (theirs: string, by: string | null) =>
			`${by ?? 'Iemand anders'} heeft hier intussen ${theirs} ingevuld. Er is niets overschreven.`,
		removed: 'Het aantal is weggehaald.',
		saved: 'Bewaard.',
		notRemoved: 'Er is niets terug te zetten.',
		countedSince: 'Deze studenten zijn intussen opnieuw geteld. Het oude aantal is niet teruggezet.',
		refused: {
			unknownInstitute: 'Dit opleidingsinstituut is er niet meer.',
			unknownPlace: 'Deze school of vestiging is er niet meer.',
			placementType: 'Vul een soort plaatsing in van ten hoogste 100 tekens.'
		},
		pasteTitle: 'Plakken uit een blad',
		pasteIntro:
			'Kopieer in Excel vier kolommen: opleidingsinstituut, school of vestiging, soort plaatsing, aantal. Een rij met kopjes mag erbij; dan mag de volgorde anders zijn. Er wordt pas iets bewaard na de controle.',
		pasteLabel: 'Geplakte rijen',
		pasteExample: 'Lerarenopleiding Zee en Land⇥Lyceum Noord⇥wpl 2⇥12',
		preview: 'Controleer',
		previewTitle: 'Zo wordt het gelezen',
		previewSummary: (good: string, bad: string) => `${good} te bewaren, ${bad} niet te lezen.`,
		rows: (count: string, one: boolean) => `${count} ${one ? 'rij' : 'rijen'}`,
		line: 'Rij',
		outcome: 'Wat er gebeurt',
		added: 'nieuw',
		changed: (before: string, after: string) => `van ${before} naar ${after}`,
		same: 'blijft gelijk',
		storeGood: (rows: string) => `Bewaar ${rows}`,
		storedSome: (stored: string, left: string) => `${stored} bewaard. ${left} staan nog hieronder.`,
		storedAll: (stored: string) => `${stored} bewaard.`,
		changedSincePreview: 'Iemand heeft intussen aantallen gewijzigd. Er is niets bewaard; controleer de rijen opnieuw.',
		sheetRefusal: {
			nothing: 'Er zijn geen rijen om te lezen. Plak ten minste één rij.',
			tooManyRows: 'Dit zijn te veel rijen in één keer. Plak er hooguit 2.000.',
			unreadable: 'Deze tekst is niet als tabel te lezen. Kopieer de cellen rechtstreeks uit het blad.'
		},
		sheetColumn: {
			institute: 'Opleidingsinstituut',
			place: 'School of vestiging',
			placementType: 'Soort plaatsing',
			students: 'Aantal'
		},
		sheetReason: {
			wrongColumns: (found: string | null) =>
				`Deze rij heeft ${found} ${found === '1' ? 'kolom' : 'kolommen'}; er horen er vier te zijn: instituut, school of vestiging, soort plaatsing, aantal.`,
			unknownPartner: (meant: string | null) =>
				meant === null
					? 'Deze naam staat niet bij de partners.'
					: `Deze naam staat niet bij de partners. Bedoeld: ${meant}?`,
			ambiguousPartner: (names: string | null) =>
				`Deze naam past bij meer partners: ${names}. Gebruik de korte naam of het nummer.`,
			twice: (first: string | null) => `Deze studenten staan al in rij ${first}.`
		},
		emptyTitle: 'Wie zijn er opgeleid?',
		emptyText:
			'Hier komt per opleidingsinstituut, per school of vestiging en per soort plaatsing het aantal studenten. Het totaal van het peiljaar bepaalt de subsidie, en “geld volgt de student” verdeelt ermee.',
		noPartners: 'Voeg eerst scholen en opleidingsinstituten toe.',
		toPartners: 'Naar de partners',
		readOnly: 'De penvoerder en de coördinator vullen de aantallen in.'
	},
	en: {
		title: 'Students',
		answer: (students, year, budgetYear) => `The subsidy of ${budgetYear} rests on ${students}, trained in ${year}.`,
		answerOther: (students, year) => `In ${year} ${students} were trained.`,
		answerUnknown: (year, budgetYear) =>
			`No students were filled in for ${year} yet. The subsidy of ${budgetYear} rests on that number.`,
		answerOtherUnknown: (year) => `No students were filled in for ${year}.`,
		students: (count, one) => `${count} ${one ? 'student' : 'students'}`,
		more: (count, year) => `That is ${count} more than in ${year}.`,
		fewer: (count, year) => `That is ${count} fewer than in ${year}.`,
		equal: (year) => `That is as many as in ${year}.`,
		subsidyKnown: (amount) => `Subsidy: ${amount}`,
		subsidyNotEligible: 'No right to the subsidy',
		subsidyUnknown: 'Subsidy unknown',
		years: 'Year of the count',
		referenceYear: 'reference year',
		settingsLink: 'Choose another reference year',
		gridTitle: (year) => `Numbers in ${year}`,
		gridIntro:
			'An empty cell was not counted; fill in 0 when there were no students. Pasting from a sheet works in the table too.',
		place: 'School or site',
		placementType: 'Placement type',
		institute: 'Institute',
		number: 'Number of students',
		total: 'Total',
		previous: (year) => year,
		notCounted: 'not counted',
		addRowTitle: 'Add a row',
		addRowIntro: 'Choose a school or site and write the placement type, such as “wpl 2” or “lio”.',
		allPlaces: 'All schools and sites',
		addRow: 'Prepare the row',
		totalsTitle: 'Totals',
		byInstitute: 'Per institute',
		byPlace: 'Per school or site',
		byBoard: 'Per school board',
		byPlacementType: 'Per placement type',
		change: 'Difference',
		oneTitle: 'Fill in one number at a time',
		oneEditTitle: 'Change one number',
		listTitle: 'All numbers in a list',
		alreadyCounted: (count) => `There is ${count} here already. Change that number in the list below.`,
		conflict: (theirs, by) =>
			`${by ?? 'Somebody else'} filled in ${theirs} here in the meantime. Nothing was overwritten.`,
		removed: 'The number was removed.',
		saved: 'Saved.',
		notRemoved: 'There is nothing to bring back.',
		countedSince: 'These students were counted again since. The old number was not brought back.',
		refused: {
			unknownInstitute: 'This institute is no longer there.',
			unknownPlace: 'This school or site is no longer there.',
			placementType: 'Fill in a placement type of at most 100 characters.'
		},
		pasteTitle: 'Paste from a sheet',
		pasteIntro:
			'Copy four columns in Excel: institute, school or site, placement type, number. A row of headers may come along; then the order may differ. Nothing is saved before the check.',
		pasteLabel: 'Pasted rows',
		pasteExample: 'Lerarenopleiding Zee en Land⇥Lyceum Noord⇥wpl 2⇥12',
		preview: 'Check',
		previewTitle: 'This is how it is read',
		previewSummary: (good, bad) => `${good} to save, ${bad} not readable.`,
		rows: (count, one) => `${count} ${one ? 'row' : 'rows'}`,
		line: 'Row',
		outcome: 'What happens',
		added: 'new',
		changed: (before, after) => `from ${before} to ${after}`,
		same: 'stays the same',
		storeGood: (rows) => `Save ${rows}`,
		storedSome: (stored, left) => `${stored} saved. ${left} are still below.`,
		storedAll: (stored) => `${stored} saved.`,
		changedSincePreview: 'Somebody changed numbers in the meantime. Nothing was saved; check the rows again.',
		sheetRefusal: {
			nothing: 'There are no rows to read. Paste at least one row.',
			tooManyRows: 'These are too many rows at once. Paste at most 2,000.',
			unreadable: 'This text cannot be read as a table. Copy the cells straight from the sheet.'
		},
		sheetColumn: {
			institute: 'Institute',
			place: 'School or site',
			placementType: 'Placement type',
			students: 'Number'
		},
		sheetReason: {
			wrongColumns: (found) =>
				`This row has ${found} ${found === '1' ? 'column' : 'columns'}; there should be four: institute, school or site, placement type, number.`,
			unknownPartner: (meant) =>
				meant === null
					? 'This name is not among the partners.'
					: `This name is not among the partners. Did you mean ${meant}?`,
			ambiguousPartner: (names) => `This name fits several partners: ${names}. Use the short name or the number.`,
			twice: (first) => `These students are in row ${first} already.`
		},
		emptyTitle: 'Who was trained?',
		emptyText:
			'Here comes the number of students per institute, per school or site and per placement type. The total of the reference year decides the subsidy, and “money follows the student” divides by it.',
		noPartners: 'Add schools and institutes first.',
		toPartners: 'To the partners',
		readOnly: 'The lead partner and the coordinator fill in the numbers.'
	}
});

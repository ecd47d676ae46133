/** Why a file of hours could not be read, and what to do about it. */
import type { FileProblem } from '../import/file-problem';
import { defineMessages } from './locale';

type Sentences = Readonly<Record<FileProblem, (detail: string) => string>>;

export const importProblemMessages = defineMessages({
	nl: {
		empty: () => 'Dit bestand is leeg.',
		tooLarge: () => 'Dit bestand is groter dan 20 MB. Splits het, bijvoorbeeld per half jaar.',
		notASheet: () => 'Dit is geen CSV of Excel-bestand. Bewaar het in Excel als .xlsx of als CSV.',
		oldOrLocked: () =>
			'Dit bestand is een oude Excel-versie (.xls) of heeft een wachtwoord. Bewaar het zonder wachtwoord als .xlsx.',
		brokenZip: () => 'Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.',
		unsafeZip: () => 'In dit bestand zit iets wat in geen Excel-bestand hoort. Het is niet geopend.',
		unpacksTooLarge: () =>
			'Dit bestand is uitgepakt te groot. Haal afbeeldingen en lege opmaak weg, of bewaar het als CSV.',
		brokenXml: () => 'Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.',
		xmlEntities: () => 'In dit bestand zit iets wat in geen Excel-bestand hoort. Het is niet geopend.',
		missingPart: () => 'In dit Excel-bestand ontbreekt een onderdeel. Open het in Excel en bewaar het opnieuw.',
		noSheet: () => 'In dit Excel-bestand zit geen werkblad.',
		noSuchSheet: (name) => `Er is geen werkblad “${name}”.`,
		tooManyRows: () => 'Dit bestand heeft meer dan 50.000 rijen. Splits het, bijvoorbeeld per half jaar.',
		tooManyColumns: (row) => `Rij ${row} heeft meer dan 200 kolommen. Staat er een andere tabel naast?`,
		tooManyCells: () => 'Dit werkblad heeft te veel gevulde cellen. Bewaar alleen de uren in een nieuw bestand.',
		cellTooLong: (row) =>
			row === '' ? 'In een cel staat te veel tekst.' : `In een cel van rij ${row} staat te veel tekst.`,
		unknownEncoding: () =>
			'De letters in dit bestand zijn niet met zekerheid te lezen. Bewaar het in Excel als “CSV UTF-8” of als .xlsx.',
		brokenCsv: (row) =>
			row === ''
				? 'Een aanhalingsteken wordt niet gesloten. Bewaar het bestand opnieuw als CSV.'
				: `Rond regel ${row} wordt een aanhalingsteken niet gesloten. Bewaar het bestand opnieuw als CSV.`,
		noRows: () => 'In dit bestand staat geen tabel.',
		tookTooLong: () => 'Het lezen duurde te lang en is gestopt. Splits het bestand.',
		tookTooMuch: () => 'Dit bestand vraagt te veel geheugen en is niet gelezen. Splits het bestand.',
		cancelled: () => 'Het lezen is gestopt. Er is niets bewaard.',
		failed: () => 'Dit bestand kon niet worden gelezen. Probeer het als CSV.'
	} as Sentences,
	en: {
		empty: () => 'This file is empty.',
		tooLarge: () => 'This file is larger than 20 MB. Split it, for example by half-year.',
		notASheet: () => 'This is not a CSV or Excel file. Save it in Excel as .xlsx or as CSV.',
		oldOrLocked: () =>
			'This file is in an old Excel format (.xls) or has a password. Save it as .xlsx without a password.',
		brokenZip: () => 'This Excel file is damaged. Open it in Excel and save it again.',
		unsafeZip: () => 'This file contains something that does not belong in an Excel file. It was not opened.',
		unpacksTooLarge: () =>
			'This file is too large when unpacked. Remove pictures and empty formatting, or save it as CSV.',
		brokenXml: () => 'This Excel file is damaged. Open it in Excel and save it again.',
		xmlEntities: () => 'This file contains something that does not belong in an Excel file. It was not opened.',
		missingPart: () => 'Part of this Excel file is missing. Open it in Excel and save it again.',
		noSheet: () => 'This Excel file has no sheet.',
		noSuchSheet: (name) => `There is no sheet “${name}”.`,
		tooManyRows: () => 'This file has more than 50,000 rows. Split it, for example by half-year.',
		tooManyColumns: (row) => `Row ${row} has more than 200 columns. Is there another table next to it?`,
		tooManyCells: () => 'This sheet has too many filled cells. Save only the hours in a new file.',
		cellTooLong: (row) =>
			row === '' ? 'A cell contains too much text.' : `A cell in row ${row} contains too much text.`,
		unknownEncoding: () =>
			'The characters in this file cannot be read with certainty. Save it in Excel as “CSV UTF-8” or as .xlsx.',
		brokenCsv: (row) =>
			row === ''
				? 'A quotation mark is never closed. Save the file again as CSV.'
				: `Around line ${row} a quotation mark is never closed. Save the file again as CSV.`,
		noRows: () => 'There is no table in this file.',
		tookTooLong: () => 'Reading took too long and was stopped. Split the file.',
		tookTooMuch: () => 'This file needs too much memory and was not read. Split the file.',
		cancelled: () => 'Reading was stopped. Nothing was saved.',
		failed: () => 'This file could not be read. Try saving it as CSV.'
	}
});

/** Why a cell or a row was not taken over; the sentences are in `messages/import-rows.ts`. */
import type { ReadRefusal } from '../format/read-refusal';
import type { ColumnField } from './column-fields';
import type { CellProblem } from './sheet-table';

export type CellReason =
	| ReadRefusal
	| CellProblem
	/** "1.234", and nothing in the column says whether that is more than a thousand. */
	| 'ambiguousNotation'
	/** A spreadsheet made a day of "7-5". */
	| 'dayForHours'
	| 'monthFirst'
	/** "46298" in a text file. */
	| 'bareNumber'
	| 'timeZone'
	| 'lastDayBeforeFirst'
	| 'yesOrNoUnclear'
	| 'kindUnknown'
	| 'tooLong'
	/** A character that no database and no workbook holds. */
	| 'strangeCharacter';

export interface CellRefusal {
	readonly field: ColumnField;
	readonly reason: CellReason;
	/** As it stands in the file, shortened. */
	readonly shown: string;
}

/** The contract between a grid and its page: the page says what the columns are and how to save; the grid does the rest. */
import type { Missing } from '../Figure.svelte';
import type { Remark } from '../remark';

export type ColumnKind = 'text' | 'note' | 'select' | 'money' | 'hours' | 'count' | 'percentage' | 'day';

export interface GridColumn {
	readonly id: string;
	readonly label: string;
	readonly kind: ColumnKind;
	/** In the header: "€", "uur". */
	readonly unit?: string;
	/** Width in rem; each kind has one that fits. */
	readonly width?: number;
	/** Computed, or not for this person to change. */
	readonly readonly?: boolean;
	/** An empty cell is refused. */
	readonly required?: boolean;
	/** What an empty cell of a computed column means; it never looks like zero. `null` where it is empty because others are. */
	readonly emptyAs?: Missing | ((cells: CellValues) => Missing | null);
	/**
	 * For `select`: stored value and shown label, and what else it is called where somebody types or pastes. An empty cell is allowed
	 * unless `required`.
	 */
	readonly options?: readonly {
		readonly value: string;
		readonly label: string;
		readonly also?: readonly string[];
	}[];
	/** Other cells of the row that a value brings along when it is chosen, unless they are filled in at once with it. */
	readonly follows?: (value: string) => CellValues;
	/** For `text`: offered, not forced. */
	readonly suggestions?: readonly string[];
	/** Stands small below the figure where figures of one column differ in what they are of; `long` is for who hears it. */
	readonly word?: (row: GridRow) => { readonly short: string; readonly long: string } | null;
	/** Where the cell's figure is explained. */
	readonly href?: (row: GridRow) => string | null;
}

/**
 * Cells hold canonical text: "1234.50" for money, "7.50" for hours, "139", "12.5", "2027-07-31", an option's value, or the
 * text itself. An absent cell is empty.
 */
export type CellValues = Readonly<Record<string, string>>;

export interface GridRow {
	readonly id: string;
	/** Goes along with every edit, so that the server sees when somebody else came first. */
	readonly revision: number;
	readonly cells: CellValues;
	/** What the server has to say, by column: shown in place, it does not stop anything. */
	readonly remarks?: CellValues;
	/** No cell of this row can be changed. */
	readonly readonly?: boolean;
}

/** What stands out about a row as it stands: at its cells, and in sentences with where to look them up. */
export interface RowRemarks {
	readonly cells: CellValues;
	readonly sentences: readonly Remark[];
}

export interface AboutRow {
	readonly id: string;
	/** As the first row is 1. */
	readonly number: number;
	readonly remarks: readonly Remark[];
	/** Whether somebody is typing in it. */
	readonly typed: boolean;
}

/** What stands out about the rows that are looked at: of thousands only those in sight are put into words. */
export interface RemarksOfRows {
	readonly of: (rowId: string) => RowRemarks | undefined;
}

/** Looks at all rows as they stand, also with what is being typed. */
export type JudgeRows = (rows: readonly GridRow[]) => RemarksOfRows;

export interface CellEdit {
	readonly rowId: string;
	readonly columnId: string;
	readonly revision: number;
	readonly before: string;
	readonly after: string;
}

/** Part of a row that is on no server yet and was refused: it stays as it was typed, and why stands at the cell it is about. */
export interface RefusedCell {
	readonly columnId: string;
	readonly message: string;
}

/** In the order of the edits. */
export type CellResult =
	| {
			readonly kind: 'saved';
			/** Of the row, after the whole batch. */
			readonly revision: number;
			/** Cells of the row that changed with it, such as computed ones. */
			readonly cells?: CellValues;
			readonly by: string;
			/** ISO moment. */
			readonly at: string;
			/** What of the row was refused all the same. */
			readonly refused?: readonly RefusedCell[];
	  }
	/** A rule said no: the text stays, the message stands at the cell. */
	| { readonly kind: 'refused'; readonly message: string }
	/** Stays as it is and is not saved yet: the row waits for more. Once the row is saved, so is this. */
	| { readonly kind: 'waiting'; readonly message: string; readonly refused?: readonly RefusedCell[] }
	/** Somebody else changed this cell first. Nothing was overwritten. */
	| { readonly kind: 'conflict'; readonly revision: number; readonly theirs: string; readonly by: string };

export type RowChange =
	/** Also brings a removed row back, with the id it had. */
	| { readonly kind: 'insert'; readonly row: GridRow; readonly afterRowId: string | null }
	| { readonly kind: 'remove'; readonly rowId: string; readonly revision: number }
	| { readonly kind: 'move'; readonly rowId: string; readonly afterRowId: string | null };

export type RowResult =
	| {
			readonly kind: 'done';
			readonly revision?: number;
			readonly by: string;
			readonly at: string;
			readonly refused?: readonly RefusedCell[];
	  }
	/** Stands in the page only, until there is enough of it to save and nothing of it is refused; `message`: what it waits for. */
	| { readonly kind: 'waiting'; readonly message?: string; readonly refused?: readonly RefusedCell[] }
	| { readonly kind: 'refused'; readonly message: string };

export type SaveCells = (edits: readonly CellEdit[]) => Promise<readonly CellResult[]>;
/** Changes of one act, in order; the results likewise. */
export type SaveRows = (changes: readonly RowChange[]) => Promise<readonly RowResult[]>;

/** What a person did to one cell, as typed. */
export interface TypedChange {
	readonly rowId: string;
	readonly columnId: string;
	readonly typed: string;
}

export const COLUMN_WIDTHS: Readonly<Record<ColumnKind, number>> = {
	text: 14,
	note: 16,
	select: 12,
	money: 8.5,
	hours: 7,
	count: 6,
	percentage: 6,
	day: 8.5
};

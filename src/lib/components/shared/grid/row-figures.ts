/**
 * What the rows of a grid come to: what follows from a row follows from what is being typed in it, and never from what was refused.
 * How rows are drawn is no business of this.
 */
import type { Locale } from '$lib/messages/locale';
import type { CellValues, GridColumn, GridRow } from './grid-types';
import { typedRow, type TypedCell } from './typed-row';
import { withoutRefused, type CountedRows, type RefusedCells } from './unsaved';

/** Cells that follow from the others in the row. */
export type DeriveCells = (row: GridRow) => CellValues;
/** Cells of the summary row. */
export type SummariseRows = (rows: readonly GridRow[]) => CellValues;

export interface RowsAsTheyStand {
	readonly locale: Locale;
	readonly columns: readonly GridColumn[];
	readonly rows: readonly GridRow[];
	readonly counted: CountedRows;
	readonly refused: RefusedCells;
	/** In which somebody is typing. */
	readonly typedCell: TypedCell | null;
	readonly derive: DeriveCells | undefined;
	/** Of `derive`, and the same as long as that is. */
	readonly remembered: (row: GridRow) => GridRow;
	readonly summarise: SummariseRows | undefined;
}

export interface RowFigures {
	/** The row somebody is typing in, with what can be read of that. */
	readonly typing: GridRow | null;
	/** A row as it is shown: with what is typed and what was refused, and with what follows from it as it counts. */
	readonly finished: (row: GridRow) => GridRow;
	/** All rows as they count, without what follows from them. */
	readonly asCounted: () => readonly GridRow[];
	/** A row as the summary counts it, with what follows from it; `null` where it does not. */
	readonly counting: (row: GridRow) => GridRow | null;
	/** Of all rows that count. */
	readonly summary: () => CellValues | undefined;
	/** How many rows and cells the summary leaves out because they are not saved. */
	readonly leftOut: number;
}

export function rowFigures(stand: RowsAsTheyStand): RowFigures {
	const { locale, columns, rows, counted, refused, typedCell, derive, remembered, summarise } = stand;
	const typing = typedRow(typedCell, rows, columns, locale);
	const asTyped = (row: GridRow) => (typing?.id === row.id ? typing : row);
	const asCounted = (row: GridRow) => {
		const shown = asTyped(row);
		return withoutRefused(shown, refused, shown === typing ? (typedCell?.columnId ?? null) : null);
	};
	const computed = (row: GridRow) => (derive ? remembered(asCounted(row)) : row);
	let byId: ReadonlyMap<string, GridRow> | undefined;
	return {
		typing,
		finished: (row) => {
			const [shown, counts] = [asTyped(row), asCounted(row)];
			return shown === counts ? remembered(shown) : { ...shown, cells: { ...shown.cells, ...derive?.(counts) } };
		},
		asCounted: () => (typing || refused.size > 0 ? rows.map(asCounted) : rows),
		counting: ({ id }) => {
			byId ??= new Map(counted.rows.map((row) => [row.id, row]));
			const row = byId.get(id);
			return row ? computed(row) : null;
		},
		summary: () => summarise?.(counted.rows.map(computed)),
		leftOut: counted.leftOut
	};
}

/** A row that did not change keeps its computed cells, so that an edit costs one row and not all. */
export function rememberedPerRow(derive: DeriveCells | undefined): (row: GridRow) => GridRow {
	if (!derive) return (row) => row;
	const known = new WeakMap<GridRow, GridRow>();
	return (row) => {
		const found = known.get(row) ?? { ...row, cells: { ...row.cells, ...derive(row) } };
		known.set(row, found);
		return found;
	};
}

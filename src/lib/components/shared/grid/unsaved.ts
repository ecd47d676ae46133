/** What of a grid is on no server and not on its way there: gone when somebody leaves, and in no total. */
import { cellOfKey, type CellMark } from './cell-mark';
import type { GridRow } from './grid-types';

type Marks = Iterable<readonly [string, CellMark]>;

/** Rows as a total counts them. */
export interface CountedRows {
	readonly rows: readonly GridRow[];
	/** New rows that are not in it, and cells that were refused of other rows. */
	readonly leftOut: number;
}

/** Cells that hold something of the person that is not saved, by row. */
function unsavedCells(rows: readonly GridRow[], marks: Marks): ReadonlyMap<GridRow, ReadonlyMap<string, CellMark>> {
	const found = new Map<string, Map<string, CellMark>>();
	for (const [key, mark] of marks) {
		if (mark.kind === 'saving' || mark.kind === 'saved') continue;
		const { rowId, columnId } = cellOfKey(key);
		found.set(rowId, (found.get(rowId) ?? new Map<string, CellMark>()).set(columnId, mark));
	}
	if (found.size === 0) return new Map();
	return new Map(
		rows.flatMap((row) => {
			const own = [...(found.get(row.id) ?? [])].filter(
				([columnId, { kind }]) => kind !== 'waiting' || (row.cells[columnId] ?? '') !== ''
			);
			return own.length === 0 ? [] : [[row, new Map(own)] as const];
		})
	);
}

/** Cells whose value the server refused while it stays in the table, by row. */
export type RefusedCells = ReadonlyMap<string, ReadonlySet<string>>;

export function refusedCells(marks: Marks): RefusedCells {
	const found = new Map<string, Set<string>>();
	for (const [key, { kind }] of marks) {
		if (kind !== 'refused') continue;
		const { rowId, columnId } = cellOfKey(key);
		found.set(rowId, (found.get(rowId) ?? new Set<string>()).add(columnId));
	}
	return found;
}

/** The row as it counts: refused cells are empty, but for the one that is being typed in. The same row where none is. */
export function withoutRefused(row: GridRow, refused: RefusedCells, typedIn: string | null = null): GridRow {
	const columns = [...(refused.get(row.id) ?? [])].filter((columnId) => columnId !== typedIn);
	if (columns.length === 0) return row;
	return { ...row, cells: { ...row.cells, ...Object.fromEntries(columns.map((columnId) => [columnId, ''])) } };
}

export function holdsUnsaved(rows: readonly GridRow[], marks: Marks): boolean {
	return unsavedCells(rows, marks).size > 0;
}

/** `isNew`: whether nothing of a row is saved. A cell that could not be read counts with what is saved of it. */
export function countedRows(rows: readonly GridRow[], marks: Marks, isNew: (rowId: string) => boolean): CountedRows {
	const unsaved = unsavedCells(rows, marks);
	if (unsaved.size === 0) return { rows, leftOut: 0 };
	let leftOut = 0;
	const counted = rows.flatMap((row) => {
		const cells = unsaved.get(row);
		if (!cells) return [row];
		if (isNew(row.id)) {
			leftOut += 1;
			return [];
		}
		const refused = [...cells].flatMap(([columnId, { kind }]) => (kind === 'refused' ? [[columnId, '']] : []));
		leftOut += refused.length;
		return [refused.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(refused) } }];
	});
	return { rows: counted, leftOut };
}

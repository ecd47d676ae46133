/** Rows after a change: each gives a new list and leaves the old one alone. */
import type { CellValues, GridRow, RowChange } from './grid-types';

export function withRowChange(rows: readonly GridRow[], change: RowChange): GridRow[] {
	switch (change.kind) {
		case 'insert':
			return placedAfter(rows, change.row, change.afterRowId);
		case 'remove':
			return rows.filter((row) => row.id !== change.rowId);
		case 'move': {
			const moved = rows.find((row) => row.id === change.rowId);
			if (!moved) return [...rows];
			return placedAfter(
				rows.filter((row) => row.id !== change.rowId),
				moved,
				change.afterRowId
			);
		}
	}
}

/** The change that takes this one back, seen from the rows before it. */
export function inverseOf(change: RowChange, rows: readonly GridRow[]): RowChange | null {
	if (change.kind === 'insert') return { kind: 'remove', rowId: change.row.id, revision: change.row.revision };
	const index = rows.findIndex((row) => row.id === change.rowId);
	const row = rows[index];
	if (!row) return null;
	const afterRowId = rows[index - 1]?.id ?? null;
	return change.kind === 'remove' ? { kind: 'insert', row, afterRowId } : { kind: 'move', rowId: row.id, afterRowId };
}

/** Rows of the page with those only the table has, each behind the nearest row above it in the table that is still there. */
export function withOwnRows(
	received: readonly GridRow[],
	mine: readonly GridRow[],
	isOwn: (rowId: string) => boolean
): readonly GridRow[] {
	let rows = received;
	mine.forEach((row, place) => {
		if (!isOwn(row.id)) return;
		const above = mine.slice(0, place).findLast(({ id }) => rows.some((other) => other.id === id));
		rows = placedAfter(rows, row, above?.id ?? null);
	});
	return rows;
}

/** The nearest row above this one that the page has been told of; `null` for the top. */
export function toldRowAbove(
	rows: readonly GridRow[],
	rowId: string,
	isUntold: (rowId: string) => boolean
): string | null {
	const place = rows.findIndex(({ id }) => id === rowId);
	return rows.slice(0, Math.max(place, 0)).findLast(({ id }) => !isUntold(id))?.id ?? null;
}

export function rowsById(rows: readonly GridRow[]): ReadonlyMap<string, GridRow> {
	return new Map(rows.map((row) => [row.id, row]));
}

/** What changes in one row: cells, and its revision when that is known. */
export interface RowPatch {
	readonly rowId: string;
	readonly revision?: number;
	readonly cells: CellValues;
}

/** Many patches in one pass; of two for one row the later wins. Rows without a patch stay the same object. */
export function withPatches(rows: readonly GridRow[], patches: readonly RowPatch[]): readonly GridRow[] {
	const byRow = new Map<string, { cells: Record<string, string>; revision?: number }>();
	for (const { rowId, cells, revision } of patches) {
		const patch = byRow.get(rowId) ?? { cells: {} };
		Object.assign(patch.cells, cells);
		patch.revision = revision ?? patch.revision;
		byRow.set(rowId, patch);
	}
	return rows.map((row) => {
		const patch = byRow.get(row.id);
		if (!patch) return row;
		return { ...row, revision: patch.revision ?? row.revision, cells: { ...row.cells, ...patch.cells } };
	});
}

/** Null: the row goes to the top. A row that is gone meanwhile counts as the end. */
function placedAfter(rows: readonly GridRow[], row: GridRow, afterRowId: string | null): GridRow[] {
	const index = afterRowId === null ? 0 : rows.findIndex((other) => other.id === afterRowId) + 1;
	const at = afterRowId !== null && index === 0 ? rows.length : index;
	return [...rows.slice(0, at), row, ...rows.slice(at)];
}

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

export function withCells(
	rows: readonly GridRow[],
	rowId: string,
	cells: CellValues,
	revision?: number
): readonly GridRow[] {
	const index = rows.findIndex((row) => row.id === rowId);
	const row = rows[index];
	if (!row) return rows;
	return rows.with(index, { ...row, revision: revision ?? row.revision, cells: { ...row.cells, ...cells } });
}

/** Many cells at once, in one pass over the rows. */
export function withEdits(
	rows: readonly GridRow[],
	edits: readonly { readonly rowId: string; readonly columnId: string; readonly after: string }[]
): readonly GridRow[] {
	const byRow = new Map<string, Record<string, string>>();
	for (const { rowId, columnId, after } of edits) {
		byRow.set(rowId, { ...byRow.get(rowId), [columnId]: after });
	}
	return rows.map((row) => {
		const cells = byRow.get(row.id);
		return cells ? { ...row, cells: { ...row.cells, ...cells } } : row;
	});
}

/** Null: the row goes to the top. A row that is gone meanwhile counts as the end. */
function placedAfter(rows: readonly GridRow[], row: GridRow, afterRowId: string | null): GridRow[] {
	const index = afterRowId === null ? 0 : rows.findIndex((other) => other.id === afterRowId) + 1;
	const at = afterRowId !== null && index === 0 ? rows.length : index;
	return [...rows.slice(0, at), row, ...rows.slice(at)];
}

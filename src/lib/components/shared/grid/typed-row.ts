/** A row with what is being typed in one of its cells, before anybody kept it. */
import type { Locale } from '$lib/messages/locale';
import { readCell } from './cell-text';
import type { GridColumn, GridRow } from './grid-types';

export interface TypedCell {
	readonly rowId: string;
	readonly columnId: string;
	readonly typed: string;
}

/** `null` while nothing is typed, or what is typed cannot be read yet. */
export function typedRow(
	cell: TypedCell | null,
	rows: readonly GridRow[],
	columns: readonly GridColumn[],
	locale: Locale
): GridRow | null {
	const row = cell && rows.find(({ id }) => id === cell.rowId);
	const column = cell && columns.find(({ id }) => id === cell.columnId);
	if (!cell || !row || !column) return null;
	const read = readCell(column, cell.typed, locale);
	if (!read.ok) return null;
	const along = read.value === row.cells[column.id] ? {} : column.follows?.(read.value);
	return { ...row, cells: { ...row.cells, ...along, [column.id]: read.value } };
}

/** What pasting, filling down and clearing come to: changes to cells as if they were typed, and rows to add. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';
import { cellText } from './cell-text';
import type { GridColumn, GridRow, TypedChange } from './grid-types';
import type { CellRange } from './selection';

export interface PastePlan {
	readonly changes: readonly TypedChange[];
	/** Rows below the last one, as typed text by column. */
	readonly added: readonly Readonly<Record<string, string>>[];
	/** The cells that were pasted over, for the selection afterwards. */
	readonly range: CellRange;
}

export type PasteRefusal =
	| { readonly kind: 'tooManyColumns'; readonly pasted: number; readonly room: number }
	| { readonly kind: 'tooManyRows'; readonly pasted: number; readonly room: number }
	| { readonly kind: 'nothing' };

interface Target {
	readonly columns: readonly GridColumn[];
	readonly rows: readonly GridRow[];
	/** The selection: its top left corner is where the block goes. */
	readonly range: CellRange;
	/** Rows may be added below the last one. */
	readonly mayAdd: boolean;
}

/**
 * One cell fills the whole selection; a larger block keeps its size. Cells that cannot be changed are passed over, so that
 * whole rows with their computed amounts can be pasted. A first row that repeats the column headers is left out.
 */
export function planPaste(block: readonly (readonly string[])[], target: Target): Result<PastePlan, PasteRefusal> {
	const { columns, rows, range, mayAdd } = target;
	const body = withoutHeaders(block, columns.slice(range.left));
	const width = body[0]?.length ?? 0;
	if (width === 0 || (body.length === 1 && width === 1 && body[0]?.[0] === '' && rows.length === 0)) {
		return refuse({ kind: 'nothing' });
	}
	const room = columns.length - range.left;
	if (width > room) return refuse({ kind: 'tooManyColumns', pasted: width, room });
	const rowRoom = rows.length - range.top;
	if (body.length > rowRoom && !mayAdd) return refuse({ kind: 'tooManyRows', pasted: body.length, room: rowRoom });
	const repeats = body.length === 1 && width === 1;
	const bottom = repeats ? range.bottom : range.top + body.length - 1;
	const right = repeats ? range.right : range.left + width - 1;
	const changes: TypedChange[] = [];
	const added: Record<string, string>[] = [];
	for (let row = range.top; row <= bottom; row += 1) {
		const texts = (repeats ? body[0] : body[row - range.top]) ?? [];
		const cells = columns
			.slice(range.left, right + 1)
			.map((column, index) => ({ column, typed: texts[repeats ? 0 : index] ?? '' }))
			.filter(({ column }) => !column.readonly);
		const at = rows[row];
		if (at === undefined) added.push(Object.fromEntries(cells.map(({ column, typed }) => [column.id, typed])));
		else if (!at.readonly) {
			changes.push(...cells.map(({ column, typed }) => ({ rowId: at.id, columnId: column.id, typed })));
		}
	}
	return ok({ changes, added, range: { top: range.top, left: range.left, bottom, right } });
}

/** The top row of the selection into the rows under it; of a single row, what stands above it. */
export function planFillDown({ columns, rows, range }: Omit<Target, 'mayAdd'>, locale: Locale): TypedChange[] {
	const from = range.top === range.bottom ? range.top - 1 : range.top;
	const source = rows[from];
	if (!source) return [];
	return changeableCells({ columns, rows, range: { ...range, top: from + 1 } }).map(({ rowId, column }) => ({
		rowId,
		columnId: column.id,
		// A choice by its value: others may have the same name.
		typed:
			column.kind === 'select'
				? (source.cells[column.id] ?? '')
				: cellText(column, source.cells[column.id] ?? '', locale)
	}));
}

export function planClear(target: Omit<Target, 'mayAdd'>): TypedChange[] {
	return changeableCells(target).map(({ rowId, column }) => ({ rowId, columnId: column.id, typed: '' }));
}

/** The selection as people read it, for the clipboard. */
export function copyBlock({ columns, rows, range }: Omit<Target, 'mayAdd'>, locale: Locale): string[][] {
	return rows
		.slice(range.top, range.bottom + 1)
		.map((row) =>
			columns.slice(range.left, range.right + 1).map((column) => cellText(column, row.cells[column.id] ?? '', locale))
		);
}

function changeableCells({ columns, rows, range }: Omit<Target, 'mayAdd'>): { rowId: string; column: GridColumn }[] {
	const changeable = columns.slice(range.left, range.right + 1).filter((column) => !column.readonly);
	return rows
		.slice(range.top, range.bottom + 1)
		.filter((row) => !row.readonly)
		.flatMap((row) => changeable.map((column) => ({ rowId: row.id, column })));
}

function withoutHeaders(
	block: readonly (readonly string[])[],
	columns: readonly GridColumn[]
): readonly (readonly string[])[] {
	const first = block[0];
	if (!first || first.length < 2 || block.length < 2) return block;
	const same = first.every(
		(text, index) =>
			text
				.trim()
				.toLowerCase()
				.replace(/\s*\(.*\)$/, '') === columns[index]?.label.toLowerCase()
	);
	return same ? block.slice(1) : block;
}

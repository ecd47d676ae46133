/** Which rows are really drawn when there are thousands: those in sight, a few around them, and the active one. */

export interface WindowInput {
	readonly rowCount: number;
	readonly rowHeight: number;
	readonly scrollTop: number;
	readonly viewHeight: number;
	/** Stays drawn wherever it is, so that the focus is never lost. */
	readonly activeRow: number;
}

/** As many as a plain table begins with where the others can be read elsewhere: more than any window shows at once. */
export const FIRST_ROWS = 40;

/** Rows to draw, and the room of the rows left out. */
export type WindowPart =
	| { readonly kind: 'room'; readonly key: string; readonly rows: number; readonly height: number }
	| { readonly kind: 'rows'; readonly key: string; readonly from: number; readonly until: number };

const BESIDE = 12;
/** Up to this many rows all are drawn. */
export const DRAW_ALL = 120;

export function windowParts(input: WindowInput): WindowPart[] {
	const { rowCount, rowHeight, activeRow } = input;
	if (rowCount <= DRAW_ALL || rowHeight <= 0) return [{ kind: 'rows', key: 'all', from: 0, until: rowCount }];
	const first = Math.floor(input.scrollTop / rowHeight) - BESIDE;
	const count = Math.ceil(input.viewHeight / rowHeight) + 2 * BESIDE;
	const from = Math.max(0, Math.min(first, rowCount - count));
	const until = Math.min(rowCount, Math.max(from + count, 0));
	const stretches: { from: number; until: number; key: string }[] = [{ from, until, key: 'sight' }];
	if (activeRow >= 0 && activeRow < from) stretches.unshift({ from: activeRow, until: activeRow + 1, key: 'active' });
	if (activeRow >= until && activeRow < rowCount) {
		stretches.push({ from: activeRow, until: activeRow + 1, key: 'active' });
	}
	const parts: WindowPart[] = [];
	let reached = 0;
	for (const stretch of stretches) {
		if (stretch.from > reached) parts.push(room(reached, stretch.from, rowHeight, `before-${stretch.key}`));
		parts.push({ kind: 'rows', key: stretch.key, from: stretch.from, until: stretch.until });
		reached = stretch.until;
	}
	if (reached < rowCount) parts.push(room(reached, rowCount, rowHeight, 'after'));
	return parts;
}

export type DrawnItem<Row> =
	| { readonly kind: 'room'; readonly key: string; readonly height: number }
	| { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly index: number };

/** One list to draw, so that a row keeps its element, and with it the focus, wherever the window goes. */
export function drawnItems<Row extends { readonly id: string }>(
	rows: readonly Row[],
	parts: readonly WindowPart[]
): DrawnItem<Row>[] {
	return parts.flatMap((part): DrawnItem<Row>[] => {
		if (part.kind === 'room') return [{ kind: 'room', key: part.key, height: part.height }];
		return rows
			.slice(part.from, part.until)
			.map((row, offset) => ({ kind: 'row', key: `row ${row.id}`, row, index: part.from + offset }));
	});
}

function room(from: number, until: number, rowHeight: number, key: string): WindowPart {
	return { kind: 'room', key, rows: until - from, height: Math.round((until - from) * rowHeight) };
}

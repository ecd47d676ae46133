/** Sends what changed in the table of lines to the server and reads its answers. */
import type { CellResult, GridRow, RowResult, SaveCells, SaveRows } from '$lib/components/shared/grid/grid-types';
import { LINE_CELLS } from '$lib/domain/budget/line-cells';
import { lineMessages } from '$lib/messages/lines';
import type { Locale } from '$lib/messages/locale';

type Refusals = (typeof lineMessages)['nl']['refusal'];

interface Answer<T> {
	readonly results: readonly T[];
	readonly by: string;
	readonly at: string;
}

type CellAnswer =
	| { readonly kind: 'saved'; readonly revision: number }
	| { readonly kind: 'refused'; readonly reason: keyof Refusals }
	| { readonly kind: 'conflict'; readonly revision: number; readonly theirs: string; readonly by: string };
type RowAnswer =
	{ readonly kind: 'done'; readonly revision: number } | { readonly kind: 'refused'; readonly reason: keyof Refusals };

/** `address`: the page of the lines, without a slash at the end. */
export function saveCells(address: string, locale: Locale): SaveCells {
	const text = lineMessages[locale];
	return async (edits) => {
		const body = edits.map(({ rowId, columnId, revision, before, after }) => ({
			...{ lineId: rowId, cell: columnId, revision },
			...{ before, after }
		}));
		const answer = await send<CellAnswer>(`${address}/cells`, body);
		if (!answer) return edits.map((): CellResult => ({ kind: 'refused', message: text.refusal.notSaved }));
		return answer.results.map((result): CellResult => {
			if (result.kind === 'saved') return { ...result, by: answer.by, at: answer.at };
			if (result.kind === 'refused') return { kind: 'refused', message: text.refusal[result.reason] };
			return { ...result, by: result.by || text.somebody };
		});
	};
}

export function saveRows(address: string, locale: Locale): SaveRows {
	const text = lineMessages[locale];
	return async (changes) => {
		const body = changes.map((change) => {
			if (change.kind === 'remove') return { kind: 'remove', lineId: change.rowId, revision: change.revision };
			if (change.kind === 'move') return { kind: 'move', lineId: change.rowId, afterLineId: change.afterRowId };
			return {
				kind: 'insert',
				lineId: change.row.id,
				cells: filled(change.row),
				previousLineId: change.row.cells['previousLineId'] || null,
				afterLineId: change.afterRowId
			};
		});
		const answer = await send<RowAnswer>(`${address}/rows`, body);
		if (!answer) return changes.map((): RowResult => ({ kind: 'refused', message: text.refusal.notSaved }));
		return answer.results.map((result): RowResult =>
			result.kind === 'done'
				? { ...result, by: answer.by, at: answer.at }
				: { kind: 'refused', message: text.refusal[result.reason] }
		);
	};
}

/** An empty line of its own, as the table adds them. */
export function newRow(): GridRow {
	const id = `l${crypto.randomUUID().replaceAll('-', '').slice(0, 19)}`;
	return { id, revision: 1, cells: { area: 'opleiden' } };
}

function filled(row: GridRow): Record<string, string> {
	const cells = LINE_CELLS.map((cell) => [cell, row.cells[cell] ?? ''] as const).filter(([, text]) => text !== '');
	return Object.fromEntries(cells);
}

/** `null` when the server could not be reached or did not answer as it should: then nothing counts as saved. */
async function send<T>(address: string, body: unknown): Promise<Answer<T> | null> {
	try {
		const headers = { 'content-type': 'application/json' };
		const response = await fetch(address, { method: 'PATCH', headers, body: JSON.stringify(body) });
		return response.ok ? ((await response.json()) as Answer<T>) : null;
	} catch {
		return null;
	}
}

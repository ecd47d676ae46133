/**
 * What the answers of the server do to a table: what is the matter with a cell now, what changes in its row, and with which revision
 * a row is sent next. A cell that was changed again meanwhile keeps what was typed last.
 */
import type { Locale } from '$lib/messages/locale';
import { cellText } from './cell-text';
import { cellKey, type CellMark } from './cell-mark';
import type { CellEdit, CellResult, GridColumn, GridRow, RefusedCell, RowChange, RowResult } from './grid-types';
import type { RowPatch } from './row-changes';
import { placeRefusals } from './row-refusals';

export interface AnsweredTable {
	readonly locale: Locale;
	readonly columns: () => readonly GridColumn[];
	readonly marks: Map<string, CellMark>;
	/** Said at cells of a row that waits for another cell to be accepted. */
	readonly waitsForOthers: string;
	/** Whether a later change of this cell still has to be sent. */
	readonly isChanged: (rowId: string, columnId: string) => boolean;
	/** Cells of a new row that somebody typed in, unlike what it begins with. */
	readonly typedIn: (rowId: string) => readonly string[];
	/** Hears that a server has a row now. */
	readonly onrowsaved: (rowId: string) => void;
}

interface Saved {
	readonly by: string;
	readonly at: string;
}

export class ServerAnswers {
	lastSaved = $state.raw<Saved | null>(null);
	readonly #table: AnsweredTable;
	/** Latest known revision per row; outlives a row that was removed here. */
	readonly #revisions: Record<string, number> = {};

	constructor(table: AnsweredTable) {
		this.#table = table;
	}

	revisionOf(rowId: string): number | undefined {
		return this.#revisions[rowId];
	}

	/** Rows as the page has them now. */
	receive(rows: readonly GridRow[]): void {
		for (const row of rows) this.#revisions[row.id] = row.revision;
	}

	/** Marks the cell and answers what changes in its row. */
	toEdit({ rowId, columnId, before, after }: CellEdit, result: CellResult): RowPatch {
		const key = cellKey(rowId, columnId);
		const { marks, isChanged } = this.#table;
		const revision = result.kind === 'refused' || result.kind === 'waiting' ? undefined : result.revision;
		if (revision !== undefined) this.#revisions[rowId] = revision;
		if (result.kind === 'saved') {
			const saved = { kind: 'saved', ...this.#saved(rowId, result) } as const;
			this.#endWaiting(rowId, saved);
			if (!isChanged(rowId, columnId)) marks.set(key, saved);
			this.#placeRefusals(rowId, result.refused, saved);
			const cells = Object.entries(result.cells ?? {}).filter(([id]) => !isChanged(rowId, id));
			return { rowId, revision, cells: Object.fromEntries(cells) };
		}
		if (result.kind === 'waiting') {
			this.#keepWaiting(rowId, [columnId], result.refused, result.message);
			return { rowId, cells: {} };
		}
		if (isChanged(rowId, columnId)) return { rowId, revision, cells: {} };
		if (result.kind === 'conflict') {
			marks.set(key, { kind: 'conflict', mine: after, theirs: result.theirs, by: result.by });
			return { rowId, revision, cells: { [columnId]: result.theirs } };
		}
		marks.set(key, { kind: 'invalid', typed: this.#asShown(columnId, after), message: result.message });
		return { rowId, revision, cells: { [columnId]: before } };
	}

	/** The same of a row that was added, removed or moved, unless that was refused; `null` when nothing changes in it. */
	toRowChange(change: RowChange, result: Exclude<RowResult, { readonly kind: 'refused' }>): RowPatch | null {
		const rowId = change.kind === 'insert' ? change.row.id : change.rowId;
		if (result.kind === 'waiting') {
			// A new row that is not saved yet says so at what was typed in it.
			if (change.kind === 'insert')
				this.#keepWaiting(rowId, this.#table.typedIn(rowId), result.refused, result.message);
			return null;
		}
		if (change.kind === 'insert') {
			const saved = this.#saved(rowId, result);
			this.#placeRefusals(rowId, result.refused, { kind: 'saved', ...saved });
		} else this.lastSaved = { by: result.by, at: result.at };
		if (result.revision === undefined) return null;
		this.#revisions[rowId] = result.revision;
		return { rowId, revision: result.revision, cells: {} };
	}

	#saved(rowId: string, { by, at }: Saved): Saved {
		this.lastSaved = { by, at };
		this.#table.onrowsaved(rowId);
		return { by, at };
	}

	#keepWaiting(
		rowId: string,
		columnIds: readonly string[],
		refused: readonly RefusedCell[] | undefined,
		message: string | undefined
	): void {
		const waiting = { kind: 'waiting', message: message ?? this.#table.waitsForOthers } as const;
		for (const columnId of columnIds)
			if (!this.#table.isChanged(rowId, columnId)) this.#table.marks.set(cellKey(rowId, columnId), waiting);
		this.#placeRefusals(rowId, refused, waiting);
	}

	/** What waited in a row was saved with it. */
	#endWaiting(rowId: string, saved: CellMark): void {
		for (const { id } of this.#table.columns()) {
			const key = cellKey(rowId, id);
			if (this.#table.marks.get(key)?.kind === 'waiting') this.#table.marks.set(key, saved);
		}
	}

	#placeRefusals(rowId: string, refused: readonly RefusedCell[] | undefined, otherwise: CellMark): void {
		const isChanged = (columnId: string) => this.#table.isChanged(rowId, columnId);
		placeRefusals(this.#table.marks, rowId, refused ?? [], { otherwise, isChanged });
	}

	#asShown(columnId: string, value: string): string {
		const column = this.#table.columns().find(({ id }) => id === columnId);
		return column ? cellText(column, value, this.#table.locale) : value;
	}
}

/**
 * The rows of a grid while they are edited: what is typed shows at once, is saved in order, and can be undone. Texts that
 * are not accepted and conflicts stay at their cell until the person settles them.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Locale } from '$lib/messages/locale';
import { cellText, readCell, type CellRefusal } from './cell-text';
import { cellKey, type CellMark } from './cell-mark';
import type {
	CellEdit,
	CellValues,
	GridColumn,
	GridRow,
	RowChange,
	SaveCells,
	SaveRows,
	TypedChange
} from './grid-types';
import { HeldRows } from './held-rows';
import { inverseOf, rowsById, toldRowAbove, withOwnRows, withPatches, withRowChange } from './row-changes';
import { SaveQueue, type PendingEdit, type QueueState, type SaveTask } from './save-queue';
import { ServerAnswers } from './server-answers.svelte';
import { emptyStack, record, takeBack, takeForward, type UndoStack } from './undo-stack';
import { countedRows, holdsUnsaved, refusedCells, type CountedRows, type RefusedCells } from './unsaved';

/** One act of the person: cells, rows, or (a pasted block) both. */
type Step =
	| { readonly kind: 'cells'; readonly edits: readonly PendingEdit[] }
	| { readonly kind: 'rows'; readonly changes: readonly RowChange[]; readonly inverses: readonly RowChange[] };

/** A row to add and what was typed in its cells. */
export interface TypedRow {
	readonly row: GridRow;
	readonly afterRowId: string | null;
	readonly typed: Readonly<Record<string, string>>;
}

export interface GridDataOptions {
	readonly locale: Locale;
	readonly columns: () => readonly GridColumn[];
	readonly saveCells: () => SaveCells;
	readonly saveRows: () => SaveRows | undefined;
	/** The sentence for a text that is not accepted. */
	readonly reason: (refusal: CellRefusal) => string;
	/** Said at cells of a new row that waits for another cell to be accepted. */
	readonly waitsForOthers: string;
	/** Hears why the server refused a row. */
	readonly onrowrefused: (message: string) => void;
}

export class GridData {
	rows = $state.raw<readonly GridRow[]>([]);
	readonly marks = new SvelteMap<string, CellMark>();
	queueState = $state.raw<QueueState>('idle');
	#undo = $state.raw<UndoStack<readonly Step[]>>(emptyStack());
	readonly #options: GridDataOptions;
	readonly #queue: SaveQueue;
	readonly #answers: ServerAnswers;
	readonly #inverses = new WeakMap<RowChange, RowChange>();
	readonly #held = new HeldRows((rowId) => this.#hasRefused(rowId));
	/** Cells that a row was made with by typing in them: they are the person's, unlike what it begins with. */
	readonly #typedIn = new Map<string, readonly string[]>();

	constructor(rows: readonly GridRow[], options: GridDataOptions) {
		this.rows = rows;
		this.#options = options;
		this.#queue = new SaveQueue(
			(task) => this.#save(task),
			(state) => (this.queueState = state)
		);
		const { locale, columns, waitsForOthers } = options;
		this.#answers = new ServerAnswers({
			...{ locale, columns, waitsForOthers, marks: this.marks },
			isChanged: (rowId, columnId) => this.#queue.waits(rowId, columnId),
			typedIn: (rowId) => this.#typedIn.get(rowId) ?? [],
			onrowsaved: (rowId) => this.#held.saved(rowId)
		});
	}

	get lastSaved() {
		return this.#answers.lastSaved;
	}

	get canUndo(): boolean {
		return this.#undo.done.some((act) => this.#undoesSomething(act));
	}

	get canRedo(): boolean {
		return this.#undo.undone.length > 0;
	}

	/** Whether something the person did is on no server; what is being sent at this moment is on its way. */
	get hasUnsaved(): boolean {
		return this.queueState === 'failed' || holdsUnsaved(this.rows, this.marks);
	}

	/** The rows as a total counts them: what is saved, or being saved. */
	get counted(): CountedRows {
		return countedRows(this.rows, this.marks, (rowId) => this.#held.isNew(rowId));
	}

	/** What stands in the table and counts in nothing that is computed. */
	get refused(): RefusedCells {
		return refusedCells(this.marks);
	}

	/** Whether nothing of a row is saved. */
	isNew(rowId: string): boolean {
		return this.#held.isNew(rowId);
	}

	/** Rows that came anew from the page; cells still being saved keep what was typed. */
	receive(rows: readonly GridRow[]): void {
		this.#answers.receive(rows);
		const mine = rowsById(this.rows);
		const received = rows.map((row) => {
			const kept = Object.entries(mine.get(row.id)?.cells ?? {}).filter(
				([id]) => this.#queue.holds(row.id, id) || this.#held.holds(row.id, id) || this.#isRefused(row.id, id)
			);
			return kept.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(kept) } };
		});
		this.rows = withOwnRows(received, this.rows, (rowId) => this.#held.isUntold(rowId));
	}

	/** What a cell shows: the text that was not accepted, else its value. */
	shownText(row: GridRow, column: GridColumn): string {
		const mark = this.marks.get(cellKey(row.id, column.id));
		if (mark?.kind === 'invalid') return mark.typed;
		return cellText(column, row.cells[column.id] ?? '', this.#options.locale);
	}

	/** One act: all its changes are undone together. Texts that are not accepted are kept at their cell and not saved. */
	type(changes: readonly TypedChange[]): void {
		this.#record(this.#typeCells(changes));
		this.#release();
	}

	/** Rows added with what was typed in them, and cells typed in rows that are there, as one act: a pasted block. */
	typeWithRows(inserts: readonly TypedRow[], changes: readonly TypedChange[]): void {
		const filled = inserts.map(({ row, afterRowId, typed }): RowChange => {
			const cells = this.#readNew(row, typed);
			this.#typedIn.set(row.id, Object.keys(cells));
			return { kind: 'insert', row: { ...row, cells: { ...row.cells, ...cells } }, afterRowId };
		});
		this.#record([...this.#applyRows(filled), ...this.#typeCells(changes)]);
		this.#release();
	}

	changeRows(changes: readonly RowChange[]): void {
		this.#record(this.#applyRows(changes));
	}

	undo(): void {
		const taken = takeBack(this.#undo, (act) => this.#undoesSomething(act));
		if (!taken) return;
		this.#undo = taken.stack;
		for (const step of taken.act.toReversed()) {
			if (step.kind === 'rows') this.#applyRows(step.inverses);
			else this.#apply(step.edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })));
		}
		this.#release();
	}

	redo(): void {
		const taken = takeForward(this.#undo);
		if (!taken) return;
		this.#undo = taken.stack;
		for (const step of taken.act) {
			if (step.kind === 'rows') this.#applyRows(step.changes);
			else this.#apply(step.edits);
		}
		this.#release();
	}

	retry(): void {
		void this.#queue.run();
	}

	/** Settles a conflict: the other's value stays, or mine goes over it with the revision that is known now. */
	settle(rowId: string, columnId: string, keep: 'mine' | 'theirs'): void {
		const key = cellKey(rowId, columnId);
		const mark = this.marks.get(key);
		if (mark?.kind !== 'conflict') return;
		this.marks.delete(key);
		if (keep === 'mine') this.#apply([{ rowId, columnId, before: mark.theirs, after: mark.mine }]);
	}

	/** What the server refused left its cell as it was before, and a later text there is another act. */
	#undoesSomething(act: readonly Step[]): boolean {
		return act.some(
			(step) =>
				step.kind === 'rows' ||
				step.edits.some(({ rowId, columnId, before }) => {
					const row = this.rows.find(({ id }) => id === rowId);
					if (!row) return false;
					return (row.cells[columnId] ?? '') !== before || this.marks.get(cellKey(rowId, columnId))?.kind === 'invalid';
				})
		);
	}

	#column(columnId: string): GridColumn | undefined {
		return this.#options.columns().find((column) => column.id === columnId);
	}

	#record(steps: readonly Step[]): void {
		if (steps.length > 0) this.#undo = record(this.#undo, steps);
	}

	#typeCells(changes: readonly TypedChange[]): Step[] {
		const rows = rowsById(this.rows);
		const edits = changes.flatMap((change): PendingEdit[] => {
			const row = rows.get(change.rowId);
			const column = this.#column(change.columnId);
			if (!row || !column || column.readonly || row.readonly) return [];
			const after = this.#read(row.id, column, change.typed);
			const before = row.cells[column.id] ?? '';
			if (after === null || after === before) return [];
			const isTyped = (columnId: string) =>
				changes.some((other) => other.rowId === row.id && other.columnId === columnId);
			const along = Object.entries(column.follows?.(after) ?? {}).flatMap(([columnId, value]): PendingEdit[] => {
				const was = row.cells[columnId] ?? '';
				return isTyped(columnId) || was === value ? [] : [{ rowId: row.id, columnId, before: was, after: value }];
			});
			return [{ rowId: row.id, columnId: column.id, before, after }, ...along];
		});
		if (edits.length === 0) return [];
		this.#apply(edits);
		return [{ kind: 'cells', edits }];
	}

	#readNew(row: GridRow, typed: Readonly<Record<string, string>>): Record<string, string> {
		const cells: Record<string, string> = {};
		for (const [columnId, text] of Object.entries(typed)) {
			const column = this.#column(columnId);
			if (column && text.trim() !== '') cells[columnId] = this.#read(row.id, column, text) ?? '';
		}
		let along: CellValues = {};
		for (const [columnId, value] of Object.entries(cells))
			along = { ...along, ...this.#column(columnId)?.follows?.(value) };
		return { ...along, ...cells };
	}

	/** Canonical text; `null` when it is not accepted, which then stands at the cell. */
	#read(rowId: string, column: GridColumn, typed: string): string | null {
		const key = cellKey(rowId, column.id);
		const read = readCell(column, typed, this.#options.locale);
		if (!read.ok) {
			this.marks.set(key, { kind: 'invalid', typed, message: this.#options.reason(read.error) });
			return null;
		}
		if (this.marks.get(key)?.kind === 'invalid') this.marks.delete(key);
		return read.value;
	}

	#apply(edits: readonly PendingEdit[]): void {
		this.rows = withPatches(
			this.rows,
			edits.map(({ rowId, columnId, after }) => ({ rowId, cells: { [columnId]: after } }))
		);
		const sent = this.#held.passEdits(edits);
		for (const edit of edits) {
			const waits = { kind: 'waiting', message: this.#options.waitsForOthers } as const;
			this.marks.set(cellKey(edit.rowId, edit.columnId), sent.includes(edit) ? { kind: 'saving' } : waits);
		}
		if (sent.length > 0) this.#queue.addCells(sent);
	}

	#isRefused(rowId: string, columnId: string): boolean {
		return this.marks.get(cellKey(rowId, columnId))?.kind === 'refused';
	}

	#hasRefused(rowId: string): boolean {
		return this.#options.columns().some(({ id }) => this.marks.get(cellKey(rowId, id))?.kind === 'invalid');
	}

	/** Sends what waited for another cell of its row. */
	#release(): void {
		for (const { rowId, insert, edits } of this.#held.release()) {
			const row = this.rows.find(({ id }) => id === rowId);
			if (!row) continue;
			const key = (columnId: string) => cellKey(rowId, columnId);
			if (insert === null) {
				for (const { columnId } of edits) this.marks.set(key(columnId), { kind: 'saving' });
				this.#queue.addCells(edits);
			} else {
				for (const { columnId } of edits) this.marks.delete(key(columnId));
				const afterRowId = toldRowAbove(this.rows, rowId, (id) => this.#held.isUntold(id));
				const asItStands = { ...insert, row, afterRowId };
				this.#inverses.set(asItStands, { kind: 'remove', rowId, revision: row.revision });
				this.#queue.addRows([asItStands]);
			}
		}
	}

	#applyRows(changes: readonly RowChange[]): Step[] {
		const applied: RowChange[] = [];
		const inverses: RowChange[] = [];
		for (const change of changes) {
			const inverse = inverseOf(change, this.rows);
			if (!inverse) continue;
			this.rows = withRowChange(this.rows, change);
			this.#inverses.set(change, inverse);
			applied.push(change);
			inverses.unshift(inverse);
		}
		if (applied.length === 0) return [];
		const sent = this.#held.passRows(applied);
		if (sent.length > 0) this.#queue.addRows(sent);
		return [{ kind: 'rows', changes: applied, inverses }];
	}

	async #save(task: SaveTask): Promise<void> {
		if (task.kind === 'rows') return this.#saveRows(task.changes);
		const present = rowsById(this.rows);
		const edits = task.edits.flatMap((edit): CellEdit[] => {
			const revision = this.#answers.revisionOf(edit.rowId) ?? present.get(edit.rowId)?.revision;
			return revision === undefined || !present.has(edit.rowId) ? [] : [{ ...edit, revision }];
		});
		if (edits.length === 0) return;
		const results = await this.#options.saveCells()(edits);
		const news = edits.flatMap((edit, index) => {
			const result = results[index];
			return result ? [this.#answers.toEdit(edit, result)] : [];
		});
		this.rows = withPatches(this.rows, news);
	}

	async #saveRows(changes: readonly RowChange[]): Promise<void> {
		const save = this.#options.saveRows();
		if (!save) return;
		const results = await save(changes.map((change) => this.#withKnownRevision(change)));
		const refused = changes.filter((change, index) => results[index]?.kind === 'refused');
		for (const change of refused.toReversed()) {
			const inverse = this.#inverses.get(change);
			if (inverse) this.rows = withRowChange(this.rows, inverse);
		}
		const patches = results.flatMap((result, index) => {
			const change = changes[index];
			if (result.kind === 'refused') this.#options.onrowrefused(result.message);
			return !change || result.kind === 'refused' ? [] : (this.#answers.toRowChange(change, result) ?? []);
		});
		this.rows = withPatches(this.rows, patches);
	}

	#withKnownRevision(change: RowChange): RowChange {
		if (change.kind !== 'remove') return change;
		return { ...change, revision: this.#answers.revisionOf(change.rowId) ?? change.revision };
	}
}

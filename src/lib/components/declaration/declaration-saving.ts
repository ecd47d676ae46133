/**
 * Sends what changed in the table of declared hours to the server, line by line as a whole. A line that is not complete yet waits
 * here.
 */
import type { CellEdit, CellResult, GridRow, RowChange, RowResult } from '$lib/components/shared/grid/grid-types';
import { declareMessages } from '$lib/messages/declare';
import { gridMessages } from '$lib/messages/grid';
import { declareSavingMessages } from '$lib/messages/declare-saving';
import { isComplete, valueOfCells } from './declaration-cells';
import { refusedCell, refusedEdit } from './refused-cell';
import { sendDeclarations, type Answer, type Saving, type SeenLine, type SentRow } from './send-declarations';

type Cells = Readonly<Record<string, string>>;

/** The days of a line stand in a column of their own; what is about the line as a whole stands at its hours. */
function columnOf(field: string | null): string {
	return field === 'day' ? 'days' : (field ?? 'hours');
}

export class DeclarationSaving {
	/** Lines that only this page has. */
	readonly unsaved = new Map<string, Cells>();
	readonly #cells = new Map<string, Cells>();
	readonly #saving: () => Saving;

	constructor(saving: () => Saving) {
		this.#saving = saving;
	}

	/** The lines as the server has them now. */
	receive(rows: readonly GridRow[]): void {
		for (const { id, cells } of rows) if (!this.unsaved.has(id)) this.#cells.set(id, cells);
	}

	edit = async (edits: readonly CellEdit[]): Promise<readonly CellResult[]> => {
		const { locale, onsaved } = this.#saving();
		const revisions = new Map<string, number>();
		for (const { rowId, columnId, after, revision } of edits) {
			this.#put(rowId, { ...this.#cellsOf(rowId), [columnId]: after });
			revisions.set(rowId, revision);
		}
		const ready = [...revisions.keys()].filter((id) => !this.unsaved.has(id) || isComplete(this.#cellsOf(id)));
		const sent = await this.#send(
			ready.map((id) => this.#rowOf(id, this.unsaved.has(id) ? null : (revisions.get(id) ?? 0))),
			[]
		);
		if (sent.results.some(({ kind }) => kind === 'saved')) onsaved();
		return edits.map(({ rowId, columnId, before }): CellResult => {
			const result = sent.results.find(({ id }) => id === rowId);
			if (!result) return { kind: 'waiting', message: declareMessages[locale].incomplete };
			if (result.kind === 'saved') return { ...result, by: sent.by, at: sent.at };
			if (result.kind === 'conflict') {
				this.#cells.set(rowId, result.theirs);
				return { ...result, theirs: result.theirs[columnId] ?? '' };
			}
			// A line that is not kept anywhere else stays as it was typed.
			const refused = refusedCell(result, columnOf, locale);
			if (this.unsaved.has(rowId))
				return { kind: 'waiting', message: gridMessages[locale].waitsForOthers, refused: [refused] };
			this.#put(rowId, { ...this.#cellsOf(rowId), [columnId]: before });
			const together = new Set(edits.flatMap((edit) => (edit.rowId === rowId ? [edit.columnId] : [])));
			return refusedEdit(result, columnId, { about: refused.columnId, together, locale });
		});
	};

	rows = async (changes: readonly RowChange[]): Promise<readonly RowResult[]> => {
		const added = changes.flatMap((change) => (change.kind === 'insert' ? [change.row] : []));
		for (const { id, cells } of added) this.unsaved.set(id, cells);
		const gone = changes.flatMap((change) =>
			change.kind === 'remove' && !this.unsaved.has(change.rowId) ? [change] : []
		);
		const complete = added.filter(({ id }) => isComplete(this.#cellsOf(id)));
		const sent = await this.#send(
			complete.map(({ id }) => this.#rowOf(id, null)),
			gone.map(({ rowId, revision }) => ({ id: rowId, revision }))
		);
		if (sent.results.length > 0) this.#saving().onsaved();
		return changes.map((change): RowResult => {
			const id = change.kind === 'insert' ? change.row.id : change.rowId;
			const result = sent.results.find((one) => one.id === id);
			if (change.kind === 'remove') this.unsaved.delete(id);
			if (!result) return { kind: 'waiting', message: declareMessages[this.#saving().locale].incomplete };
			if (result.kind === 'saved') return { kind: 'done', revision: result.revision, by: sent.by, at: sent.at };
			if (change.kind === 'insert') {
				if (result.kind === 'conflict') return { kind: 'waiting' };
				return { kind: 'waiting', refused: [refusedCell(result, columnOf, this.#saving().locale)] };
			}
			return { kind: 'refused', message: result.kind === 'refused' ? result.message : this.#changedBy(result.by) };
		});
	};

	#cellsOf(id: string): Cells {
		return this.unsaved.get(id) ?? this.#cells.get(id) ?? {};
	}

	#put(id: string, cells: Cells): void {
		(this.unsaved.has(id) ? this.unsaved : this.#cells).set(id, cells);
	}

	#rowOf(id: string, revision: number | null) {
		return { id, revision, value: valueOfCells(this.#cellsOf(id)) };
	}

	#changedBy(by: string): string {
		return declareSavingMessages[this.#saving().locale].changedMeanwhile(by);
	}

	async #send(save: readonly SentRow[], remove: readonly SeenLine[]): Promise<Answer> {
		const answer = await sendDeclarations(this.#saving(), save, remove);
		for (const { id, kind } of answer.results) if (kind === 'saved') this.#keep(id);
		return answer;
	}

	#keep(id: string): void {
		const cells = this.unsaved.get(id);
		if (!cells) return;
		this.unsaved.delete(id);
		this.#cells.set(id, cells);
	}
}

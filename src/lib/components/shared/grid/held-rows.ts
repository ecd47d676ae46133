/**
 * New rows in which a text is not accepted: nothing of them is sent, because what stands in the row instead of that text is not what
 * somebody meant. Once all its texts are accepted a row goes as it then stands.
 */
import type { RowChange } from './grid-types';
import type { PendingEdit } from './save-queue';

type Insert = Extract<RowChange, { readonly kind: 'insert' }>;

export interface HeldRow {
	/** `null` for a row that the page has told of already. */
	readonly insert: Insert | null;
	readonly edits: readonly PendingEdit[];
}

export class HeldRows {
	/** Rows that were made here and that no server has. */
	readonly #unsaved = new Set<string>();
	readonly #held = new Map<string, HeldRow>();
	readonly #isRefused: (rowId: string) => boolean;

	/** `isRefused`: whether a text of this row is not accepted. */
	constructor(isRefused: (rowId: string) => boolean) {
		this.#isRefused = isRefused;
	}

	saved(rowId: string): void {
		this.#unsaved.delete(rowId);
	}

	isNew(rowId: string): boolean {
		return this.#unsaved.has(rowId);
	}

	/** Whether the page knows nothing of this row yet. */
	isUntold(rowId: string): boolean {
		return this.#held.get(rowId)?.insert != null;
	}

	holds(rowId: string, columnId: string): boolean {
		return this.#held.get(rowId)?.edits.some((edit) => edit.columnId === columnId) ?? false;
	}

	/** What of these can be sent now; the others are kept. */
	passEdits(edits: readonly PendingEdit[]): PendingEdit[] {
		return edits.filter((edit) => {
			const { rowId } = edit;
			if (!this.#unsaved.has(rowId) || !(this.#held.has(rowId) || this.#isRefused(rowId))) return true;
			const held = this.#held.get(rowId) ?? { insert: null, edits: [] };
			const others = held.edits.filter(({ columnId }) => columnId !== edit.columnId);
			this.#held.set(rowId, { ...held, edits: [...others, edit] });
			return false;
		});
	}

	/** The same of changes of rows: a row that nobody was told of goes without being sent. */
	passRows(changes: readonly RowChange[]): RowChange[] {
		return changes.filter((change) => {
			if (change.kind === 'insert') {
				this.#unsaved.add(change.row.id);
				if (!this.#isRefused(change.row.id)) return true;
				this.#held.set(change.row.id, { insert: change, edits: [] });
				return false;
			}
			const untold = this.isUntold(change.rowId);
			if (change.kind === 'remove') this.#held.delete(change.rowId);
			return !untold;
		});
	}

	/** Those in which everything is accepted now: they are held no longer. */
	release(): (HeldRow & { readonly rowId: string })[] {
		const ready = [...this.#held].filter(([rowId]) => !this.#isRefused(rowId));
		for (const [rowId] of ready) this.#held.delete(rowId);
		return ready.map(([rowId, held]) => ({ rowId, ...held }));
	}
}

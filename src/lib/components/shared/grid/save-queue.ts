/**
 * Saves one thing after the other, in the order it was done, so that a row never overtakes its own revision. Edits that
 * wait are put together; after a failed send everything waits until somebody tries again.
 */
import type { RowChange } from './grid-types';

export interface PendingEdit {
	readonly rowId: string;
	readonly columnId: string;
	readonly before: string;
	readonly after: string;
}

export type SaveTask =
	| { readonly kind: 'cells'; readonly edits: readonly PendingEdit[] }
	| { readonly kind: 'rows'; readonly changes: readonly RowChange[] };

export type QueueState = 'idle' | 'saving' | 'failed';

export class SaveQueue {
	#tasks: SaveTask[] = [];
	#running: SaveTask | null = null;
	readonly #perform: (task: SaveTask) => Promise<void>;
	readonly #onstate: (state: QueueState) => void;

	/** `perform` throws when nothing could be sent; `onstate` hears every change. */
	constructor(perform: (task: SaveTask) => Promise<void>, onstate: (state: QueueState) => void) {
		this.#perform = perform;
		this.#onstate = onstate;
	}

	addCells(edits: readonly PendingEdit[]): void {
		const last = this.#tasks.at(-1);
		if (last?.kind === 'cells')
			this.#tasks[this.#tasks.length - 1] = { kind: 'cells', edits: merge(last.edits, edits) };
		else this.#tasks.push({ kind: 'cells', edits });
		void this.run();
	}

	addRows(changes: readonly RowChange[]): void {
		this.#tasks.push({ kind: 'rows', changes });
		void this.run();
	}

	/** Whether a change of this cell is on its way or waiting. */
	holds(rowId: string, columnId: string): boolean {
		return this.waits(rowId, columnId) || (this.#running !== null && touches(this.#running, rowId, columnId));
	}

	/** Whether a later change of this cell still has to be sent. */
	waits(rowId: string, columnId: string): boolean {
		return this.#tasks.some((task) => touches(task, rowId, columnId));
	}

	/** Also after a failure, to try again. */
	async run(): Promise<void> {
		if (this.#running) return;
		for (let task = this.#tasks.shift(); task; task = this.#tasks.shift()) {
			this.#running = task;
			this.#onstate('saving');
			try {
				await this.#perform(task);
			} catch {
				this.#tasks.unshift(task);
				this.#running = null;
				this.#onstate('failed');
				return;
			}
			this.#running = null;
		}
		this.#onstate('idle');
	}
}

/** A later edit of the same cell takes the place of the earlier one, and starts where that one started. */
function merge(earlier: readonly PendingEdit[], later: readonly PendingEdit[]): PendingEdit[] {
	const merged = new Map(earlier.map((edit) => [`${edit.rowId}\n${edit.columnId}`, edit]));
	for (const edit of later) {
		const key = `${edit.rowId}\n${edit.columnId}`;
		const first = merged.get(key);
		merged.delete(key);
		merged.set(key, first ? { ...edit, before: first.before } : edit);
	}
	return [...merged.values()];
}

function touches(task: SaveTask, rowId: string, columnId: string): boolean {
	return task.kind === 'cells' && task.edits.some((edit) => edit.rowId === rowId && edit.columnId === columnId);
}

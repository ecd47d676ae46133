/**
 * What every row a person edits carries beside its value: a revision that rises with each change, and who changed it last.
 * A change names the revision it was based on; when that is no longer the current one, nothing is written.
 */
import { sql } from 'kysely';

export interface RowState {
	readonly revision: number;
	readonly updatedAt: Date;
	/** Name of the person; `null` when the product itself wrote it. */
	readonly updatedBy: string | null;
}

export type Stored<T> = T & RowState;

export interface RowStateColumns {
	readonly revision: number;
	readonly updated_at: Date;
	readonly updated_by: string | null;
}

export const ROW_STATE = ['revision', 'updated_at', 'updated_by'] as const;

export function rowState(row: RowStateColumns): RowState {
	return { revision: row.revision, updatedAt: row.updated_at, updatedBy: row.updated_by };
}

/** Who writes, and when: the part of a use-case's scope that goes on the row. */
export interface Editor {
	readonly now: Date;
	readonly userName: string;
}

/** For an insert. */
export function written({ now, userName }: Editor) {
	return { updated_at: now, updated_by: userName };
}

/** For an update: the next revision. */
export function rewritten({ now, userName }: Editor) {
	return { revision: sql<number>`revision + 1`, updated_at: now, updated_by: userName };
}

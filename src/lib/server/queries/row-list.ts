/**
 * Rows of one table as plain JSON, column by column, so that two states can be compared row by row and whole lists can be
 * written at once. What only the database knows (revisions, who changed a row) is not in here.
 */
import type { JsonValue } from '$lib/domain/shared/exact-json';

/** Column → value as JSON. */
export type Row = Readonly<Record<string, JsonValue>>;

export interface RowList {
	readonly table: string;
	/** Word of the glossary, for the audit trail. */
	readonly entity: string;
	/** Beside the partnership. */
	readonly key: readonly string[];
	/** Lists that people put in order have a position, counted anew in each `group`. */
	readonly order: { readonly group: readonly string[] } | null;
	/** Columns that are given with a new row and never changed by an import. */
	readonly onceOnly: readonly string[];
	/** Column that holds rows of another table: written as a whole with the row they belong to. */
	readonly parts: Parts | null;
	readonly rows: readonly Row[];
}

export interface Parts {
	readonly column: string;
	readonly table: string;
	/** Columns of the part that name its owner, in the order of the owner's key. */
	readonly owner: readonly string[];
	/** Rows that are there stay as they are. */
	readonly onlyAdded?: boolean;
}

export type RowListKind = Omit<RowList, 'rows'>;

export const plain = { order: null, onceOnly: [], parts: null } as const;
export function list(kind: RowListKind, rows: readonly Row[]): RowList {
	return { ...kind, rows };
}

/** What columns of all tables have in common. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Decimal text both ways: a JavaScript number never holds money. */
export type Decimal = string;
export type DayText = string;
export type Moment = ColumnType<Date, Date | undefined, Date>;
/** Written as JSON text, read as a value whose shape the reading query checks. */
export type Json = JSONColumnType<object, string, string>;
export type JsonOrNull = ColumnType<unknown, string | null, never>;

/** On every row a person edits: `revision` rises with each change, so that two people on one row are noticed. */
export interface Edited {
	revision: Generated<number>;
	updated_at: Moment;
	updated_by: string | null;
}

/** The place in its list; rows are read by position, then id. */
export interface Ordered {
	position: number;
}

/** The key of what belongs to the budget of one year. */
export interface OfBudget {
	partnership_id: string;
	school_year: string;
}

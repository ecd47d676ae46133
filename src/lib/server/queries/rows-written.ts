/**
 * The database passes over rows that somebody may not change, and says nothing. So whoever writes counts: when fewer rows
 * changed than were meant, the transaction ends before the trail tells of what did not happen.
 */
import { sql, type RawBuilder } from 'kysely';
import { codeOf } from '../db/startup-problem';

/** Fewer rows changed than were meant. */
export class NotWritten extends Error {
	constructor(wanted: number, written: bigint | undefined) {
		super(`${wanted} rows were to be written, and ${written ?? 'no'} were`);
	}
}

/** Updates or deletes the one row that the statement names. */
export async function writeOne(statement: {
	executeTakeFirstOrThrow(): Promise<{ readonly numUpdatedRows: bigint } | { readonly numDeletedRows: bigint }>;
}): Promise<void> {
	const result = await statement.executeTakeFirstOrThrow();
	requireWritten(1, 'numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows);
}

export function requireWritten(wanted: number, written: bigint | undefined): void {
	if (written !== BigInt(wanted)) throw new NotWritten(wanted, written);
}

/** Of the database function that says so (migration 2026-11-29-01). */
const NOT_ALL_WRITTEN = 'OS001';

/** The same for a statement whose answer nobody waits for: the database counts, and fails when it is not so many. */
export function allWritten(wanted: number, statement: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`with written as (${statement} returning 1) select app_require_written(${wanted}, count(*)) from written`;
}

export function saysNotWritten(cause: unknown): boolean {
	return cause instanceof NotWritten || codeOf(cause) === NOT_ALL_WRITTEN;
}

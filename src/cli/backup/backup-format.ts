/**
 * The backup file: lines of JSON. A head; per table its columns, its rows as arrays of text or null in the database's own
 * spelling, and its count and digest; at the end the digest of all lines before. Text loses nothing on either engine.
 */
import * as v from 'valibot';

export const FORMAT = 'opleidingsschool-begroting-backup';

/**
 * Not in a backup: what lets somebody in, or only counts, is worthless after a restore, as is
 * what a request was answered and a file somebody is looking at; and sums of declared hours are kept by the
 * database itself with every line that comes in.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
	'auth_session',
	'auth_verification',
	'auth_rate_limit',
	'declared_total',
	'declared_month',
	'declared_cell',
	'declared_on_line',
	'declared_of_person',
	'answered_request',
	'staged_import'
]);

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A name of the database, so that it can stand in a statement. */
const name = v.pipe(v.string(), v.regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/));

export const headSchema = v.strictObject({
	format: v.literal(FORMAT),
	version: v.literal(1),
	takenAt: v.pipe(v.string(), v.isoTimestamp()),
	migrations: v.array(v.string())
});
export const tableSchema = v.strictObject({ table: name, columns: v.array(name) });
export const rowSchema = v.array(v.nullable(v.string()));
export const tableEndSchema = v.strictObject({ endOf: name, rows: count, sha256 });
export const endSchema = v.strictObject({ end: v.literal(true), rows: count, sha256 });

export type BackupHead = v.InferOutput<typeof headSchema>;
export type BackupRow = v.InferOutput<typeof rowSchema>;

export interface BackupSummary {
	readonly tables: number;
	readonly rows: number;
}

/** Writes a backup of one moment: a single transaction sees the database as it was when it began, whoever writes meanwhile. */
import { createHash, type Hash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from '$lib/server/db/schema';
import { codeOf } from '$lib/server/db/startup-problem';
import { asSystem, type SystemTransaction } from '$lib/server/db/tenancy';
import { pendingMigrations, preparedMigrations } from '$lib/server/db/migrate';
import { CommandProblem } from '../command';
import { FORMAT, type BackupHead, type BackupRow, type BackupSummary } from './backup-format';
import { listStoredTables, type StoredTable } from './table-order';

const ROWS_AT_ONCE = 1000;

/** Writes beside `path` first and renames at the end: a file under that name is always whole. */
export async function writeBackup(db: Database, path: string, takenAt: Date): Promise<BackupSummary> {
	if ((await pendingMigrations(db)).length > 0) {
		throw new CommandProblem('The database is not in the form this version needs; run "migrate" first.');
	}
	const draft = `${path}.${process.pid}.part`;
	const file = await open(draft, 'wx', 0o600).catch((cause: unknown) => {
		throw new CommandProblem(`The file ${path} cannot be written (${codeOf(cause)}).`);
	});
	try {
		const head: BackupHead = {
			format: FORMAT,
			version: 1,
			takenAt: takenAt.toISOString(),
			migrations: [...(await preparedMigrations(db))]
		};
		const written = await asSystem(db, (trx) => writeAll(trx, new LineWriter(file), head), {
			isolation: 'repeatable read',
			readOnly: true
		});
		await file.sync();
		await file.close();
		await rename(draft, path);
		return written;
	} catch (cause) {
		await file.close().catch(() => {});
		await rm(draft, { force: true });
		throw cause;
	}
}

/** Appends lines and keeps the digest of all of them. */
class LineWriter {
	readonly #file: FileHandle;
	readonly digest: Hash = createHash('sha256');

	constructor(file: FileHandle) {
		this.#file = file;
	}

	async write(values: readonly unknown[], also?: Hash): Promise<void> {
		const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
		this.digest.update(text);
		also?.update(text);
		await this.#file.appendFile(text);
	}
}

async function writeAll(trx: SystemTransaction, writer: LineWriter, head: BackupHead): Promise<BackupSummary> {
	await writer.write([head]);
	const tables = await listStoredTables(trx);
	let rows = 0;
	for (const table of tables) rows += await writeTable(trx, writer, table);
	await writer.write([{ end: true, rows, sha256: writer.digest.copy().digest('hex') }]);
	return { tables: tables.length, rows };
}

async function writeTable(trx: SystemTransaction, writer: LineWriter, table: StoredTable): Promise<number> {
	await writer.write([{ table: table.name, columns: table.columns }]);
	const texts = sql.join(table.columns.map((column) => sql`${sql.ref(column)}::text`));
	const order = sql.join(table.key.map((column) => sql.ref(column)));
	await sql`declare backup_rows no scroll cursor for
		select array[${texts}] as row from ${sql.table(table.name)} order by ${order}`.execute(trx);
	const digest = createHash('sha256');
	let rows = 0;
	for (;;) {
		const batch = await sql<{ row: BackupRow }>`fetch ${sql.lit(ROWS_AT_ONCE)} from backup_rows`.execute(trx);
		if (batch.rows.length === 0) break;
		rows += batch.rows.length;
		await writer.write(
			batch.rows.map(({ row }) => row),
			digest
		);
	}
	await sql`close backup_rows`.execute(trx);
	await writer.write([{ endOf: table.name, rows, sha256: digest.digest('hex') }]);
	return rows;
}

/** Takes a backup into an empty database, in one transaction, and counts what came in against what the file says. */
import { sql } from 'kysely';
import { preparedMigrations } from '$lib/server/db/migrate';
import type { Database } from '$lib/server/db/schema';
import { asSystem, deferConstraints, type SystemTransaction } from '$lib/server/db/tenancy';
import { CommandProblem } from '../command';
import type { BackupRow, BackupSummary } from './backup-format';
import { backupLines, checkBackup } from './check-backup';
import { listStoredTables, type StoredTable } from './table-order';

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const VALUES_AT_ONCE = 20_000;

export async function readBackup(db: Database, path: string): Promise<BackupSummary> {
	const head = await checkBackup(path);
	const known = new Set(await preparedMigrations(db));
	const newer = head.migrations.filter((name) => !known.has(name));
	if (newer.length > 0)
		throw new CommandProblem(`The backup is of a newer version of the program (${newer.join(', ')}).`);
	return asSystem(db, (trx) => takeIn(trx, path));
}

async function takeIn(trx: SystemTransaction, path: string): Promise<BackupSummary> {
	const tables = await listStoredTables(trx);
	await refuseUnlessEmpty(trx, tables);
	await deferConstraints(trx);
	const byName = new Map(tables.map((table) => [table.name, table]));
	const summary = { tables: 0, rows: 0 };
	let [target, waiting]: [Target | null, BackupRow[]] = [null, []];
	for await (const { line } of backupLines(path)) {
		if (line.kind === 'table') target = targetOf(byName, line.table, line.columns);
		if (target === null) continue;
		if (line.kind === 'row') waiting.push(line.row);
		const full = waiting.length * target.columns.length >= VALUES_AT_ONCE;
		if (full || (line.kind === 'tableEnd' && waiting.length > 0)) {
			await insert(trx, target, waiting);
			waiting = [];
		}
		if (line.kind === 'tableEnd') {
			await refuseOtherCount(trx, target, line.rows);
			summary.tables += 1;
			summary.rows += line.rows;
		}
	}
	await continueNumbering(trx);
	return summary;
}

interface Target {
	readonly table: string;
	readonly columns: readonly string[];
}

/** Names from the file are used only when the database has them. */
function targetOf(tables: ReadonlyMap<string, StoredTable>, table: string, columns: readonly string[]): Target {
	const stored = tables.get(table);
	const unknown = columns.find((column) => !stored?.columns.includes(column));
	if (stored && unknown === undefined) return { table, columns };
	throw new CommandProblem(`The backup has ${table}${unknown ? `.${unknown}` : ''}, which this version does not know.`);
}

async function refuseUnlessEmpty(trx: SystemTransaction, tables: readonly StoredTable[]): Promise<void> {
	for (const table of tables) {
		const { rows } = await sql`select from ${sql.table(table.name)} limit 1`.execute(trx);
		if (rows.length > 0) {
			throw new CommandProblem(`The database is not empty: it has rows in ${table.name}. Restore into a new one.`);
		}
	}
}

/** Values come as text in the database's own spelling; it reads them back as the type of the column. */
async function insert(trx: SystemTransaction, target: Target, rows: readonly BackupRow[]): Promise<void> {
	const columns = sql.join(target.columns.map((column) => sql.ref(column)));
	const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
	await sql`insert into ${sql.table(target.table)} (${columns}) values ${values}`.execute(trx);
}

async function refuseOtherCount(trx: SystemTransaction, target: Target, expected: number): Promise<void> {
	const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(target.table)}`.execute(trx);
	if (rows[0]?.count !== expected)
		throw new CommandProblem(`Not every row of ${target.table} arrived; nothing was taken in.`);
}

/** The next audit event follows the last one taken in. */
async function continueNumbering(trx: SystemTransaction): Promise<void> {
	await sql`select setval('audit_event_id_seq', (select coalesce(max(id), 0) + 1 from audit_event), false)`.execute(
		trx
	);
}

/**
 * Brings the database forward by the dated SQL files in `migrations/`, which are part of the build. Each file runs once, all
 * that are due in one transaction; a failure leaves the database as it was.
 */
import { Migrator, sql, type Migration } from 'kysely';
import type { Database } from './schema';
import { codeOf, firstLine, StartupProblem } from './startup-problem';

const FILES = import.meta.glob<string>('/migrations/*.sql', { query: '?raw', import: 'default', eager: true });

function migrations(): Record<string, Migration> {
	return Object.fromEntries(
		Object.entries(FILES).map(([path, text]) => [
			path.replace(/^.*\//, '').replace(/\.sql$/, ''),
			{ up: async (db) => void (await sql.raw(text).execute(db)) }
		])
	);
}

function migratorFor(db: Database): Migrator {
	return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations()) } });
}

/** Runs what is due and returns the names that ran. Throws a `StartupProblem` with one sentence when it cannot. */
export async function migrate(db: Database): Promise<readonly string[]> {
	if (await isUpToDate(db)) return [];
	const { error, results } = await migratorFor(db).migrateToLatest();
	if (error === undefined) return (results ?? []).map((result) => result.migrationName);
	const failed = results?.find((result) => result.status === 'Error')?.migrationName;
	if (failed === undefined && /migration/.test(firstLine(error))) {
		throw new StartupProblem(
			'version',
			`The database was prepared by a newer version of this program: ${firstLine(error)}.`
		);
	}
	const code = codeOf(error);
	if (code === '42501') {
		throw new StartupProblem('migration', `The database user may not do what is needed: ${firstLine(error)}.`);
	}
	const where = [failed, code].filter(Boolean).join(', ');
	throw new StartupProblem(
		'migration',
		`The database could not be prepared${where && ` (${where})`}: ${firstLine(error)}.`
	);
}

/** The usual start in one query; whatever is not exactly what this program knows goes the careful way, with its messages. */
async function isUpToDate(db: Database): Promise<boolean> {
	const prepared = await preparedMigrations(db).catch(() => null);
	return prepared !== null && prepared.join() === Object.keys(migrations()).sort().join();
}

/** Names of the migrations that have not run yet, oldest first. */
export async function pendingMigrations(db: Database): Promise<readonly string[]> {
	const all = await migratorFor(db).getMigrations();
	return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}

/** Names of the migrations that have run, oldest first; also of those only a newer program knows. */
export async function preparedMigrations(db: Database): Promise<readonly string[]> {
	const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
	return rows.map((row) => row.name);
}

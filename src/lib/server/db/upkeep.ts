/**
 * What a server does by itself and the embedded database does not: from time to time it counts what is in tables that changed
 * much, so that questions are planned for their size, and gives back the room of rows that were written over. The measures are
 * those of PostgreSQL's own autovacuum.
 */
import { sql } from 'kysely';
import type { Database } from './schema';

const EVERY = 60_000;

/** Begins a while after the start, when the first pages have been answered. Resolves, once told to end, when the last round is over. */
export function keepUp(db: Database, onError: (cause: unknown) => void): () => Promise<void> {
	let round: Promise<unknown> = Promise.resolve();
	const timer = setInterval(() => {
		round = round.then(() => tidyTables(db)).catch(onError);
	}, EVERY);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await round;
	};
}

/** The tables it took in hand. */
export async function tidyTables(db: Database): Promise<string[]> {
	// What was changed is told at the end of a transaction, and not more often than once a second.
	await sql`select pg_stat_force_next_flush()`.execute(db);
	const { rows } = await sql<{ readonly name: string; readonly worn: boolean }>`
		select relation.relname as name, dead > 50 + 0.2 * known as worn
		from pg_class as relation
		join pg_namespace as space on space.oid = relation.relnamespace and space.nspname = 'public'
		cross join lateral (
			select pg_stat_get_mod_since_analyze(relation.oid) as changed, pg_stat_get_dead_tuples(relation.oid) as dead,
				greatest(relation.reltuples, 0) as known
		) as counted
		where relation.relkind = 'r' and (
			changed > 50 + 0.1 * known or dead > 50 + 0.2 * known
			-- Loaded, and the count of its changes lost when the process was ended.
			or (relation.reltuples < 0 and pg_relation_size(relation.oid) > 65536)
		)
		order by relation.relname`.execute(db);
	for (const { name, worn } of rows) {
		const what = worn ? sql`vacuum (analyze)` : sql`analyze`;
		await sql`${what} ${sql.table(name)}`.execute(db);
	}
	return rows.map(({ name }) => name);
}

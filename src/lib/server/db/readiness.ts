/** Whether requests can be served: the database answers and every migration has run. */
import { sql } from 'kysely';
import { pendingMigrations } from './migrate';
import type { Database } from './schema';

export interface Readiness {
	readonly database: 'reachable' | 'unreachable';
	/** `unknown` while the database does not answer. */
	readonly migrations: 'done' | 'pending' | 'unknown';
}

/** Migrations never become undone, so they are looked up until they are found done. */
const prepared = new WeakSet<Database>();

export async function readiness(db: Database): Promise<Readiness> {
	try {
		await sql`select 1`.execute(db);
		if (!prepared.has(db) && (await pendingMigrations(db)).length === 0) prepared.add(db);
		return { database: 'reachable', migrations: prepared.has(db) ? 'done' : 'pending' };
	} catch {
		return { database: 'unreachable', migrations: 'unknown' };
	}
}

export function isReady(state: Readiness): boolean {
	return state.migrations === 'done';
}

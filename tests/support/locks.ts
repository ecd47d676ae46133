/** Who waits for whom, on a server: for tests that make two people come to the same rows. */
import { sql } from 'kysely';
import type { Database } from '$lib/server/db/schema';

/** How many statements in this database wait for a lock that another transaction holds. */
export async function waitingForLocks(db: Database): Promise<number> {
	const { rows } = await sql<{ count: string }>`select count(*) from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
	return Number(rows[0]?.count);
}

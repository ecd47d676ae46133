/**
 * How the database goes about references and rules of a table is planned on a connection when they are first asked for, and kept
 * there. What was planned for a table of ten rows reads all of it each time, and goes on doing so while ten thousand are added: until
 * somebody analyses the table, which in the embedded database nobody does.
 */
import { sql } from 'kysely';
import type { SystemTransaction, TenantTransaction } from './tenancy';

const MANY = 200;

/** To be called before so many rows are written: what follows is planned for the size the tables then have. */
export async function planForRows(trx: TenantTransaction | SystemTransaction, count: number): Promise<void> {
	if (count >= MANY) await sql`discard plans`.execute(trx);
}

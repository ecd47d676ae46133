/** One person at a time changes an agreement that is written as a whole, until the end of the transaction. */
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenancy';

/** `name` says which agreement of which partnership. */
export async function holdAgreement(trx: TenantTransaction, name: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

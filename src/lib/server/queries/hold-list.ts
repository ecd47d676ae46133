/** One person at a time changes a list of a partnership, be it of one year. */
import { sql } from 'kysely';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';

/** Until the end of the transaction; `schoolYear: null` for lists of the partnership itself. */
export async function holdList(
	trx: TenantTransaction,
	table: string,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear | null }
): Promise<void> {
	const name = `${table} of ${partnershipId} ${schoolYear ?? ''}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

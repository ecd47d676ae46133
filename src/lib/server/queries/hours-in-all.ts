/** How far the hours of a year are, from agreements and kept sums: of nobody's lines, and as much work however many there are. */
import { sql } from 'kysely';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { hoursInAll, type HoursInAll } from '$lib/domain/declaration/standing-of-hours';
import { hours } from '$lib/domain/shared/hours';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';

export async function readHoursInAll(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear }
): Promise<HoursInAll> {
	const ofYear = sql`where partnership_id = ${partnershipId} and school_year = ${schoolYear}`;
	const agreed = await sql<{ hours: string }>`
		select coalesce(sum(hours), 0)::numeric(14, 2)::text as hours from commitment ${ofYear}`.execute(trx);
	const declared = await sql<{ state: string; hours: string }>`
		select state, sum(hours)::numeric(14, 2)::text as hours from declared_cell ${ofYear} group by state`.execute(trx);
	return hoursInAll(
		hours(agreed.rows[0]?.hours ?? '0.00'),
		declared.rows.map((row) => ({ state: wordOf(DECLARATION_STATES, row.state), hours: hours(row.hours) }))
	);
}

/** What one organisation declared on a line for work that began before a day, of what stands: per role and area. */
import { sql } from 'kysely';
import type { Day } from '$lib/domain/shared/day';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';

export interface DeclaredBefore {
	readonly roleId: string;
	readonly area: string;
	readonly hours: HourHundredths;
}

/** As far as the reader may see lines: the penvoerder's staff sees all that were submitted. */
export async function listDeclaredBefore(
	trx: TenantTransaction,
	partnershipId: string,
	work: { readonly schoolYear: SchoolYear; readonly partnerId: string; readonly lineId: string; readonly before: Day }
): Promise<DeclaredBefore[]> {
	const rows = await trx
		.selectFrom('declaration')
		.select(['role_id', 'area', sql<string>`sum(hours)`.as('hours')])
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', work.schoolYear)
		.where('partner_id', '=', work.partnerId)
		.where('line_id', '=', work.lineId)
		.where('from_day', '<', work.before)
		.where('state', 'not in', ['draft', 'returned'])
		.groupBy(['role_id', 'area'])
		.execute();
	return rows.map((row) => ({ roleId: row.role_id, area: row.area, hours: hours(row.hours) }));
}

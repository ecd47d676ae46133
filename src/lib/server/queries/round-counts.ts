/** What stands in the rounds of a year, from kept sums: however many lines were declared. Drafts as the reader sees them, which is their own. */
import { sql } from 'kysely';
import type { RoundCount } from '$lib/domain/declaration/closing';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { hours } from '$lib/domain/shared/hours';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';

export async function listRoundCounts(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear },
	ownPartnerIds: readonly string[]
): Promise<RoundCount[]> {
	const { rows } = await sql<{ round_id: string; partner_id: string; state: string; entries: number; hours: string }>`
		select round_id, partner_id, state, sum(entries)::integer as entries, sum(hours) as hours from declared_total
			where partnership_id = ${partnershipId} and school_year = ${schoolYear} and entries <> 0 group by 1, 2, 3
		union all
		select round_id, partner_id, state, count(*)::integer, sum(hours) from declaration
			where partnership_id = ${partnershipId} and school_year = ${schoolYear} and state = 'draft'
				and partner_id = any(${[...ownPartnerIds]}::text[])
			group by 1, 2, 3`.execute(trx);
	return rows.map((row) => ({
		...{ roundId: row.round_id, partnerId: row.partner_id, state: wordOf(DECLARATION_STATES, row.state) },
		...{ entries: row.entries, hours: hours(row.hours) }
	}));
}

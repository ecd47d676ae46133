/** What one organisation declared of each work, from the kept sums and its own drafts: returned lines do not count. */
import { sql } from 'kysely';
import type { WorkSum } from '$lib/domain/declaration/declared-so-far';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';

export interface WorkOf {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly partnerId: string;
	/** Drafts that are left out. */
	readonly without?: readonly string[];
}

/** Drafts of an organisation in a round, corrections too: all that submitting them at once takes along. */
export async function countDrafts(
	trx: TenantTransaction,
	{ partnershipId, partnerId, roundId }: Pick<WorkOf, 'partnershipId' | 'partnerId'> & { readonly roundId: string }
): Promise<number> {
	const { rows } = await sql<{ drafts: number }>`
		select count(*)::integer as drafts from declaration
		where partnership_id = ${partnershipId} and partner_id = ${partnerId} and round_id = ${roundId} and state = 'draft'
	`.execute(trx);
	return rows[0]?.drafts ?? 0;
}

export async function listDeclaredWork(
	trx: TenantTransaction,
	{ partnershipId, schoolYear, partnerId, without = [] }: WorkOf
): Promise<WorkSum[]> {
	const ofPartner = sql`partnership_id = ${partnershipId} and school_year = ${schoolYear} and partner_id = ${partnerId}`;
	const { rows } = await sql<{ role_id: string; area: string; line_id: string; hours: string; paid: string }>`
		select role_id, area, line_id, sum(hours) as hours, coalesce(sum(amount) filter (where not in_kind), 0) as paid
		from (
			select total.role_id, total.area, total.line_id, total.in_kind, total.hours, total.amount
				from declaration_round as round
				join declared_total as total using (partnership_id, school_year)
				where ${ofPartner} and total.round_id = round.id and total.state <> 'returned' and entries <> 0
			union all
			select role_id, area, coalesce(line_id, ''), in_kind, hours, amount from declaration
				where ${ofPartner} and state = 'draft' and id <> all(${[...without]}::text[])
		) as work
		group by role_id, area, line_id order by role_id, area, line_id`.execute(trx);
	return rows.map((row) => ({
		...{ partnerId, roleId: row.role_id, area: wordOf(LINE_AREAS, row.area) },
		...{ lineId: row.line_id === '' ? null : row.line_id, hours: hours(row.hours), paid: money(row.paid) }
	}));
}

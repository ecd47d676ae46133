/**
 * What already points at a partner. A partner with history ends, it does not vanish (model section 2), so removing one asks
 * here first and names what it found.
 */
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenancy';

/** In the order in which they are named to the reader. */
export const HISTORY_KINDS = [
	'partnersBelow',
	'studentCounts',
	'measures',
	'budgetLines',
	'fundingSources',
	'allocationKeys',
	'tariffs',
	'commitments',
	'declarations',
	'settling',
	'versions',
	'people'
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** How many records of each kind point at the partner; kinds without any are left out. */
export type PartnerHistory = readonly { readonly kind: HistoryKind; readonly count: number }[];

/** Own-organisation records (drafts too) and invitations are not counted here: the reader may not see that they exist. */
export async function findPartnerHistory(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<PartnerHistory> {
	const within = sql`partnership_id = ${partnershipId}`;
	const inVersion = JSON.stringify([{ id: partnerId }]);
	const { rows } = await sql<Record<HistoryKind, number>>`select
		(select count(*) from partner where ${within} and parent_id = ${partnerId}) as "partnersBelow",
		(select count(*) from student_count where ${within} and ${partnerId} in (institute_id, place_id)) as "studentCounts",
		(select count(*) from partner_measure where ${within} and partner_id = ${partnerId}) as "measures",
		(select count(*) from budget_line where ${within} and partner_id = ${partnerId}) as "budgetLines",
		(select count(*) from funding_source where ${within} and giver_partner_id = ${partnerId}) as "fundingSources",
		(select count(*) from allocation_key_base where ${within} and partner_id = ${partnerId}) as "allocationKeys",
		(select count(*) from tariff where ${within} and partner_id = ${partnerId}) as "tariffs",
		(select count(*) from commitment where ${within} and partner_id = ${partnerId}) as "commitments",
		(select count(*) from declaration where ${within} and partner_id = ${partnerId} and state <> 'draft') as "declarations",
		((select count(*) from advance where ${within} and partner_id = ${partnerId})
			+ (select count(*) from contribution_request where ${within} and partner_id = ${partnerId})
			+ (select count(*) from swap where ${within} and ${partnerId} in (from_partner_id, to_partner_id))
			+ (select count(*) from settlement_statement where ${within} and partner_id = ${partnerId})) as "settling",
		(select count(*) from budget_version where ${within} and facts -> 'partners' @> ${inVersion}::jsonb) as "versions",
		(select count(*) from membership where ${within} and partner_id = ${partnerId}) as "people"`.execute(trx);
	const counts = rows[0];
	if (!counts) return [];
	return HISTORY_KINDS.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}

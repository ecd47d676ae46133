/** Everything that was disputed about lines, also what ended: read with the lines of a page. Row-level security as in `disputes.ts`. */
import { sql } from 'kysely';
import { DISPUTE_OUTCOMES, type ToldDispute } from '$lib/domain/declaration/dispute';
import { hours } from '$lib/domain/shared/hours';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import { listRemarks } from './disputes';
import { wordOf } from './partnership-rows';

interface ToldRow {
	readonly id: string;
	readonly declaration_id: string;
	readonly opened_at: Date;
	readonly closed_at: Date | null;
	readonly proposed_hours: string;
	readonly outcome: string | null;
	readonly reason: string | null;
	readonly declared_hours: string | null;
	readonly opened_by: string | null;
	readonly closed_by: string | null;
}

/** By line, the first that was opened first; a line about which nothing was disputed is left out. Two statements. */
export async function listToldDisputes(
	trx: TenantTransaction,
	partnershipId: string,
	declarationIds: readonly string[]
): Promise<ReadonlyMap<string, readonly ToldDispute[]>> {
	const told = new Map<string, ToldDispute[]>();
	if (declarationIds.length === 0) return told;
	// What an open one is about is said by its line.
	const { rows } = await sql<ToldRow>`
		select dispute.id, declaration_id, opened_at, closed_at, proposed_hours, outcome, closed_by,
			case when closed_at is null then line.reason else dispute.reason end as reason,
			case when closed_at is null then line.hours else declared_hours end as declared_hours,
			case when closed_at is null then line.decided_by_name else opened_by end as opened_by
		from dispute
		join declaration as line on line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id
		where dispute.partnership_id = ${partnershipId} and declaration_id = any(${[...declarationIds]}::text[])
		order by opened_at, dispute.id`.execute(trx);
	const ids = rows.map(({ id }) => id);
	const remarks = ids.length === 0 ? new Map<string, []>() : await listRemarks(trx, partnershipId, ids);
	for (const row of rows) {
		const ofLine = told.get(row.declaration_id) ?? [];
		told.set(row.declaration_id, ofLine);
		ofLine.push({
			...{ id: row.id, openedAt: row.opened_at, closedAt: row.closed_at, proposedHours: hours(row.proposed_hours) },
			outcome: row.outcome === null ? null : wordOf(DISPUTE_OUTCOMES, row.outcome),
			...{ reason: row.reason, openedBy: row.opened_by, closedBy: row.closed_by },
			declaredHours: row.declared_hours === null ? null : hours(row.declared_hours),
			remarks: remarks.get(row.id) ?? []
		});
	}
	return told;
}

/**
 * Lines about which something was disputed, also when that ended: of one organisation, or of all that the reader sees. There are few, and
 * asked for all at once they cost less than asked for each line of a page.
 */
export async function listDisputedLines(
	reader: TenantReader,
	partnershipId: string,
	partnerId: string | null
): Promise<readonly string[]> {
	const ofOne = partnerId === null ? sql`` : sql`and partner_id = ${partnerId}`;
	const { rows } = await sql<{ declaration_id: string }>`
		select distinct declaration_id from dispute where partnership_id = ${partnershipId} ${ofOne}
		order by declaration_id`.execute(reader);
	return rows.map(({ declaration_id }) => declaration_id);
}

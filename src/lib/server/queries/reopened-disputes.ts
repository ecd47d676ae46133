/** Disputes that a decision ended, opened again as they were when that decision is taken back: the line and the dispute together. */
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenancy';
import { requireWritten } from './rows-written';
import type { Editor } from './stored';

export interface EndedDispute {
	readonly id: string;
	readonly declarationId: string;
}

/** Of these lines, held and as a decision left them: the disputes that this decision ended, where it is known what they were about. */
export async function listEndedByDecision(
	trx: TenantTransaction,
	partnershipId: string,
	declarationIds: readonly string[]
): Promise<EndedDispute[]> {
	const { rows } = await sql<{ readonly id: string; readonly declaration_id: string }>`
		select dispute.id, declaration_id from dispute
		join declaration as line on line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id
		where dispute.partnership_id = ${partnershipId} and declaration_id = any(${[...declarationIds]}::text[])
			and outcome in ('upheld', 'returned') and closed_at = line.decided_at and dispute.reason is not null
		order by dispute.id`.execute(trx);
	return rows.map(({ id, declaration_id }) => ({ id, declarationId: declaration_id }));
}

/** `decisionId` stands for the decision that opened it where that is not known: a file of a whole partnership leaves it out. */
export async function reopenDispute(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, declarationId }: EndedDispute,
	{ decisionId, editor }: { readonly decisionId: string; readonly editor: Editor }
): Promise<void> {
	const edited = sql`updated_at = ${editor.now}::timestamptz, updated_by = ${editor.userName}`;
	// The line first: an open dispute tells nothing of its own.
	const line = await sql`
		update declaration as line set
			state = 'disputed', reason = dispute.reason, decided_by = dispute.opened_by_user,
			decided_by_name = dispute.opened_by, decided_at = dispute.opened_at,
			decision_id = coalesce(dispute.decision_id, ${decisionId}), revision = line.revision + 1, ${edited}
		from dispute
		where line.partnership_id = ${partnershipId} and line.id = ${declarationId}
			and dispute.partnership_id = line.partnership_id and dispute.id = ${id}`.execute(trx);
	requireWritten(1, line.numAffectedRows ?? 0n);
	const dispute = await sql`
		update dispute set
			closed_at = null, outcome = null, closed_by = null, reason = null, declared_hours = null, opened_by = null,
			opened_by_user = null, decision_id = null, revision = revision + 1, ${edited}
		where partnership_id = ${partnershipId} and id = ${id}`.execute(trx);
	requireWritten(1, dispute.numAffectedRows ?? 0n);
}

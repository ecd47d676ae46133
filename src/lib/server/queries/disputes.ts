/** Disputes about declared lines and what was said in them. Row-level security shows them to both sides of the line only. */
import { sql, type Selectable } from 'kysely';
import {
	DISPUTE_OUTCOMES,
	type Dispute,
	type DisputeOutcome,
	type DisputeRemark
} from '$lib/domain/declaration/dispute';
import { toDay } from '$lib/domain/shared/day';
import { hours, hoursText } from '$lib/domain/shared/hours';
import type { DisputeTable } from '../db/tables/declaration-tables';
import type { TenantTransaction } from '../db/tenancy';
import { givenRows } from './given-rows';
import { wordOf } from './partnership-rows';
import { requireWritten, writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export interface DisputeFilter {
	readonly id?: string;
	readonly declarationIds?: readonly string[];
	readonly open?: true;
}

/** The first to be answered first. */
export async function listDisputes(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DisputeFilter
): Promise<Stored<Dispute>[]> {
	const rows = await selected(trx, partnershipId, filter).execute();
	return rows.map(disputeOf);
}

/** The open dispute, held until the end of the transaction; `null` when there is none, or it is closed. */
export async function lockOpenDispute(
	trx: TenantTransaction,
	partnershipId: string,
	id: string
): Promise<Stored<Dispute> | null> {
	const row = await selected(trx, partnershipId, { id, open: true }).forUpdate().executeTakeFirst();
	return row ? disputeOf(row) : null;
}

function selected(trx: TenantTransaction, partnershipId: string, { id, declarationIds, open }: DisputeFilter) {
	let query = trx
		.selectFrom('dispute')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('due_on')
		.orderBy('id');
	if (id !== undefined) query = query.where('id', '=', id);
	if (declarationIds) query = query.where(sql<boolean>`declaration_id = any(${[...declarationIds]}::text[])`);
	if (open) query = query.where('closed_at', 'is', null);
	return query;
}

function disputeOf(row: Selectable<DisputeTable>): Stored<Dispute> {
	return {
		...{ id: row.id, declarationId: row.declaration_id, partnerId: row.partner_id },
		...{ ownerPartnerId: row.owner_partner_id, dueOn: toDay(row.due_on), proposedHours: hours(row.proposed_hours) },
		outcome: row.outcome === null ? null : wordOf(DISPUTE_OUTCOMES, row.outcome),
		...rowState(row)
	};
}

/** In one statement, however many. */
export async function insertDisputes(
	trx: TenantTransaction,
	partnershipId: string,
	disputes: readonly Dispute[],
	editor: Editor
): Promise<void> {
	if (disputes.length === 0) return;
	const rows = disputes.map(({ id, declarationId, partnerId, ownerPartnerId, dueOn, proposedHours }) => ({
		...{ partnership_id: partnershipId, id, declaration_id: declarationId, partner_id: partnerId },
		...{ owner_partner_id: ownerPartnerId, due_on: dueOn, proposed_hours: hoursText(proposedHours) },
		...{ opened_at: editor.now, revision: 1, ...written(editor) }
	}));
	const given = givenRows(NEW_COLUMNS, rows);
	await sql`insert into dispute (${given.columns}) select ${given.columns} from ${given.rows}`.execute(trx);
}

const NEW_COLUMNS = {
	text: ['partnership_id', 'id', 'declaration_id', 'partner_id', 'owner_partner_id', 'updated_by'],
	date: ['due_on'],
	numeric: ['proposed_hours'],
	timestamptz: ['opened_at', 'updated_at'],
	integer: ['revision']
} as const;

/** Closes the open disputes about these lines, which still are as they were disputed: what the disputes were about is kept with them. */
export async function closeDisputes(
	trx: TenantTransaction,
	partnershipId: string,
	declarationIds: readonly string[],
	outcome: DisputeOutcome,
	editor: Editor
): Promise<void> {
	if (declarationIds.length === 0) return;
	const { numAffectedRows } = await sql`
		update dispute set
			closed_at = ${editor.now}::timestamptz, outcome = ${outcome}, closed_by = ${editor.userName},
			reason = line.reason, declared_hours = line.hours, opened_by = line.decided_by_name,
			opened_by_user = line.decided_by, decision_id = line.decision_id,
			revision = dispute.revision + 1, updated_at = ${editor.now}::timestamptz, updated_by = ${editor.userName}
		from declaration as line
		where dispute.partnership_id = ${partnershipId} and dispute.closed_at is null
			and dispute.declaration_id = any(${[...declarationIds]}::text[])
			and line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id`.execute(trx);
	requireWritten(declarationIds.length, numAffectedRows ?? 0n);
}

/** Who acts next. */
export async function setDisputeOwner(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, ownerPartnerId }: Pick<Dispute, 'id' | 'ownerPartnerId'>,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('dispute')
			.set({ owner_partner_id: ownerPartnerId, ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

/** By dispute, the oldest first. */
export async function listRemarks(
	trx: TenantTransaction,
	partnershipId: string,
	disputeIds: readonly string[]
): Promise<ReadonlyMap<string, readonly DisputeRemark[]>> {
	const rows = await trx
		.selectFrom('dispute_remark')
		.select(['id', 'dispute_id', 'body', 'written_by_name', 'written_at'])
		.where('partnership_id', '=', partnershipId)
		.where(sql<boolean>`dispute_id = any(${[...disputeIds]}::text[])`)
		.orderBy('written_at')
		.orderBy('id')
		.execute();
	const remarks = new Map(disputeIds.map((id) => [id, [] as DisputeRemark[]]));
	for (const { id, dispute_id, body, written_by_name, written_at } of rows)
		remarks.get(dispute_id)?.push({ id, body, writtenByName: written_by_name, writtenAt: written_at });
	return remarks;
}

export async function insertRemark(
	trx: TenantTransaction,
	partnershipId: string,
	{ id, body, dispute }: { readonly id: string; readonly body: string; readonly dispute: Dispute },
	editor: Editor & { readonly userId: string }
): Promise<void> {
	await trx
		.insertInto('dispute_remark')
		.values({
			...{ partnership_id: partnershipId, id, dispute_id: dispute.id, partner_id: dispute.partnerId, body },
			...{ written_by: editor.userId, written_by_name: editor.userName, written_at: editor.now }
		})
		.execute();
}

/**
 * Awards (beschikkingen). Their amounts are shared; reference, note and payments come back for the penvoerder's staff and the
 * accountant only: row-level security gives others no row of them.
 */
import { sql } from 'kysely';
import { moneyText } from '$lib/domain/shared/money';
import type { Award, Instalment } from '$lib/domain/subsidy/award';
import type { TenantTransaction } from '../db/tenancy';
import { instalmentOf, sharedAwardOf, type AwardDetail } from './partnership-rows';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

/** What everybody may see: `reference` is null and `instalments` empty. */
export type StoredAward = Stored<Award>;
export type StoredInstalment = Stored<Instalment & { readonly awardId: string }>;

/** In the order people gave them. */
export async function listStoredAwards(trx: TenantTransaction, partnershipId: string): Promise<StoredAward[]> {
	const rows = await trx
		.selectFrom('award')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('from_day')
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...sharedAwardOf(row), ...rowState(row) }));
}

export async function lockAward(
	trx: TenantTransaction,
	partnershipId: string,
	id: string
): Promise<StoredAward | null> {
	const row = await trx
		.selectFrom('award')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row ? { ...sharedAwardOf(row), ...rowState(row) } : null;
}

export async function insertAward(
	trx: TenantTransaction,
	partnershipId: string,
	award: Award,
	editor: Editor
): Promise<void> {
	const position = sql<number>`(select coalesce(max(position), 0) + 1 from award where partnership_id = ${partnershipId})`;
	await trx
		.insertInto('award')
		.values({ partnership_id: partnershipId, id: award.id, position, ...columnsOf(award), ...written(editor) })
		.execute();
}

export async function updateAward(
	trx: TenantTransaction,
	partnershipId: string,
	award: Award,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('award')
			.set({ ...columnsOf(award), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', award.id)
	);
}

/** Its reference, note and payments go with it. */
export async function deleteAward(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('award').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

/** `null` when there is none, or when the reader may not see it. */
export async function findAwardDetail(
	trx: TenantTransaction,
	partnershipId: string,
	awardId: string
): Promise<AwardDetail | null> {
	const row = await trx
		.selectFrom('award_detail')
		.select(['reference', 'note'])
		.where('partnership_id', '=', partnershipId)
		.where('award_id', '=', awardId)
		.executeTakeFirst();
	return row ? { awardId, ...row } : null;
}

export async function writeAwardDetail(
	trx: TenantTransaction,
	partnershipId: string,
	{ awardId, reference, note }: AwardDetail,
	editor: Editor
): Promise<void> {
	await trx
		.insertInto('award_detail')
		.values({ partnership_id: partnershipId, award_id: awardId, reference, note, ...written(editor) })
		.onConflict((conflict) =>
			conflict.columns(['partnership_id', 'award_id']).doUpdateSet({
				...{ reference, note, ...written(editor) },
				revision: sql<number>`award_detail.revision + 1`
			})
		)
		.execute();
}

/** Whether a frozen version holds the award: then it can be corrected, and not vanish. */
export async function awardInVersion(trx: TenantTransaction, partnershipId: string, id: string): Promise<boolean> {
	const held = JSON.stringify([{ id }]);
	const row = await trx
		.selectFrom('budget_version')
		.select('number')
		.where('partnership_id', '=', partnershipId)
		.where(sql<boolean>`facts -> 'awards' @> ${held}::jsonb`)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** By the day they are due. Empty for whoever may not see them. */
export async function listStoredInstalments(
	trx: TenantTransaction,
	partnershipId: string,
	awardId: string | null = null
): Promise<StoredInstalment[]> {
	const rows = await trx
		.selectFrom('instalment')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where(awardId === null ? sql<boolean>`true` : sql<boolean>`award_id = ${awardId}`)
		.orderBy('due_on')
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...instalmentOf(row), awardId: row.award_id, ...rowState(row) }));
}

export async function insertInstalment(
	trx: TenantTransaction,
	partnershipId: string,
	awardId: string,
	instalment: Instalment,
	editor: Editor
): Promise<void> {
	const position = sql<number>`(
		select coalesce(max(position), 0) + 1 from instalment where partnership_id = ${partnershipId}
	)`;
	await trx
		.insertInto('instalment')
		.values({
			...{ partnership_id: partnershipId, id: instalment.id, award_id: awardId, position },
			...paymentColumnsOf(instalment),
			...written(editor)
		})
		.execute();
}

export async function updateInstalment(
	trx: TenantTransaction,
	partnershipId: string,
	instalment: Instalment,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('instalment')
			.set({ ...paymentColumnsOf(instalment), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', instalment.id)
	);
}

export async function deleteInstalment(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('instalment').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

function columnsOf({ title, from, until, granted, corrected }: Award) {
	return {
		title,
		from_day: from,
		until_day: until,
		amount_granted: moneyText(granted.amount),
		granted_on: granted.decidedOn,
		amount_corrected: corrected === null ? null : moneyText(corrected.amount),
		corrected_on: corrected?.decidedOn ?? null
	};
}

function paymentColumnsOf({ dueOn, amount, receivedOn }: Instalment) {
	return { due_on: dueOn, amount: moneyText(amount), received_on: receivedOn };
}

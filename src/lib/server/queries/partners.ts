/** The partners of a partnership. Rows become domain values here; their history is looked up where removing is decided. */
import { sql, type Selectable } from 'kysely';
import type { Partner } from '$lib/domain/partnership/partner';
import type { PartnerTable } from '../db/tables/partnership-tables';
import type { TenantTransaction } from '../db/tenancy';
import { partnerOf } from './partnership-rows';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export type StoredPartner = Stored<Partner>;

/** In the order people gave them. */
export async function listPartners(trx: TenantTransaction, partnershipId: string): Promise<StoredPartner[]> {
	const rows = await trx
		.selectFrom('partner')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(partnerFromRow);
}

export async function findPartner(
	trx: TenantTransaction,
	partnershipId: string,
	id: string
): Promise<StoredPartner | null> {
	const row = await trx
		.selectFrom('partner')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? partnerFromRow(row) : null;
}

/** `null` where nobody was appointed yet. */
export async function findLeadPartnerId(trx: TenantTransaction, partnershipId: string): Promise<string | null> {
	const row = await trx
		.selectFrom('partner')
		.select('id')
		.where('partnership_id', '=', partnershipId)
		.where('lead_partner', '=', true)
		.executeTakeFirst();
	return row?.id ?? null;
}

/**
 * Lets one person at a time change who takes part, until the end of the transaction: the rules between partners (names, the
 * tree, one penvoerder) look at all of them.
 */
export async function lockPartners(trx: TenantTransaction, partnershipId: string): Promise<StoredPartner[]> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`partners of ${partnershipId}`}, 0))`.execute(trx);
	return listPartners(trx, partnershipId);
}

/** At the end of the list. */
export async function insertPartner(
	trx: TenantTransaction,
	partnershipId: string,
	partner: Partner,
	editor: Editor
): Promise<void> {
	const position = sql<number>`(select coalesce(max(position), 0) + 1 from partner where partnership_id = ${partnershipId})`;
	await trx
		.insertInto('partner')
		.values({ partnership_id: partnershipId, id: partner.id, position, ...partnerColumns(partner), ...written(editor) })
		.execute();
}

/** False when the row has another revision by now, or is gone. */
export async function updatePartner(
	trx: TenantTransaction,
	partnershipId: string,
	partner: Partner,
	revision: number,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('partner')
			.set({ ...partnerColumns(partner), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', partner.id)
			.where('revision', '=', revision)
	);
}

export async function deletePartner(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('partner').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

/** A partner as its row holds it, but for the keys. */
export function partnerColumns(partner: Partner) {
	return {
		kind: partner.kind,
		parent_id: partner.parentId,
		name: partner.name,
		short_name: partner.shortName,
		identifier: partner.identifier,
		aspirant: partner.aspirant,
		member_from: partner.memberFrom,
		member_until: partner.memberUntil,
		lead_partner: partner.leadPartner,
		mandated_representative: partner.mandatedRepresentative
	};
}

function partnerFromRow(row: Selectable<PartnerTable>): StoredPartner {
	return { ...partnerOf(row), ...rowState(row) };
}

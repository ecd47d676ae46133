/** What an hour really costs an organisation. Row-level security shows and accepts only those the reader acts for. */
import { sql, type Selectable } from 'kysely';
import type { WageCost } from '$lib/bundle/bundle-schema';
import { toDay } from '$lib/domain/shared/day';
import { money, moneyText } from '$lib/domain/shared/money';
import type { WageCostTable } from '../db/tables/tariff-tables';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export type StoredWageCost = Stored<WageCost>;

/** Latest first within a role. */
export async function listStoredWageCosts(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<StoredWageCost[]> {
	const rows = await trx
		.selectFrom('wage_cost')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.orderBy(sql`role_id nulls first`)
		.orderBy('valid_from', 'desc')
		.execute();
	return rows.map(wageCostFromRow);
}

/** One person at a time changes the wage costs of one organisation, so that periods are judged on what is really there. */
export async function lockWageCosts(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<StoredWageCost[]> {
	const name = `wage costs of ${partnerId} in ${partnershipId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
	return listStoredWageCosts(trx, partnershipId, partnerId);
}

export async function insertWageCost(
	trx: TenantTransaction,
	partnershipId: string,
	wageCost: WageCost,
	editor: Editor
): Promise<void> {
	await trx
		.insertInto('wage_cost')
		.values({ partnership_id: partnershipId, id: wageCost.id, ...columnsOf(wageCost), ...written(editor) })
		.execute();
}

export async function updateWageCost(
	trx: TenantTransaction,
	partnershipId: string,
	wageCost: WageCost,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('wage_cost')
			.set({ ...columnsOf(wageCost), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', wageCost.id)
	);
}

export async function deleteWageCost(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('wage_cost').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

function columnsOf({ partnerId, roleId, amountPerHour, validFrom, validUntil }: WageCost) {
	return {
		partner_id: partnerId,
		role_id: roleId,
		amount_per_hour: moneyText(amountPerHour),
		valid_from: validFrom,
		valid_until: validUntil
	};
}

function wageCostFromRow(row: Selectable<WageCostTable>): StoredWageCost {
	return {
		id: row.id,
		partnerId: row.partner_id,
		roleId: row.role_id,
		amountPerHour: money(row.amount_per_hour),
		validFrom: toDay(row.valid_from),
		validUntil: row.valid_until === null ? null : toDay(row.valid_until),
		...rowState(row)
	};
}

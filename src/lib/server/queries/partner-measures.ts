/** Pupils and training places of partners, each on a reference day. */
import { sql, type Selectable } from 'kysely';
import { toDay } from '$lib/domain/shared/day';
import { invariant } from '$lib/domain/shared/invariant';
import type { PartnerMeasure } from '$lib/domain/student/student-count';
import type { PartnerMeasureTable } from '../db/tables/partnership-tables';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export type StoredMeasure = Stored<PartnerMeasure>;

/** Of all partners, or of one; latest reference day first. */
export async function listStoredMeasures(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string | null = null
): Promise<StoredMeasure[]> {
	const rows = await trx
		.selectFrom('partner_measure')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where(partnerId === null ? sql<boolean>`true` : sql<boolean>`partner_id = ${partnerId}`)
		.orderBy('reference_day', 'desc')
		.orderBy('measure')
		.orderBy('id')
		.execute();
	return rows.map(measureFromRow);
}

export async function lockMeasure(
	trx: TenantTransaction,
	partnershipId: string,
	id: string
): Promise<StoredMeasure | null> {
	const row = await trx
		.selectFrom('partner_measure')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row ? measureFromRow(row) : null;
}

/** The figure of the same partner and day, when there is one already. */
export async function findMeasureOnDay(
	trx: TenantTransaction,
	partnershipId: string,
	{ partnerId, measure, referenceDay }: Pick<PartnerMeasure, 'partnerId' | 'measure' | 'referenceDay'>
): Promise<StoredMeasure | null> {
	const row = await trx
		.selectFrom('partner_measure')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('measure', '=', measure)
		.where('reference_day', '=', referenceDay)
		.executeTakeFirst();
	return row ? measureFromRow(row) : null;
}

export async function insertMeasure(
	trx: TenantTransaction,
	partnershipId: string,
	measure: PartnerMeasure,
	editor: Editor
): Promise<void> {
	const position = sql<number>`(
		select coalesce(max(position), 0) + 1 from partner_measure where partnership_id = ${partnershipId}
	)`;
	await trx
		.insertInto('partner_measure')
		.values({ partnership_id: partnershipId, id: measure.id, position, ...columnsOf(measure), ...written(editor) })
		.execute();
}

export async function updateMeasure(
	trx: TenantTransaction,
	partnershipId: string,
	measure: PartnerMeasure,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('partner_measure')
			.set({ ...columnsOf(measure), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', measure.id)
	);
}

export async function deleteMeasure(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('partner_measure').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

function columnsOf({ partnerId, measure, count, referenceDay }: PartnerMeasure) {
	return { partner_id: partnerId, measure, count, reference_day: referenceDay };
}

function measureFromRow(row: Selectable<PartnerMeasureTable>): StoredMeasure {
	const { measure } = row;
	invariant(measure === 'pupils' || measure === 'trainingPlaces', 'a measure is of pupils or training places');
	return {
		id: row.id,
		partnerId: row.partner_id,
		measure,
		count: row.count,
		referenceDay: toDay(row.reference_day),
		...rowState(row)
	};
}

/** What came in per source and who performs a line from when: read as domain values, in the order people gave them. */
import type { ExecutorChangeRow, ReceiptRow } from '$lib/bundle/actuals-schema';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { inOrderOfYear, ofYear } from './of-year';
import type { Tenant } from './partnership-rows';

/** Without their references for who may not see those. */
export async function listReceipts(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<ReceiptRow[]> {
	const rows = await trx
		.selectFrom('funding_receipt as receipt')
		.leftJoin('funding_receipt_detail as detail', (join) =>
			join
				.onRef('detail.partnership_id', '=', 'receipt.partnership_id')
				.onRef('detail.school_year', '=', 'receipt.school_year')
				.onRef('detail.receipt_id', '=', 'receipt.id')
		)
		.select(['receipt.school_year', 'receipt.id', 'receipt.source_id', 'receipt.received_on', 'receipt.amount'])
		.select('detail.reference')
		.where('receipt.partnership_id', '=', tenant)
		.$if(schoolYear !== null, (query) => query.where('receipt.school_year', '=', String(schoolYear)))
		.orderBy('receipt.position')
		.orderBy('receipt.id')
		.execute();
	return rows.map((row) => ({
		...{ schoolYear: toSchoolYear(row.school_year), id: row.id, sourceId: row.source_id },
		...{ receivedOn: toDay(row.received_on), amount: money(row.amount), reference: row.reference }
	}));
}

export async function listExecutorChanges(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<ExecutorChangeRow[]> {
	const rows = await inOrderOfYear(trx.selectFrom('executor_change').selectAll(), tenant, schoolYear).execute();
	const moves = await listMoves(trx, tenant, schoolYear);
	return rows.map((row) => ({
		...{ schoolYear: toSchoolYear(row.school_year), id: row.id, lineId: row.line_id, partnerId: row.partner_id },
		...{ from: toDay(row.from_day), reason: row.reason, moved: moves.get(`${row.school_year} ${row.id}`) ?? [] }
	}));
}

/** Ids of lines an organisation performs, or performed, by a change of executor. */
export async function listLinesTakenOver(
	trx: TenantTransaction,
	by: { readonly partnershipId: string; readonly schoolYear: SchoolYear; readonly partnerId: string }
): Promise<ReadonlySet<string>> {
	const rows = await trx
		.selectFrom('executor_change')
		.select('line_id')
		.where('partnership_id', '=', by.partnershipId)
		.where('school_year', '=', by.schoolYear)
		.where('partner_id', '=', by.partnerId)
		.execute();
	return new Set(rows.map(({ line_id }) => line_id));
}

async function listMoves(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null
): Promise<ReadonlyMap<string, ExecutorChangeRow['moved']>> {
	const rows = await trx
		.selectFrom('executor_change_move')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.where(ofYear(schoolYear))
		.orderBy('from_commitment_id')
		.execute();
	const moves = new Map<string, ExecutorChangeRow['moved']>();
	for (const row of rows) {
		const key = `${row.school_year} ${row.change_id}`;
		const move = {
			...{ fromCommitmentId: row.from_commitment_id, toCommitmentId: row.to_commitment_id },
			hours: hours(row.hours)
		};
		moves.set(key, [...(moves.get(key) ?? []), move]);
	}
	return moves;
}

/** Receipts and changes of executor of a bundle as rows of the tables they are stored in. */
import type { ExecutorChangeRow, ReceiptRow } from '$lib/bundle/actuals-schema';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { list, type Row, type RowList } from './row-list';

const ofYear = { key: ['school_year', 'id'], order: { group: ['school_year'] }, onceOnly: [] } as const;
const detail = { column: 'detail', table: 'funding_receipt_detail', owner: ['school_year', 'receipt_id'] };
const moves = { column: 'moved', table: 'executor_change_move', owner: ['school_year', 'change_id'] };

export function receiptList(receipts: readonly ReceiptRow[]): RowList {
	return list(
		{ ...ofYear, table: 'funding_receipt', entity: 'fundingReceipt', parts: detail },
		receipts.map((row): Row => {
			const { reference } = row;
			return {
				...{ school_year: row.schoolYear, id: row.id, source_id: row.sourceId },
				...{ received_on: row.receivedOn, amount: moneyText(row.amount) },
				detail: reference === null ? [] : [{ reference }]
			};
		})
	);
}

export function executorChangeList(changes: readonly ExecutorChangeRow[]): RowList {
	return list(
		{ ...ofYear, table: 'executor_change', entity: 'executorChange', parts: moves },
		changes.map((row): Row => ({
			...{ school_year: row.schoolYear, id: row.id, line_id: row.lineId, partner_id: row.partnerId },
			...{ from_day: row.from, reason: row.reason },
			moved: [...row.moved]
				.sort((one, other) => (one.fromCommitmentId < other.fromCommitmentId ? -1 : 1))
				.map((move) => ({
					...{ from_commitment_id: move.fromCommitmentId, to_commitment_id: move.toCommitmentId },
					hours: hoursText(move.hours)
				}))
		}))
	);
}

/** What is settled, of a bundle, as rows of the tables it is stored in. Settlements themselves are documents, which are only added. */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import type { AdvanceRow, ContributionRequestRow, SwapRow } from '$lib/bundle/settlement-schema';
import { recordsOf, type SettledRecords } from '$lib/bundle/settlement-document';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { list, plain, type Row, type RowList } from './row-list';

type SettlingOfBundle = Pick<BundleRead, 'advances' | 'contributionRequests' | 'swaps' | 'settlements'>;

const ofYear = { order: { group: ['school_year'] }, onceOnly: [], parts: null } as const;

export function rowsOfSettling({ advances, contributionRequests, swaps, settlements }: SettlingOfBundle): RowList[] {
	const settled = recordsOf(settlements);
	return [
		advanceList(withSettlement(advances, settled.advance)),
		contributionRequestList(withSettlement(contributionRequests, settled.contribution)),
		list(
			{ ...plain, key: ['id'], table: 'swap', entity: 'swap', onceOnly: ['proposed_by'] },
			withSettlement(swaps, settled.swap).map(swapRow)
		)
	];
}

type Settled<T> = T & { readonly settlementId: string | null };

/** Which settlement took a record up stands in the documents, and nowhere else. */
function withSettlement<T extends { readonly id: string }>(
	rows: readonly T[],
	settled: SettledRecords[keyof SettledRecords]
): Settled<T>[] {
	return rows.map((row) => ({ ...row, settlementId: settled.get(row.id) ?? null }));
}

export function advanceList(advances: readonly Settled<AdvanceRow>[]): RowList {
	return list(
		{ ...ofYear, key: ['id'], table: 'advance', entity: 'advance' },
		advances.map((row) => ({
			...{ school_year: row.schoolYear, id: row.id, partner_id: row.partnerId, amount: moneyText(row.amount) },
			...{ paid_on: row.paidOn, reference: row.reference, settlement_id: row.settlementId }
		}))
	);
}

export function contributionRequestList(requests: readonly Settled<ContributionRequestRow>[]): RowList {
	return list(
		{ ...ofYear, key: ['id'], table: 'contribution_request', entity: 'contributionRequest' },
		requests.map((row) => ({
			...{ school_year: row.schoolYear, id: row.id, source_id: row.sourceId, partner_id: row.partnerId },
			...{ amount: moneyText(row.amount), due_on: row.dueOn, settlement_id: row.settlementId }
		}))
	);
}

/** Who proposed and agreed is not in a bundle, since accounts are not: their names are. */
function swapRow(row: Settled<SwapRow>): Row {
	return {
		...{ id: row.id, school_year: row.schoolYear, from_partner_id: row.fromPartnerId, to_partner_id: row.toPartnerId },
		...{ description: row.description, amount: moneyText(row.amount) },
		hours: row.hours === null ? null : hoursText(row.hours),
		tariff_per_hour: row.tariffPerHour === null ? null : moneyText(row.tariffPerHour),
		...{ state: row.state, proposed_for: row.proposedFor },
		...{ proposed_by_name: row.proposedBy, proposed_at: row.proposedAt },
		...{ from_agreed_by_name: row.fromAgreed?.name ?? null, from_agreed_at: row.fromAgreed?.at ?? null },
		...{ to_agreed_by_name: row.toAgreed?.name ?? null, to_agreed_at: row.toAgreed?.at ?? null },
		...{ closed_by_name: row.closed?.name ?? null, closed_at: row.closed?.at ?? null },
		...{ reason: row.reason, settlement_id: row.settlementId }
	};
}

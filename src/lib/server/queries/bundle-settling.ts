/** What is settled of a whole partnership as a bundle holds it; row-level security leaves out what the reader may not see. */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { thawDocument } from '$lib/bundle/settlement-document';
import type { SwapRow } from '$lib/bundle/settlement-schema';
import type { Swap } from '$lib/domain/settlement/swap';
import type { TenantTransaction } from '../db/tenancy';
import { listAdvances, listContributionRequests, listSwaps } from './settlement-facts';
import { listKeptStatements, listSettlements } from './settlements';

export type SettlingOfPartnership = Pick<BundleRead, 'advances' | 'contributionRequests' | 'swaps' | 'settlements'>;

export async function findSettlingOfPartnership(
	trx: TenantTransaction,
	partnershipId: string
): Promise<SettlingOfPartnership> {
	return {
		advances: await listAdvances(trx, partnershipId),
		contributionRequests: await listContributionRequests(trx, partnershipId),
		swaps: (await listSwaps(trx, partnershipId)).map(swapRow),
		settlements: await listSettlementsWhole(trx, partnershipId)
	};
}

function swapRow({ proposedBy, agreed, closed, ...swap }: Swap): SwapRow {
	return {
		...swap,
		...{ proposedBy: proposedBy.name, proposedAt: proposedBy.at.toISOString() },
		...{ fromAgreed: said(agreed.from), toAgreed: said(agreed.to), closed: said(closed) }
	};
}

function said(agreement: { readonly name: string; readonly at: Date } | null) {
	return agreement && { name: agreement.name, at: agreement.at.toISOString() };
}

async function listSettlementsWhole(
	trx: TenantTransaction,
	partnershipId: string
): Promise<SettlingOfPartnership['settlements']> {
	const heads = await listSettlements(trx, partnershipId);
	const kept = await listKeptStatements(trx, partnershipId);
	return heads.map((head) => ({
		...{ id: head.id, schoolYear: head.schoolYear, roundId: head.roundId, digest: head.digest },
		...{ settledAt: head.settledAt.toISOString(), settledBy: head.settledByName },
		statements: kept
			.filter(({ settlementId }) => settlementId === head.id)
			.map(({ partnerId, digest, document }) => ({ partnerId, digest, document: thawDocument(document) }))
	}));
}

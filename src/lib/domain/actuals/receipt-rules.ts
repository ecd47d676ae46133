/** What a receipt must keep to before it is written; each problem is about one field. */
import type { FundingSource } from '../coverage/funding-source';
import type { Day } from '../shared/day';
import { sameFields } from '../shared/same-fields';
import type { Receipt } from './income';

export type ReceiptProblem =
	| { readonly kind: 'sourceUnknown' }
	/** Hours are worked, not received. */
	| { readonly kind: 'sourceInKind' }
	/** What the subsidy pays is entered at its award. */
	| { readonly kind: 'sourceIsSubsidy' }
	| { readonly kind: 'zeroAmount' }
	/** Money that is still to come is not a receipt. */
	| { readonly kind: 'inFuture' };

export function receiptProblem(
	{ sourceId, amount, receivedOn }: Omit<Receipt, 'id'>,
	{ sources, today }: { readonly sources: readonly FundingSource[]; readonly today: Day }
): ReceiptProblem | null {
	const source = sources.find(({ id }) => id === sourceId);
	if (!source) return { kind: 'sourceUnknown' };
	if (source.inKind) return { kind: 'sourceInKind' };
	if (source.amount.kind === 'subsidy') return { kind: 'sourceIsSubsidy' };
	if (receivedOn > today) return { kind: 'inFuture' };
	return amount === 0n ? { kind: 'zeroAmount' } : null;
}

const isSame = sameFields(['sourceId', 'amount', 'receivedOn', 'reference']);

/** Entered already: the same source, day, amount and reference. */
export function repeatedReceipt(receipt: Receipt, others: readonly Receipt[]): { readonly kind: 'sameReceipt' } | null {
	return others.some(isSame(receipt)) ? { kind: 'sameReceipt' } : null;
}

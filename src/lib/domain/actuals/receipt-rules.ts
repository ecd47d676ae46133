/** What a receipt must keep to before it is written; each problem is about one field. */
import type { FundingSource } from '../coverage/funding-source';
import type { Day } from '../shared/day';
import type { Receipt } from './income';

export type ReceiptProblem =
	| { readonly kind: 'sourceUnknown' }
	/** Hours are worked, not received. */
	| { readonly kind: 'sourceInKind' }
	/** What the subsidy pays is entered at its award. */
	| { readonly kind: 'sourceIsSubsidy' }
	| { readonly kind: 'zeroAmount' }
	/** Money that is still to come is not a receipt. */
	| { readonly kind: 'inFuture' }
	/** Entered already: the same source, day, amount and reference. */
	| { readonly kind: 'sameReceipt' };

export function receiptProblem(
	receipt: Omit<Receipt, 'id'>,
	others: readonly Receipt[],
	{ sources, today }: { readonly sources: readonly FundingSource[]; readonly today: Day }
): ReceiptProblem | null {
	const { sourceId, amount, receivedOn } = receipt;
	const source = sources.find(({ id }) => id === sourceId);
	if (!source) return { kind: 'sourceUnknown' };
	if (source.inKind) return { kind: 'sourceInKind' };
	if (source.amount.kind === 'subsidy') return { kind: 'sourceIsSubsidy' };
	if (receivedOn > today) return { kind: 'inFuture' };
	if (amount === 0n) return { kind: 'zeroAmount' };
	return others.some((other) => isSame(other, receipt)) ? { kind: 'sameReceipt' } : null;
}

function isSame(one: Omit<Receipt, 'id'>, other: Omit<Receipt, 'id'>): boolean {
	const fields = ['sourceId', 'amount', 'receivedOn', 'reference'] as const;
	return fields.every((field) => one[field] === other[field]);
}

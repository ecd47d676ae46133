/** What an advance must keep to before it is written; each problem is about one field. */
import type { Day } from '../shared/day';
import { sameFields } from '../shared/same-fields';
import type { Advance } from './advance';

export type AdvanceProblem =
	| { readonly kind: 'partnerUnknown' }
	/** The penvoerder pays nothing in advance to itself. */
	| { readonly kind: 'toLeadPartner' }
	/** What is still to be paid is not an advance that a settlement could take off. */
	| { readonly kind: 'inFuture' }
	| { readonly kind: 'notAboveZero' };

type Payment = Pick<Advance, 'partnerId' | 'amount' | 'paidOn' | 'reference'>;

export function advanceProblem(
	{ amount, paidOn }: Payment,
	{ partner, today }: { readonly partner: { readonly leadPartner: boolean } | null; readonly today: Day }
): AdvanceProblem | null {
	if (partner === null) return { kind: 'partnerUnknown' };
	if (partner.leadPartner) return { kind: 'toLeadPartner' };
	if (paidOn > today) return { kind: 'inFuture' };
	return amount > 0n ? null : { kind: 'notAboveZero' };
}

const isSame = sameFields(['partnerId', 'amount', 'paidOn', 'reference']);

/** Recorded already: the same partner, day, amount and reference. */
export function repeatedAdvance(advance: Payment, others: readonly Payment[]): { readonly kind: 'sameAdvance' } | null {
	return others.some(isSame(advance)) ? { kind: 'sameAdvance' } : null;
}

/** What an advance must keep to before it is written; each problem is about one field. */
import type { Day } from '../shared/day';
import type { Advance } from './advance';

export type AdvanceProblem =
	| { readonly kind: 'partnerUnknown' }
	/** The penvoerder pays nothing in advance to itself. */
	| { readonly kind: 'toLeadPartner' }
	/** What is still to be paid is not an advance that a settlement could take off. */
	| { readonly kind: 'inFuture' }
	| { readonly kind: 'notAboveZero' };

export function advanceProblem(
	{ amount, paidOn }: Pick<Advance, 'amount' | 'paidOn'>,
	{ partner, today }: { readonly partner: { readonly leadPartner: boolean } | null; readonly today: Day }
): AdvanceProblem | null {
	if (partner === null) return { kind: 'partnerUnknown' };
	if (partner.leadPartner) return { kind: 'toLeadPartner' };
	if (paidOn > today) return { kind: 'inFuture' };
	return amount > 0n ? null : { kind: 'notAboveZero' };
}

/** Divides an amount over the partners of an allocation key by its frozen bases (model section 5). */
import { ZERO_CENTS, addCents, type Cents } from '../shared/money';
import { ok, type Result } from '../shared/result';
import type { AllocationKey } from './allocation-key';
import { divideByWeights, type DivisionRefusal } from './divide';

export interface PartnerShare {
	readonly partnerId: string;
	readonly amount: Cents;
}

/** One share per partner, in the order of the key; they add up to `total`. Bases of one partner count together. */
export function divideByKey(
	total: Cents,
	key: Pick<AllocationKey, 'bases'>
): Result<readonly PartnerShare[], DivisionRefusal> {
	const divided = divideByWeights(
		total,
		key.bases.map((base) => base.weight)
	);
	if (!divided.ok) return divided;
	const amounts = new Map<string, Cents>();
	for (const [index, { partnerId }] of key.bases.entries()) {
		amounts.set(partnerId, addCents(amounts.get(partnerId) ?? ZERO_CENTS, divided.value[index] ?? ZERO_CENTS));
	}
	return ok([...amounts].map(([partnerId, amount]) => ({ partnerId, amount })));
}

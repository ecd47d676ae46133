/** Spreads the cost of a shared line over the three areas by the budget's key, to the cent (model section 5). */
import { divideByWholeWeights, wholeWeights } from '../allocation/divide';
import { AREAS, type Area } from '../shared/area';
import { ZERO_CENTS, type Cents } from '../shared/money';
import type { BudgetSettings } from './budget-facts';

export interface AreaPart {
	readonly area: Area;
	readonly amount: Cents;
}

/** `null` when the key cannot spread anything: all weights zero, or one that cannot be used. */
export function sharedSpread(sharedKey: BudgetSettings['sharedKey']): ((amount: Cents) => AreaPart[]) | null {
	const weights = wholeWeights(AREAS.map((area) => sharedKey[area]));
	if (!weights.ok) return null;
	const taking = AREAS.filter((_, index) => weights.value.weights[index] !== 0n);
	const used = { ...weights.value, weights: weights.value.weights.filter((weight) => weight !== 0n) };
	return (amount) => {
		const parts = divideByWholeWeights(amount, used);
		return taking.map((area, index) => ({ area, amount: parts[index] ?? ZERO_CENTS }));
	};
}

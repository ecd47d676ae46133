/** What lines for all areas together cost: spread over the areas where these are covered, and apart where plan and reality are compared. */
import { sumCents, type Cents } from '../shared/money';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';

export interface SharedCost {
	readonly amount: Cents;
	/** Some of its lines have no amount, which is in none of this. */
	readonly partial: boolean;
}

/** `null`: there are no such lines with an amount or without one. */
export function sharedCost(
	{ lines }: { readonly lines: readonly Pick<BudgetFacts['lines'][number], 'area'>[] },
	figures: { readonly lines: readonly Pick<BudgetFigures['lines'][number], 'amount'>[] }
): SharedCost | null {
	const amounts = lines.flatMap(({ area }, place) => (area === 'shared' ? [figures.lines[place]?.amount ?? null] : []));
	const known = amounts.filter((amount) => amount !== null);
	const amount = sumCents(known);
	const partial = known.length < amounts.length;
	return amount === 0n && !partial ? null : { amount, partial };
}

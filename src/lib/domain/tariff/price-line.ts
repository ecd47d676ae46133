/** What one budget line costs: hours by the tariff agreed for its scope on its day, or the lump sum that was entered. */
import type { BudgetLine } from '../budget/budget-line';
import type { Day } from '../shared/day';
import { lineAmount } from '../shared/money';
import type { LinePrice } from './line-price';
import type { TariffIndex } from './resolve-tariff';

/** `pricingDay` is the budget's; a line's own pricing day goes before it. */
export function priceLine(line: BudgetLine, tariffs: TariffIndex, settings: { readonly pricingDay: Day }): LinePrice {
	const { cost, partnerId, roleId, area } = line;
	if (cost.kind === 'open') return { kind: 'open' };
	if (cost.kind === 'lumpSum') return { kind: 'lumpSum', amount: cost.amount };
	const day = line.pricingDay ?? settings.pricingDay;
	const match = tariffs.resolve({ partnerId, roleId, area, day });
	if (match.kind === 'unpriced') return { kind: 'unpriced', day };
	const { tariff, scope } = match;
	return { kind: 'tariff', amount: lineAmount(cost.hours, tariff.amountPerHour), tariff, scope, day };
}

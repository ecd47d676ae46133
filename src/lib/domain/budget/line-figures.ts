/** What each budget line costs and in which areas it counts (model sections 3, 5 and 6). */
import type { Cents } from '../shared/money';
import type { LinePrice } from '../tariff/line-price';
import { priceLine } from '../tariff/price-line';
import { indexTariffs } from '../tariff/resolve-tariff';
import type { BudgetFacts } from './budget-facts';
import type { LineFigures } from './budget-figures';
import type { BudgetLine } from './budget-line';
import { countable } from './countable';
import { sharedSpread, type AreaPart } from './shared-key';

type LineFacts = Pick<BudgetFacts, 'lines' | 'tariffs' | 'settings'>;

/** In line order. A shared line has no parts while the shared key cannot spread it; neither has an amount beyond counting. */
export function lineFigures({ lines, tariffs, settings }: LineFacts): LineFigures[] {
	const index = indexTariffs(tariffs);
	const spread = sharedSpread(settings.sharedKey);
	const fits = countable();
	return lines.map((line) => {
		const price = priceLine(line, index, settings);
		const amount = amountOf(price);
		const byArea = amount === null || !fits(amount) ? [] : parts(line, amount, spread);
		return { lineId: line.id, price, amount, hours: line.cost.kind === 'hours' ? line.cost.hours : null, byArea };
	});
}

function amountOf(price: LinePrice): Cents | null {
	return price.kind === 'tariff' || price.kind === 'lumpSum' ? price.amount : null;
}

function parts({ area }: BudgetLine, amount: Cents, spread: ((amount: Cents) => AreaPart[]) | null): AreaPart[] {
	return area === 'shared' ? (spread?.(amount) ?? []) : [{ area, amount }];
}

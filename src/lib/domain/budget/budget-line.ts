/** One line of the begroting: what is done, by whom, for how much, from which pot (model section 5). */
import type { LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';

export type LineCost =
	/** Priced by the tariff that is agreed for the scope on the pricing day. */
	| { readonly kind: 'hours'; readonly hours: HourHundredths }
	| { readonly kind: 'lumpSum'; readonly amount: Cents }
	/** Nobody has filled it in yet: shown, counted, never € 0. */
	| { readonly kind: 'open' };

export interface BudgetLine {
	/** Stable across versions, so that a difference and a declaration can point at it. */
	readonly id: string;
	readonly area: LineArea;
	readonly activity: string;
	readonly roleId: string | null;
	/** `null` while it is open who does it (report:253). */
	readonly partnerId: string | null;
	readonly cost: LineCost;
	/** Day whose tariff applies; `null` takes the pricing day of the budget. */
	readonly pricingDay: Day | null;
	/** A pot (leaf of the split), or none. */
	readonly potId: string | null;
	readonly note: string | null;
	/** The line of last year's budget it continues. */
	readonly previousLineId: string | null;
}

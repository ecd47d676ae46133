/**
 * Which areas and pots are expected above their budget. A comparison that leaves something out never says that nothing is above:
 * what is sure may be above already, else it is not determined.
 */
import type { Actuals, ActualsChoice, ActualsRow } from './actuals';

export interface BudgetPlace {
	readonly grouping: 'area' | 'pot';
	/** Of the area or pot. */
	readonly key: string;
}

export interface Overrun extends BudgetPlace {
	readonly over: bigint;
	/** Part of what is expected has no amount: it may come further above. */
	readonly atLeast: boolean;
}

export interface Overruns {
	/** The largest first. */
	readonly above: readonly Overrun[];
	/** Of these it cannot be told whether they come above their budget. */
	readonly notDetermined: readonly BudgetPlace[];
}

/** Within what was chosen: of an area in one pot, its part of that pot. */
export function overrunsOf(actuals: Actuals, choice: ActualsChoice, unit: 'hours' | 'euro'): Overruns {
	const above: Overrun[] = [];
	const notDetermined: BudgetPlace[] = [];
	for (const grouping of ['area', 'pot'] as const) {
		for (const { key, ...row } of actuals.rowsBy(grouping, choice)) {
			const over = key === null ? 0n : aboveBudget(row, unit);
			if (key === null || over === 0n) continue;
			if (over === null) notDetermined.push({ grouping, key });
			else above.push({ grouping, key, over, atLeast: unit === 'euro' && row.unknownParts > 0 });
		}
	}
	return { above: above.sort((one, other) => (one.over > other.over ? -1 : 1)), notDetermined };
}

/** What surely is above the budget, zero for nothing; `null` where that is not determined. */
function aboveBudget(row: Omit<ActualsRow, 'key'>, unit: 'hours' | 'euro'): bigint | null {
	const isPartial = unit === 'euro' && row.unknownParts > 0;
	if (unit === 'euro' && row.unpriced.budgeted > 0) return null;
	const over = (isPartial ? row.euroAtLeast : row[unit].expected) - row[unit].budgeted;
	return over > 0n ? over : isPartial ? null : 0n;
}

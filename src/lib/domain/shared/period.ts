/** A half-open stretch of days: `from` counts, `until` does not; `until: null` has no end. */
import type { Day } from './day';

export interface Period {
	readonly from: Day;
	readonly until: Day | null;
}

export function periodContains(period: Period, day: Day): boolean {
	return period.from <= day && (period.until === null || day < period.until);
}

export function periodsOverlap(first: Period, second: Period): boolean {
	return (second.until === null || first.from < second.until) && (first.until === null || second.from < first.until);
}

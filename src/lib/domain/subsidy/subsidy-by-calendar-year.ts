/**
 * The subsidy of one school year seen per calendar year, for reports that run from January to December. What an award or a
 * calendar-year scheme gives for some months stays in their year; a school-year amount is divided by the agreed twelfths.
 */
import { sumCents, type Cents } from '../shared/money';
import { schoolYearPeriod } from '../shared/school-year';
import { calendarYearOf, cutAt, JANUARY, monthsOutside, monthsTouched, overlapOf, type MonthSpan } from './month-span';
import { divideOverCalendarYears, type AutumnTwelfths } from './share-over-time';
import type { SubsidyOutcome } from './subsidy-outcome';

export interface CalendarYearSubsidy {
	readonly calendarYear: number;
	readonly amount:
		| { readonly kind: 'known'; readonly amount: Cents }
		| { readonly kind: 'notEligible' }
		/** For at least one month of this calendar year that falls in the school year nothing is known. */
		| { readonly kind: 'unknown' };
}

/** Two years, in order: August to December, and January to July. Where all is known they add up to the amount used. */
export function subsidyByCalendarYear(
	outcome: SubsidyOutcome,
	twelfths: AutumnTwelfths
): readonly CalendarYearSubsidy[] {
	const year = monthsTouched(schoolYearPeriod(outcome.schoolYear));
	return cutAt(year, JANUARY).map((months) => ({
		calendarYear: calendarYearOf(months),
		amount: amountIn(outcome, months, twelfths)
	}));
}

function amountIn(outcome: SubsidyOutcome, months: MonthSpan, twelfths: AutumnTwelfths): CalendarYearSubsidy['amount'] {
	if (outcome.used.kind === 'notEligible') return { kind: 'notEligible' };
	const { contributions } = outcome.used;
	const unpaid = monthsOutside(months, contributions.map(monthsTouched));
	const others = outcome.parts.filter((part) => unpaid.some((run) => overlapOf(run, monthsTouched(part))));
	if (others.some(({ computation }) => computation.kind === 'unknown')) return { kind: 'unknown' };
	const shares = contributions.flatMap((contribution) =>
		divideOverCalendarYears(contribution.amount, contribution, twelfths).filter(
			({ calendarYear }) => calendarYear === calendarYearOf(months)
		)
	);
	if (shares.length === 0) return { kind: 'notEligible' };
	return { kind: 'known', amount: sumCents(shares.map(({ amount }) => amount)) };
}

/**
 * Divides an amount for one stretch over school years or calendar years, so that the parts add up to it to the cent. Of a
 * school-year or calendar-year amount the agreed number of twelfths (5, unless the partnership agrees otherwise) falls in
 * August to December and the rest in January to July (model section 3); of any other stretch every month weighs the same.
 */
import { divideByWholeWeights } from '../allocation/divide';
import type { Stretch } from '../scheme/schemes-in-force';
import { addCents, ZERO_CENTS, type Cents } from '../shared/money';
import { schoolYearOf, type SchoolYear } from '../shared/school-year';
import { AUGUST, calendarYearOf, cutAt, daysOf, JANUARY, monthsTouched, overlapOf, type MonthSpan } from './month-span';

/** How many twelfths of a year's amount fall in August to December: 1 to 11. */
export type AutumnTwelfths = number;

export interface SchoolYearShare {
	readonly schoolYear: SchoolYear;
	readonly amount: Cents;
}

export interface CalendarYearShare {
	readonly calendarYear: number;
	readonly amount: Cents;
}

/** Largest remainder in date order, ties to the earlier year. */
export function divideOverSchoolYears(
	amount: Cents,
	stretch: Stretch,
	twelfths: AutumnTwelfths
): readonly SchoolYearShare[] {
	return divideOver(amount, stretch, AUGUST, twelfths).map(({ span, part }) => ({
		schoolYear: schoolYearOf(daysOf(span).from),
		amount: part
	}));
}

export function divideOverCalendarYears(
	amount: Cents,
	stretch: Stretch,
	twelfths: AutumnTwelfths
): readonly CalendarYearShare[] {
	return divideOver(amount, stretch, JANUARY, twelfths).map(({ span, part }) => ({
		calendarYear: calendarYearOf(span),
		amount: part
	}));
}

/**
 * What falls in `within`, some months of one school year, of an amount for a whole stretch: first divided over the school
 * years, then within the year.
 */
export function shareWithin(amount: Cents, stretch: Stretch, within: MonthSpan, twelfths: AutumnTwelfths): Cents {
	const shares = divideOver(amount, stretch, AUGUST, twelfths).map(({ span, part }) => {
		const wanted = overlapOf(span, within);
		return wanted ? partOf(part, span, wanted, weightsOf(stretch, twelfths)) : ZERO_CENTS;
	});
	return addCents(...shares);
}

/** The months of `within` as a fraction of the stretch: in twelfths where it can be, as a plain fraction otherwise. */
export function fractionWithin(
	stretch: Stretch,
	within: MonthSpan,
	twelfths: AutumnTwelfths
): { readonly numerator: number; readonly denominator: number } {
	const weightOf = weightsOf(stretch, twelfths);
	const whole = Number(weightOf(monthsTouched(stretch)));
	const shared = overlapOf(monthsTouched(stretch), within);
	const part = shared ? Number(weightOf(shared)) : 0;
	if ((part * 12) % whole === 0) return { numerator: (part * 12) / whole, denominator: 12 };
	const common = greatestCommonDivisor(part, whole);
	return { numerator: part / common, denominator: whole / common };
}

type WeightOf = (span: MonthSpan) => bigint;

/**
 * Months of a year weigh so that the five of autumn have `twelfths` of 12 and the other seven the rest: 7 × twelfths and
 * 5 × (12 − twelfths) per month.
 */
function weightsOf(stretch: Stretch, twelfths: AutumnTwelfths): WeightOf {
	const monthWeight = isWholeYear(stretch)
		? (month: number) => (month % 12 >= AUGUST ? 7 * twelfths : 5 * (12 - twelfths))
		: () => 1;
	return ({ start, end }) => {
		let weight = 0;
		for (let month = start; month < end; month += 1) weight += monthWeight(month);
		return BigInt(weight);
	};
}

/** One school year or one calendar year. */
function isWholeYear({ from, until }: Stretch): boolean {
	const begins = from.endsWith('-08-01') || from.endsWith('-01-01');
	return begins && until === `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
}

interface Piece {
	readonly span: MonthSpan;
	readonly part: Cents;
}

function divideOver(amount: Cents, stretch: Stretch, cutMonth: number, twelfths: AutumnTwelfths): readonly Piece[] {
	const spans = cutAt(monthsTouched(stretch), cutMonth);
	return divideOverSpans(amount, spans, weightsOf(stretch, twelfths));
}

function divideOverSpans(amount: Cents, spans: readonly MonthSpan[], weightOf: WeightOf): readonly Piece[] {
	if (amount === ZERO_CENTS) return spans.map((span) => ({ span, part: ZERO_CENTS }));
	const weights = spans.map(weightOf);
	const sum = weights.reduce((total, weight) => total + weight, 0n);
	const parts = divideByWholeWeights(amount, { weights, sum });
	return spans.map((span, index) => ({ span, part: parts[index] ?? ZERO_CENTS }));
}

/** Part of the amount of `span`, for the months of `wanted` within it. */
function partOf(amount: Cents, span: MonthSpan, wanted: MonthSpan, weightOf: WeightOf): Cents {
	if (wanted.start === span.start && wanted.end === span.end) return amount;
	const spans = [{ start: span.start, end: wanted.start }, wanted, { start: wanted.end, end: span.end }];
	return divideOverSpans(amount, spans, weightOf)[1]?.part ?? ZERO_CENTS;
}

function greatestCommonDivisor(first: number, second: number): number {
	return second === 0 ? first : greatestCommonDivisor(second, first % second);
}

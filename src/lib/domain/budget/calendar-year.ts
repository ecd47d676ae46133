/**
 * A school-year budget seen per calendar year. Cost, cover and gap of an area are divided over the two calendar years,
 * 5/12 and 7/12 unless the partnership agreed otherwise; that is an assumption and is shown as one (model section 3).
 */
import { divideByWholeWeights } from '../allocation/divide';
import type { Coverage } from '../coverage/coverage';
import { AREAS, type Area } from '../shared/area';
import { ZERO_CENTS, addCents, subtractCents, type Cents } from '../shared/money';
import { firstCalendarYear, schoolYearStarting, type SchoolYear } from '../shared/school-year';
import type { BudgetSettings } from './budget-facts';

export interface AreaAmounts {
	readonly cost: Cents;
	readonly covered: Cents;
	/** cost − covered */
	readonly gap: Cents;
}

export interface CalendarYearPart {
	readonly calendarYear: number;
	readonly schoolYear: SchoolYear;
	/** The assumption: so many twelfths of the school year are put in this calendar year, for this reason. */
	readonly twelfths: number;
	readonly reason: string | null;
	readonly byArea: Readonly<Record<Area, AreaAmounts>>;
	readonly total: AreaAmounts;
}

export interface CalendarYearSum {
	readonly calendarYear: number;
	readonly byArea: Readonly<Record<Area, AreaAmounts>>;
	readonly total: AreaAmounts;
	/** What it was added up from, in order of time. */
	readonly parts: readonly CalendarYearPart[];
	/** School years that fall in this calendar year and have no budget: the sums leave them out. */
	readonly missing: readonly SchoolYear[];
}

/** August to December and January to July of one budget; together exactly its school year. */
export function calendarYearParts(
	schoolYear: SchoolYear,
	coverage: Pick<Coverage, 'byArea'>,
	settings: Pick<BudgetSettings, 'twelfthsInFirstCalendarYear' | 'twelfthsReason'>
): readonly [CalendarYearPart, CalendarYearPart] {
	const first = Math.min(12, Math.max(0, Math.trunc(settings.twelfthsInFirstCalendarYear) || 0));
	const weights = { weights: [BigInt(first), BigInt(12 - first)], sum: 12n };
	const part = (place: 0 | 1): CalendarYearPart => {
		const share = (amount: Cents) => divideByWholeWeights(amount, weights)[place] ?? ZERO_CENTS;
		const byArea = perArea((area) => {
			const [cost, covered] = [share(coverage.byArea[area].cost), share(coverage.byArea[area].covered)];
			return { cost, covered, gap: subtractCents(cost, covered) };
		});
		return {
			calendarYear: firstCalendarYear(schoolYear) + place,
			schoolYear,
			twelfths: place === 0 ? first : 12 - first,
			reason: settings.twelfthsReason,
			byArea,
			total: sumOf(AREAS.map((area) => byArea[area]))
		};
	};
	return [part(0), part(1)];
}

/** One calendar year out of the parts of neighbouring budgets. `parts` may hold other years; they are left out. */
export function calendarYearSum(calendarYear: number, parts: readonly CalendarYearPart[]): CalendarYearSum {
	const years = [schoolYearStarting(calendarYear - 1), schoolYearStarting(calendarYear)];
	const own = years.flatMap(
		(year) => parts.find((part) => part.calendarYear === calendarYear && part.schoolYear === year) ?? []
	);
	return {
		calendarYear,
		byArea: perArea((area) => sumOf(own.map((part) => part.byArea[area]))),
		total: sumOf(own.map((part) => part.total)),
		parts: own,
		missing: years.filter((year) => !own.some((part) => part.schoolYear === year))
	};
}

function perArea(amounts: (area: Area) => AreaAmounts): Record<Area, AreaAmounts> {
	return {
		opleiden: amounts('opleiden'),
		professionaliseren: amounts('professionaliseren'),
		onderzoeken: amounts('onderzoeken')
	};
}

function sumOf(amounts: readonly AreaAmounts[]): AreaAmounts {
	return {
		cost: addCents(...amounts.map(({ cost }) => cost)),
		covered: addCents(...amounts.map(({ covered }) => covered)),
		gap: addCents(...amounts.map(({ gap }) => gap))
	};
}

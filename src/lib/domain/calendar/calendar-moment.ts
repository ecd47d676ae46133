/**
 * The moments of a partnership's year (model section 12, report:631-717): on one day, or on the nth weekday of a month every
 * year again. "The fourth Wednesday of September" is a rule; its day follows from the school year.
 */
import { addDays, toDay, type Day } from '../shared/day';
import { firstCalendarYear, schoolYearPeriod, type SchoolYear } from '../shared/school-year';

export const MOMENT_KINDS = ['plan', 'decide', 'declare', 'check', 'settle', 'pay', 'other'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** Who acts: the penvoerder, every partner, who sits on a board, or the one partner that is named. */
export const MOMENT_ACTORS = ['leadPartner', 'partners', 'boardMembers', 'partner'] as const;
export type MomentActor = (typeof MOMENT_ACTORS)[number];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Monday is 1. */
export type Weekday = (typeof WEEKDAYS)[number];

/** -1 is the last; a fifth is not in every month. */
export const NTHS = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof NTHS)[number];

export interface WeekdayRule {
	/** 1 is January. */
	readonly month: number;
	readonly weekday: Weekday;
	readonly nth: Nth;
}

export interface CalendarMoment {
	readonly id: string;
	readonly title: string;
	readonly kind: MomentKind;
	readonly actor: MomentActor;
	/** Only with the actor "partner". */
	readonly partnerId: string | null;
	/** One of the two. */
	readonly onDay: Day | null;
	readonly rule: WeekdayRule | null;
	readonly note: string | null;
}

/** The day of a moment in a school year; `null` when it is on another day than one of that year. */
export function dayOfMoment({ onDay, rule }: Pick<CalendarMoment, 'onDay' | 'rule'>, year: SchoolYear): Day | null {
	if (rule) return dayOfRule(rule, year);
	const { from, until } = schoolYearPeriod(year);
	return onDay !== null && onDay >= from && onDay < until ? onDay : null;
}

/** From August on in the first calendar year of the school year, before it in the second. */
export function dayOfRule({ month, weekday, nth }: WeekdayRule, year: SchoolYear): Day {
	const calendarYear = firstCalendarYear(year) + (month >= 8 ? 0 : 1);
	if (nth === -1) {
		const next = month === 12 ? firstOf(calendarYear + 1, 1) : firstOf(calendarYear, month + 1);
		const last = addDays(next, -1);
		return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
	}
	const first = firstOf(calendarYear, month);
	return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

function firstOf(calendarYear: number, month: number): Day {
	return toDay(`${calendarYear}-${String(month).padStart(2, '0')}-01`);
}

export function weekdayOf(day: Day): Weekday {
	const sunday0 = new Date(`${day}T00:00:00Z`).getUTCDay();
	return (sunday0 === 0 ? 7 : sunday0) as Weekday;
}

/** The two moments of the report: NOA plans on the fourth Wednesday of September, its steering group decides on the third Thursday of October. */
export const REPORTED_MOMENTS = [
	{ key: 'planning', kind: 'plan', actor: 'leadPartner', rule: { month: 9, weekday: 3, nth: 4 } },
	{ key: 'deciding', kind: 'decide', actor: 'boardMembers', rule: { month: 10, weekday: 4, nth: 3 } }
] as const satisfies readonly (Pick<CalendarMoment, 'kind' | 'actor' | 'rule'> & { readonly key: string })[];

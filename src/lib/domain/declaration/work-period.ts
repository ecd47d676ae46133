/** The month or week that hours are declared in: its days, its neighbours, and its name in an address ("2026-10", "2026-10-05"). */
import { addDays, dayFromText, toDay, type Day } from '../shared/day';
import type { Period } from '../shared/period';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';

export interface WorkPeriod extends Period {
	readonly kind: 'month' | 'week';
	/** As in the address. */
	readonly name: string;
	readonly until: Day;
}

const WEEK = 7;
const MILLISECONDS_OF_DAY = 86_400_000;

export function monthOf(day: Day): WorkPeriod {
	const from = toDay(`${day.slice(0, 7)}-01`);
	return { kind: 'month', name: day.slice(0, 7), from, until: toDay(`${addDays(from, 31).slice(0, 7)}-01`) };
}

/** Monday to Sunday. */
export function weekOf(day: Day): WorkPeriod {
	const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK;
	const from = addDays(day, -sinceMonday);
	return { kind: 'week', name: from, from, until: addDays(from, WEEK) };
}

/** The twelve of a school year. */
export function monthsOfYear(year: SchoolYear): readonly WorkPeriod[] {
	const { from, until } = schoolYearPeriod(year);
	const months: WorkPeriod[] = [];
	for (let month = monthOf(from); month.from < until; month = monthOf(month.until)) months.push(month);
	return months;
}

/** Those that touch a school year. */
export function weeksOfYear(year: SchoolYear): readonly WorkPeriod[] {
	const { from, until } = schoolYearPeriod(year);
	const weeks: WorkPeriod[] = [];
	for (let week = weekOf(from); week.from < until; week = weekOf(week.until)) weeks.push(week);
	return weeks;
}

/** As calendars number weeks (ISO 8601): week 1 is the one with the first Thursday of the year. `monday`: its first day. */
export function weekNumber(monday: Day): number {
	const thursday = addDays(monday, 3);
	const sinceNewYear = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / MILLISECONDS_OF_DAY;
	return Math.floor(sinceNewYear / WEEK) + 1;
}

export function previousPeriod({ kind, from }: WorkPeriod): WorkPeriod {
	return kind === 'month' ? monthOf(addDays(from, -1)) : weekOf(addDays(from, -WEEK));
}

export function nextPeriod({ kind, until }: WorkPeriod): WorkPeriod {
	return kind === 'month' ? monthOf(until) : weekOf(until);
}

/** What the address asks for, else the month of `today`; always one that touches the school year. */
export function askedPeriod(
	asked: { readonly month: string | null; readonly week: string | null },
	year: SchoolYear,
	today: Day
): WorkPeriod {
	const { from, until } = schoolYearPeriod(year);
	const day = dayFromText(asked.week ?? '');
	if (day !== null) return weekOf(day < from ? from : day >= until ? addDays(until, -1) : day);
	const month = monthFromText(asked.month) ?? today;
	return monthOf(month < from ? from : month >= until ? addDays(until, -1) : month);
}

/** The first day of "2026-10". */
export function monthFromText(text: string | null): Day | null {
	return text !== null && /^\d{4}-\d{2}$/.test(text) ? dayFromText(`${text}-01`) : null;
}

export function daysOfPeriod({ from, until }: WorkPeriod): readonly Day[] {
	const days: Day[] = [];
	for (let day: Day = from; day < until; day = addDays(day, 1)) days.push(day);
	return days;
}

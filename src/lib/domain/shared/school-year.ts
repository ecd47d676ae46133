/** A school year runs from 1 August to 31 July and is written "2026-2027" (model section 2; BWBR0025839 art. 1). */
import { toDay, type Day } from './day';
import { invariant } from './invariant';
import type { Period } from './period';

declare const schoolYear: unique symbol;
export type SchoolYear = string & { readonly [schoolYear]: true };

/** `null` unless the text is two consecutive years between 2000 and 2100, as in "2026-2027". */
export function schoolYearFromText(text: string): SchoolYear | null {
	const match = /^(20\d{2})-(2\d{3})$/.exec(text);
	if (!match || Number(match[2]) !== Number(match[1]) + 1) return null;
	return text as SchoolYear;
}

export function toSchoolYear(text: string): SchoolYear {
	const value = schoolYearFromText(text);
	invariant(value !== null, `"${text}" is a school year`);
	return value;
}

/** The calendar year in which it begins: 2026 for "2026-2027". */
export function firstCalendarYear(year: SchoolYear): number {
	return Number(year.slice(0, 4));
}

export function schoolYearStarting(calendarYear: number): SchoolYear {
	return toSchoolYear(`${calendarYear}-${calendarYear + 1}`);
}

export function nextSchoolYear(year: SchoolYear): SchoolYear {
	return schoolYearStarting(firstCalendarYear(year) + 1);
}

export function previousSchoolYear(year: SchoolYear): SchoolYear {
	return schoolYearStarting(firstCalendarYear(year) - 1);
}

type YearPeriod = Period & { readonly until: Day };

/** Asked of every line that is looked through; there are no more years than `schoolYearFromText` reads. */
const periods = new Map<SchoolYear, YearPeriod>();

/** 1 August up to (not including) the next 1 August. */
export function schoolYearPeriod(year: SchoolYear): YearPeriod {
	const first = firstCalendarYear(year);
	const period = periods.get(year) ?? { from: toDay(`${first}-08-01`), until: toDay(`${first + 1}-08-01`) };
	periods.set(year, period);
	return period;
}

/** The school year a day falls in. */
export function schoolYearOf(day: Day): SchoolYear {
	const calendarYear = Number(day.slice(0, 4));
	return schoolYearStarting(day.slice(5) >= '08-01' ? calendarYear : calendarYear - 1);
}

/** A calendar day as "YYYY-MM-DD" text: compares as text, has no time zone, and is the same in the database and in JSON. */
import { invariant } from './invariant';

declare const day: unique symbol;
export type Day = string & { readonly [day]: true };

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** `null` when the text is not an existing day, such as 2027-02-29. */
export function dayFromText(text: string): Day | null {
	if (!FORM.test(text)) return null;
	const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
	if (year < 1900 || year > 2200) return null;
	return date >= 1 && date <= lengthOfMonth(year, month) ? (text as Day) : null;
}

/** 0 when there is no such month. */
function lengthOfMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	if (month < 1 || month > 12) return 0;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** For days our own code or a checked store wrote: throws when it is none. */
export function toDay(text: string): Day {
	const value = dayFromText(text);
	invariant(value !== null, `"${text}" is a day`);
	return value;
}

export function addDays(from: Day, count: number): Day {
	const date = Number(from.slice(8)) + count;
	// Every month has these, and most steps are of one day.
	if (date >= 1 && date <= 28) return `${from.slice(0, 8)}${String(date).padStart(2, '0')}` as Day;
	const stamp = new Date(`${from}T00:00:00Z`);
	stamp.setUTCDate(stamp.getUTCDate() + count);
	return stamp.toISOString().slice(0, 10) as Day;
}

/** The same day so many years on; 29 February becomes 28 February in a year that has none. */
export function addYears(from: Day, count: number): Day {
	const year = String(Number(from.slice(0, 4)) + count).padStart(4, '0');
	return dayFromText(`${year}${from.slice(4)}`) ?? toDay(`${year}-02-28`);
}

/** The same day so many months on, or the last day of that month when it is shorter. */
export function addMonths(from: Day, count: number): Day {
	const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
	const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
	const first = toDay(`${month}-01`);
	const length = Number(addDays(dayFromText(`${month}-28`) ?? first, 4).slice(8));
	const last = 28 + 4 - length;
	return toDay(`${month}-${String(Math.min(Number(from.slice(8)), last)).padStart(2, '0')}`);
}

/**
 * What people type for a day: "31-7-2027", "31/07/2027", "31.7.2027", "31 juli 2027", "31 July 2027" or "2027-07-31".
 * The day comes first in both languages; a year has four digits.
 */
import { dayFromText, type Day } from '$lib/domain/shared/day';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { MONTHS } from './day';
import { tidy } from './read-number';
import type { ReadRefusal } from './read-refusal';

export function readDay(text: string): Result<Day, ReadRefusal> {
	const typed = tidy(text);
	if (typed === '') return refuse('empty');
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
	if (iso) return dayOf(iso[1], iso[2], iso[3]);
	const figures = /^(\d{1,2})([-/.\s])(\d{1,2})\2(\d{2}|\d{4})$/.exec(typed);
	if (figures) return dayOf(figures[4], figures[3], figures[1]);
	const words = /^(\d{1,2})\s+(\p{L}{3,9})\.?\s+(\d{2}|\d{4})$/u.exec(typed);
	if (words) return dayOf(words[3], monthNumber(words[2] ?? ''), words[1]);
	return refuse('notADay');
}

function dayOf(year = '', month: string | null = '', date = ''): Result<Day, ReadRefusal> {
	if (month === null) return refuse('notADay');
	if (year.length !== 4) return refuse('yearWithTwoDigits');
	const day = dayFromText(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
	return day ? ok(day) : refuse('noSuchDay');
}

/** Full names and those shortened to three letters, Dutch and English; "mrt" as Dutch calendars write it. */
function monthNumber(name: string): string | null {
	const typed = name.toLowerCase();
	if (typed === 'mrt') return '3';
	for (const months of Object.values(MONTHS)) {
		const index = months.findIndex((month) => {
			const full = month.toLowerCase();
			return full === typed || (typed.length >= 3 && typed.length <= 4 && full.startsWith(typed));
		});
		if (index >= 0) return String(index + 1);
	}
	return null;
}

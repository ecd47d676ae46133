/** The days of a row: one day, a month, or from one day to another. The day comes before the month; only the day of a moment counts. */
import { addDays, type Day } from '../domain/shared/day';
import { ok, refuse, type Result } from '../domain/shared/result';
import { monthOf } from '../domain/declaration/work-period';
import { monthFromText } from '../domain/declaration/work-period';
import { readDay } from '../format/read-day';
import { tidy } from '../format/read-number';
import type { CellReason } from './cell-refusal';
import { dayOfSerial, type DateSystem } from './serial-day';
import type { Cell } from './sheet-table';

export interface WorkDays {
	readonly from: Day;
	/** Exclusive. */
	readonly until: Day;
}

export interface DayRules {
	readonly dates: DateSystem | null;
	readonly monthFirst: boolean;
}

/** Days that are counted in a workbook without looking like days: within a century around now. */
const [FIRST_SERIAL, LAST_SERIAL] = [33_000, 75_000];

export function readWorkDays(cell: Cell, rules: DayRules): Result<WorkDays, CellReason> {
	if (cell === null) return refuse('empty');
	if (typeof cell === 'string') return readDaysText(cell, rules);
	if ('problem' in cell) return refuse(cell.problem);
	if ('day' in cell) return ok(oneDay(cell.day));
	if ('month' in cell) return month(cell.month);
	if (!('number' in cell)) return refuse('notADay');
	const serial = Number(cell.number);
	if (rules.dates === null || serial < FIRST_SERIAL || serial > LAST_SERIAL) return refuse('notADay');
	const day = dayOfSerial(serial, rules.dates);
	return day === null ? refuse('noSuchDay') : ok(oneDay(day));
}

function readDaysText(text: string, { monthFirst }: DayRules): Result<WorkDays, CellReason> {
	const typed = tidy(text).replace(/\s+/g, ' ');
	if (typed === '') return refuse('empty');
	if (/\p{Nd}/u.test(typed.replace(/[0-9]/g, ''))) return refuse('foreignDigits');
	if (/^\d+(?:[.,]\d+)?$/.test(typed)) return refuse('bareNumber');
	const written = monthText(typed);
	if (written !== null) return month(written);
	const [, bare = typed, zone] =
		/^(.*?\d{2})(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[-+]\d{2}:?\d{2})?$/i.exec(typed) ?? [];
	if (zone !== undefined) return refuse('timeZone');
	// "za 3 okt 2026"
	const day = readDay(bare.replace(/^\p{L}{2,9}\.?,? (?=\d)/u, ''));
	if (!day.ok) return refuse(day.error);
	if (monthFirst && /^\d{1,2}[-/.]/.test(bare)) return refuse('monthFirst');
	return ok(oneDay(day.value));
}

/** "2026-10", "10-2026", "oktober 2026", "okt. 2026" → "2026-10". */
function monthText(typed: string): string | null {
	const [, isoYear, isoMonth] = /^(\d{4})[-/](\d{1,2})$/.exec(typed) ?? [];
	const [, month, year] = /^(\d{1,2})[-/](\d{4})$/.exec(typed) ?? [];
	if (isoYear ?? year) return `${isoYear ?? year}-${(isoMonth ?? month ?? '').padStart(2, '0')}`;
	const named = /^(\p{L}{3,9})\.? '?(\d{4})$/u.exec(typed);
	const day = named ? readDay(`1 ${named[1]} ${named[2]}`) : null;
	return day?.ok ? day.value.slice(0, 7) : null;
}

function month(name: string): Result<WorkDays, CellReason> {
	const first = monthFromText(name);
	if (first === null) return refuse('noSuchDay');
	const { from, until } = monthOf(first);
	return ok({ from, until });
}

function oneDay(day: Day): WorkDays {
	return { from: day, until: addDays(day, 1) };
}

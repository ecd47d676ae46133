/**
 * Time in whole calendar months, the unit in which an amount for one stretch is divided over years: school years begin on
 * 1 August and calendar years on 1 January, so every month belongs to one of each. A month counts when a stretch touches it.
 */
import type { Stretch } from '../scheme/schemes-in-force';
import { toDay, type Day } from '../shared/day';

/** Months since year 0; `end` exclusive. */
export interface MonthSpan {
	readonly start: number;
	readonly end: number;
}

/** Month 0 is January, 7 is August. */
export const JANUARY = 0;
export const AUGUST = 7;

export function monthsTouched({ from, until }: Stretch): MonthSpan {
	const last = monthOf(until) + (until.endsWith('-01') ? 0 : 1);
	return { start: monthOf(from), end: Math.max(monthOf(from), last) };
}

export function monthCount({ start, end }: MonthSpan): number {
	return end - start;
}

export function daysOf({ start, end }: MonthSpan): Stretch {
	return { from: firstDay(start), until: firstDay(end) };
}

/** The months of both; empty (`null`) when there are none. */
export function overlapOf(first: MonthSpan, second: MonthSpan): MonthSpan | null {
	const start = Math.max(first.start, second.start);
	const end = Math.min(first.end, second.end);
	return start < end ? { start, end } : null;
}

/** Cut at the beginning of every such month within it, in order. */
export function cutAt(span: MonthSpan, monthOfYear: number): readonly MonthSpan[] {
	const pieces: MonthSpan[] = [];
	let start = span.start;
	while (start < span.end) {
		const ahead = (monthOfYear - (start % 12) + 12) % 12 || 12;
		const end = Math.min(start + ahead, span.end);
		pieces.push({ start, end });
		start = end;
	}
	return pieces;
}

/** The months of `span` that none of `others` covers, as runs in order. */
export function monthsOutside(span: MonthSpan, others: readonly MonthSpan[]): readonly MonthSpan[] {
	const runs: MonthSpan[] = [];
	for (let month = span.start; month < span.end; month += 1) {
		if (others.some(({ start, end }) => start <= month && month < end)) continue;
		const last = runs.at(-1);
		if (last?.end === month) runs[runs.length - 1] = { start: last.start, end: month + 1 };
		else runs.push({ start: month, end: month + 1 });
	}
	return runs;
}

export function calendarYearOf({ start }: MonthSpan): number {
	return Math.floor(start / 12);
}

function monthOf(day: Day): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDay(month: number): Day {
	return toDay(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

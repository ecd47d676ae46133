/** Between the canonical text of a cell and what a person reads and types, for each kind of column. */
import { hoursFromText, hoursText } from '$lib/domain/shared/hours';
import { centsFromText, moneyText } from '$lib/domain/shared/money';
import { dayFromText } from '$lib/domain/shared/day';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { formatDayFigures } from '$lib/format/day';
import { formatDecimal } from '$lib/format/decimal';
import { formatHoursFigure } from '$lib/format/quantity';
import { formatMoneyFigure } from '$lib/format/money';
import { readDay } from '$lib/format/read-day';
import { readMoney } from '$lib/format/read-money';
import { readCount, readHours, readPercentage } from '$lib/format/read-quantity';
import type { ReadRefusal } from '$lib/format/read-refusal';
import type { Locale } from '$lib/messages/locale';
import type { Choice } from './choice-search';
import type { Missing } from '../Figure.svelte';
import type { ColumnKind, GridColumn, GridRow } from './grid-types';

export type CellRefusal = ReadRefusal | 'required' | 'tooLong' | 'notAChoice' | 'severalCalledSo';

const LONGEST_TEXT: Readonly<Partial<Record<ColumnKind, number>>> = { text: 200, note: 2000 };

export function isFigure(kind: ColumnKind): boolean {
	return kind === 'money' || kind === 'hours' || kind === 'count' || kind === 'percentage';
}

/** What the cell shows, and what its editor starts with. A text that is not canonical is shown as it is. */
export function cellText(column: GridColumn, value: string, locale: Locale): string {
	if (value === '') return '';
	switch (column.kind) {
		case 'money': {
			const amount = centsFromText(value);
			return amount === null ? value : formatMoneyFigure(amount, locale);
		}
		case 'hours': {
			const hours = hoursFromText(value);
			return hours === null ? value : formatHoursFigure(hours, locale);
		}
		case 'count':
		case 'percentage':
			return formatDecimal(value, locale);
		case 'day': {
			const day = dayFromText(value);
			return day === null ? value : formatDayFigures(day);
		}
		case 'select':
			return column.options?.find((option) => option.value === value)?.label ?? value;
		default:
			return value;
	}
}

/** Why there is nothing in a cell that is empty; `null`: that says itself. */
export function missingOf({ emptyAs }: GridColumn, { cells }: GridRow): Missing | null {
	return (typeof emptyAs === 'function' ? emptyAs(cells) : emptyAs) ?? null;
}

/** What somebody typed or pasted, as canonical text; "" when the cell is emptied. */
export function readCell(column: GridColumn, typed: string, locale: Locale): Result<string, CellRefusal> {
	const text = typed.trim();
	if (text === '') return column.required ? refuse('required') : ok('');
	switch (column.kind) {
		case 'money':
			return mapped(readMoney(text, locale), moneyText);
		case 'hours':
			return mapped(readHours(text, locale), hoursText);
		case 'count':
			return mapped(readCount(text, locale), String);
		case 'percentage':
			return readPercentage(text, locale);
		case 'day':
			return readDay(text);
		case 'select':
			return readChoice(column, text);
		default:
			return text.length > (LONGEST_TEXT[column.kind] ?? 200) ? refuse('tooLong') : ok(text);
	}
}

/** The value, or in any case the label, or else what it is also called; which of several that are called the same, nobody knows. */
function readChoice({ options = [] }: GridColumn, text: string): Result<string, CellRefusal> {
	const wanted = text.toLocaleLowerCase('nl');
	const isCalled = (name: string) => name.toLocaleLowerCase('nl') === wanted;
	const ways: readonly ((choice: Choice) => boolean | undefined)[] = [
		({ value }) => value === text,
		({ label }) => isCalled(label),
		({ value }) => value.toLowerCase() === wanted,
		({ also }) => also?.some(isCalled)
	];
	for (const way of ways) {
		const [only, ...others] = options.filter(way);
		if (only) return others.length === 0 ? ok(only.value) : refuse('severalCalledSo');
	}
	return refuse('notAChoice');
}

function mapped<T>(read: Result<T, ReadRefusal>, text: (value: T) => string): Result<string, CellRefusal> {
	return read.ok ? ok(text(read.value)) : read;
}

/** The rows of a file as work: days, hours, words. What a cell does not allow is kept with the row, and told with its number. */
import type { HourHundredths } from '../domain/shared/hours';
import type { Locale } from '../messages/locale';
import type { CellReason, CellRefusal } from './cell-refusal';
import type { ColumnField } from './column-fields';
import { hasMonthFirst, notationOf } from './column-notation';
import type { FileChoices, ImportMapping } from './import-mapping';
import { isExample } from './example-row';
import { readHoursCell } from './read-hours';
import { readInKind } from './read-kind';
import { readWorkDays, type DayRules, type WorkDays } from './read-work-days';
import type { Cell, SheetTable, TableRow } from './sheet-table';

export interface RowRead {
	readonly row: number;
	readonly days: WorkDays | null;
	readonly hours: HourHundredths | null;
	readonly inKind: boolean;
	/** As it stands in the file, without blanks around it; "" where there is nothing. */
	readonly words: Readonly<Record<WordField, string>>;
	readonly refusals: readonly CellRefusal[];
}

export const WORD_FIELDS = ['role', 'area', 'activity', 'line', 'personCode', 'personName', 'note', 'link'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

const LONGEST: Readonly<Record<WordField, number>> = {
	...{ role: 300, area: 300, activity: 300, line: 300, personCode: 60, personName: 200, note: 20_000, link: 300 }
};

export interface ReadRows {
	readonly rows: readonly RowRead[];
	readonly hiddenLeftOut: number;
	/** Rows that only sum the others, and the row of our own example: left out. */
	readonly totalRows: readonly number[];
	/** How the hours are written; `null` when nothing says it. */
	readonly notation: Locale | null;
}

export function readRows(table: SheetTable, mapping: ImportMapping, choices: FileChoices): ReadRows {
	const { columns, numbers } = mapping;
	const cellOf = (row: TableRow, field: ColumnField): Cell => {
		const place = columns[field];
		return place === undefined ? null : (row.cells[place] ?? null);
	};
	const shown = table.rows.filter(({ hidden }) => choices.hiddenRows || !hidden);
	const columnOf = (field: ColumnField) => shown.map((row) => cellOf(row, field));
	const notation = numbers === 'auto' ? notationOf(columnOf('hours')) : numbers;
	const days = { dates: table.dates, monthFirst: hasMonthFirst([...columnOf('from'), ...columnOf('lastDay')]) };
	const headingOfKind = table.headings[columns.kind ?? -1] ?? '';
	const isTotal = (row: TableRow) =>
		(cellOf(row, 'from') === null && row.cells.some(saysTotal)) ||
		saysTotal(cellOf(row, 'from')) ||
		isExample(cellOf(row, 'note'));
	const read = (row: TableRow) =>
		readRow(row.row, (field) => cellOf(row, field), { notation, days, headingOfKind, kind: table.kind });
	return {
		rows: shown.filter((row) => !isTotal(row)).map(read),
		hiddenLeftOut: table.rows.length - shown.length,
		totalRows: shown.filter(isTotal).map(({ row }) => row),
		notation
	};
}

/** "Totaal" in a row without a day: a sum below the table. */
function saysTotal(cell: Cell): boolean {
	return typeof cell === 'string' && /^(?:sub)?(?:totaal|total|som|sum)\b/i.test(cell.trim());
}

interface Rules {
	readonly notation: Locale | null;
	readonly days: DayRules;
	readonly headingOfKind: string;
	readonly kind: SheetTable['kind'];
}

function readRow(
	row: number,
	cellOf: (field: ColumnField) => Cell,
	{ notation, days, headingOfKind, kind }: Rules
): RowRead {
	const refusals: CellRefusal[] = [];
	const refuseCell = (field: ColumnField, reason: CellReason) => {
		refusals.push({ field, reason, shown: shownCell(cellOf(field)).slice(0, 80) });
	};
	const hours = readHoursCell(cellOf('hours'), notation);
	if (!hours.ok) refuseCell('hours', hours.error);
	const inKind = readInKind(cellOf('kind'), headingOfKind);
	if (!inKind.ok) refuseCell('kind', inKind.error);
	return {
		...{ row, days: daysOf(cellOf, days, refuseCell) },
		...{ hours: hours.ok ? hours.value : null, inKind: inKind.ok && inKind.value },
		...{ words: wordsOf(cellOf, kind, refuseCell), refusals }
	};
}

type Refuse = (field: ColumnField, reason: CellReason) => void;

function daysOf(cellOf: (field: ColumnField) => Cell, rules: DayRules, refuseCell: Refuse): WorkDays | null {
	const from = readWorkDays(cellOf('from'), rules);
	if (!from.ok) refuseCell('from', from.error);
	const lastCell = cellOf('lastDay');
	if (lastCell === null || !from.ok) return from.ok ? from.value : null;
	const last = readWorkDays(lastCell, rules);
	if (!last.ok) refuseCell('lastDay', last.error);
	const reversed = last.ok && last.value.until <= from.value.from;
	if (reversed) refuseCell('lastDay', 'lastDayBeforeFirst');
	return last.ok && !reversed ? { from: from.value.from, until: last.value.until } : null;
}

function wordsOf(
	cellOf: (field: ColumnField) => Cell,
	kind: SheetTable['kind'],
	refuseCell: Refuse
): Record<WordField, string> {
	const words = {} as Record<WordField, string>;
	for (const field of WORD_FIELDS) {
		const cell = cellOf(field);
		if (cell !== null && typeof cell !== 'string' && 'problem' in cell) {
			refuseCell(field, cell.problem);
			words[field] = '';
			continue;
		}
		const written = shownCell(cell);
		const isPlain = PLAIN.test(written);
		const text = isPlain ? written : tidied(kind === 'csv' ? unprotected(written) : written, field);
		if (text.length > LONGEST[field]) refuseCell(field, 'tooLong');
		if (!isPlain && STRANGE.test(text)) refuseCell(field, 'strangeCharacter');
		words[field] = text;
	}
	return words;
}

/** Most cells are: nothing about them needs a second look. */
const PLAIN = /^(?:[!-&(-~]+(?: [!-~]+)*)?$/;
const STRANGE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function tidied(written: string, field: WordField): string {
	const text = written.normalize('NFC');
	return field === 'note' ? text.trim() : text.replace(/\s+/g, ' ').trim();
}

/** What our own CSV files put an apostrophe before, so that no spreadsheet takes it for a formula. */
function unprotected(text: string): string {
	return /^'+[=+\-@\t\r|%]/.test(text) ? text.slice(1) : text;
}

/** As a spreadsheet shows it, more or less. */
export function shownCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return cell;
	if ('number' in cell) return cell.number;
	if ('day' in cell) return cell.day;
	if ('month' in cell) return cell.month;
	if ('flag' in cell) return String(cell.flag);
	if ('problem' in cell) return cell.shown;
	const minutes = Math.round(cell.seconds / 60);
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

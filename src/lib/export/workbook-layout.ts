/** Where things stand in the sheets of the begroting, so that a formula in one can point into another. */
import { AREAS, type Area } from '../domain/shared/area';
import { exportMessages } from '../messages/export';
import type { WorkbookInput } from './budget-workbook';
import { columnName, textCell, type SheetCell } from './sheet';

/** Columns of the sheet of lines, from 0. */
export const LINE_COLUMNS = {
	number: 0,
	activity: 1,
	area: 2,
	role: 3,
	partnerNumber: 4,
	partner: 5,
	pot: 6,
	hours: 7,
	tariff: 8,
	lumpSum: 9,
	cost: 10,
	firstArea: 11,
	note: 14
} as const;

/** Columns of the sheet of what is paid. */
export const PAID_COLUMNS = {
	line: 0,
	sourceNumber: 1,
	source: 2,
	area: 3,
	partnerNumber: 4,
	partner: 5,
	amount: 6
} as const;

/** The heading, an empty row, and the row of column names. */
export function firstDataRow({ heading }: WorkbookInput): number {
	return heading.length + 3;
}

export function headed(input: WorkbookInput, columns: readonly string[], rows: readonly (readonly SheetCell[])[]) {
	const heading = input.heading.map((text, index) => [textCell(text, index === 0)]);
	return [...heading, [], columns.map((text) => textCell(text, true)), ...rows];
}

export function lastLineRow(input: WorkbookInput): number {
	return firstDataRow(input) + input.facts.lines.length - 1;
}

/** A column of the sheet of lines over all its rows: "'Regels'!K5:K40". */
export function lineRange(input: WorkbookInput, column: number): string {
	return range(exportMessages[input.locale].sheets.lines, column, firstDataRow(input), lastLineRow(input));
}

export function paidRange(input: WorkbookInput, column: number): string {
	const first = firstDataRow(input);
	const last = first + Math.max(1, input.figures.coverage.flows.length) - 1;
	return range(exportMessages[input.locale].sheets.paid, column, first, last);
}

/** A SUMIFS over what is paid. */
export function paidWhere(input: WorkbookInput, column: number, criterion: string): string {
	return `SUMIFS(${paidRange(input, PAID_COLUMNS.amount)},${paidRange(input, column)},${criterion})`;
}

export function areaColumn(area: Area): number {
	return LINE_COLUMNS.firstArea + AREAS.indexOf(area);
}

/** Partners by number, in list order; 0 is work that is still open who does it. */
export function partnerNumber({ facts }: WorkbookInput, partnerId: string | null): number {
	return partnerId === null ? 0 : facts.partners.findIndex(({ id }) => id === partnerId) + 1;
}

function range(sheet: string, column: number, first: number, last: number): string {
	const name = columnName(column);
	return `'${sheet}'!$${name}$${first}:$${name}$${Math.max(first, last)}`;
}

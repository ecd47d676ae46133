/** A workbook as plain data: sheets of cells that are a text, a figure or a formula. What writes a file reads this. */
import type { Day } from '../domain/shared/day';
import type { HourHundredths } from '../domain/shared/hours';
import type { Cents } from '../domain/shared/money';
import { invariant } from '../domain/shared/invariant';
import { serialOfDay } from '../import/serial-day';

export type SheetCell =
	| { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
	/** `value` is exact: at most 15 digits. */
	| { readonly kind: 'figure'; readonly value: number; readonly format: FigureFormat; readonly strong?: boolean }
	/** Without the "=" in front; its result is shown in this format. */
	| { readonly kind: 'formula'; readonly formula: string; readonly format: FigureFormat; readonly strong?: boolean }
	| null;

export type FigureFormat = 'amount' | 'hours' | 'whole' | 'day';

export interface Sheet {
	readonly name: string;
	/** Widths in characters, from the first column. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly SheetCell[])[];
	/** Rows at the top that stay in sight. */
	readonly headerRows: number;
}

/** Above this a spreadsheet's number cannot hold every cent. */
const LARGEST_EXACT = 99_999_999_999_999n;

export function textCell(text: string, strong = false): SheetCell {
	return { kind: 'text', text, strong };
}

export function amountCell(amount: Cents | null, whenMissing = ''): SheetCell {
	return amount === null ? textCell(whenMissing) : hundredths(amount, 'amount');
}

export function hoursCell(hours: HourHundredths | null): SheetCell {
	return hours === null ? null : hundredths(hours, 'hours');
}

export function wholeCell(value: number): SheetCell {
	return { kind: 'figure', value, format: 'whole' };
}

/** A date, which the sheet can sort and compute with. */
export function dayCell(day: Day): SheetCell {
	return { kind: 'figure', value: serialOfDay(day), format: 'day' };
}

export function formulaCell(formula: string, format: FigureFormat = 'amount', strong = false): SheetCell {
	return { kind: 'formula', formula, format, strong };
}

/** Whole hundredths divided by 100 is the nearest double of the decimal, which a sheet reads back as that decimal. */
function hundredths(value: bigint, format: FigureFormat): SheetCell {
	invariant(value <= LARGEST_EXACT && value >= -LARGEST_EXACT, 'a figure in a sheet has at most 14 digits');
	return { kind: 'figure', value: Number(value) / 100, format };
}

/** 0 → "A", 26 → "AA". */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** "B5" for column 1 in the fifth row of the sheet. */
export function cellName(column: number, row: number): string {
	return `${columnName(column)}${row}`;
}

/** "SUM(J4:J40)"; "0" over no rows at all. */
export function sumOf(column: number, firstRow: number, lastRow: number): string {
	return lastRow < firstRow ? '0' : `SUM(${cellName(column, firstRow)}:${cellName(column, lastRow)})`;
}

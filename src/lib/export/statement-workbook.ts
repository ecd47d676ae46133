/**
 * A statement as a workbook with live formulas: hours × tariff, subtotals and the net figure are computed by the sheet from
 * what stands in it, and come to the same cents as the product's own. An amount that is not hours × tariff stands there as
 * the figure it is.
 */
import type { StatementEntry } from '../domain/settlement/statement';
import { sumsByKind, type KindSum } from '../domain/settlement/statement-sums';
import { lineAmount } from '../domain/shared/money';
import { formatDay, formatDayFigures } from '../format/day';
import { statementMessages } from '../messages/statement';
import { wordMessages } from '../messages/words';
import {
	amountCell,
	cellName,
	formulaCell,
	hoursCell,
	sumOf,
	textCell,
	wholeCell,
	type Sheet,
	type SheetCell
} from './sheet';
import { answerOf, statusOf, type StatementInput } from './statement-layout';

const COLUMN = { kind: 0, day: 1, description: 2, role: 3, area: 4, hours: 5, tariff: 6, amount: 7 } as const;

interface PlacedGroup extends KindSum {
	/** Rows of the sheet of entries, from 1. */
	readonly firstRow: number;
	readonly subtotalRow: number;
}

export function statementWorkbook(input: StatementInput): Sheet[] {
	const groups = placed(input);
	return [summarySheet(input, groups), entrySheet(input, groups)];
}

function headingOf(input: StatementInput): readonly (readonly SheetCell[])[] {
	const { statement, locale, madeOn, notice } = input;
	const text = statementMessages[locale];
	const { partnershipName, roundName, schoolYear, partner, settledOn } = statement;
	const lines = [
		`${text.title}: ${partner.name}`,
		`${partnershipName}, ${roundName}, ${schoolYear}. ${statusOf(input)}. ${text.madeOn(formatDay(madeOn, locale))}.`,
		...(settledOn === null ? [text.draftText] : []),
		...(notice === null ? [] : [notice]),
		answerOf(input)
	];
	return lines.map((line, index) => [textCell(line, index === 0 || index === lines.length - 1)]);
}

/** The heading, an empty row, the names of the columns. */
function headerRowsOf(input: StatementInput): number {
	return headingOf(input).length + 2;
}

function placed(input: StatementInput): PlacedGroup[] {
	let row = headerRowsOf(input) + 1;
	return sumsByKind(input.statement).map((group) => {
		const firstRow = row;
		row += group.entries.length + 1;
		return { ...group, firstRow, subtotalRow: row - 1 };
	});
}

function summarySheet(input: StatementInput, groups: readonly PlacedGroup[]): Sheet {
	const text = statementMessages[input.locale];
	const first = headerRowsOf(input) + 1;
	const rows = groups.map(({ kind, entries, subtotalRow }): SheetCell[] => [
		textCell(text.kinds[kind]),
		wholeCell(entries.length),
		formulaCell(`'${text.sheets.entries}'!${cellName(COLUMN.amount, subtotalRow)}`)
	]);
	const net = formulaCell(sumOf(2, first, first + groups.length - 1), 'amount', true);
	return {
		name: text.sheets.summary,
		widths: [36, 10, 16],
		headerRows: 0,
		rows: [
			...headingOf(input),
			[],
			[text.kind, text.entries, text.amount].map((label) => textCell(label, true)),
			...rows,
			[textCell(text.net, true), null, net]
		]
	};
}

function entrySheet(input: StatementInput, groups: readonly PlacedGroup[]): Sheet {
	const text = statementMessages[input.locale];
	const columns = [
		...[text.kind, text.day, text.description, text.role, text.area, text.hours, text.tariff, text.amount]
	];
	return {
		name: text.sheets.entries,
		widths: [20, 12, 44, 22, 26, 10, 12, 14],
		headerRows: headerRowsOf(input),
		rows: [
			...headingOf(input),
			[],
			columns.map((label) => textCell(label, true)),
			...groups.flatMap((group) => groupRows(input, group)),
			netRow(input, groups)
		]
	};
}

function groupRows(input: StatementInput, group: PlacedGroup): SheetCell[][] {
	const text = statementMessages[input.locale];
	const { kind, entries, firstRow, subtotalRow } = group;
	const hours = formulaCell(sumOf(COLUMN.hours, firstRow, subtotalRow - 1), 'hours', true);
	return [
		...entries.map((entry, index) => entryRow(input, entry, firstRow + index)),
		[
			textCell(text.subtotal(text.kinds[kind]), true),
			...[null, null, null, null],
			entries.some((entry) => entry.hours !== null) ? hours : null,
			null,
			formulaCell(sumOf(COLUMN.amount, firstRow, subtotalRow - 1), 'amount', true)
		]
	];
}

function entryRow({ locale }: StatementInput, entry: StatementEntry, row: number): SheetCell[] {
	const { hours, tariffPerHour, amount, area } = entry;
	const isProduct = hours !== null && tariffPerHour !== null && lineAmount(hours, tariffPerHour) === amount;
	const product = `ROUND(${cellName(COLUMN.hours, row)}*${cellName(COLUMN.tariff, row)},2)`;
	return [
		textCell(statementMessages[locale].kinds[entry.kind]),
		textCell(formatDayFigures(entry.day)),
		textCell(entry.description),
		textCell(entry.roleName ?? ''),
		textCell(area === null ? '' : wordMessages[locale].area[area]),
		hoursCell(hours),
		tariffPerHour === null ? null : amountCell(tariffPerHour),
		isProduct ? formulaCell(product) : amountCell(amount)
	];
}

function netRow({ locale }: StatementInput, groups: readonly PlacedGroup[]): SheetCell[] {
	const subtotals = groups.map(({ subtotalRow }) => cellName(COLUMN.amount, subtotalRow));
	const net = formulaCell(subtotals.length === 0 ? '0' : subtotals.join('+'), 'amount', true);
	return [textCell(statementMessages[locale].net, true), null, null, null, null, null, null, net];
}

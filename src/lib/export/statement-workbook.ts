/**
 * A statement as a workbook with live formulas: hours × tariff, subtotals and the net figure are computed by the sheet from
 * what stands in it, and come to the same cents as the product's own. An amount that is not hours × tariff stands there as
 * the figure it is.
 */
import { isWork, knowsPeriods, type StatementEntry } from '../domain/settlement/statement';
import { sumsByKind, type KindSum } from '../domain/settlement/statement-sums';
import { addDays } from '../domain/shared/day';
import { lineAmount } from '../domain/shared/money';
import { formatDay } from '../format/day';
import { statementMessages } from '../messages/statement';
import { wordMessages } from '../messages/words';
import {
	amountCell,
	cellName,
	dayCell,
	formulaCell,
	hoursCell,
	sumOf,
	textCell,
	wholeCell,
	type Sheet,
	type SheetCell
} from './sheet';
import { answerOf, draftTextOf, statusOf, type StatementInput } from './statement-layout';

const WIDTHS = {
	...{ kind: 20, day: 12, lastDay: 12, description: 44, role: 22, area: 26, hours: 10, tariff: 12, amount: 14 }
} as const;
type Column = keyof typeof WIDTHS;
type Cells = Readonly<Partial<Record<Column, SheetCell>>>;

/** Of the sheet of entries; a statement from before last days were kept has no column for them. */
function columnsOf({ statement }: StatementInput): readonly Column[] {
	const all = Object.keys(WIDTHS) as Column[];
	return knowsPeriods(statement.entries) ? all : all.filter((column) => column !== 'lastDay');
}

function inColumns(input: StatementInput, cells: Cells): SheetCell[] {
	return columnsOf(input).map((column) => cells[column] ?? null);
}

function columnOf(input: StatementInput, column: Column): number {
	return columnsOf(input).indexOf(column);
}

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
	const { partnershipName, roundName, schoolYear, partner } = statement;
	const draftText = draftTextOf(input);
	const lines = [
		`${text.title}: ${partner.name}`,
		`${partnershipName}, ${roundName}, ${schoolYear}. ${statusOf(input)}. ${text.madeOn(formatDay(madeOn, locale))}.`,
		...(draftText === null ? [] : [draftText]),
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
		formulaCell(`'${text.sheets.entries}'!${cellName(columnOf(input, 'amount'), subtotalRow)}`)
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
	const columns = columnsOf(input);
	const heading = (column: Column) => (column === 'day' && columns.includes('lastDay') ? text.firstDay : text[column]);
	return {
		name: text.sheets.entries,
		widths: columns.map((column) => WIDTHS[column]),
		headerRows: headerRowsOf(input),
		rows: [
			...headingOf(input),
			[],
			columns.map((column) => textCell(heading(column), true)),
			...groups.flatMap((group) => groupRows(input, group)),
			netRow(input, groups)
		]
	};
}

function groupRows(input: StatementInput, group: PlacedGroup): SheetCell[][] {
	const text = statementMessages[input.locale];
	const { kind, entries, firstRow, subtotalRow } = group;
	const sum = (column: Column) => sumOf(columnOf(input, column), firstRow, subtotalRow - 1);
	const withHours = entries.some((entry) => entry.hours !== null);
	return [
		...entries.map((entry, index) => entryRow(input, entry, firstRow + index)),
		inColumns(input, {
			kind: textCell(text.subtotal(text.kinds[kind]), true),
			hours: withHours ? formulaCell(sum('hours'), 'hours', true) : null,
			amount: formulaCell(sum('amount'), 'amount', true)
		})
	];
}

function entryRow(input: StatementInput, entry: StatementEntry, row: number): SheetCell[] {
	const { locale } = input;
	const { hours, tariffPerHour, amount, area, from, until } = entry;
	const isProduct = hours !== null && tariffPerHour !== null && lineAmount(hours, tariffPerHour) === amount;
	const [worked, tariff] = [columnOf(input, 'hours'), columnOf(input, 'tariff')];
	const product = `ROUND(${cellName(worked, row)}*${cellName(tariff, row)},2)`;
	return inColumns(input, {
		kind: textCell(statementMessages[locale].kinds[entry.kind]),
		day: dayCell(from),
		lastDay: until !== null && isWork(entry) ? dayCell(addDays(until, -1)) : null,
		description: textCell(entry.description),
		role: textCell(entry.roleName ?? ''),
		area: textCell(area === null ? '' : wordMessages[locale].area[area]),
		hours: hoursCell(hours),
		tariff: tariffPerHour === null ? null : amountCell(tariffPerHour),
		amount: isProduct ? formulaCell(product) : amountCell(amount)
	});
}

function netRow(input: StatementInput, groups: readonly PlacedGroup[]): SheetCell[] {
	const amount = columnOf(input, 'amount');
	const subtotals = groups.map(({ subtotalRow }) => cellName(amount, subtotalRow));
	const net = formulaCell(subtotals.length === 0 ? '0' : subtotals.join('+'), 'amount', true);
	return inColumns(input, { kind: textCell(statementMessages[input.locale].net, true), amount: net });
}

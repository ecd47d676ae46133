/** The lines: hours × tariff and lump sums as formulas, and what of each counts in which area. */
import { AREAS } from '../domain/shared/area';
import type { LineFigures } from '../domain/budget/budget-figures';
import type { BudgetLine } from '../domain/budget/budget-line';
import { exportMessages } from '../messages/export';
import { wordMessages } from '../messages/words';
import type { WorkbookInput } from './budget-workbook';
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
import { firstDataRow, headed, lastLineRow, LINE_COLUMNS, partnerNumber } from './workbook-layout';

export function lineSheet(input: WorkbookInput): Sheet {
	const { facts, figures, locale } = input;
	const text = exportMessages[locale];
	const areas = wordMessages[locale].area;
	const byId = new Map(figures.lines.map((line) => [line.lineId, line]));
	const first = firstDataRow(input);
	const rows = facts.lines.map((line, index) => lineRow(input, line, byId.get(line.id), index, first + index));
	const columns = [
		...[text.line, text.activity, text.area, text.role, text.partnerNumber, text.partner, text.pot],
		...[text.hours, text.tariff, text.lumpSum, text.cost],
		...AREAS.map((area) => text.partOf(areas[area])),
		text.note
	];
	return {
		name: text.sheets.lines,
		widths: [6, 44, 20, 22, 9, 30, 26, 10, 12, 13, 14, 14, 14, 14, 40],
		headerRows: first - 1,
		rows: headed(input, columns, [...rows, totalRow(input)])
	};
}

function lineRow(
	input: WorkbookInput,
	line: BudgetLine,
	figures: LineFigures | undefined,
	index: number,
	row: number
): SheetCell[] {
	const { names, locale } = input;
	const price = figures?.price;
	return [
		wholeCell(index + 1),
		textCell(line.activity),
		textCell(wordMessages[locale].area[line.area]),
		textCell(names.role(line.roleId)),
		wholeCell(partnerNumber(input, line.partnerId)),
		textCell(names.partner(line.partnerId)),
		textCell(line.potId === null ? '' : names.pot(line.potId)),
		hoursCell(figures?.hours ?? null),
		price?.kind === 'tariff' ? amountCell(price.tariff.amountPerHour) : null,
		price?.kind === 'lumpSum' ? amountCell(price.amount) : null,
		costCell(figures, row, locale),
		...AREAS.map((area) => areaCell(line, figures, area, row)),
		textCell(line.note ?? '')
	];
}

function costCell(figures: LineFigures | undefined, row: number, locale: WorkbookInput['locale']): SheetCell {
	const text = exportMessages[locale];
	switch (figures?.price.kind) {
		case 'tariff':
			return formulaCell(`ROUND(${cellName(LINE_COLUMNS.hours, row)}*${cellName(LINE_COLUMNS.tariff, row)},2)`);
		case 'lumpSum':
			return formulaCell(cellName(LINE_COLUMNS.lumpSum, row));
		case 'unpriced':
			return textCell(text.unpriced);
		default:
			return textCell(text.open);
	}
}

/** The whole cost of an ordinary line; of a shared one the part its key gives, which is a figure. */
function areaCell(
	line: BudgetLine,
	figures: LineFigures | undefined,
	area: (typeof AREAS)[number],
	row: number
): SheetCell {
	if (figures?.amount == null) return null;
	if (line.area === area) return formulaCell(cellName(LINE_COLUMNS.cost, row));
	const part = figures.byArea.find((one) => one.area === area);
	return part ? amountCell(part.amount) : null;
}

function totalRow(input: WorkbookInput): SheetCell[] {
	const [first, last] = [firstDataRow(input), lastLineRow(input)];
	const total = (column: number) =>
		formulaCell(sumOf(column, first, last), column === LINE_COLUMNS.hours ? 'hours' : 'amount', true);
	const { hours, cost, firstArea } = LINE_COLUMNS;
	const label = textCell(exportMessages[input.locale].total, true);
	const areas = AREAS.map((_, index) => total(firstArea + index));
	return [label, null, null, null, null, null, null, total(hours), null, null, total(cost), ...areas];
}

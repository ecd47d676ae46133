/** Coverage per area and per partner: cost, cover and gap, all computed by the sheet. */
import { AREAS } from '../domain/shared/area';
import { exportMessages } from '../messages/export';
import { wordMessages } from '../messages/words';
import type { WorkbookInput } from './budget-workbook';
import { amountCell, cellName, formulaCell, sumOf, textCell, wholeCell, type Sheet, type SheetCell } from './sheet';
import {
	areaColumn,
	firstDataRow,
	headed,
	LINE_COLUMNS,
	lineRange,
	PAID_COLUMNS,
	paidWhere,
	partnerNumber
} from './workbook-layout';

export function coverageSheet(input: WorkbookInput): Sheet {
	const text = exportMessages[input.locale];
	const areas = wordMessages[input.locale].area;
	const first = firstDataRow(input);
	const rows = AREAS.map((area, index): SheetCell[] => {
		const row = first + index;
		return [
			textCell(areas[area]),
			formulaCell(`SUM(${lineRange(input, areaColumn(area))})`),
			formulaCell(paidWhere(input, PAID_COLUMNS.area, String(index + 1))),
			formulaCell(`${cellName(1, row)}-${cellName(2, row)}`)
		];
	});
	const total = (column: number) => formulaCell(sumOf(column, first, first + AREAS.length - 1), 'amount', true);
	return {
		name: text.sheets.coverage,
		widths: [32, 16, 16, 16],
		headerRows: first - 1,
		rows: headed(
			input,
			[text.area, text.cost, text.covered, text.gap],
			[...rows, [textCell(text.total, true), total(1), total(2), total(3)]]
		)
	};
}

export function partnerSheet(input: WorkbookInput): Sheet {
	const { figures, names, locale } = input;
	const text = exportMessages[locale];
	const first = firstDataRow(input);
	const rows = figures.totals.byPartner.map((totals, index): SheetCell[] => {
		const number = cellName(0, first + index);
		const cost = lineRange(input, LINE_COLUMNS.cost);
		const performer = lineRange(input, LINE_COLUMNS.partnerNumber);
		return [
			wholeCell(partnerNumber(input, totals.partnerId)),
			textCell(names.partner(totals.partnerId)),
			formulaCell(`SUMIFS(${cost},${performer},${number})`),
			formulaCell(paidWhere(input, PAID_COLUMNS.partnerNumber, number)),
			amountCell(totals.carried)
		];
	});
	const last = first + rows.length - 1;
	const total = (column: number) => formulaCell(sumOf(column, first, last), 'amount', true);
	return {
		name: text.sheets.partners,
		widths: [10, 40, 16, 16, 16],
		headerRows: first - 1,
		rows: headed(
			input,
			[text.partnerNumber, text.partner, text.cost, text.covered, text.carried],
			[...rows, [textCell(text.total, true), null, total(2), total(3), total(4)]]
		)
	};
}

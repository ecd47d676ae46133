/** The sources with what is used of them, and the list of which source pays which line. */
import { AREAS } from '../domain/shared/area';
import type { FundingSource } from '../domain/coverage/funding-source';
import { formatLastDay } from '../format/day';
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
import { firstDataRow, headed, PAID_COLUMNS, paidWhere, partnerNumber } from './workbook-layout';

const HOURS = 7;
const VALUE = 8;
const AMOUNT = 9;
const USED = 10;

export function sourceSheet(input: WorkbookInput): Sheet {
	const { facts, locale } = input;
	const text = exportMessages[locale];
	const first = firstDataRow(input);
	const last = first + facts.sources.length - 1;
	const rows = facts.sources.map((source, index) => sourceRow(input, source, index + 1, first + index));
	const total = (column: number) => formulaCell(sumOf(column, first, last), 'amount', true);
	const totals = [
		textCell(text.total, true),
		...Array<SheetCell>(8).fill(null),
		total(AMOUNT),
		total(USED),
		total(USED + 1)
	];
	const columns = [
		...[text.sourceNumber, text.source, text.giver, text.certainty, text.duration, text.until, text.inKind],
		...[text.hours, text.valuePerHour, text.amount, text.used, text.surplus]
	];
	return {
		name: text.sheets.sources,
		widths: [9, 44, 30, 14, 14, 20, 10, 10, 14, 15, 15, 15],
		headerRows: first - 1,
		rows: headed(input, columns, [...rows, totals])
	};
}

function sourceRow(input: WorkbookInput, source: FundingSource, number: number, row: number): SheetCell[] {
	const { figures, names, locale } = input;
	const text = exportMessages[locale];
	const words = wordMessages[locale];
	const known = figures.sources.find(({ sourceId }) => sourceId === source.id);
	const { duration, amount } = source;
	const until = duration.kind === 'incidental' && duration.until !== null ? formatLastDay(duration.until, locale) : '';
	const byHours = amount.kind === 'hours' && known?.amount !== null;
	return [
		wholeCell(number),
		textCell(source.name),
		textCell(source.giverPartnerId === null ? '' : names.partner(source.giverPartnerId)),
		textCell(words.certainty[known?.certainty ?? source.certainty]),
		textCell(words.duration[duration.kind]),
		textCell(until),
		textCell(source.inKind ? text.yes : text.no),
		amount.kind === 'hours' ? hoursCell(amount.hours) : null,
		amount.kind === 'hours' ? amountCell(amount.valuePerHour) : null,
		byHours
			? formulaCell(`ROUND(${cellName(HOURS, row)}*${cellName(VALUE, row)},2)`)
			: amountCell(known?.amount ?? null, text.unknown),
		formulaCell(paidWhere(input, PAID_COLUMNS.sourceNumber, cellName(0, row))),
		known?.amount == null ? null : formulaCell(`${cellName(AMOUNT, row)}-${cellName(USED, row)}`)
	];
}

export function paidSheet(input: WorkbookInput): Sheet {
	const { facts, figures, names, locale } = input;
	const text = exportMessages[locale];
	const areas = wordMessages[locale].area;
	const lines = new Map(facts.lines.map((line, index) => [line.id, { line, number: index + 1 }]));
	const sources = new Map(facts.sources.map(({ id }, index) => [id, index + 1]));
	const rows = figures.coverage.flows.map((flow): SheetCell[] => {
		const found = lines.get(flow.lineId);
		const partnerId = found?.line.partnerId ?? null;
		return [
			wholeCell(found?.number ?? 0),
			wholeCell(sources.get(flow.sourceId) ?? 0),
			textCell(names.source(flow.sourceId)),
			wholeCell(AREAS.indexOf(flow.area) + 1),
			wholeCell(partnerNumber(input, partnerId)),
			textCell(names.partner(partnerId)),
			amountCell(flow.amount)
		];
	});
	const columns = [
		...[text.line, text.sourceNumber, text.source],
		`${text.area} (${AREAS.map((area, index) => `${index + 1} ${areas[area]}`).join(', ')})`,
		...[text.partnerNumber, text.partner, text.amount]
	];
	return {
		name: text.sheets.paid,
		widths: [8, 9, 44, 24, 10, 30, 15],
		headerRows: firstDataRow(input) - 1,
		rows: headed(input, columns, rows)
	};
}

/** The table of lines as a grid: its columns, its rows, and the cells that follow from the tariffs at once. */
import { explainHref } from '$lib/components/budget/explain-href';
import type { CellValues, GridColumn, GridRow } from '$lib/components/shared/grid/grid-types';
import type { BudgetLine } from '$lib/domain/budget/budget-line';
import { changeLineCell, emptyLine, LINE_CELLS, lineCells, type LineCell } from '$lib/domain/budget/line-cells';
import { LINE_AREAS } from '$lib/domain/shared/area';
import type { Day } from '$lib/domain/shared/day';
import { hoursFromText, hoursText, sumHours } from '$lib/domain/shared/hours';
import { centsFromText, moneyText, sumCents, type Cents } from '$lib/domain/shared/money';
import { priceLine } from '$lib/domain/tariff/price-line';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { Tariff } from '$lib/domain/tariff/tariff';
import { lineMessages } from '$lib/messages/lines';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';

export interface Choice {
	readonly value: string;
	readonly label: string;
}

export interface LineTableInput {
	readonly roles: readonly Choice[];
	readonly partners: readonly Choice[];
	readonly pots: readonly Choice[];
	readonly activities: readonly string[];
	readonly withLastYear: boolean;
	readonly partnershipId: string;
	readonly schoolYear: string;
	readonly locale: Locale;
}

export function lineColumns(input: LineTableInput): GridColumn[] {
	const text = lineMessages[input.locale];
	const words = wordMessages[input.locale];
	const areas = LINE_AREAS.map((value) => ({ value, label: words.area[value] }));
	const label = text.columns;
	const lastYear: GridColumn[] = input.withLastYear
		? [{ id: 'lastYear', label: label.lastYear, kind: 'money', unit: '€', readonly: true, emptyAs: 'notApplicable' }]
		: [];
	return [
		{ id: 'activity', label: label.activity, kind: 'text', suggestions: input.activities, width: 12.75 },
		{ id: 'area', label: label.area, kind: 'select', options: areas, required: true, width: 8.5 },
		{ id: 'roleId', label: label.roleId, kind: 'select', options: input.roles, width: 10.25 },
		{ id: 'partnerId', label: label.partnerId, kind: 'select', options: input.partners, width: 8.5 },
		{ id: 'hours', label: label.hours, kind: 'hours', unit: text.unitHours, width: 4.75 },
		{
			id: 'tariff',
			label: label.tariff,
			kind: 'money',
			unit: '€',
			readonly: true,
			emptyAs: 'notApplicable',
			width: 4.25
		},
		{ id: 'lumpSum', label: label.lumpSum, kind: 'money', unit: '€', width: 5.25 },
		{
			id: 'amount',
			label: label.amount,
			kind: 'money',
			unit: '€',
			readonly: true,
			emptyAs: 'unpriced',
			width: 6.25,
			href: (row) =>
				explainHref(input.partnershipId, input.schoolYear, { kind: 'line', lineId: row.id, figure: 'amount' })
		},
		...lastYear,
		{ id: 'potId', label: label.potId, kind: 'select', options: input.pots },
		{ id: 'pricingDay', label: label.pricingDay, kind: 'day' },
		{ id: 'note', label: label.note, kind: 'note' }
	];
}

export interface TableLine {
	readonly line: BudgetLine;
	readonly revision: number;
	readonly lastYear: Cents | null;
}

export function lineRow({ line, revision, lastYear }: TableLine): GridRow {
	return {
		id: line.id,
		revision,
		cells: {
			...lineCells(line),
			previousLineId: line.previousLineId ?? '',
			lastYear: lastYear === null ? '' : moneyText(lastYear)
		}
	};
}

/** The tariff and the amount of a row as it stands, before anything is saved. */
export function linePricing(tariffs: readonly Tariff[], pricingDay: Day): (row: GridRow) => CellValues {
	const index = indexTariffs(tariffs);
	return (row) => {
		const price = priceLine(lineOfRow(row), index, { pricingDay });
		return {
			tariff: price.kind === 'tariff' ? moneyText(price.tariff.amountPerHour) : '',
			amount: price.kind === 'tariff' || price.kind === 'lumpSum' ? moneyText(price.amount) : ''
		};
	};
}

export function lineSums(rows: readonly GridRow[], label: string): CellValues {
	const amounts = rows.flatMap((row) => centsFromText(row.cells['amount'] ?? '') ?? []);
	const hours = rows.flatMap((row) => hoursFromText(row.cells['hours'] ?? '') ?? []);
	const before = rows.flatMap((row) => centsFromText(row.cells['lastYear'] ?? '') ?? []);
	return {
		activity: label,
		hours: hoursText(sumHours(hours)),
		amount: moneyText(sumCents(amounts)),
		lastYear: moneyText(sumCents(before))
	};
}

export function isLineCell(id: string): id is LineCell {
	return LINE_CELLS.some((cell) => cell === id);
}

/** Cells that cannot be read count as empty here; the grid marks them. */
function lineOfRow(row: GridRow): BudgetLine {
	let line: BudgetLine = emptyLine(row.id);
	for (const cell of LINE_CELLS) {
		const text = row.cells[cell] ?? '';
		const changed = text === '' ? null : changeLineCell(line, cell, text);
		if (changed?.ok) line = changed.value;
	}
	return line;
}

/** The table of a month: a row is a line, with its price and what is left of what was agreed. */
import type { CellValues, GridColumn, GridRow } from '$lib/components/shared/grid/grid-types';
import type { Day } from '$lib/domain/shared/day';
import { hoursFromText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { declareMessages } from '$lib/messages/declare';
import type { Locale } from '$lib/messages/locale';
import { declarationCells, type LineOfTable } from './declaration-cells';
import {
	amountCells,
	daysText,
	leaving,
	leftCells,
	leftColumn,
	pricing,
	unpricedWhere,
	workColumns,
	type DeclaringChoices
} from './declaration-table';

export function monthColumns(choices: DeclaringChoices, locale: Locale): GridColumn[] {
	const { columns: label, unitHours } = declareMessages[locale];
	const work = workColumns(choices, locale);
	const computed = { readonly: true } as const;
	return [
		...[work.person, work.role, work.activity],
		{ id: 'hours', label: label.hours, kind: 'hours', unit: unitHours, width: 4.5 },
		{ id: 'tariff', label: label.tariff, kind: 'money', unit: '€', ...computed, emptyAs: 'unpriced', width: 4.75 },
		{ id: 'amount', label: label.amount, kind: 'money', unit: '€', ...computed, emptyAs: unpricedWhere, width: 6 },
		...[leftColumn(locale), work.area, work.line, work.kind],
		{ id: 'scope', label: label.scope, kind: 'text', ...computed, width: 7 },
		{ id: 'days', label: label.days, kind: 'text', ...computed, width: 6.5 },
		...[work.note, work.link]
	];
}

type Row = LineOfTable & { readonly revision: number };

export function monthRow(line: Row, found: CellValues, month: { from: Day; until: Day }, locale: Locale): GridRow {
	const reason = line.state === 'returned' ? line.reason : null;
	return {
		id: line.id,
		revision: line.revision,
		cells: { ...declarationCells(line), days: daysText(line, month, locale) },
		remarks: reason === null ? found : { ...found, hours: [reason, found['hours']].filter(Boolean).join(' ') }
	};
}

export function monthDerive(choices: DeclaringChoices, rows: readonly GridRow[], locale: Locale) {
	const price = pricing(choices);
	const left = leaving(choices, new Map(rows.map(({ id, cells }) => [id, cells])));
	const { scopes } = declareMessages[locale];
	return (row: GridRow): CellValues => {
		const { cells } = row;
		const hours = cells['hours'] ?? '';
		const found = price(cells, cells['from'] ?? '', hours);
		return {
			tariff: found ? moneyText(found.tariffPerHour) : '',
			scope: found ? scopes[found.scope] : '',
			...amountCells(found?.amount ?? null, hours !== '' && Boolean(cells['role'])),
			...leftCells(left(row.id, cells, hoursFromText(hours) ?? 0n))
		};
	};
}

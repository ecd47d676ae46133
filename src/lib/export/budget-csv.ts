/** The lines of a budget, and its coverage, as rows for a CSV file: the figures of the screen, to the cent. */
import type { BudgetNames } from '../domain/budget/budget-names';
import type { BudgetFacts } from '../domain/budget/budget-facts';
import type { BudgetFigures } from '../domain/budget/budget-figures';
import { AREAS } from '../domain/shared/area';
import { hoursText } from '../domain/shared/hours';
import { moneyText, type Cents } from '../domain/shared/money';
import { exportMessages } from '../messages/export';
import type { Locale } from '../messages/locale';
import { wordMessages } from '../messages/words';
import type { CsvValue } from './csv';

interface Budget {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
	readonly names: BudgetNames;
	readonly locale: Locale;
}

export function lineRows({ facts, figures, names, locale }: Budget): CsvValue[][] {
	const words = exportMessages[locale];
	const byId = new Map(figures.lines.map((line) => [line.lineId, line]));
	const { line, activity, area, role, partner, pot, hours, tariff, lumpSum, cost, note } = words;
	const head = [line, activity, area, role, partner, pot, hours, tariff, lumpSum, cost, note].map(text);
	const rows = facts.lines.map((each, index): CsvValue[] => {
		const found = byId.get(each.id);
		const price = found?.price;
		return [
			decimal(String(index + 1)),
			text(each.activity),
			text(wordMessages[locale].area[each.area]),
			text(names.role(each.roleId)),
			text(names.partner(each.partnerId)),
			text(each.potId === null ? '' : names.pot(each.potId)),
			found?.hours == null ? text('') : decimal(hoursText(found.hours)),
			amount(price?.kind === 'tariff' ? price.tariff.amountPerHour : null),
			amount(price?.kind === 'lumpSum' ? price.amount : null),
			amount(found?.amount ?? null, price?.kind === 'unpriced' ? words.unpriced : words.open),
			text(each.note ?? '')
		];
	});
	return [head, ...rows];
}

export function coverageRows({ figures, locale }: Budget): CsvValue[][] {
	const words = exportMessages[locale];
	const { area: areas, certainty } = wordMessages[locale];
	const head = [
		words.area,
		words.cost,
		words.covered,
		words.gap,
		certainty.granted,
		certainty.applied,
		certainty.expected,
		words.inKind
	];
	const row = (name: string, totals: BudgetFigures['coverage']['totals']) => [
		text(name),
		...[totals.cost, totals.covered, totals.gap].map((each) => amount(each)),
		...[totals.byCertainty.granted, totals.byCertainty.applied, totals.byCertainty.expected].map((each) =>
			amount(each)
		),
		amount(totals.inKind)
	];
	const rows = AREAS.map((area) => row(areas[area], figures.coverage.byArea[area]));
	return [head.map(text), ...rows, row(words.total, figures.coverage.totals)];
}

function text(written: string): CsvValue {
	return { kind: 'text', text: written };
}

function decimal(written: string): CsvValue {
	return { kind: 'decimal', text: written };
}

function amount(value: Cents | null, whenMissing = ''): CsvValue {
	return value === null ? text(whenMissing) : decimal(moneyText(value));
}

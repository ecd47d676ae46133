/** Per role what each partner's hour costs: a dot per partner over the range between them (model section 6; report:1119). */
import { subtractCents, type Cents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { chartMessages } from '$lib/messages/charts';
import type { Locale } from '$lib/messages/locale';
import { lengthOf, sizeFor, type BarSeries, type ChartPicture, type Fill } from './chart-picture';

export interface TariffSpreadView {
	readonly roles: readonly {
		readonly name: string;
		/** `null`: this partner's hour has no tariff. */
		readonly tariffs: readonly { readonly partner: string; readonly amount: Cents | null }[];
	}[];
}

const RANGE: Fill = { color: 'area-shared', look: 'soft' };
const DOT: Fill = { color: 'accent', look: 'solid' };

export function tariffSpread({ roles }: TariffSpreadView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const ranges = roles.map(({ name, tariffs }) => ({ name, ...lowestAndHighest(tariffs) }));
	const range: BarSeries = {
		label: text.lowestToHighest,
		values: ranges.map(({ lowest, highest }) =>
			lowest === null || highest === null ? null : [lengthOf(lowest), lengthOf(highest)]
		),
		texts: ranges.map(({ lowest, highest }) =>
			lowest === null || highest === null
				? text.unpriced
				: `${formatMoney(lowest, locale)} – ${formatMoney(highest, locale)}`
		),
		fills: [RANGE],
		thickness: 0.28
	};
	const partners = [...new Set(roles.flatMap(({ tariffs }) => tariffs.map(({ partner }) => partner)))];
	const dots = partners.map((partner): BarSeries => {
		const amounts = roles.map(({ tariffs }) => tariffs.find((tariff) => tariff.partner === partner)?.amount ?? null);
		return {
			label: partner,
			values: amounts.map((amount) => (amount === null ? null : lengthOf(amount))),
			texts: amounts.map((amount) => (amount === null ? text.unpriced : formatMoney(amount, locale))),
			fills: [DOT],
			points: true
		};
	});
	return {
		label: text.spreadLabel,
		conclusion: conclusion(ranges, locale),
		drawing: {
			kind: 'bars',
			horizontal: true,
			stacked: false,
			fromZero: false,
			categories: roles.map(({ name }) => name),
			series: [...dots, range]
		},
		legend: [
			{ label: text.partner, fill: DOT },
			{ label: text.lowestToHighest, fill: RANGE }
		],
		table: {
			columns: [
				{ label: text.role, figure: false },
				{ label: text.partner, figure: false },
				{ label: text.tariff, figure: true }
			],
			rows: roles.flatMap(({ name, tariffs }) =>
				tariffs.map(({ partner, amount }) => ({
					cells: [name, partner, amount === null ? text.unpriced : formatMoneyFigure(amount, locale)]
				}))
			)
		},
		size: sizeFor(roles.length)
	};
}

interface Range {
	readonly name: string;
	readonly lowest: Cents | null;
	readonly highest: Cents | null;
}

function lowestAndHighest(tariffs: readonly { readonly amount: Cents | null }[]): Omit<Range, 'name'> {
	let [lowest, highest]: [Cents | null, Cents | null] = [null, null];
	for (const { amount } of tariffs) {
		if (amount === null) continue;
		if (lowest === null || amount < lowest) lowest = amount;
		if (highest === null || amount > highest) highest = amount;
	}
	return { lowest, highest };
}

function conclusion(ranges: readonly Range[], locale: Locale): string {
	const text = chartMessages[locale];
	let widest: { name: string; difference: Cents } | null = null;
	for (const { name, lowest, highest } of ranges) {
		if (lowest === null || highest === null) continue;
		const difference = subtractCents(highest, lowest);
		if (difference > 0n && (widest === null || difference > widest.difference)) widest = { name, difference };
	}
	if (widest === null) return text.spreadNone;
	return text.spreadConclusion(widest.name, strong(formatMoney(widest.difference, locale)));
}

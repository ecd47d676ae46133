/** The same money per school year and per calendar year: each bar in its part before and after 1 January (model section 3). */
import type { Cents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { chartMessages } from '$lib/messages/charts';
import type { Locale } from '$lib/messages/locale';
import { lengthOf, sizeFor, type BarSeries, type ChartPicture, type Fill } from './chart-picture';

export interface YearPeriod {
	/** "2026-2027" or "2026". */
	readonly label: string;
	readonly basis: 'schoolYear' | 'calendarYear';
	/** What falls in August to December, and in January to July; `null` is unknown and draws nothing. */
	readonly firstPart: Cents | null;
	readonly secondPart: Cents | null;
}

export interface YearBarsView {
	readonly periods: readonly YearPeriod[];
}

const PARTS = ['firstPart', 'secondPart'] as const;
const FILLS: Readonly<Record<(typeof PARTS)[number], Fill>> = {
	firstPart: { color: 'accent', look: 'solid' },
	secondPart: { color: 'accent', look: 'soft' }
};

export function yearBars({ periods }: YearBarsView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const name = (period: YearPeriod) => `${text[period.basis]} ${period.label}`;
	const shown = (amount: Cents | null, write: typeof formatMoney) =>
		amount === null ? text.unknown : write(amount, locale);
	const series = PARTS.map((part): BarSeries => ({
		label: text[part],
		values: periods.map((period) => {
			const amount = period[part];
			return amount === null ? null : lengthOf(amount);
		}),
		texts: periods.map((period) => shown(period[part], formatMoney)),
		fills: [FILLS[part]]
	}));
	const schoolYear = periods.find((period) => period.basis === 'schoolYear');
	return {
		label: text.yearsLabel,
		conclusion: text.yearsConclusion(
			strong(shown(schoolYear?.firstPart ?? null, formatMoney)),
			strong(shown(schoolYear?.secondPart ?? null, formatMoney))
		),
		drawing: { kind: 'bars', horizontal: true, stacked: true, fromZero: true, categories: periods.map(name), series },
		legend: PARTS.map((part) => ({ label: text[part], fill: FILLS[part] })),
		table: {
			columns: [
				{ label: text.period, figure: false },
				...PARTS.map((part) => ({ label: text.euro(text[part]), figure: true }))
			],
			rows: periods.map((period) => ({
				cells: [name(period), ...PARTS.map((part) => shown(period[part], formatMoneyFigure))]
			}))
		},
		size: sizeFor(periods.length)
	};
}

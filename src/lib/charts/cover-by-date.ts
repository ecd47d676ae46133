/** How much of the cost stays covered as temporary money ends, one bar per end date (model section 5). */
import type { Coverage } from '$lib/domain/coverage/coverage';
import { addDays, type Day } from '$lib/domain/shared/day';
import { addCents, subtractCents, type Cents } from '$lib/domain/shared/money';
import { formatDay, formatDayShort } from '$lib/format/day';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { chartMessages } from '$lib/messages/charts';
import type { Locale } from '$lib/messages/locale';
import { lengthOf, sizeFor, type BarSeries, type ChartPicture, type Fill } from './chart-picture';

export type CoverByDateView = Pick<Coverage, 'totals' | 'ending'>;

interface Moment {
	readonly label: string;
	readonly structural: Cents;
	readonly incidental: Cents;
	readonly gap: Cents;
}

const PARTS = ['structural', 'incidental', 'gap'] as const;
const FILLS: Readonly<Record<(typeof PARTS)[number], Fill>> = {
	structural: { color: 'accent', look: 'solid' },
	incidental: { color: 'accent', look: 'soft' },
	gap: { color: 'gap', look: 'hatch' }
};

export function coverByDate(view: CoverByDateView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const moments = momentsOf(view, locale);
	const series = PARTS.map((part): BarSeries => ({
		label: text[part],
		values: moments.map((moment) => lengthOf(moment[part])),
		texts: moments.map((moment) => formatMoney(moment[part], locale)),
		fills: [FILLS[part]]
	}));
	return {
		label: text.dateLabel,
		conclusion: conclusion(view, locale),
		drawing: {
			kind: 'bars',
			horizontal: true,
			stacked: true,
			fromZero: true,
			categories: moments.map((moment) => moment.label),
			series
		},
		legend: PARTS.map((part) => ({ label: text[part], fill: FILLS[part] })),
		table: {
			columns: [
				{ label: text.moment, figure: false },
				...PARTS.map((part) => ({ label: text.euro(text[part]), figure: true }))
			],
			rows: moments.map((moment) => ({
				cells: [moment.label, ...PARTS.map((part) => formatMoneyFigure(moment[part], locale))]
			}))
		},
		size: sizeFor(moments.length)
	};
}

/** Endings of one day together, in order; those without a day last. */
function endings({ ending }: CoverByDateView): { until: Day | null; amount: Cents }[] {
	const byDay = new Map<Day | null, Cents>();
	for (const { until, amount } of ending) byDay.set(until, addCents(byDay.get(until) ?? (0n as Cents), amount));
	return [...byDay]
		.map(([until, amount]) => ({ until, amount }))
		.sort((first, second) => ((first.until ?? '9999') < (second.until ?? '9999') ? -1 : 1));
}

function momentsOf(view: CoverByDateView, locale: Locale): Moment[] {
	const text = chartMessages[locale];
	const { cost, structural, incidental, gap } = view.totals;
	const moments: Moment[] = [{ label: text.now, structural, incidental, gap }];
	let left = incidental;
	for (const { until, amount } of endings(view)) {
		left = subtractCents(left, amount);
		moments.push({
			label: until === null ? text.afterUnknown : text.after(formatDayShort(addDays(until, -1), locale)),
			structural,
			incidental: left,
			gap: subtractCents(cost, addCents(structural, left))
		});
	}
	return moments;
}

function conclusion(view: CoverByDateView, locale: Locale): string {
	const text = chartMessages[locale];
	const [first] = endings(view);
	if (!first) return text.dateNoEnd;
	const day = first.until === null ? text.unknownDay : formatDay(addDays(first.until, -1), locale);
	return text.dateConclusion(strong(formatMoney(first.amount, locale)), day);
}

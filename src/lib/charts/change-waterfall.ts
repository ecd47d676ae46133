/**
 * From one total to another in steps: what changed between two versions or scenarios. The totals are points, so that the
 * axis may begin near them and the steps stay readable.
 */
import type { LineArea } from '$lib/domain/shared/area';
import { addCents, subtractCents, type Cents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyChange, formatMoneyFigure } from '$lib/format/money';
import { chartMessages } from '$lib/messages/charts';
import type { Locale } from '$lib/messages/locale';
import {
	absolute,
	lengthOf,
	sizeFor,
	type BarSeries,
	type ChartPicture,
	type Fill,
	type Length
} from './chart-picture';

export interface WaterfallView {
	readonly start: { readonly label: string; readonly amount: Cents };
	readonly changes: readonly { readonly label: string; readonly amount: Cents; readonly area?: LineArea }[];
	/** start + changes; the label of the total after them. */
	readonly endLabel: string;
}

export function changeWaterfall({ start, changes, endLabel }: WaterfallView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const spans: Length[] = [null];
	let reached = start.amount;
	for (const { amount } of changes) {
		const next = addCents(reached, amount);
		spans.push([lengthOf(reached), lengthOf(next)]);
		reached = next;
	}
	const startText = formatMoney(start.amount, locale);
	const endText = formatMoney(reached, locale);
	const between = changes.map(() => null);
	const totals: BarSeries = {
		label: text.total,
		values: [lengthOf(start.amount), ...between, lengthOf(reached)],
		texts: [startText, ...changes.map(() => ''), endText],
		fills: [{ color: 'ink', look: 'solid' }],
		points: true
	};
	const steps: BarSeries = {
		label: text.change,
		values: [...spans, null],
		texts: ['', ...changes.map(({ amount }) => formatMoneyChange(amount, locale)), ''],
		fills: [TOTAL, ...changes.map(stepFill), TOTAL]
	};
	return {
		label: text.changeLabel,
		conclusion: conclusion(changes, subtractCents(reached, start.amount), locale),
		drawing: {
			kind: 'bars',
			horizontal: true,
			stacked: false,
			fromZero: false,
			categories: [start.label, ...changes.map(({ label }) => label), endLabel],
			series: [totals, steps]
		},
		legend: [
			{ label: text.increase, fill: { color: 'area-shared', look: 'solid' } },
			{ label: text.decrease, fill: { color: 'area-shared', look: 'dots' } }
		],
		table: {
			columns: [
				{ label: text.change, figure: false },
				{ label: text.euro(text.amount), figure: true }
			],
			rows: [
				{ cells: [start.label, formatMoneyFigure(start.amount, locale)], total: true },
				...changes.map(({ label, amount }) => ({ cells: [label, formatMoneyFigure(amount, locale)] })),
				{ cells: [endLabel, formatMoneyFigure(reached, locale)], total: true }
			]
		},
		size: sizeFor(changes.length + 2)
	};
}

const TOTAL: Fill = { color: 'ink', look: 'solid' };

function stepFill({ amount, area }: WaterfallView['changes'][number]): Fill {
	return { color: area ? `area-${area}` : 'accent', look: amount < 0n ? 'dots' : 'solid' };
}

function conclusion(changes: WaterfallView['changes'], difference: Cents, locale: Locale): string {
	const text = chartMessages[locale];
	const [largest] = changes.toSorted((first, second) => (absolute(second.amount) > absolute(first.amount) ? 1 : -1));
	if (difference === 0n || !largest) return text.changeNone;
	const sentence = difference > 0n ? text.changeUp : text.changeDown;
	return sentence(strong(formatMoney(absolute(difference), locale)), largest.label);
}

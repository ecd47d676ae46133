/** Declared hours or euro added up by month against what was agreed, and the month in which that is used up (model section 7). */
import type { UsedMonth, UsedOverTime } from '$lib/domain/actuals/used-over-time';
import { toHours } from '$lib/domain/shared/hours';
import { toCents } from '$lib/domain/shared/money';
import { formatMonth, formatMonthShort } from '$lib/format/day';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { formatHours, formatHoursFigure } from '$lib/format/quantity';
import { usedOverTimeMessages } from '$lib/messages/used-over-time';
import type { Locale } from '$lib/messages/locale';
import { lengthOf, type BarSeries, type ChartPicture, type Fill } from './chart-picture';

export interface UsedOverTimeView {
	readonly used: UsedOverTime;
	readonly unit: 'hours' | 'euro';
	/** Something that was planned or declared has no amount. */
	readonly partial: boolean;
	/** What of it is about months that are still to come, and counts in this one. */
	readonly ahead: bigint;
}

const WITHIN: Fill = { color: 'accent', look: 'solid' };
const OVER: Fill = { color: 'gap', look: 'hatch' };
const EXPECTED: Fill = { color: 'accent', look: 'soft' };
const PLANNED: Fill = { color: 'ink', look: 'solid' };

export function usedOverTimePicture({ used, unit, partial, ahead }: UsedOverTimeView, locale: Locale): ChartPicture {
	const text = usedOverTimeMessages[locale];
	const { months, planned } = used;
	const length = (amount: bigint) => lengthOf(toHours(amount));
	const write = (amount: bigint) =>
		unit === 'hours' ? formatHours(toHours(amount), locale) : formatMoney(toCents(amount), locale);
	const conclusion = [
		conclusionOf(used, write, locale),
		...(ahead === 0n ? [] : [text.ahead(write(ahead))]),
		...(partial ? [text.partial] : [])
	].join(' ');
	const figure = (amount: bigint) =>
		unit === 'hours' ? formatHoursFigure(toHours(amount), locale) : formatMoneyFigure(toCents(amount), locale);
	const series = (label: string, fill: Fill, partOf: (month: UsedMonth) => bigint | null): BarSeries => {
		const parts = months.map(partOf);
		return {
			...{ label, fills: [fill], values: parts.map((part) => (part === null ? null : length(part))) },
			texts: parts.map((part) => (part === null ? '' : write(part)))
		};
	};
	const declared = (month: UsedMonth) => (month.kind === 'declared' ? month.cumulative : null);
	const over = (amount: bigint | null) => (amount !== null && amount > planned ? amount - planned : null);
	const shown = [
		// The first is drawn last, in front of the bars.
		{ ...series(text.planned, PLANNED, () => planned), points: true },
		series(text.within, WITHIN, (month) => smallest(declared(month), planned)),
		series(text.over, OVER, (month) => over(declared(month))),
		series(text.expected, EXPECTED, ({ kind, cumulative }) => (kind === 'expected' ? cumulative : null))
	].filter(({ values }) => values.some((value) => value !== null));
	return {
		label: text.label,
		conclusion,
		drawing: {
			...{ kind: 'bars', horizontal: false, stacked: true, fromZero: true, unit },
			categories: months.map(({ month }) => formatMonthShort(month, locale)),
			series: shown
		},
		legend: shown.map(({ label, fills: [fill = WITHIN] }) => ({ label, fill })),
		table: {
			columns: [
				{ label: text.month, figure: false },
				...[text.inMonth, text.sum, text.expected].map((label) => ({ label, figure: true }))
			],
			rows: [
				...months.map(({ month, kind, declared: own, cumulative }) => ({
					cells: [
						formatMonth(month, locale),
						...(kind === 'declared' ? [figure(own), figure(cumulative), ''] : ['', '']),
						...(kind === 'declared' ? [] : [kind === 'expected' ? figure(cumulative) : ''])
					]
				})),
				{ cells: [text.planned, '', figure(planned), ''], total: true }
			]
		},
		size: 'medium'
	};
}

function smallest(amount: bigint | null, planned: bigint): bigint | null {
	return amount === null || amount < planned ? amount : planned;
}

function conclusionOf({ usedUp, planned }: UsedOverTime, write: (amount: bigint) => string, locale: Locale): string {
	const text = usedOverTimeMessages[locale];
	switch (usedUp.kind) {
		case 'usedUp': {
			const month = strong(formatMonth(usedUp.month, locale));
			return usedUp.over > 0n ? text.used(month, strong(write(usedUp.over))) : text.usedExactly(month);
		}
		case 'willBe':
			return text.willBe(strong(formatMonth(usedUp.month, locale)));
		case 'notThisYear':
			return text.left(strong(write(planned - usedUp.left)), strong(write(usedUp.left)));
		case 'notDetermined':
			return text.unknown;
	}
}

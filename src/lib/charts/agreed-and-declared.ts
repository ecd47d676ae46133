/** Per partner what was agreed in hours beside what was declared (model section 7). */
import type { ComparedFigures } from '$lib/domain/declaration/comparison';
import { toHours, type HourHundredths } from '$lib/domain/shared/hours';
import { strong } from '$lib/format/emphasis';
import { formatHours, formatHoursFigure } from '$lib/format/quantity';
import { comparedHoursMessages } from '$lib/messages/compared-hours';
import type { Locale } from '$lib/messages/locale';
import { lengthOf, sizeFor, type BarSeries, type ChartPicture, type Fill } from './chart-picture';

type PicturedHours = Pick<ComparedFigures<HourHundredths>, 'agreed' | 'declared' | 'open' | 'difference' | 'expected'>;

export interface AgreedAndDeclaredView {
	readonly partners: readonly { readonly name: string; readonly hours: PicturedHours }[];
}

const AGREED: Fill = { color: 'area-shared', look: 'soft' };
const DECLARED: Fill = { color: 'accent', look: 'solid' };

export function agreedAndDeclared({ partners }: AgreedAndDeclaredView, locale: Locale): ChartPicture {
	const text = comparedHoursMessages[locale];
	const series = (label: string, fill: Fill, pick: (hours: PicturedHours) => HourHundredths) =>
		({
			label,
			values: partners.map(({ hours }) => lengthOf(pick(hours))),
			texts: partners.map(({ hours }) => formatHours(pick(hours), locale)),
			fills: [fill]
		}) satisfies BarSeries;
	const columns = [text.pictureAgreed, text.pictureDeclared, text.pictureWaiting, text.pictureExpected];
	return {
		label: text.pictureLabel,
		conclusion: conclusion(partners, locale),
		drawing: {
			...{ kind: 'bars', horizontal: true, stacked: false, fromZero: true, unit: 'hours' },
			categories: partners.map(({ name }) => name),
			// What is named first is drawn in front: a narrow bar within a wide one.
			series: [
				{ ...series(text.pictureDeclared, DECLARED, ({ declared }) => declared), thickness: 0.4 },
				series(text.pictureAgreed, AGREED, ({ agreed }) => agreed)
			]
		},
		legend: [
			{ label: text.pictureAgreed, fill: AGREED },
			{ label: text.pictureDeclared, fill: DECLARED }
		],
		table: {
			columns: [
				{ label: text.partner, figure: false },
				...columns.map((label) => ({ label: text.inHours(label), figure: true }))
			],
			rows: partners.map(({ name, hours: { agreed, declared, open, expected } }) => ({
				cells: [name, ...[agreed, declared, open, expected].map((each) => formatHoursFigure(each, locale))]
			}))
		},
		size: sizeFor(partners.length)
	};
}

/** Who declared most above the agreement; else where most is left. */
function conclusion(partners: AgreedAndDeclaredView['partners'], locale: Locale): string {
	const text = comparedHoursMessages[locale];
	const by = [...partners].sort((one, other) => (one.hours.difference < other.hours.difference ? -1 : 1));
	const [least, most] = [by[0], by.at(-1)];
	if (least && least.hours.difference < 0n) {
		return text.pictureOver(least.name, strong(formatHours(toHours(-least.hours.difference), locale)));
	}
	if (!most || most.hours.difference === 0n) return text.pictureEven;
	return text.pictureConclusion(most.name, strong(formatHours(most.hours.difference, locale)));
}

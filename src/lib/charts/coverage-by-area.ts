/** Per area one bar: secured, expected, in kind, and hatched what is not covered (model section 5). */
import type { Coverage } from '$lib/domain/coverage/coverage';
import type { Certainty } from '$lib/domain/coverage/funding-source';
import { AREAS, type Area } from '$lib/domain/shared/area';
import { addCents, ZERO_CENTS, type Cents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney, formatMoneyFigure } from '$lib/format/money';
import { chartMessages } from '$lib/messages/charts';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';
import { lengthOf, type BarSeries, type ChartPicture, type Fill } from './chart-picture';

export interface CoverageView {
	readonly coverage: Pick<Coverage, 'bySource' | 'byArea'>;
	readonly sources: readonly { readonly id: string; readonly certainty: Certainty; readonly inKind: boolean }[];
}

export const COVERAGE_PARTS = ['secured', 'expected', 'inKind', 'gap'] as const;
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

/** The cost of an area in four parts that add up to it. */
export type AreaParts = Readonly<Record<CoveragePart, Cents>>;

export function coverageParts({ coverage, sources }: CoverageView): Record<Area, AreaParts> {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const parts = Object.fromEntries(
		AREAS.map((area) => [
			area,
			{ secured: ZERO_CENTS, expected: ZERO_CENTS, inKind: ZERO_CENTS, gap: coverage.byArea[area].gap }
		])
	) as Record<Area, Record<CoveragePart, Cents>>;
	for (const { sourceId, usedByArea } of coverage.bySource) {
		const source = byId.get(sourceId);
		const part = source?.inKind ? 'inKind' : source?.certainty === 'granted' ? 'secured' : 'expected';
		for (const area of AREAS) parts[area][part] = addCents(parts[area][part], usedByArea[area]);
	}
	return parts;
}

export function partFill(part: CoveragePart, area: Area | 'shared'): Fill {
	if (part === 'gap') return { color: 'gap', look: 'hatch' };
	return { color: `area-${area}`, look: part === 'secured' ? 'solid' : part === 'expected' ? 'soft' : 'dots' };
}

export function coverageByArea(view: CoverageView, locale: Locale): ChartPicture {
	const text = chartMessages[locale];
	const areaNames = wordMessages[locale].area;
	const parts = coverageParts(view);
	const { byArea } = view.coverage;
	const series = COVERAGE_PARTS.map((part): BarSeries => ({
		label: text[part],
		values: AREAS.map((area) => lengthOf(parts[area][part])),
		texts: AREAS.map((area) => formatMoney(parts[area][part], locale)),
		fills: AREAS.map((area) => partFill(part, area))
	}));
	return {
		label: text.coverageLabel,
		conclusion: conclusion(view, locale),
		drawing: {
			kind: 'bars',
			horizontal: true,
			stacked: true,
			fromZero: true,
			categories: AREAS.map((area) => areaNames[area]),
			series
		},
		legend: COVERAGE_PARTS.map((part) => ({ label: text[part], fill: partFill(part, 'shared') })),
		table: {
			columns: [
				{ label: text.area, figure: false },
				...[text.cost, ...COVERAGE_PARTS.map((part) => text[part])].map((label) => ({
					label: text.euro(label),
					figure: true
				}))
			],
			rows: AREAS.map((area) => ({
				cells: [
					areaNames[area],
					formatMoneyFigure(byArea[area].cost, locale),
					...COVERAGE_PARTS.map((part) => formatMoneyFigure(parts[area][part], locale))
				]
			}))
		},
		size: 'small'
	};
}

function conclusion({ coverage: { byArea } }: CoverageView, locale: Locale): string {
	const text = chartMessages[locale];
	const worst = AREAS.reduce((first, area) => (byArea[area].gap > byArea[first].gap ? area : first), AREAS[0]);
	const { gap, cost } = byArea[worst];
	if (gap === 0n) {
		return text.coverageFull(strong(formatMoney(addCents(...AREAS.map((area) => byArea[area].cost)), locale)));
	}
	const name = wordMessages[locale].area[worst];
	return text.coverageGap(name, strong(formatMoney(gap, locale)), strong(formatMoney(cost, locale)));
}

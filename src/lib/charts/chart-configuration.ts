/** A picture as Chart.js wants it, with real colours and patterns for its tokens. Pure: the palette is handed in. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { SankeyDataPoint } from 'chartjs-chart-sankey';
import { toCents } from '$lib/domain/shared/money';
import { formatMoneyShort, withEuro } from '$lib/format/money';
import { formatCount } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';
import type { BarSeries, BarsDrawing, ChartPicture, ColorToken, Fill, FlowDrawing } from './chart-picture';

type Point = { readonly x: number | string; readonly y: number | string };
export type PictureData = (number | null | [number, number] | Point | SankeyDataPoint)[];
type PictureDataset = ChartDataset<'bar' | 'scatter', PictureData>;
export type PictureConfiguration = ChartConfiguration<'bar' | 'scatter' | 'sankey', PictureData>;

export interface Palette {
	readonly color: (token: ColorToken) => string;
	/** A flat colour or a pattern of it. */
	readonly fill: (fill: Fill) => string | CanvasPattern;
	readonly fontFamily: string;
	readonly fontSize: number;
}

export function chartConfiguration(
	{ drawing, table }: ChartPicture,
	palette: Palette,
	locale: Locale
): PictureConfiguration {
	if (drawing.kind === 'bars') return barsConfiguration(drawing, palette, locale);
	const texts = table.rows.map(({ cells: [from = '', to = '', amount = ''] }) => {
		return `${from} → ${to}: ${withEuro(amount, locale)}`;
	});
	return flowConfiguration(drawing, texts, palette);
}

function barsConfiguration(drawing: BarsDrawing, palette: Palette, locale: Locale): PictureConfiguration {
	const { horizontal, stacked, categories, series } = drawing;
	const font = { family: palette.fontFamily, size: palette.fontSize };
	const lengths = {
		stacked,
		beginAtZero: drawing.fromZero,
		grace: drawing.fromZero ? undefined : '8%',
		border: { display: false },
		grid: { color: palette.color('line') },
		ticks: {
			font,
			color: palette.color('ink-soft'),
			maxTicksLimit: 5,
			maxRotation: 0,
			callback: (value: string | number) =>
				drawing.unit === 'hours' ? hoursOfTick(value, locale) : formatMoneyShort(centsOfTick(value), locale)
		}
	};
	const names = {
		type: 'category' as const,
		stacked,
		border: { color: palette.color('ink-soft') },
		grid: { display: false },
		ticks: {
			font: { ...font, weight: 600 as const },
			color: palette.color('ink'),
			autoSkip: false,
			callback: (_: string | number, index: number) => labelLines(categories[index] ?? '')
		}
	};
	return {
		type: 'bar',
		data: {
			labels: [...categories],
			datasets: series.map((one) => dataset(one, drawing, palette))
		},
		options: {
			...stillOptions(palette),
			indexAxis: horizontal ? 'y' : 'x',
			scales: horizontal ? { x: lengths, y: names } : { x: names, y: lengths },
			plugins: {
				tooltip: {
					...tooltipLook(palette),
					callbacks: {
						label: ({ datasetIndex, dataIndex }) => {
							const one = series[datasetIndex];
							return one ? `${one.label}: ${one.texts[dataIndex] ?? ''}` : '';
						}
					}
				}
			}
		}
	};
}

function dataset(one: BarSeries, { categories, horizontal }: BarsDrawing, palette: Palette): PictureDataset {
	const fills = categories.map((_, index) => one.fills[index] ?? one.fills[0]);
	const edges = fills.map((fill) => (fill ? palette.color(fill.color) : ''));
	const look = {
		label: one.label,
		backgroundColor: fills.map((fill) => (fill ? palette.fill(fill) : '')),
		borderColor: edges
	};
	if (one.points) {
		const data = one.values.flatMap((value, index) => {
			if (typeof value !== 'number') return [];
			const name = categories[index] ?? '';
			return [horizontal ? { x: value, y: name } : { x: name, y: value }];
		});
		return { ...look, type: 'scatter', data, pointRadius: 5, pointHoverRadius: 7, pointBorderWidth: 1.5 };
	}
	return {
		...look,
		type: 'bar',
		data: one.values.map((value) => (value === null || typeof value === 'number' ? value : [value[0], value[1]])),
		borderWidth: 1,
		borderSkipped: false,
		categoryPercentage: 0.82,
		barPercentage: one.thickness ?? 0.86,
		grouped: false
	};
}

function flowConfiguration(
	{ nodes, flows }: FlowDrawing,
	texts: readonly string[],
	palette: Palette
): PictureConfiguration {
	const of = <T>(value: (node: FlowDrawing['nodes'][number]) => T) =>
		Object.fromEntries(nodes.map((node) => [node.id, value(node)]));
	const colors = of((node) => palette.color(node.color));
	const font = { family: palette.fontFamily, size: palette.fontSize };
	const fills = flows.map(({ fill }) => palette.fill(fill));
	return {
		type: 'sankey',
		data: {
			datasets: [
				{
					data: flows.map(({ from, to, length }) => ({ from, to, flow: length })),
					parsing: { from: 'from', to: 'to', flow: 'flow' },
					labels: of((node) => node.label),
					column: of((node) => node.column),
					colorFrom: ({ raw }) => colors[raw.from] ?? '',
					colorTo: ({ raw }) => colors[raw.to] ?? '',
					flowColor: ({ dataIndex }) => fills[dataIndex] ?? '',
					hoverFlowColor: ({ dataIndex }) => fills[dataIndex] ?? '',
					borderWidth: 0,
					nodeWidth: 8,
					nodePadding: 14,
					color: palette.color('ink'),
					font,
					nodeLabels: {
						backgroundColor: (node) => (node.key === 'gap' ? palette.color('surface') : undefined),
						borderRadius: 3
					},
					size: 'max'
				}
			]
		},
		options: {
			...stillOptions(palette),
			plugins: {
				tooltip: {
					...tooltipLook(palette),
					callbacks: { title: () => '', label: ({ dataIndex }) => texts[dataIndex] ?? '' }
				}
			}
		}
	};
}

function stillOptions(palette: Palette) {
	return {
		responsive: true,
		maintainAspectRatio: false,
		animation: false as const,
		color: palette.color('ink'),
		layout: { padding: 4 }
	};
}

function tooltipLook(palette: Palette) {
	const font = { family: palette.fontFamily, size: palette.fontSize };
	return {
		displayColors: false,
		padding: 10,
		cornerRadius: 4,
		bodyFont: font,
		titleFont: { ...font, weight: 600 as const }
	};
}

/** A tick is a round number of euros that the axis chose, never an amount of ours. */
function centsOfTick(value: string | number) {
	return toCents(BigInt(Math.round(Number(value) * 100)));
}

/** A round number of hours that the axis chose. */
function hoursOfTick(value: string | number, locale: Locale): string {
	return formatCount(Math.round(Number(value)), locale);
}

const LINE_LENGTH = 18;

/** A long name over several lines, broken between words, so that it fits beside the bars on a phone too. */
export function labelLines(name: string): string[] {
	return name.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last === undefined || `${last} ${word}`.length > LINE_LENGTH) return [...lines, word];
		return [...lines.slice(0, -1), `${last} ${word}`];
	}, []);
}

import { describe, expect, it } from 'vitest';
import { changeWaterfall } from '../../../src/lib/charts/change-waterfall';
import { chartConfiguration } from '../../../src/lib/charts/chart-configuration';
import type { ChartPicture } from '../../../src/lib/charts/chart-picture';
import { coverByDate } from '../../../src/lib/charts/cover-by-date';
import { coverageByArea, coverageParts } from '../../../src/lib/charts/coverage-by-area';
import { moneyFlow } from '../../../src/lib/charts/money-flow';
import { tariffSpread } from '../../../src/lib/charts/tariff-spread';
import { yearBars } from '../../../src/lib/charts/year-bars';
import { AREAS } from '../../../src/lib/domain/shared/area';
import { addCents, money, sumCents } from '../../../src/lib/domain/shared/money';
import { sentenceParts } from '../../../src/lib/format/emphasis';
import { LOCALES } from '../../../src/lib/messages/locale';
import { coverage, partners, pots, sources } from './worked-example';

const plain = (sentence: string) =>
	sentenceParts(sentence)
		.map((part) => part.text)
		.join('');

const PICTURES: Readonly<Record<string, (locale: 'nl' | 'en') => ChartPicture>> = {
	coverage: (locale) => coverageByArea({ coverage, sources }, locale),
	flow: (locale) => moneyFlow({ coverage, sources, pots, partners }, locale),
	date: (locale) => coverByDate(coverage, locale),
	years: (locale) =>
		yearBars(
			{
				periods: [
					{ label: '2026-2027', basis: 'schoolYear', firstPart: money('99375'), secondPart: money('142916.67') },
					{ label: '2027', basis: 'calendarYear', firstPart: null, secondPart: money('142916.67') }
				]
			},
			locale
		),
	waterfall: (locale) =>
		changeWaterfall(
			{
				start: { label: 'Versie 2', amount: money('427500') },
				changes: [
					{ label: 'Begeleiding', amount: money('22000'), area: 'opleiden' },
					{ label: 'Kennisdeling', amount: money('-35000'), area: 'professionaliseren' }
				],
				endLabel: 'Versie 3'
			},
			locale
		),
	spread: (locale) =>
		tariffSpread(
			{
				roles: [
					{
						name: 'Schoolopleider',
						tariffs: [
							{ partner: 'SKO', amount: money('54') },
							{ partner: 'VO', amount: money('61.50') },
							{ partner: 'HvA', amount: null }
						]
					},
					{ name: 'Werkplekbegeleider', tariffs: [{ partner: 'SKO', amount: money('48') }] }
				]
			},
			locale
		)
};

describe('every picture', () => {
	const each = Object.entries(PICTURES).flatMap(([name, draw]) =>
		LOCALES.map((locale) => [name, locale, draw] as const)
	);
	it.each(each)('%s in %s has the same figures as a table, a conclusion and finite lengths', (_, locale, draw) => {
		const picture = draw(locale);
		expect(plain(picture.conclusion).length).toBeGreaterThan(10);
		expect(picture.table.rows.length).toBeGreaterThan(0);
		for (const row of picture.table.rows) expect(row.cells).toHaveLength(picture.table.columns.length);
		const { drawing } = picture;
		if (drawing.kind === 'flow') {
			for (const flow of drawing.flows) expect(Number.isFinite(flow.length) && flow.length > 0).toBe(true);
			return;
		}
		for (const series of drawing.series) {
			expect([series.values.length, series.texts.length]).toEqual([
				drawing.categories.length,
				drawing.categories.length
			]);
			expect(series.values.flat().every((value) => value === null || Number.isFinite(value))).toBe(true);
		}
	});
	it.each(each)(
		'%s in %s becomes a configuration without animation, legend or colours of its own',
		(_, locale, draw) => {
			const asked = new Set<string>();
			const palette = {
				color: (token: string) => {
					asked.add(token);
					return token;
				},
				fill: () => 'fill',
				fontFamily: 'x',
				fontSize: 14
			};
			const configuration = chartConfiguration(draw(locale), palette, locale);
			expect(configuration.options).toMatchObject({ animation: false, maintainAspectRatio: false });
			expect(asked.size).toBeGreaterThan(0);
			expect(JSON.stringify(configuration)).not.toMatch(/#[0-9a-f]{3,6}"|rgb\(/i);
		}
	);
});

describe('coverage per area', () => {
	it('splits the cost of each area into parts that add up to it', () => {
		const parts = coverageParts({ coverage, sources });
		for (const area of AREAS) {
			const { secured, expected, inKind, gap } = parts[area];
			expect(addCents(secured, expected, inKind, gap)).toBe(coverage.byArea[area].cost);
		}
		expect(parts.professionaliseren.inKind).toBe(money('48600'));
	});
	it('names the area that falls short the most, to the cent', () => {
		expect(plain(coverageByArea({ coverage, sources }, 'nl').conclusion)).toBe(
			'Professionaliseren komt het meest tekort: €\u00a072.000,00 van €\u00a0120.600,00 is niet gedekt.'
		);
	});
	it('hatches what is not covered, the same for every area', () => {
		const { drawing } = coverageByArea({ coverage, sources }, 'nl');
		const gap = drawing.kind === 'bars' ? drawing.series.at(-1) : undefined;
		expect(new Set(gap?.fills.map((fill) => `${fill.color} ${fill.look}`))).toEqual(new Set(['gap hatch']));
	});
});

describe('the money flow', () => {
	it('brings every area what it costs and passes as much on to the partners', () => {
		const view = { coverage, sources, pots, partners };
		const { drawing } = moneyFlow(view, 'nl');
		if (drawing.kind !== 'flow') throw new Error('not a flow');
		for (const area of AREAS) {
			const sum = (end: 'from' | 'to') =>
				drawing.flows.filter((flow) => flow[end] === `area ${area}`).reduce((total, flow) => total + flow.length, 0);
			expect([sum('to'), sum('from')]).toEqual([
				Number(coverage.byArea[area].cost) / 100,
				Number(coverage.byArea[area].cost) / 100
			]);
		}
	});
	it('shows surplus beside the gap, and in kind straight to its area', () => {
		const { table } = moneyFlow({ coverage, sources, pots, partners }, 'nl');
		const rows = table.rows.map((row) => row.cells.join(' | '));
		expect(rows).toContain('Regeling | Overschot | 18.600,00');
		expect(rows).toContain('Uren van scholen | Professionaliseren | 48.600,00');
		expect(rows).toContain('Niet gedekt | Onderzoeken | 15.500,00');
	});
	it('draws many partners as the largest ones and the others together, with the same total', () => {
		const entry = coverage.entries[0];
		if (!entry) throw new Error('no entry');
		const amounts = Array.from({ length: 30 }, (_, index) => money(String(100 + index)));
		const entries = amounts.map((amount, index) => ({
			...entry,
			lineId: `x${index}`,
			partnerId: `partner${index}`,
			amount,
			covered: amount,
			gap: money('0')
		}));
		const flows = entries.map(({ lineId, area, amount }) => ({ sourceId: 'regeling', lineId, area, amount }));
		const { drawing } = moneyFlow({ coverage: { entries, flows, bySource: [] }, sources, pots, partners: [] }, 'nl');
		if (drawing.kind !== 'flow') throw new Error('not a flow');
		const last = drawing.nodes.filter((node) => node.column === 3);
		expect([last.length, last.some((node) => node.label === '21 andere')]).toEqual([10, true]);
		const toPartners = drawing.flows
			.filter((flow) => flow.to.startsWith('partner '))
			.reduce((sum, flow) => sum + flow.length, 0);
		expect(toPartners).toBe(Number(sumCents(amounts)) / 100);
	});
});

describe('cover by date', () => {
	it('takes what ends out of the cover and adds it to the gap', () => {
		expect(coverByDate(coverage, 'nl').table.rows.map((row) => row.cells)).toEqual([
			['Dit schooljaar', '310.000,00', '30.000,00', '87.500,00'],
			['Na 31 jul 2027', '310.000,00', '0,00', '117.500,00']
		]);
	});
	it('says so when nothing ends', () => {
		expect(coverByDate({ ...coverage, ending: [] }, 'en').conclusion).toBe('No coverage ends on a date.');
	});
});

describe('other pictures', () => {
	it('ends a waterfall where its steps lead, and keeps the sign of a step', () => {
		const picture = PICTURES.waterfall?.('nl');
		expect(picture?.table.rows.map((row) => row.cells[1])).toEqual([
			'427.500,00',
			'22.000,00',
			'−35.000,00',
			'414.500,00'
		]);
		expect(plain(picture?.conclusion ?? '')).toBe('Samen €\u00a013.000,00 eraf; Kennisdeling verandert het meest.');
	});
	it('never draws an unknown amount or a missing tariff as zero', () => {
		const years = PICTURES.years?.('nl').drawing;
		const spread = PICTURES.spread?.('nl').drawing;
		if (years?.kind !== 'bars' || spread?.kind !== 'bars') throw new Error('not bars');
		expect([years.series[0]?.values[1], years.series[0]?.texts[1]]).toEqual([null, 'onbekend']);
		const institute = spread.series.find((series) => series.label === 'HvA');
		expect([institute?.values[0], institute?.texts[0]]).toEqual([null, 'geen tarief']);
	});
});

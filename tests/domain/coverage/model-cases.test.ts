import { describe, expect, it } from 'vitest';
import cases from '../../cases/model-cases.json';
import type { CoverageInput } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { CERTAINTIES } from '$lib/domain/coverage/funding-source';
import { AREAS, isArea, type Area } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { invariant } from '$lib/domain/shared/invariant';
import { money, moneyText } from '$lib/domain/shared/money';

type ModelCase = (typeof cases.groups.coverage)[number];

function area(text: string): Area {
	invariant(isArea(text), `${text} is an area`);
	return text;
}

/** The cases leave out what does not matter to them: then the law limits the areas, and nothing is known of an end. */
function inputOf(modelCase: ModelCase): CoverageInput {
	return {
		sources: modelCase.sources.map((source) => {
			const certainty = CERTAINTIES.find((name) => name === source.certainty);
			invariant(certainty, `${source.certainty} is a certainty`);
			return {
				id: source.id,
				amount: money(source.amount),
				areas: source.areas.map(area),
				areasLimitedBy: 'law',
				certainty,
				duration: source.duration === 'structural' ? { kind: 'structural' } : { kind: 'incidental', until: null },
				inKind: 'inKind' in source && source.inKind === true,
				giverPartnerId: 'partner' in source ? (source.partner ?? null) : null
			};
		}),
		costs: modelCase.lines.map((line, index) => ({
			lineId: `line-${index}`,
			area: area(line.area),
			partnerId: line.partner,
			potId: 'pot' in line ? (line.pot ?? null) : null,
			amount: money(line.amount)
		})),
		pots: ('pots' in modelCase ? (modelCase.pots ?? []) : []).map(({ id, amount }) => ({
			id,
			amount: money(amount),
			sourceIds: null,
			shares: null
		}))
	};
}

describe('coverage of the cases of the model', () => {
	it.each(cases.groups.coverage.map((modelCase) => [modelCase.title, modelCase] as const))('%s', (_, modelCase) => {
		const { totals, byArea } = computeCoverage(inputOf(modelCase));
		const expected = modelCase.expect;
		const expectedCertainty: Record<string, string | undefined> = expected.coveredByCertainty;
		expect(moneyText(totals.cost)).toBe(expected.cost);
		expect(moneyText(totals.covered)).toBe(expected.covered);
		expect(moneyText(totals.gap)).toBe(expected.gap);
		for (const name of CERTAINTIES) {
			expect([name, moneyText(totals.byCertainty[name])]).toEqual([name, expectedCertainty[name] ?? '0.00']);
		}
		const gaps: Record<string, string | undefined> = 'gapByArea' in expected ? (expected.gapByArea ?? {}) : {};
		for (const name of AREAS) if (gaps[name]) expect(moneyText(byArea[name].gap)).toBe(gaps[name]);
	});
});

describe('the worked example of the model', () => {
	const input: CoverageInput = {
		sources: [
			{
				id: 'regeling',
				amount: money('280000.00'),
				areas: ['opleiden'],
				areasLimitedBy: 'law',
				certainty: 'granted',
				duration: { kind: 'structural' },
				inKind: false,
				giverPartnerId: null
			},
			{
				id: 'bestuur',
				amount: money('30000.00'),
				areas: ['onderzoeken'],
				areasLimitedBy: 'agreement',
				certainty: 'granted',
				duration: { kind: 'incidental', until: toDay('2027-07-31') },
				inKind: false,
				giverPartnerId: 'bestuur'
			},
			{
				id: 'uren',
				amount: money('48600.00'),
				areas: ['professionaliseren'],
				areasLimitedBy: 'agreement',
				certainty: 'granted',
				duration: { kind: 'structural' },
				inKind: true,
				giverPartnerId: 'scholen'
			}
		],
		costs: [
			{ lineId: 'o', area: 'opleiden', partnerId: 'instituut', potId: null, amount: money('261400.00') },
			{ lineId: 'p', area: 'professionaliseren', partnerId: 'scholen', potId: null, amount: money('120600.00') },
			{ lineId: 'z', area: 'onderzoeken', partnerId: 'bestuur', potId: null, amount: money('45500.00') }
		],
		pots: []
	};
	const coverage = computeCoverage(input);
	const text = (value: unknown) =>
		JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? moneyText(part as never) : part)));

	it('has a surplus of the Regeling that the law keeps from the gaps beside it', () => {
		expect(text(coverage.bySource[0])).toEqual({
			sourceId: 'regeling',
			used: '261400.00',
			surplus: { amount: '18600.00', barredBy: 'law' },
			usedByArea: { opleiden: '261400.00', professionaliseren: '0.00', onderzoeken: '0.00' }
		});
	});

	it('has a gap of 72,000.00 in professionaliseren and of 15,500.00 in onderzoeken', () => {
		expect(AREAS.map((name) => moneyText(coverage.byArea[name].gap))).toEqual(['0.00', '72000.00', '15500.00']);
	});

	it('has cover in onderzoeken that ends on 31 July 2027', () => {
		expect(text(coverage.ending)).toEqual([
			{ until: '2027-07-31', sourceId: 'bestuur', area: 'onderzoeken', amount: '30000.00' }
		]);
	});

	it('hides all three in its totals', () => {
		expect(text(coverage.totals)).toEqual({
			cost: '427500.00',
			covered: '340000.00',
			gap: '87500.00',
			byCertainty: { granted: '340000.00', applied: '0.00', expected: '0.00' },
			inKind: '48600.00',
			structural: '310000.00',
			incidental: '30000.00'
		});
	});
});

import { describe, expect, it } from 'vitest';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money, moneyText } from '$lib/domain/shared/money';
import { productSchemes } from '$lib/schemes/product-schemes';
import { SETTINGS, aKey, aLine, aNode, aPartner, aSource, aTariff, someFacts } from '../../support/build-facts';
import { aCount, anAward } from '../subsidy/build-subsidy';
import { toSchoolYear } from '$lib/domain/shared/school-year';

/** The worked example of the model, section 5. */
const workedExample = someFacts({
	partners: [aPartner('bestuur-a', { leadPartner: true }), aPartner('scholen')],
	sources: [
		aSource('regeling', '280000.00', { areas: ['opleiden'], areasLimitedBy: 'law' }),
		aSource('bestuur', '30000.00', {
			areas: ['onderzoeken'],
			giverPartnerId: 'bestuur-a',
			duration: { kind: 'incidental', until: toDay('2027-08-01') }
		}),
		aSource(
			'inzet',
			{ kind: 'hours', hours: hours('900.00'), valuePerHour: money('54.00') },
			{ areas: ['professionaliseren'], inKind: true, giverPartnerId: 'scholen' }
		)
	],
	lines: [
		aLine('o', '261400.00'),
		aLine('p', '120600.00', { area: 'professionaliseren', partnerId: 'scholen' }),
		aLine('n', '45500.00', { area: 'onderzoeken' })
	]
});

function texts(amounts: Readonly<Record<string, bigint>>): Record<string, string> {
	return Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, moneyText(amount as never)]));
}

describe('the budget of the worked example', () => {
	const figures = computeBudget(workedExample);

	it('hides three things in its total and shows them per area', () => {
		expect(moneyText(figures.totals.cost)).toBe('427500.00');
		expect(moneyText(figures.coverage.totals.gap)).toBe('87500.00');
		expect(texts(Object.fromEntries(AREAS.map((area) => [area, figures.coverage.byArea[area].gap])))).toEqual({
			opleiden: '0.00',
			professionaliseren: '72000.00',
			onderzoeken: '15500.00'
		});
		expect(figures.coverage.bySource[0]?.surplus).toEqual({ amount: money('18600.00'), barredBy: 'law' });
		expect(figures.coverage.ending).toEqual([
			{ until: '2027-08-01', sourceId: 'bestuur', area: 'onderzoeken', amount: money('30000.00') }
		]);
	});

	it('values unpaid hours and keeps them apart from cash', () => {
		expect([figures.totals.cash, figures.totals.inKind].map(moneyText)).toEqual(['310000.00', '48600.00']);
	});

	it('names who carries what is not covered', () => {
		expect(figures.carried).toEqual([
			{ area: 'professionaliseren', partnerId: 'scholen', amount: money('72000.00') },
			{ area: 'onderzoeken', partnerId: 'bestuur-a', amount: money('15500.00') }
		]);
	});

	it('may be proposed with its gaps, which are warnings', () => {
		expect(figures.findings.map(({ severity, detail }) => [severity, detail.kind])).toEqual([
			['warning', 'gapInArea'],
			['warning', 'gapInArea'],
			['note', 'surplusBarredByLaw']
		]);
	});

	it('adds up per partner', () => {
		expect(figures.totals.byPartner).toEqual([
			{
				partnerId: 'bestuur-a',
				cost: money('306900.00'),
				hours: 0n,
				covered: money('291400.00'),
				gap: money('15500.00'),
				carried: money('15500.00'),
				contributedCash: money('30000.00'),
				contributedInKind: 0n
			},
			{
				partnerId: 'scholen',
				cost: money('120600.00'),
				hours: 0n,
				covered: money('48600.00'),
				gap: money('72000.00'),
				carried: money('72000.00'),
				contributedCash: 0n,
				contributedInKind: money('48600.00')
			}
		]);
	});
});

describe('the subsidy as a source', () => {
	const withSubsidy = (changes: Partial<BudgetFacts>) =>
		computeBudget(
			someFacts({ sources: [aSource('regeling', { kind: 'subsidy' })], schemes: productSchemes, ...changes })
		);

	it('brings what was granted, with the certainty of the award', () => {
		const figures = withSubsidy({ awards: [anAward('b', '2026-08-01', '2027-08-01', '280000.00')] });
		expect(figures.sources).toEqual([{ sourceId: 'regeling', amount: money('280000.00'), certainty: 'granted' }]);
	});

	it('stays out of the sums and is counted while it is unknown: never zero', () => {
		const figures = withSubsidy({});
		expect(figures.sources[0]?.amount).toBeNull();
		expect([figures.totals.cash, figures.totals.unknownSources, figures.split.total]).toEqual([0n, 1, 0n]);
	});

	it('brings nothing when there are too few students, which is known', () => {
		const settings = { ...SETTINGS, referenceYear: toSchoolYear('2017-2018') };
		const figures = withSubsidy({
			schoolYear: toSchoolYear('2018-2019'),
			settings,
			studentCounts: [aCount(settings.referenceYear, 59)]
		});
		expect(figures.sources[0]?.amount).toBe(0n);
		expect(figures.totals.unknownSources).toBe(0);
	});

	it('is counted once, also when two sources follow it', () => {
		const figures = withSubsidy({
			sources: [aSource('een', { kind: 'subsidy' }), aSource('twee', { kind: 'subsidy' })],
			awards: [anAward('b', '2026-08-01', '2027-08-01', '280000.00')]
		});
		expect(figures.sources.map(({ amount }) => amount)).toEqual([money('280000.00'), 0n]);
	});
});

describe('lines of a budget', () => {
	it('without a tariff are unpriced: counted, with their hours, and never zero', () => {
		const figures = computeBudget(
			someFacts({ lines: [aLine('r', '10.00 h'), aLine('o', 'open'), aLine('v', '5.00')] })
		);
		expect(figures.lines.map(({ amount }) => amount)).toEqual([null, null, 500n]);
		expect(figures.totals).toMatchObject({ cost: 500n, hours: 1000n, unpricedLines: 1, openLines: 1 });
		expect(figures.coverage.totals.cost).toBe(500n);
	});

	it('of the shared area are spread over the areas to the cent', () => {
		const figures = computeBudget(
			someFacts({
				settings: { ...SETTINGS, sharedKey: { opleiden: '1', professionaliseren: '0', onderzoeken: '2' } },
				lines: [aLine('s', '100.00', { area: 'shared' })]
			})
		);
		expect(figures.lines[0]?.byArea).toEqual([
			{ area: 'opleiden', amount: money('33.33') },
			{ area: 'onderzoeken', amount: money('66.67') }
		]);
	});

	it('of the shared area stay in the total, in no area, while the key spreads nothing', () => {
		const figures = computeBudget(
			someFacts({
				settings: { ...SETTINGS, sharedKey: { opleiden: '0', professionaliseren: '0', onderzoeken: '0' } },
				lines: [aLine('s', '100.00', { area: 'shared' })]
			})
		);
		expect(figures.totals.cost).toBe(money('100.00'));
		expect(figures.coverage.totals.cost).toBe(0n);
	});

	it('in a pot that is not there count outside any pot', () => {
		const figures = computeBudget(
			someFacts({ sources: [aSource('s', '10.00')], lines: [aLine('r', '10.00', { potId: 'weg' })] })
		);
		expect(figures.coverage.totals.gap).toBe(0n);
	});

	it('are paid from the share of their partner when the pot is divided on', () => {
		const figures = computeBudget(
			someFacts({
				sources: [aSource('s', '100.00')],
				keys: [aKey('k', { 'bestuur-a': '3', 'bestuur-b': '1' })],
				split: [aNode('pot', '100 %', { partnerKeyId: 'k' })],
				lines: [aLine('a', '50.00', { potId: 'pot' }), aLine('b', '50.00', { potId: 'pot', partnerId: 'bestuur-b' })]
			})
		);
		expect(figures.totals.byPartner.map(({ gap }) => moneyText(gap))).toEqual(['0.00', '25.00']);
	});

	it('beyond counting stay out of the coverage and do not stop the rest', () => {
		const huge = { kind: 'hours', hours: hours('99999999.99') } as const;
		const figures = computeBudget(
			someFacts({ tariffs: [aTariff('t', '999999999999.99')], lines: [aLine('groot', huge), aLine('r', '5.00')] })
		);
		expect(figures.coverage.totals.cost).toBe(500n);
		expect(figures.findings.map(({ detail }) => detail.kind)).toContain('lineTooLarge');
	});
});

describe('who carries a gap', () => {
	const partners = [
		aPartner('bestuur', { leadPartner: true }),
		aPartner('school', { kind: 'school', parentId: 'bestuur' }),
		aPartner('vestiging', { kind: 'site', parentId: 'school' })
	];
	const carried = (
		carrier: BudgetFacts['settings']['gapCarriers']['opleiden'],
		partnerId: string | null = 'vestiging'
	) =>
		computeBudget(
			someFacts({
				partners,
				keys: [aKey('k', { school: '2', bestuur: '1' }), aKey('nul', { school: '0' })],
				settings: { ...SETTINGS, gapCarriers: { ...SETTINGS.gapCarriers, opleiden: carrier } },
				lines: [aLine('r', '100.00', { partnerId })]
			})
		).carried.map((one) => [one.partnerId, moneyText(one.amount)]);

	it('is the partner that does the work, or the board above it', () => {
		expect(carried({ kind: 'performer' })).toEqual([['vestiging', '100.00']]);
		expect(carried({ kind: 'topPartner' })).toEqual([['bestuur', '100.00']]);
	});

	it('is the partners of a key, whoever does the work, in the order of the partners', () => {
		const shares = [
			['bestuur', '33.33'],
			['school', '66.67']
		];
		expect(carried({ kind: 'key', keyId: 'k' })).toEqual(shares);
		expect(carried({ kind: 'key', keyId: 'k' }, null)).toEqual(shares);
	});

	it('is nobody yet while the work is open or the key divides nothing', () => {
		expect(carried({ kind: 'performer' }, null)).toEqual([[null, '100.00']]);
		expect(carried({ kind: 'topPartner' }, null)).toEqual([[null, '100.00']]);
		expect(carried({ kind: 'key', keyId: 'nul' })).toEqual([[null, '100.00']]);
		expect(carried({ kind: 'key', keyId: 'weg' })).toEqual([[null, '100.00']]);
	});
});

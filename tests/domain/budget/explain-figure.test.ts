import { describe, expect, it } from 'vitest';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { explainFigure } from '$lib/domain/budget/explain-figure';
import type { Explanation } from '$lib/domain/budget/explanation';
import { type FigureAddress } from '$lib/domain/budget/figure-address';
import { hours } from '$lib/domain/shared/hours';
import { money, moneyText } from '$lib/domain/shared/money';
import { SETTINGS, aKey, aLine, aNode, aSource, aTariff, someFacts } from '../../support/build-facts';
import { anAward } from '../subsidy/build-subsidy';

const facts = someFacts({
	settings: {
		...SETTINGS,
		sharedKey: { opleiden: '2', professionaliseren: '1', onderzoeken: '0' },
		gapCarriers: { ...SETTINGS.gapCarriers, onderzoeken: { kind: 'key', keyId: 'studenten' } }
	},
	tariffs: [aTariff('t', '58.00', { agreedIn: 'stuurgroep 12 mei' })],
	keys: [aKey('studenten', { 'bestuur-a': '61', 'bestuur-b': '31' })],
	sources: [
		aSource('regeling', { kind: 'subsidy' }, { areas: ['opleiden'], areasLimitedBy: 'law' }),
		aSource(
			'inzet',
			{ kind: 'hours', hours: hours('10.00'), valuePerHour: money('54.00') },
			{ inKind: true, giverPartnerId: 'bestuur-b' }
		),
		aSource('later', { kind: 'unknown' })
	],
	awards: [anAward('b', '2026-08-01', '2027-08-01', '1000.00')],
	split: [
		aNode('frame', 'sources', { sourceIds: ['regeling'] }),
		aNode('half', '50 %', { parentId: 'frame', partnerKeyId: 'studenten' }),
		aNode('w1', 'weight 1', { parentId: 'frame' }),
		aNode('w2', 'weight 3', { parentId: 'frame' })
	],
	lines: [
		aLine('uren', '12.25 h', { potId: 'half' }),
		aLine('samen', '90.00', { area: 'shared', partnerId: 'bestuur-b' }),
		aLine('onderzoek', '100.00', { area: 'onderzoeken', partnerId: 'bestuur-a' }),
		aLine('leeg', 'open'),
		aLine('ongeprijsd', '1.00 h', { roleId: 'anders', area: 'onderzoeken' })
	]
});
const figures = computeBudget(facts);

function explained(address: FigureAddress): Explanation {
	const explanation = explainFigure(facts, figures, address);
	if (!explanation) throw new Error('no such figure');
	return explanation;
}

function lastStep(address: FigureAddress) {
	const step = explained(address).derivation.at(-1);
	return step && { key: step.key, inputs: step.inputs };
}

function entries(address: FigureAddress): (readonly [string | null, string])[] {
	return explained(address).entries.map(({ id, amount }) => [id, moneyText(amount)] as const);
}

describe('the explanation of a line', () => {
	it('is its hours times the tariff, with the day and the place it was agreed', () => {
		const { amount, derivation, entries: behind } = explained({ kind: 'line', lineId: 'uren', figure: 'amount' });
		expect(amount).toBe(money('710.50'));
		expect(behind).toEqual([]);
		expect(derivation).toEqual([
			{
				key: 'line.hoursTimesTariff',
				inputs: {
					hours: { kind: 'hours', hours: hours('12.25') },
					tariff: { kind: 'amount', amount: money('58.00') },
					validFrom: { kind: 'day', day: '2026-08-01' }
				},
				result: { kind: 'amount', amount: money('710.50') },
				source: { title: 'stuurgroep 12 mei', url: null, confidence: 'entered' }
			}
		]);
	});

	it('of the shared area lists its parts, each by the key', () => {
		const address = { kind: 'line', lineId: 'samen', figure: 'amount' } as const;
		expect(explained(address).entries.map(({ amount, address: part }) => [moneyText(amount), part])).toEqual([
			['60.00', { kind: 'part', lineId: 'samen', area: 'opleiden', figure: 'amount' }],
			['30.00', { kind: 'part', lineId: 'samen', area: 'professionaliseren', figure: 'amount' }]
		]);
		expect(lastStep({ kind: 'part', lineId: 'samen', area: 'opleiden', figure: 'amount' })).toEqual({
			key: 'part.bySharedKey',
			inputs: {
				amount: { kind: 'amount', amount: money('90.00') },
				weight: { kind: 'decimal', text: '2' },
				totalWeight: { kind: 'decimal', text: '3' }
			}
		});
	});

	it('without a price is unknown, not zero', () => {
		expect(explained({ kind: 'line', lineId: 'ongeprijsd', figure: 'amount' })).toMatchObject({
			amount: null,
			entries: [],
			leftOut: { lineIds: ['ongeprijsd'], sourceIds: [] }
		});
		expect(lastStep({ kind: 'line', lineId: 'leeg', figure: 'amount' })?.key).toBe('line.open');
	});

	it('says which sources pay it, and what of it stays open', () => {
		expect(entries({ kind: 'part', lineId: 'uren', area: 'opleiden', figure: 'covered' })).toEqual([
			['regeling', '331.52']
		]);
		expect(entries({ kind: 'part', lineId: 'uren', area: 'opleiden', figure: 'gap' })).toEqual([
			['uren', '710.50'],
			['regeling', '-331.52']
		]);
	});
});

describe('the explanation of sources and the split', () => {
	it('of a source that follows the subsidy starts with the steps of the subsidy', () => {
		const { amount, derivation } = explained({ kind: 'source', sourceId: 'regeling', figure: 'amount' });
		expect(amount).toBe(money('1000.00'));
		expect(derivation.slice(0, -1)).toEqual(figures.subsidy.derivation);
		expect(derivation.at(-1)?.key).toBe('source.subsidy');
	});

	it('of unpaid hours multiplies them by their agreed value', () => {
		expect(lastStep({ kind: 'source', sourceId: 'inzet', figure: 'amount' })?.key).toBe('source.hours');
	});

	it('of an unknown source has no amount and says that it is left out', () => {
		expect(explained({ kind: 'source', sourceId: 'later', figure: 'used' })).toMatchObject({
			amount: null,
			leftOut: { sourceIds: ['later'] }
		});
		expect(explained({ kind: 'total', figure: 'cash' }).leftOut).toEqual({ lineIds: [], sourceIds: ['later'] });
	});

	it('of a surplus takes off what was used per area, and names the law', () => {
		const surplus = explained({ kind: 'source', sourceId: 'regeling', figure: 'surplus' });
		expect(surplus.entries[0]).toMatchObject({ id: 'regeling', amount: money('1000.00') });
		expect(surplus.derivation.map(({ key }) => key)).toEqual(['surplus.amountMinusUsed', 'surplus.barredBySplit']);
	});

	it('of a node names its rule with the figures in it', () => {
		expect(lastStep({ kind: 'node', nodeId: 'half', figure: 'amount' })).toEqual({
			key: 'node.percentage',
			inputs: { percentage: { kind: 'decimal', text: '50' }, base: { kind: 'amount', amount: money('1000.00') } }
		});
		expect(lastStep({ kind: 'node', nodeId: 'w2', figure: 'amount' })).toEqual({
			key: 'node.weight',
			inputs: {
				weight: { kind: 'decimal', text: '3' },
				totalWeight: { kind: 'decimal', text: '4' },
				rest: { kind: 'amount', amount: money('500.00') }
			}
		});
		expect(lastStep({ kind: 'node', nodeId: 'frame', figure: 'amount' })?.key).toBe('node.sources');
	});

	it("of a partner's share names the key, its day and the weights", () => {
		expect(lastStep({ kind: 'share', nodeId: 'half', partnerId: 'bestuur-b' })).toEqual({
			key: 'share.byKey',
			inputs: {
				key: { kind: 'name', name: 'studenten' },
				referenceDay: { kind: 'day', day: '2025-10-01' },
				weight: { kind: 'decimal', text: '31' },
				totalWeight: { kind: 'decimal', text: '92' },
				amount: { kind: 'amount', amount: money('500.00') }
			}
		});
	});

	it('of a node that a finding stops says so', () => {
		const broken = someFacts({ sources: [aSource('s', '10.00')], split: [aNode('a', '60 %'), aNode('b', '60 %')] });
		const node = explainFigure(broken, computeBudget(broken), { kind: 'node', nodeId: 'b', figure: 'amount' });
		expect(node?.derivation[0]?.key).toBe('node.notComputed');
	});
});

describe('the explanation of a gap', () => {
	it('of an area lists the lines that are not covered, and what nobody knows yet', () => {
		expect(entries({ kind: 'area', area: 'onderzoeken', figure: 'gap' })).toEqual([['onderzoek', '100.00']]);
		expect(explained({ kind: 'area', area: 'onderzoeken', figure: 'gap' }).leftOut).toEqual({
			lineIds: ['ongeprijsd'],
			sourceIds: ['later']
		});
	});

	it('that a partner carries by a key names the key', () => {
		const address = { kind: 'carried', area: 'onderzoeken', partnerId: 'bestuur-b' } as const;
		expect(moneyText(explained(address).amount ?? money('0.00'))).toBe('33.70');
		expect(lastStep(address)?.key).toBe('carried.byKey');
	});

	it('that a partner carries for its own work lists that work', () => {
		expect(entries({ kind: 'carried', area: 'opleiden', partnerId: 'bestuur-a' })).toEqual([['uren', '378.98']]);
	});
});

describe('a figure that is not there', () => {
	it('has no explanation', () => {
		expect(explainFigure(facts, figures, { kind: 'line', lineId: 'weg', figure: 'amount' })).toBeNull();
		expect(explainFigure(facts, figures, { kind: 'share', nodeId: 'half', partnerId: 'weg' })).toBeNull();
		expect(explainFigure(facts, figures, { kind: 'carried', area: 'opleiden', partnerId: 'weg' })).toBeNull();
	});
});

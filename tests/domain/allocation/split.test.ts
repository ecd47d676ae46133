import { describe, expect, it } from 'vitest';
import { computeSplit, type SplitSource } from '$lib/domain/allocation/split';
import type { SplitFigures } from '$lib/domain/allocation/split-figures';
import { fiftyFiftyStart } from '$lib/domain/allocation/split-start';
import { money, moneyText } from '$lib/domain/shared/money';
import { aKey, aNode } from '../../support/build-facts';

const cash = (id: string, amount: string): SplitSource => ({ id, amount: money(amount), cash: true });

function amounts({ nodes }: SplitFigures): Record<string, string> {
	return Object.fromEntries(nodes.map((node) => [node.nodeId, moneyText(node.amount)]));
}

describe('a split', () => {
	it('gives the schools their half by students and the rest the other half (report:915)', () => {
		let count = 0;
		const nodes = fiftyFiftyStart({
			subsidySourceId: 'regeling',
			schoolsKeyId: 'studenten',
			names: { frame: 'Regeling', schools: 'Begeleiding op de scholen', other: 'Overig' },
			newId: () => `n${++count}`
		});
		const key = aKey('studenten', { a: '61', b: '47', c: '31' });
		const split = computeSplit(nodes, [key], [cash('regeling', '280000.00'), cash('bestuur', '30000.00')]);
		expect(split.findings).toEqual([]);
		expect(amounts(split)).toEqual({ n1: '280000.00', n2: '140000.00', n3: '140000.00' });
		expect(split.nodes[1]?.shares?.map(({ partnerId, amount }) => [partnerId, moneyText(amount)])).toEqual([
			['a', '61438.85'],
			['b', '47338.13'],
			['c', '31223.02']
		]);
		expect(split.nodes[1]?.sourceIds).toEqual(['regeling']);
		expect(split.nodes[2]?.shares).toBeNull();
		expect(moneyText(split.outsidePots)).toBe('30000.00');
	});

	it('lets fixed amounts and percentages take first and shares what they leave by weight', () => {
		const nodes = [aNode('w1', 'weight 1'), aNode('vast', '100.00'), aNode('deel', '10 %'), aNode('w2', 'weight 2')];
		const split = computeSplit(nodes, [], [cash('s', '1000.00')]);
		expect(amounts(split)).toEqual({ w1: '266.67', vast: '100.00', deel: '100.00', w2: '533.33' });
		expect(split.outsidePots).toBe(0n);
	});

	it('gives a remainder all that its siblings leave', () => {
		const split = computeSplit([aNode('rest', 'rest'), aNode('deel', '33.3 %')], [], [cash('s', '100.01')]);
		expect(amounts(split)).toEqual({ rest: '66.71', deel: '33.30' });
	});

	it('adds percentages of 100 up to the cent, ties in list order', () => {
		const thirds = [aNode('a', '33.33 %'), aNode('b', '33.33 %'), aNode('c', '33.34 %')];
		expect(amounts(computeSplit(thirds, [], [cash('s', '100.01')]))).toEqual({ a: '33.33', b: '33.33', c: '33.35' });
		const halves = [aNode('a', '50 %'), aNode('b', '50 %')];
		expect(amounts(computeSplit(halves, [], [cash('s', '0.01')]))).toEqual({ a: '0.01', b: '0.00' });
	});

	it('shows what an inner node does not divide, and leaves it to the lines outside any pot', () => {
		const nodes = [aNode('kader', '80 %'), aNode('deel', '50 %', { parentId: 'kader' })];
		const split = computeSplit(nodes, [], [cash('s', '100.00')]);
		expect(split.nodes.map(({ nodeId, depth, isPot }) => [nodeId, depth, isPot])).toEqual([
			['kader', 0, false],
			['deel', 1, true]
		]);
		expect(moneyText(split.nodes[0]?.undivided ?? money('-1.00'))).toBe('40.00');
		expect(moneyText(split.outsidePots)).toBe('60.00');
	});

	it('lets a node directly under the root take what its sources bring, and follow them', () => {
		const nodes = [aNode('regeling', 'sources', { sourceIds: ['r'] }), aNode('rest', 'rest')];
		expect(amounts(computeSplit(nodes, [], [cash('r', '280000.00'), cash('b', '30000.00')]))).toEqual({
			regeling: '280000.00',
			rest: '30000.00'
		});
		expect(amounts(computeSplit(nodes, [], [cash('r', '200000.00'), cash('b', '30000.00')]))).toEqual({
			regeling: '200000.00',
			rest: '30000.00'
		});
	});

	it('divides neither unknown amounts nor unpaid hours', () => {
		const sources = [
			cash('r', '100.00'),
			{ id: 'onbekend', amount: null, cash: true },
			{ id: 'inzet', amount: money('500.00'), cash: false }
		];
		const nodes = [aNode('alles', 'sources', { sourceIds: ['r', 'onbekend', 'inzet'] })];
		const split = computeSplit(nodes, [], sources);
		expect(split.findings).toEqual([]);
		expect(moneyText(split.total)).toBe('100.00');
		expect(amounts(split)).toEqual({ alles: '100.00' });
	});

	it('narrows the sources of a node by those of the nodes above it', () => {
		const nodes = [
			aNode('kader', '50 %', { sourceIds: ['a', 'b'] }),
			aNode('deel', '50 %', { parentId: 'kader', sourceIds: ['c', 'b'] }),
			aNode('vrij', 'rest', { parentId: 'kader' })
		];
		const split = computeSplit(nodes, [], [cash('a', '1.00'), cash('b', '1.00'), cash('c', '1.00')]);
		expect(split.nodes.map(({ sourceIds }) => sourceIds)).toEqual([['a', 'b'], ['b'], ['a', 'b']]);
	});
});

describe('a split that does not work says why', () => {
	const hundred = [cash('s', '100.00')];

	it('when percentages of siblings total more than 100', () => {
		const nodes = [aNode('a', '60.5 %'), aNode('b', '40 %'), aNode('rest', 'rest')];
		const split = computeSplit(nodes, [], hundred);
		expect(split.findings).toEqual([{ kind: 'percentagesOver100', parentId: null, total: '100.5' }]);
		expect(amounts(split)).toEqual({ a: '0.00', b: '0.00', rest: '0.00' });
	});

	it('when children would take more than their parent has, with both amounts', () => {
		const nodes = [
			aNode('kader', '50 %'),
			aNode('x', '30.00', { parentId: 'kader' }),
			aNode('y', '20.01', { parentId: 'kader' })
		];
		const split = computeSplit(nodes, [], hundred);
		expect(split.findings).toEqual([
			{ kind: 'childrenExceedParent', parentId: 'kader', base: money('50.00'), children: money('50.01') }
		]);
		expect(amounts(split)).toEqual({ kader: '50.00', x: '0.00', y: '0.00' });
		expect(moneyText(split.outsidePots)).toBe('100.00');
	});

	it('once, and not again at every node below', () => {
		const nodes = [aNode('te-veel', '200.00'), aNode('onder', '150.00', { parentId: 'te-veel' })];
		expect(computeSplit(nodes, [], hundred).findings).toHaveLength(1);
	});

	it('when weights are all zero, or a weight is negative or no number', () => {
		expect(computeSplit([aNode('a', 'weight 0'), aNode('b', 'weight 0.0')], [], hundred).findings).toEqual([
			{ kind: 'allWeightsZero', nodeId: null, keyId: null }
		]);
		const bad = computeSplit([aNode('a', 'weight -1'), aNode('b', 'weight x'), aNode('c', 'weight 1')], [], hundred);
		expect(bad.findings).toEqual([
			{ kind: 'negativeWeight', nodeId: 'a', keyId: null },
			{ kind: 'notADecimal', nodeId: 'b', keyId: null }
		]);
		expect(amounts(bad)).toEqual({ a: '0.00', b: '0.00', c: '0.00' });
	});

	it('when an amount or a percentage is negative', () => {
		const split = computeSplit([aNode('a', '-5.00'), aNode('b', '-5 %'), aNode('c', '20 %')], [], hundred);
		expect(split.findings).toEqual([
			{ kind: 'negativeAmount', nodeId: 'a', amount: money('-5.00') },
			{ kind: 'negativeWeight', nodeId: 'b', keyId: null }
		]);
		expect(amounts(split)).toEqual({ a: '0.00', b: '0.00', c: '20.00' });
	});

	it('when there is more than one remainder, or a remainder beside weights', () => {
		const two = computeSplit([aNode('a', 'rest'), aNode('b', 'rest')], [], hundred);
		expect(two.findings).toEqual([{ kind: 'severalRemainders', parentId: null }]);
		expect(amounts(two)).toEqual({ a: '0.00', b: '0.00' });
		const beside = computeSplit([aNode('a', 'rest'), aNode('b', 'weight 1')], [], hundred);
		expect(beside.findings).toEqual([{ kind: 'remainderBesideWeights', parentId: null }]);
		expect(amounts(beside)).toEqual({ a: '0.00', b: '100.00' });
	});

	it('when the key of a pot is unknown, has only zeros, a negative base or nobody on it', () => {
		const pot = (keyId: string) => [aNode('pot', '100 %', { partnerKeyId: keyId })];
		const keys = [
			aKey('nul', { a: '0' }),
			aKey('min', { a: '-1', b: '1' }),
			aKey('leeg', {}),
			aKey('woord', { a: 'veel' })
		];
		const findings = ['weg', 'nul', 'min', 'leeg', 'woord'].flatMap(
			(id) => computeSplit(pot(id), keys, hundred).findings
		);
		expect(findings.map(({ kind }) => kind)).toEqual([
			'unknownKey',
			'allWeightsZero',
			'negativeWeight',
			'allWeightsZero',
			'notADecimal'
		]);
		expect(computeSplit(pot('nul'), keys, hundred).nodes[0]?.shares).toBeNull();
	});

	it('when a key stands on a node that is no pot', () => {
		const nodes = [aNode('kader', '100 %', { partnerKeyId: 'k' }), aNode('pot', 'rest', { parentId: 'kader' })];
		expect(computeSplit(nodes, [aKey('k', { a: '1' })], hundred).findings).toEqual([
			{ kind: 'keyOnInnerNode', nodeId: 'kader' }
		]);
	});

	it('when a node follows sources below the root, none at all, or one that is not there', () => {
		const nodes = [
			aNode('leeg', 'sources', { sourceIds: [] }),
			aNode('weg', 'sources', { sourceIds: ['s', 'elders'] }),
			aNode('onder', 'sources', { parentId: 'kader', sourceIds: ['s'] }),
			aNode('kader', '10 %')
		];
		const split = computeSplit(nodes, [], hundred);
		expect(split.findings).toEqual([
			{ kind: 'unknownSource', nodeId: 'weg', sourceId: 'elders' },
			{ kind: 'sourcesRuleWithoutSources', nodeId: 'leeg' },
			{ kind: 'sourcesRuleBelowRoot', nodeId: 'onder' }
		]);
		expect(amounts(split)).toEqual({ leeg: '0.00', weg: '0.00', kader: '10.00', onder: '0.00' });
	});

	it('when two nodes each take the whole of one source: neither gets it', () => {
		const nodes = [aNode('a', 'sources', { sourceIds: ['s'] }), aNode('b', 'sources', { sourceIds: ['s'] })];
		const split = computeSplit(nodes, [], hundred);
		expect(split.findings).toEqual([{ kind: 'sourceInSeveralNodes', sourceId: 's', nodeIds: ['a', 'b'] }]);
		expect(moneyText(split.outsidePots)).toBe('100.00');
	});

	it('when nodes hang under each other or under a node that is not there', () => {
		const nodes = [
			aNode('a', '10 %', { parentId: 'b' }),
			aNode('b', '10 %', { parentId: 'a' }),
			aNode('c', '10 %', { parentId: 'b' }),
			aNode('wees', '10 %', { parentId: 'weg' }),
			aNode('goed', '10 %')
		];
		const split = computeSplit(nodes, [], hundred);
		expect(split.findings).toEqual([
			{ kind: 'cycle', nodeId: 'a' },
			{ kind: 'cycle', nodeId: 'b' },
			{ kind: 'unknownParent', nodeId: 'wees', parentId: 'weg' }
		]);
		expect(amounts(split)).toEqual({ goed: '10.00', a: '0.00', b: '0.00', c: '0.00', wees: '0.00' });
	});
});

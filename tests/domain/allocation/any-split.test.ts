import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { computeSplit, type SplitSource } from '$lib/domain/allocation/split';
import { money, moneyText, sumCents } from '$lib/domain/shared/money';
import { aKey, aNode } from '../../support/build-facts';

const cash = (id: string, amount: string): SplitSource => ({ id, amount: money(amount), cash: true });

describe('whatever is entered, a split', () => {
	const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
	const number = fc.oneof(
		fc.integer({ min: -5, max: 130 }).map(String),
		fc.constantFrom('0', '33.34', '12.5', 'x', '', '1e9')
	);
	const rule = fc.oneof(
		fc.integer({ min: -100, max: 20_000 }).map((amount) => aNode('', moneyText(money(String(amount)))).rule),
		number.map((percentage) => ({ kind: 'percentage' as const, percentage })),
		number.map((weight) => ({ kind: 'weight' as const, weight })),
		fc.constant({ kind: 'remainder' as const }),
		fc.constant({ kind: 'sources' as const })
	);
	const node = fc.record({
		id,
		parentId: fc.option(id),
		name: fc.constant(''),
		rule,
		sourceIds: fc.option(fc.array(fc.constantFrom('s1', 's2', 's3'), { maxLength: 3 }), { freq: 2 }),
		partnerKeyId: fc.option(fc.constantFrom('k1', 'k2', 'k3'), { freq: 2 })
	});
	const keys = [aKey('k1', { p: '1', q: '2.5' }), aKey('k2', { p: '0' })];
	const sources = [cash('s1', '12345.67'), { id: 's2', amount: null, cash: true }];

	it('never throws, holds nothing negative, and adds up at every node and in total', () => {
		fc.assert(
			fc.property(fc.array(node, { maxLength: 9 }), (nodes) => {
				const split = computeSplit(nodes, keys, sources);
				expect(new Set(split.nodes.map(({ nodeId }) => nodeId))).toEqual(new Set(nodes.map((one) => one.id)));
				for (const figures of split.nodes) {
					expect(figures.amount >= 0n && figures.undivided >= 0n).toBe(true);
					const below = split.nodes.filter(({ parentId }) => parentId === figures.nodeId && parentId !== null);
					if (!figures.isPot)
						expect(sumCents([...below.map(({ amount }) => amount), figures.undivided])).toBe(figures.amount);
					if (figures.shares) expect(sumCents(figures.shares.map(({ amount }) => amount))).toBe(figures.amount);
				}
				const pots = split.nodes.filter(({ isPot }) => isPot).map(({ amount }) => amount);
				expect(split.outsidePots >= 0n).toBe(true);
				expect(sumCents([...pots, split.outsidePots])).toBe(split.total);
			}),
			{ numRuns: 2000 }
		);
	});

	it('keeps the same amounts when its nodes are listed parents last', () => {
		const nodes = [
			aNode('deel', '50 %', { parentId: 'kader' }),
			aNode('rest', 'rest', { parentId: 'kader' }),
			aNode('kader', '40 %')
		];
		const split = computeSplit(nodes, [], sources);
		expect(split.nodes.map(({ nodeId }) => nodeId)).toEqual(['kader', 'deel', 'rest']);
	});
});

/** The form of the split: read the same in the browser and on the server, and what cannot be read keeps what was there. */
import { describe, expect, it } from 'vitest';
import { branchOf, movedAmongSiblings, nodeProblems } from '$lib/domain/allocation/node-rules';
import { sourceSums } from '$lib/domain/coverage/source-sums';
import { money } from '$lib/domain/shared/money';
import { nodeText, readTypedNode, readWeight, typedNode } from '$lib/forms/split-form';
import { aNode, aSource } from '$tests/support/build-facts';

const half = aNode('half', { kind: 'percentage', percentage: '12.5' }, { parentId: 'frame' });

describe('the form of a node', () => {
	it('gives back the node it was made from, in both languages', () => {
		for (const locale of ['nl', 'en'] as const) {
			for (const node of [
				half,
				aNode('fixed', { kind: 'fixed', amount: money('1234.50') }),
				aNode('rest', { kind: 'remainder' })
			]) {
				const { node: read, errors } = readTypedNode(typedNode(node, locale), null, locale);
				expect(nodeText(read)).toBe(nodeText(node));
				expect(errors).toEqual({});
			}
		}
	});

	it('keeps the rule that was there while something unreadable is typed, and says why', () => {
		const typed = { ...typedNode(half, 'nl'), value: '150' };
		expect(readTypedNode(typed, half, 'nl')).toMatchObject({
			node: { rule: half.rule },
			errors: { value: 'above100' }
		});
		expect(readTypedNode({ ...typed, value: '', name: ' ' }, half, 'nl').errors).toEqual({
			value: 'required',
			name: 'required'
		});
	});

	it('reads weights exactly and refuses what is no weight', () => {
		expect(readWeight('33,3333', 'nl')).toEqual({ ok: true, value: '33.3333' });
		expect(readWeight('-1', 'nl')).toEqual({ ok: false, error: 'negative' });
		expect(readWeight('1e400', 'nl')).toEqual({ ok: false, error: 'exponent' });
	});
});

describe('the tree as a list', () => {
	const tree = [
		aNode('a', { kind: 'remainder' }),
		half,
		aNode('frame', { kind: 'remainder' }),
		aNode('b', { kind: 'remainder' })
	];

	it('moves among siblings over whatever stands between them', () => {
		expect(movedAmongSiblings(tree, 'frame', 'up').map(({ id }) => id)).toEqual(['frame', 'half', 'a', 'b']);
		expect(movedAmongSiblings(tree, 'half', 'down')).toBe(tree);
	});

	it('takes everything under a node along', () => {
		expect(branchOf(tree, 'frame').map(({ id }) => id)).toEqual(['half', 'frame']);
	});

	it('names a node that hangs under itself by way of another', () => {
		const circle = [
			aNode('x', { kind: 'remainder' }, { parentId: 'y' }),
			aNode('y', { kind: 'remainder' }, { parentId: 'x' })
		];
		const known = { sourceIds: new Set<string>(), keyIds: new Set<string>() };
		expect(nodeProblems(circle, new Set(['x']), known)).toEqual([{ kind: 'insideItself', nodeId: 'x' }]);
	});
});

describe('the sums of the sources', () => {
	it('keeps money and hours apart and says how many amounts are unknown', () => {
		const sources = [
			aSource('cash', '30000.00', { areas: ['onderzoeken'] }),
			aSource('hours', '48600.00', { inKind: true, certainty: 'expected' }),
			aSource('later', { kind: 'unknown' })
		];
		const figures = [
			{ sourceId: 'cash', amount: money('30000.00'), certainty: 'granted' },
			{ sourceId: 'hours', amount: money('48600.00'), certainty: 'expected' },
			{ sourceId: 'later', amount: null, certainty: 'granted' }
		] as const;
		const sums = sourceSums(sources, figures);
		expect(sums.total).toEqual({
			cash: money('30000.00'),
			inKind: money('48600.00'),
			together: money('78600.00'),
			unknown: 1
		});
		expect(sums.byCertainty.granted).toMatchObject({ together: money('30000.00'), unknown: 1 });
		expect(sums.byArea.onderzoeken.only.cash).toBe(money('30000.00'));
		expect(sums.byArea.opleiden.also.inKind).toBe(money('48600.00'));
	});
});

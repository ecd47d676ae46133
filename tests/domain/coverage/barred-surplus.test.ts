import { describe, expect, it } from 'vitest';
import type { CoverageInput } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { AREAS } from '$lib/domain/shared/area';
import { hoursOf, input, line, pot, source } from './build-coverage';

describe('what bars a surplus', () => {
	const bars = (given: CoverageInput) => computeCoverage(given).bySource.map(({ surplus }) => surplus.barredBy);

	it('is nothing without a gap, or without a surplus', () => {
		expect(bars(input([source('s', '9.00', ['opleiden'])], [line('l', 'opleiden', '5.00')]))).toEqual(['none']);
		expect(bars(input([source('s', '5.00', ['opleiden'])], [line('l', 'opleiden', '9.00')]))).toEqual(['none']);
	});

	it('is the law when every gap lies in areas that the law forbids to the source', () => {
		const lines = [line('o', 'opleiden', '5.00'), line('p', 'professionaliseren', '5.00')];
		expect(bars(input([source('s', '9.00', ['opleiden'])], lines))).toEqual(['law']);
	});

	it('is our own split when an agreement limits the areas', () => {
		const lines = [line('o', 'opleiden', '5.00'), line('p', 'professionaliseren', '5.00')];
		expect(bars(input([source('s', '9.00', ['opleiden'], { areasLimitedBy: 'agreement' })], lines))).toEqual(['split']);
	});

	it('is our own split when a pot or a share keeps the money', () => {
		const lines = [line('in', 'opleiden', '5.00', { potId: 'x' }), line('out', 'opleiden', '5.00')];
		expect(bars(input([source('s', '9.00', ['opleiden'])], lines, [pot('x', '9.00')]))).toEqual(['split']);
		const shared = [
			line('a', 'opleiden', '5.00', { potId: 'x' }),
			line('b', 'opleiden', '5.00', { potId: 'x', partnerId: 'b' })
		];
		const shares = pot('x', '9.00', { shares: { a: '9.00', b: '0.00' } });
		expect(bars(input([source('s', '9.00', ['opleiden'])], shared, [shares]))).toEqual(['split']);
	});

	it('is our own split when unpaid hours may not help another partner', () => {
		const lines = [line('own', 'opleiden', '5.00'), line('other', 'opleiden', '5.00', { partnerId: 'b' })];
		expect(bars(input([hoursOf('a', '9.00', ['opleiden'])], lines))).toEqual(['split']);
	});

	it('is our own split when the money could take the place of other money that may go to the gap', () => {
		const lines = [
			line('o', 'opleiden', '5.00', { potId: 'x' }),
			line('p', 'professionaliseren', '5.00', { potId: 'x' })
		];
		const sources = [source('s', '5.00', ['opleiden']), source('t', '5.00', AREAS)];
		const pots = [pot('x', '5.00', { sourceIds: ['t'] })];
		expect(bars(input(sources, lines, pots))).toEqual(['split', 'none']);
		const elsewhere = [lines[0]!, line('p', 'professionaliseren', '5.00', { potId: 'y' })];
		expect(bars(input(sources, elsewhere, [...pots, pot('y', '0.00')]))).toEqual(['law', 'none']);
	});

	it('is our own split when it would make room in a full pot for money that stays over beside it', () => {
		const lines = [
			line('o', 'opleiden', '5.00', { potId: 'x' }),
			line('p', 'professionaliseren', '5.00', { potId: 'x' })
		];
		const sources = [
			source('s', '5.00', ['opleiden']),
			source('t', '5.00', ['opleiden']),
			source('v', '5.00', ['professionaliseren'], { certainty: 'expected' })
		];
		const pots = [pot('x', '5.00', { sourceIds: ['t', 'v'] })];
		expect(bars(input(sources, lines, pots))).toEqual(['split', 'none', 'split']);
		expect(bars(input(sources.slice(0, 2), lines, pots))).toEqual(['law', 'none']);
	});

	it('is our own split when unpaid hours would make way to the gap', () => {
		const lines = [line('o', 'opleiden', '5.00', { potId: 'x' }), line('p', 'professionaliseren', '5.00')];
		const sources = [source('s', '5.00', ['opleiden']), hoursOf('a', '5.00', AREAS)];
		expect(bars(input(sources, lines, [pot('x', '0.00')]))).toEqual(['split', 'none']);
		expect(bars(input(sources, [lines[0]!, { ...lines[1]!, partnerId: 'b' }], [pot('x', '0.00')]))).toEqual([
			'law',
			'none'
		]);
	});
});

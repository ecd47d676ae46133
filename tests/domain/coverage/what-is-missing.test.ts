import { describe, expect, it } from 'vitest';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { AREAS } from '$lib/domain/shared/area';
import { moneyText } from '$lib/domain/shared/money';
import { covered, hoursOf, input, line, pot, source } from './build-coverage';

describe('what is missing', () => {
	it('falls pro rata on all work that could have been reached, and not on work whose pot has enough', () => {
		const lines = [
			line('x1', 'opleiden', '10.00', { potId: 'x' }),
			line('o1', 'opleiden', '60.00'),
			line('o2', 'onderzoeken', '30.00', { partnerId: 'b' })
		];
		expect(covered(input([source('s', '40.00', AREAS)], lines, [pot('x', '10.00')]))).toEqual([
			'10.00',
			'20.00',
			'10.00'
		]);
	});

	it('is divided to the cent by largest remainder, ties in list order', () => {
		const lines = ['l1', 'l2', 'l3'].map((id) => line(id, 'opleiden', '1.00'));
		expect(covered(input([source('s', '1.00', AREAS)], lines))).toEqual(['0.34', '0.33', '0.33']);
	});

	it('is divided to the cent over pots too, ties in the order of their ids', () => {
		const lines = ['x', 'y', 'z'].map((potId) => line(`l${potId}`, 'opleiden', '1.00', { potId }));
		const pots = ['z', 'x', 'y'].map((id) => pot(id, '0.90'));
		expect(covered(input([source('s', '1.00', AREAS)], lines, pots))).toEqual(['0.34', '0.33', '0.33']);
	});

	it('gives the cents that remain to the pots with the largest remainders', () => {
		const pots = ['x', 'y', 'z'].map((id) => pot(id, '0.90'));
		for (const [index, largest] of ['x', 'y', 'z'].entries()) {
			const lines = ['x', 'y', 'z'].map((potId) =>
				line(`l${potId}`, 'opleiden', potId === largest ? '1.01' : '1.00', { potId })
			);
			const expected = ['0.33', '0.33', '0.33'];
			expected[index] = '0.34';
			expect(covered(input([source('s', '1.00', AREAS)], lines, pots))).toEqual(expected);
		}
	});

	it('is evened out with the hours that cover part of the work, also in a pot that several sources share', () => {
		const lines = [
			line('o', 'opleiden', '10.00', { potId: 'x' }),
			line('p', 'professionaliseren', '10.00', { potId: 'x', partnerId: 'b' })
		];
		const sources = [
			source('s', '8.00', AREAS),
			source('t', '1.00', ['opleiden'], { certainty: 'expected' }),
			hoursOf('a', '4.00', ['opleiden'])
		];
		expect(covered(input(sources, lines, [pot('x', '8.00')]))).toEqual(['6.00', '6.00']);
	});

	it('falls on the same lines whichever pot is listed first, where four lines could trade in a ring', () => {
		const sources = [source('s', '1.37', ['professionaliseren', 'onderzoeken']), source('t', '6.00', AREAS)];
		const lines = [
			line('yo', 'opleiden', '3.00', { partnerId: 'b', potId: 'y' }),
			line('yp', 'professionaliseren', '0.75', { partnerId: 'b', potId: 'y' }),
			line('xn', 'onderzoeken', '1.00', { potId: 'x' }),
			line('xo', 'opleiden', '5.00', { potId: 'x' })
		];
		const pots = [pot('x', '5.00'), pot('y', '2.48', { shares: { a: '0.00', b: '2.48' } })];
		const either = covered(input(sources, lines, pots));
		expect(either).toEqual(['1.98', '0.50', '0.87', '4.02']);
		expect(covered(input(sources, lines, [...pots].reverse()))).toEqual(either);
		expect(covered(input([...sources].reverse(), lines, pots))).toEqual(either);
	});

	it('leaves a line of zero without cover, gap or flow', () => {
		const coverage = computeCoverage(input([source('s', '1.00', AREAS)], [line('l', 'opleiden', '0.00')]));
		expect(coverage.flows).toEqual([]);
		expect(coverage.entries[0]).toMatchObject({ covered: 0n, gap: 0n });
	});

	it('is paid by the same mixture of sources for lines that the same sources may pay', () => {
		const sources = [source('s', '30.00', AREAS), source('t', '60.00', AREAS)];
		const lines = [line('l1', 'opleiden', '60.00'), line('l2', 'onderzoeken', '120.00', { partnerId: 'b' })];
		const { flows } = computeCoverage(input(sources, lines));
		expect(flows.map(({ sourceId, lineId, amount }) => `${sourceId} ${lineId} ${moneyText(amount)}`)).toEqual([
			's l1 10.00',
			't l1 20.00',
			's l2 20.00',
			't l2 40.00'
		]);
	});
});

describe('refunds', () => {
	it('lower the other lines of the same pot, area and partner and count as settled', () => {
		const lines = [
			line('l1', 'opleiden', '60.00'),
			line('l2', 'opleiden', '40.00'),
			line('refund', 'opleiden', '-20.00'),
			line('other', 'opleiden', '80.00', { partnerId: 'b' })
		];
		const coverage = computeCoverage(input([source('s', '80.00', AREAS)], lines));
		expect(coverage.entries.map((entry) => moneyText(entry.covered))).toEqual(['36.00', '24.00', '-20.00', '40.00']);
		expect(moneyText(coverage.totals.cost)).toBe('160.00');
		expect(moneyText(coverage.totals.covered)).toBe('80.00');
		expect(moneyText(coverage.totals.gap)).toBe('80.00');
	});

	it('larger than the work beside them make no other gap smaller', () => {
		const lines = [
			line('l1', 'opleiden', '10.00'),
			line('refund', 'opleiden', '-30.00'),
			line('other', 'opleiden', '50.00', { partnerId: 'b' })
		];
		const { entries, totals } = computeCoverage(input([], lines));
		expect(entries.map(({ gap }) => moneyText(gap))).toEqual(['0.00', '0.00', '50.00']);
		expect([totals.cost, totals.covered, totals.gap].map(moneyText)).toEqual(['30.00', '-20.00', '50.00']);
	});
});

describe('large amounts', () => {
	it('stay exact to the cent', () => {
		const sources = [source('s', '333333333333.33', AREAS), source('t', '1.00', AREAS)];
		const lines = [
			line('l1', 'opleiden', '999999999999.99'),
			line('l2', 'opleiden', '999999999999.97', { partnerId: 'b' })
		];
		const { totals, entries } = computeCoverage(input(sources, lines));
		expect(moneyText(totals.covered)).toBe('333333333334.33');
		expect(entries.map((entry) => moneyText(entry.covered))).toEqual(['166666666667.17', '166666666667.16']);
	});
});

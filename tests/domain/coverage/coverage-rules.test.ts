import { describe, expect, it } from 'vitest';
import type { CoverageInput } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { InvariantError } from '$lib/domain/shared/invariant';
import { money, moneyText } from '$lib/domain/shared/money';
import { hoursOf, input, line, pot, source } from './build-coverage';

/** What is covered per line, in the order of the lines. */
function covered(given: CoverageInput): string[] {
	return computeCoverage(given).entries.map((entry) => moneyText(entry.covered));
}

describe('pots', () => {
	it('pay only their own lines, and what is in no pot only lines in no pot', () => {
		const lines = [line('in', 'opleiden', '80.00', { potId: 'x' }), line('out', 'opleiden', '80.00')];
		expect(covered(input([source('s', '100.00', AREAS)], lines, [pot('x', '30.00')]))).toEqual(['30.00', '70.00']);
	});

	it('take money only from the sources they name', () => {
		const lines = [line('in', 'opleiden', '80.00', { potId: 'x' })];
		const sources = [source('s', '50.00', AREAS), source('t', '50.00', AREAS)];
		expect(covered(input(sources, lines, [pot('x', '100.00', { sourceIds: ['t'] })]))).toEqual(['50.00']);
		expect(covered(input(sources, lines, [pot('x', '100.00', { sourceIds: [] })]))).toEqual(['0.00']);
	});

	it('that are divided on pay each partner from its own share, and nobody without one', () => {
		const lines = ['a', 'b', 'c', null].map((partnerId, index) =>
			line(`line-${index}`, 'opleiden', '40.00', { potId: 'x', partnerId })
		);
		const pots = [pot('x', '60.00', { shares: { a: '10.00', b: '50.00' } })];
		expect(covered(input([source('s', '100.00', AREAS)], lines, pots))).toEqual(['10.00', '40.00', '0.00', '0.00']);
	});

	it('leave nothing for lines outside when they hold more than there is', () => {
		const lines = [line('in', 'opleiden', '60.00', { potId: 'x' }), line('out', 'opleiden', '80.00')];
		const coverage = computeCoverage(input([source('s', '100.00', AREAS)], lines, [pot('x', '130.00')]));
		expect(coverage.entries.map((entry) => moneyText(entry.covered))).toEqual(['60.00', '0.00']);
		expect(coverage.byPot.map(({ held, surplus }) => [moneyText(held), moneyText(surplus)])).toEqual([
			['130.00', '70.00'],
			['0.00', '0.00']
		]);
	});

	it('are reported with what they hold, use, keep and lack, and where their money came from', () => {
		const lines = [
			line('x1', 'opleiden', '20.00', { potId: 'x' }),
			line('y1', 'onderzoeken', '90.00', { potId: 'y' }),
			line('out', 'opleiden', '5.00')
		];
		const sources = [source('s', '40.00', ['opleiden']), source('t', '60.00', ['onderzoeken'])];
		const { byPot, sourceToPot } = computeCoverage(input(sources, lines, [pot('x', '30.00'), pot('y', '50.00')]));
		const row = ({ potId, held, used, surplus, cost, gap }: (typeof byPot)[number]) =>
			[potId, ...[held, used, surplus, cost, gap].map(moneyText)].join(' ');
		expect(byPot.map(row)).toEqual([
			'x 30.00 20.00 10.00 20.00 0.00',
			'y 50.00 50.00 0.00 90.00 40.00',
			' 20.00 5.00 15.00 5.00 0.00'
		]);
		expect(sourceToPot.map(({ sourceId, potId, amount }) => `${sourceId} ${potId} ${moneyText(amount)}`)).toEqual([
			's x 20.00',
			's null 5.00',
			't y 50.00'
		]);
	});

	it('must exist: a line in an unknown pot is a mistake of the caller', () => {
		expect(() => computeCoverage(input([], [line('l', 'opleiden', '1.00', { potId: 'x' })]))).toThrow(InvariantError);
	});
});

describe('unpaid hours', () => {
	it('cover the giver’s own lines in any pot without using up what the pot holds', () => {
		const lines = [
			line('own', 'opleiden', '50.00', { potId: 'x' }),
			line('other', 'opleiden', '60.00', { potId: 'x', partnerId: 'b' })
		];
		const sources = [source('s', '60.00', AREAS), hoursOf('a', '50.00', AREAS)];
		const coverage = computeCoverage(input(sources, lines, [pot('x', '60.00')]));
		expect(moneyText(coverage.totals.gap)).toBe('0.00');
		expect(coverage.byPot.map(({ used }) => moneyText(used))).toEqual(['60.00', '0.00']);
		expect(moneyText(coverage.totals.inKind)).toBe('50.00');
	});

	it('pay nobody else, and no line that is still open who does it', () => {
		const lines = ['b', null].map((partnerId, index) => line(`l${index}`, 'opleiden', '10.00', { partnerId }));
		expect(covered(input([hoursOf('a', '50.00', AREAS)], lines))).toEqual(['0.00', '0.00']);
	});

	it('go before cash of the same class, so that the cash stays over', () => {
		const sources = [source('s', '30.00', AREAS), hoursOf('a', '30.00', AREAS)];
		const { bySource } = computeCoverage(input(sources, [line('l', 'opleiden', '40.00')]));
		expect(bySource.map(({ used }) => moneyText(used))).toEqual(['10.00', '30.00']);
	});

	it('move to where money cannot come, also between pots that several sources share', () => {
		const lines = [
			line('c1', 'opleiden', '100.00', { potId: 'x' }),
			line('c2', 'professionaliseren', '100.00', { potId: 'x', partnerId: 'b' }),
			line('c3', 'professionaliseren', '100.00', { potId: 'y' })
		];
		const sources = [
			source('s', '100.00', ['professionaliseren']),
			source('t', '100.00', ['opleiden']),
			hoursOf('a', '100.00', ['opleiden', 'professionaliseren'])
		];
		const { totals } = computeCoverage(input(sources, lines, [pot('x', '100.00'), pot('y', '100.00')]));
		expect(moneyText(totals.covered)).toBe('250.00');
	});
});

describe('the order of use', () => {
	it('is structural before incidental within one certainty, and certainty before that', () => {
		const ending = { duration: { kind: 'incidental', until: null } } as const;
		const sources = [
			source('applied', '5.00', AREAS, { certainty: 'applied' }),
			source('ending', '5.00', AREAS, ending),
			source('lasting', '5.00', AREAS)
		];
		const used = (cost: string) =>
			computeCoverage(input(sources, [line('l', 'opleiden', cost)])).bySource.map((row) => moneyText(row.used));
		expect(used('4.00')).toEqual(['0.00', '0.00', '4.00']);
		expect(used('9.00')).toEqual(['0.00', '4.00', '5.00']);
		expect(used('14.00')).toEqual(['4.00', '5.00', '5.00']);
	});

	it('takes sources of one class pro rata to what they bring', () => {
		const sources = [source('s', '10.00', AREAS), source('t', '30.00', AREAS)];
		const { bySource } = computeCoverage(input(sources, [line('l', 'opleiden', '20.00')]));
		expect(bySource.map(({ used }) => moneyText(used))).toEqual(['5.00', '15.00']);
	});
});

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

describe('who pays which line', () => {
	const payments = (given: CoverageInput) =>
		computeCoverage(given).flows.map(({ sourceId, lineId, amount }) => `${sourceId} ${lineId} ${moneyText(amount)}`);

	it('is spread over sources of one class alike, also where others may pay one of the lines', () => {
		const sources = [
			source('s', '10.00', AREAS),
			source('t', '10.00', AREAS),
			source('u', '10.00', ['opleiden'], { certainty: 'expected' })
		];
		const lines = [line('o', 'opleiden', '10.00'), line('p', 'professionaliseren', '10.00')];
		expect(payments(input(sources, lines))).toEqual(['s o 5.00', 't o 5.00', 's p 5.00', 't p 5.00']);
	});

	it('is spread for unpaid hours over all the lines they may stand in', () => {
		const sources = [
			source('s', '10.00', AREAS),
			source('t', '1.00', AREAS, { certainty: 'expected' }),
			hoursOf('a', '10.00', AREAS)
		];
		const lines = [line('x', 'opleiden', '10.00', { potId: 'x' }), line('out', 'opleiden', '10.00')];
		expect(payments(input(sources, lines, [pot('x', '6.00', { sourceIds: ['s'] })]))).toEqual([
			'hours-a x 5.00',
			's x 5.00',
			'hours-a out 5.00',
			's out 5.00'
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

describe('cover that ends', () => {
	it('is listed by day, unknown days last, per source and area', () => {
		const until = (day: string | null) => ({
			duration: { kind: 'incidental', until: day === null ? null : toDay(day) } as const
		});
		const sources = [
			source('unknown', '1.00', ['opleiden'], until(null)),
			source('late', '1.00', ['opleiden'], until('2028-08-01')),
			source('early', '2.00', ['professionaliseren', 'onderzoeken'], until('2027-08-01')),
			source('lasting', '1.00', ['opleiden'])
		];
		const lines = [
			line('o', 'opleiden', '9.00'),
			line('p', 'professionaliseren', '1.00'),
			line('z', 'onderzoeken', '1.00')
		];
		const { ending, totals } = computeCoverage(input(sources, lines));
		expect(ending.map(({ until: day, sourceId, area, amount }) => `${day} ${sourceId} ${area} ${amount}`)).toEqual([
			'2027-08-01 early professionaliseren 100',
			'2027-08-01 early onderzoeken 100',
			'2028-08-01 late opleiden 100',
			'null unknown opleiden 100'
		]);
		expect(totals.incidental).toBe(money('4.00'));
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

import { describe, expect, it } from 'vitest';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { AREAS } from '$lib/domain/shared/area';
import { InvariantError } from '$lib/domain/shared/invariant';
import { moneyText } from '$lib/domain/shared/money';
import { covered, input, line, pot, source } from './build-coverage';

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

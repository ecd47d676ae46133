import { describe, expect, it } from 'vitest';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { AREAS } from '$lib/domain/shared/area';
import { moneyText } from '$lib/domain/shared/money';
import { covered, hoursOf, input, line, pot, source } from './build-coverage';

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

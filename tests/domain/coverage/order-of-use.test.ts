import { describe, expect, it } from 'vitest';
import type { CoverageInput } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { AREAS } from '$lib/domain/shared/area';
import { moneyText } from '$lib/domain/shared/money';
import { hoursOf, input, line, pot, source } from './build-coverage';

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

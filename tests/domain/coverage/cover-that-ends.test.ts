import { describe, expect, it } from 'vitest';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { input, line, source } from './build-coverage';

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

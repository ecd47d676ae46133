import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findScheme, schemesInForce } from '../../../src/lib/domain/scheme/schemes-in-force';
import { toDay } from '../../../src/lib/domain/shared/day';
import { schoolYearPeriod, schoolYearStarting } from '../../../src/lib/domain/shared/school-year';
import { productSchemes } from '../../../src/lib/schemes/product-schemes';

const onDay = (day: string) => findScheme(productSchemes, toDay(day));
const idOn = (day: string) => {
	const found = onDay(day);
	return found.kind === 'inForce' ? found.scheme.id : null;
};

describe('the scheme of a day', () => {
	it.each([
		['2009-07-31', null],
		['2009-08-01', 'tko-2009'],
		['2010-07-31', 'tko-2009'],
		['2010-08-01', null],
		['2013-07-31', null],
		['2013-08-01', 'tko-2013-2014'],
		['2014-08-01', 'tko-2014-2015'],
		['2018-07-31', 'tko-2014-2015'],
		['2018-08-01', 'tko-2018-2019'],
		['2020-07-31', 'tko-2018-2019'],
		['2020-08-01', 'tko-2020-2021'],
		['2021-08-01', 'tko-2021-2022'],
		['2022-08-01', 'tko-2022-2023'],
		['2023-07-31', 'tko-2022-2023'],
		['2023-08-01', 'tko-2023-aug-dec'],
		['2023-12-31', 'tko-2023-aug-dec'],
		['2024-01-01', 'or-2024'],
		['2024-12-31', 'or-2024'],
		['2025-01-01', 'ldnor-2025'],
		['2025-12-31', 'ldnor-2025'],
		['2026-01-01', null]
	])('on %s is %s', (day, id) => {
		expect(idOn(day)).toBe(id);
	});

	it('is not there yet before the first, has ended after the last, and lies between two in a gap', () => {
		expect(onDay('2008-01-01')).toMatchObject({ kind: 'notInForce', ended: null, notYet: { id: 'tko-2009' } });
		expect(onDay('2026-11-23')).toMatchObject({ kind: 'notInForce', ended: { id: 'ldnor-2025' }, notYet: null });
		const gap = { kind: 'notInForce', ended: { id: 'tko-2009' }, notYet: { id: 'tko-2013-2014' } };
		expect(onDay('2012-03-01')).toMatchObject(gap);
	});
});

describe('the schemes of a period', () => {
	it('cover it from the first day to the last, without a gap or overlap, each in force all the time', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2005, max: 2030 }), fc.shuffledSubarray([...productSchemes]), (year, schemes) => {
				const period = schoolYearPeriod(schoolYearStarting(year));
				const stretches = schemesInForce(schemes, period);
				const borders = stretches.flatMap(({ from, until }) => [from, until]);
				expect([borders[0], borders.at(-1)]).toEqual([period.from, period.until]);
				for (const [index, stretch] of stretches.entries()) {
					expect(stretch.until).toBe(stretches[index + 1]?.from ?? period.until);
					if (stretch.scheme)
						expect(stretch.scheme.from <= stretch.from && stretch.until <= stretch.scheme.until).toBe(true);
				}
			})
		);
	});

	it('do not depend on the order of the list', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...productSchemes], { minLength: productSchemes.length }), (shuffled) => {
				const period = { from: toDay('2009-01-01'), until: toDay('2027-01-01') };
				expect(schemesInForce(shuffled, period)).toEqual(schemesInForce(productSchemes, period));
			})
		);
	});
});

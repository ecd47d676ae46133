import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calendarYearParts, calendarYearSum } from '$lib/domain/budget/calendar-year';
import type { Coverage, CoverageTotals } from '$lib/domain/coverage/coverage';
import { AREAS } from '$lib/domain/shared/area';
import { ZERO_CENTS, money, subtractCents, toCents, type Cents } from '$lib/domain/shared/money';
import { nextSchoolYear, toSchoolYear } from '$lib/domain/shared/school-year';

const year = toSchoolYear('2026-2027');
const assumed = { twelfthsInFirstCalendarYear: 5, twelfthsReason: null };

function totals(cost: Cents, covered: Cents): CoverageTotals {
	const byCertainty = { granted: covered, applied: ZERO_CENTS, expected: ZERO_CENTS };
	const gap = subtractCents(cost, covered);
	return { cost, covered, gap, byCertainty, inKind: ZERO_CENTS, structural: covered, incidental: ZERO_CENTS };
}

function coverage(opleiden: CoverageTotals, other = totals(ZERO_CENTS, ZERO_CENTS)): Pick<Coverage, 'byArea'> {
	return { byArea: { opleiden, professionaliseren: other, onderzoeken: other } };
}

const someTotals = fc
	.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }))
	.map(([one, other]) => (one > other ? totals(toCents(one), toCents(other)) : totals(toCents(other), toCents(one))));

describe('a budget per calendar year', () => {
	it('puts five twelfths in the year it starts and seven in the next, and says that it is an assumption', () => {
		const [autumn, spring] = calendarYearParts(year, coverage(totals(money('120000.00'), money('60000.00'))), assumed);
		expect([autumn.calendarYear, autumn.twelfths, spring.calendarYear, spring.twelfths]).toEqual([2026, 5, 2027, 7]);
		expect(autumn.byArea.opleiden).toEqual({
			cost: money('50000.00'),
			covered: money('25000.00'),
			gap: money('25000.00')
		});
		expect(spring.byArea.opleiden.cost).toBe(money('70000.00'));
	});

	it('follows another agreement and keeps its reason', () => {
		const agreed = { twelfthsInFirstCalendarYear: 4, twelfthsReason: 'cursusjaar begint in september' };
		const [autumn] = calendarYearParts(year, coverage(totals(money('120.00'), money('0.00'))), agreed);
		expect([autumn.total.cost, autumn.reason]).toEqual([money('40.00'), 'cursusjaar begint in september']);
	});

	it('loses no cent, in no area, and shows no gap below zero', () => {
		fc.assert(
			fc.property(someTotals, someTotals, fc.integer({ min: 0, max: 12 }), (opleiden, other, twelfths) => {
				const whole = coverage(opleiden, other);
				const parts = calendarYearParts(year, whole, { twelfthsInFirstCalendarYear: twelfths, twelfthsReason: null });
				for (const area of AREAS) {
					for (const field of ['cost', 'covered', 'gap'] as const) {
						expect(parts[0].byArea[area][field] + parts[1].byArea[area][field]).toBe(whole.byArea[area][field]);
					}
					expect(parts.every((part) => part.byArea[area].gap >= 0n)).toBe(true);
				}
				for (const part of parts) expect(part.total.gap).toBe(part.total.cost - part.total.covered);
			})
		);
	});

	it('is added up from the two school years that fall in it', () => {
		const last = calendarYearParts(
			toSchoolYear('2025-2026'),
			coverage(totals(money('240.00'), money('240.00'))),
			assumed
		);
		const now = calendarYearParts(year, coverage(totals(money('120.00'), money('0.00'))), assumed);
		const sum = calendarYearSum(2026, [...now, ...last]);
		expect(sum.byArea.opleiden).toEqual({ cost: money('190.00'), covered: money('140.00'), gap: money('50.00') });
		expect(sum.total).toEqual(sum.byArea.opleiden);
		expect(sum.parts.map(({ schoolYear }) => schoolYear)).toEqual(['2025-2026', '2026-2027']);
		expect(sum.missing).toEqual([]);
	});

	it('names the school year that has no budget instead of counting it as zero', () => {
		const sum = calendarYearSum(
			2027,
			calendarYearParts(year, coverage(totals(money('120.00'), money('0.00'))), assumed)
		);
		expect(sum.total.cost).toBe(money('70.00'));
		expect(sum.missing).toEqual([nextSchoolYear(year)]);
	});
});

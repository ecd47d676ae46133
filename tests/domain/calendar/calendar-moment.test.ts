/** The day of a moment follows from its rule, whatever the year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dayOfMoment,
	dayOfRule,
	NTHS,
	REPORTED_MOMENTS,
	weekdayOf,
	WEEKDAYS,
	type WeekdayRule
} from '$lib/domain/calendar/calendar-moment';
import { addDays, toDay } from '$lib/domain/shared/day';
import { schoolYearPeriod, schoolYearStarting, toSchoolYear } from '$lib/domain/shared/school-year';

const year = toSchoolYear('2026-2027');

describe('a moment of the calendar', () => {
	it('is, in the report, the fourth Wednesday of September and the third Thursday of October', () => {
		expect(REPORTED_MOMENTS.map(({ rule }) => dayOfRule(rule, year))).toEqual(['2026-09-23', '2026-10-15']);
		expect(REPORTED_MOMENTS.map(({ rule }) => dayOfRule(rule, toSchoolYear('2025-2026')))).toEqual([
			'2025-09-24',
			'2025-10-16'
		]);
	});

	it.each([
		[{ month: 7, weekday: 6, nth: -1 }, '2027-07-31'],
		[{ month: 12, weekday: 4, nth: -1 }, '2026-12-31'],
		[{ month: 2, weekday: 7, nth: -1 }, '2027-02-28'],
		[{ month: 8, weekday: 6, nth: 1 }, '2026-08-01'],
		[{ month: 1, weekday: 5, nth: 1 }, '2027-01-01']
	] as const)('of the rule %o is on %s', (rule, day) => {
		expect(dayOfRule(rule, year)).toBe(day);
	});

	it('on one day belongs to the school year of that day only', () => {
		const on = (day: string) => dayOfMoment({ onDay: toDay(day), rule: null }, year);
		expect([on('2026-07-31'), on('2026-08-01'), on('2027-07-31'), on('2027-08-01')]).toEqual([
			...[null, '2026-08-01', '2027-07-31', null]
		]);
	});

	it('has the weekday, the month and the place in the month that its rule says, within the school year', () => {
		const rules: fc.Arbitrary<WeekdayRule> = fc.record({
			month: fc.integer({ min: 1, max: 12 }),
			weekday: fc.constantFrom(...WEEKDAYS),
			nth: fc.constantFrom(...NTHS)
		});
		fc.assert(
			fc.property(rules, fc.integer({ min: 2001, max: 2099 }), (rule, start) => {
				const schoolYear = schoolYearStarting(start);
				const day = dayOfRule(rule, schoolYear);
				const { from, until } = schoolYearPeriod(schoolYear);
				expect(weekdayOf(day)).toBe(rule.weekday);
				expect(Number(day.slice(5, 7))).toBe(rule.month);
				expect(day >= from && day < until).toBe(true);
				if (rule.nth === -1) expect(addDays(day, 7).slice(5, 7)).not.toBe(day.slice(5, 7));
				else expect(Math.ceil(Number(day.slice(8)) / 7)).toBe(rule.nth);
			}),
			{ seed: 20261128, numRuns: 500 }
		);
	});
});

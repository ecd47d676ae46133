import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, dayFromText, toDay } from '$lib/domain/shared/day';
import { periodContains, periodsOverlap, type Period } from '$lib/domain/shared/period';
import {
	firstCalendarYear,
	nextSchoolYear,
	previousSchoolYear,
	schoolYearFromText,
	schoolYearOf,
	schoolYearPeriod,
	toSchoolYear
} from '$lib/domain/shared/school-year';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays(toDay('2001-08-01'), count));
const anyPeriod: fc.Arbitrary<Period> = fc.record({ from: anyDay, until: fc.option(anyDay) });

describe('a day', () => {
	it.each(['2027-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-30', '2026-4-30', '2026-04-30T00:00', ''])(
		'is not "%s"',
		(text) => {
			expect(dayFromText(text)).toBeNull();
		}
	);

	it('is what the calendar of the machine has too, and nothing else', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1900, max: 2200 }),
				fc.integer({ min: 0, max: 13 }),
				fc.integer({ min: 0, max: 32 }),
				(year, month, date) => {
					const text = [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
					const stamp = new Date(Date.UTC(year, month - 1, date));
					expect(dayFromText(text)).toBe(stamp.toISOString().startsWith(text) ? text : null);
				}
			),
			{ numRuns: 2000 }
		);
		expect([1900, 2000, 2100].map((year) => dayFromText(`${year}-02-29`))).toEqual([null, '2000-02-29', null]);
	});

	it('exists on 29 February of a leap year only', () => {
		expect(dayFromText('2028-02-29')).toBe('2028-02-29');
		expect(() => toDay('2027-02-29')).toThrow('is a day');
	});

	it('counts on and back over the ends of months and summer time', () => {
		expect(addDays(toDay('2026-12-31'), 1)).toBe('2027-01-01');
		expect(addDays(toDay('2027-03-28'), 1)).toBe('2027-03-29');
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
				expect(addDays(addDays(day, count), -count)).toBe(day);
			})
		);
	});
});

describe('a period', () => {
	it('counts its first day and not the day on which it ends', () => {
		const autumn = { from: toDay('2026-08-01'), until: toDay('2027-01-01') };
		expect(periodContains(autumn, toDay('2026-08-01'))).toBe(true);
		expect(periodContains(autumn, toDay('2026-12-31'))).toBe(true);
		expect(periodContains(autumn, toDay('2027-01-01'))).toBe(false);
		expect(periodContains(autumn, toDay('2026-07-31'))).toBe(false);
	});

	it('does not overlap the period that begins where it ends', () => {
		const autumn = { from: toDay('2026-08-01'), until: toDay('2027-01-01') };
		expect(periodsOverlap(autumn, { from: toDay('2027-01-01'), until: null })).toBe(false);
		expect(periodsOverlap(autumn, { from: toDay('2026-12-31'), until: null })).toBe(true);
	});

	it('overlaps another exactly when they share a day', () => {
		fc.assert(
			fc.property(anyPeriod, anyPeriod, (first, second) => {
				fc.pre([first, second].every(({ from, until }) => until === null || from < until));
				const later = first.from > second.from ? first.from : second.from;
				const share = periodContains(first, later) && periodContains(second, later);
				expect(periodsOverlap(first, second)).toBe(share);
				expect(periodsOverlap(second, first)).toBe(share);
			})
		);
	});
});

describe('a school year', () => {
	it.each(['2026', '2026-2028', '2027-2026', '1999-2000', '2026/2027', '2026-27'])('is not "%s"', (text) => {
		expect(schoolYearFromText(text)).toBeNull();
	});

	it('runs from 1 August up to 31 July', () => {
		const year = toSchoolYear('2026-2027');
		expect(schoolYearPeriod(year)).toEqual({ from: '2026-08-01', until: '2027-08-01' });
		expect(schoolYearOf(toDay('2026-07-31'))).toBe('2025-2026');
		expect(schoolYearOf(toDay('2026-08-01'))).toBe('2026-2027');
		expect(firstCalendarYear(year)).toBe(2026);
	});

	it('is the year of each of its days, and of no day beside it', () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				const year = schoolYearOf(day);
				expect(periodContains(schoolYearPeriod(year), day)).toBe(true);
				expect(previousSchoolYear(nextSchoolYear(year))).toBe(year);
				expect(schoolYearPeriod(nextSchoolYear(year)).from).toBe(schoolYearPeriod(year).until);
			})
		);
	});
});

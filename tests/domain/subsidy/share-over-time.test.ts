import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { moneyText, sumCents, toCents } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { awardBySchoolYear, awardShares } from '$lib/domain/subsidy/award-shares';
import { computeSubsidy } from '$lib/domain/subsidy/compute-subsidy';
import { divideOverCalendarYears, divideOverSchoolYears } from '$lib/domain/subsidy/share-over-time';
import { subsidyByCalendarYear, type CalendarYearSubsidy } from '$lib/domain/subsidy/subsidy-by-calendar-year';
import { anAward, calendarAward, subsidyFacts } from './build-subsidy';

const stretch = (from: string, until: string) => ({ from: toDay(from), until: toDay(until) });
const amount = fc.bigInt(-10_000_000_000n, 10_000_000_000n).map(toCents);
/** A partnership agrees on 1 to 11; a scenario may try all or nothing. */
const twelfths = fc.integer({ min: 0, max: 12 });
const anyStretch = fc
	.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 1500 }))
	.map(([start, length]) => {
		const day = (count: number) => toDay(new Date(Date.UTC(2020, 0, 1 + count)).toISOString().slice(0, 10));
		return { from: day(start), until: day(start + length) };
	});

describe('an amount over years', () => {
	it('adds up to the cent, over school years and over calendar years', () => {
		fc.assert(
			fc.property(amount, anyStretch, twelfths, (whole, within, agreed) => {
				expect(sumCents(divideOverSchoolYears(whole, within, agreed).map((part) => part.amount))).toBe(whole);
				expect(sumCents(divideOverCalendarYears(whole, within, agreed).map((part) => part.amount))).toBe(whole);
			})
		);
	});

	it('of an award is what each school year counts of it', () => {
		fc.assert(
			fc.property(anyStretch, twelfths, fc.bigInt(0n, 10_000_000_000n), ({ from, until }, agreed, granted) => {
				const award = anAward('a', from, until, moneyText(toCents(granted)));
				for (const { schoolYear, amount: part } of awardBySchoolYear(award, agreed)) {
					const [share] = awardShares([award], schoolYear, agreed);
					expect(share?.amount).toBe(part);
				}
			})
		);
	});

	it('of a school year falls by twelfths in two calendar years', () => {
		const parts = divideOverCalendarYears(toCents(12_000_001n), stretch('2026-08-01', '2027-08-01'), 5);
		expect(parts.map(({ calendarYear, amount: part }) => `${calendarYear} ${moneyText(part)}`)).toEqual([
			'2026 50000.00',
			'2027 70000.01'
		]);
	});

	it('follows the agreed twelfths for a school year and for a calendar year', () => {
		const school = divideOverCalendarYears(toCents(1200n), stretch('2026-08-01', '2027-08-01'), 3);
		const calendar = divideOverSchoolYears(toCents(1200n), stretch('2026-01-01', '2027-01-01'), 3);
		expect(school.map((part) => part.amount)).toEqual([300n, 900n]);
		expect(calendar.map((part) => part.amount)).toEqual([900n, 300n]);
	});

	it('of another stretch falls by the months it touches', () => {
		const parts = divideOverSchoolYears(toCents(900n), stretch('2026-06-15', '2026-12-20'), 3);
		expect(parts).toEqual([
			{ schoolYear: toSchoolYear('2025-2026'), amount: 257n },
			{ schoolYear: toSchoolYear('2026-2027'), amount: 643n }
		]);
	});
});

describe('the subsidy of a school year per calendar year', () => {
	const perYear = (parts: readonly CalendarYearSubsidy[]) =>
		parts.map(
			({ calendarYear, amount: part }) =>
				`${calendarYear} ${part.kind === 'known' ? moneyText(part.amount) : part.kind}`
		);

	it('divides a school-year amount', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 139));
		expect(perYear(subsidyByCalendarYear(outcome, 5))).toEqual(['2022 96977.08', '2023 135767.92']);
	});

	it('leaves what calendar-year awards give in their own year', () => {
		const awards = [calendarAward(2024, '120000.00'), calendarAward(2025, '180000.00')];
		const outcome = computeSubsidy(subsidyFacts('2024-2025', 100, { awards }));
		expect(perYear(subsidyByCalendarYear(outcome, 5))).toEqual(['2024 50000.00', '2025 105000.00']);
	});

	it('knows one year and not the other, and never calls the other zero', () => {
		const outcome = computeSubsidy(subsidyFacts('2025-2026', 100, { awards: [calendarAward(2025, '120000.00')] }));
		expect(perYear(subsidyByCalendarYear(outcome, 5))).toEqual(['2025 50000.00', '2026 unknown']);
	});

	it('is not eligible in both when the school year is', () => {
		const outcome = computeSubsidy(subsidyFacts('2022-2023', 5));
		expect(perYear(subsidyByCalendarYear(outcome, 5))).toEqual(['2022 notEligible', '2023 notEligible']);
	});

	it('adds up to the amount the budget uses', () => {
		const years = fc.constantFrom('2018-2019', '2022-2023', '2024-2025', '2025-2026', '2026-2027');
		const somePeriods = fc.array(fc.tuple(anyStretch, fc.bigInt(0n, 9_999_999n)), { maxLength: 4 });
		fc.assert(
			fc.property(years, fc.integer({ min: 0, max: 500 }), somePeriods, twelfths, (year, students, periods, agreed) => {
				const awards = periods.map(([{ from, until }, cents], index) =>
					anAward(`a${index}`, from, until, moneyText(toCents(cents)))
				);
				const settings = { twelfthsInFirstCalendarYear: agreed };
				const outcome = computeSubsidy(subsidyFacts(year, students, { awards, settings }));
				if (outcome.used.kind !== 'known') return;
				const known = subsidyByCalendarYear(outcome, agreed).map(({ amount: part }) =>
					part.kind === 'known' ? part.amount : toCents(0n)
				);
				expect(sumCents(known)).toBe(outcome.used.amount);
				expect(sumCents(outcome.used.contributions.map((part) => part.amount))).toBe(outcome.used.amount);
			})
		);
	});
});

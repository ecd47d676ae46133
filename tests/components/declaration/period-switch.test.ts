/** Which month or week is filled in: somebody who declares by week goes from week to week. */
import { expect, it } from 'vitest';
import { monthOf, weekOf, type WorkPeriod } from '$lib/domain/declaration/work-period';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Locale } from '$lib/messages/locale';
import { periodChoices } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/period-choices';
import PeriodSwitch from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/PeriodSwitch.svelte';
import { rendered } from '../rendered';

const schoolYear = toSchoolYear('2026-2027');

function shown(period: WorkPeriod, locale: Locale): string {
	const choices = periodChoices(period, schoolYear, locale);
	return rendered(PeriodSwitch, { period, choices, partners: [], partnerId: 'loods', page: '/declare' }, locale);
}

it('is a month of the year where somebody declares by month', () => {
	const html = shown(monthOf(toDay('2026-11-01')), 'nl');
	expect(html).toMatch(/<select[^>]* name="month"/);
	expect(html.match(/<option/g)).toHaveLength(12);
	expect(html).toMatch(/<option value="2026-11" selected[^>]*>November 2026</);
});

it('is a week with its number and days where somebody declares by week', () => {
	const html = shown(weekOf(toDay('2026-11-09')), 'en');
	expect(html).toMatch(/<select[^>]* name="week"/);
	expect(html).not.toContain('name="month"');
	expect(html.match(/<option/g)).toHaveLength(53);
	expect(html).toMatch(/<option value="2026-11-09" selected[^>]*>Week 46: 9 – 15 November 2026</);
});

it('leads to its neighbours as far as they are of the year', () => {
	const names = (period: WorkPeriod) => {
		const { month, week, previous, next } = periodChoices(period, schoolYear, 'nl');
		return [month, week, previous, next];
	};
	expect(names(monthOf(toDay('2026-08-01')))).toEqual(['2026-08', '2026-07-27', null, '2026-09']);
	expect(names(weekOf(toDay('2026-08-31')))).toEqual(['2026-09', '2026-08-31', '2026-08-24', '2026-09-07']);
	expect(names(weekOf(toDay('2027-07-31')))).toEqual(['2027-08', '2027-07-26', '2027-07-19', null]);
});

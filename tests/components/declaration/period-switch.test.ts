/** Which month or week is filled in: somebody who declares by week goes from week to week. */
import { expect, it } from 'vitest';
import { monthOf, weekOf, type WorkPeriod } from '$lib/domain/declaration/work-period';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Locale } from '$lib/messages/locale';
import PeriodSwitch from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/PeriodSwitch.svelte';
import { rendered } from '../rendered';

function shown(period: WorkPeriod, locale: Locale): string {
	const schoolYear = toSchoolYear('2026-2027');
	return rendered(PeriodSwitch, { period, schoolYear, partners: [], partnerId: 'loods', page: '/declare' }, locale);
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

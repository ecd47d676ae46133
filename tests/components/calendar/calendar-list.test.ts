/** The calendar names the day of the week as its language shortens it. */
import { expect, it } from 'vitest';
import CalendarList from '$lib/components/calendar/CalendarList.svelte';
import { yearCalendar } from '$lib/domain/calendar/year-calendar';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { rendered, textOf } from '../rendered';

const schoolYear = toSchoolYear('2026-2027');
const autumn: DeclarationRound = {
	...{ id: 'najaar', schoolYear, name: 'Najaar', from: toDay('2026-08-01'), until: toDay('2027-01-01') },
	...{ submitBy: toDay('2027-01-18'), graceDays: 0, state: 'open', reopenedBecause: null }
};
const props = { entries: yearCalendar([], [autumn], schoolYear), today: toDay('2026-11-30'), partnerName: () => '' };

it.each([
	['nl', 'ma 18 januari 2027'],
	['en', 'Mon 18 January 2027']
] as const)('in %s', (locale, day) => {
	expect(textOf(rendered(CalendarList, props, locale))).toContain(day);
});

/** The form for one line: the day it begins with, and where a line is told to be that is not on the page. */
import { expect, it } from 'vitest';
import type { DeclarationRound, RoundState } from '$lib/domain/declaration/round';
import { monthOf } from '$lib/domain/declaration/work-period';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { addedElsewhere } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/added-elsewhere';
import { quickBegin } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/quick-begin';

const round = (name: string, [from, until]: readonly [string, string], state: RoundState): DeclarationRound => ({
	...{ id: name, name, schoolYear: toSchoolYear('2026-2027'), graceDays: 0, state, reopenedBecause: null },
	...{ from: toDay(from), until: toDay(until), submitBy: toDay(until) }
});
const autumn = (state: RoundState) => round('Najaar', ['2026-08-01', '2027-01-01'], state);
const spring = (state: RoundState) => round('Voorjaar', ['2027-01-01', '2027-08-01'], state);
const october = monthOf(toDay('2026-10-01'));
const around = (rounds: readonly DeclarationRound[], today: string) => ({
	...{ rounds, period: october, today: toDay(today) }
});

it.each([
	['today, in its own month', [autumn('open')], '2026-10-12', '2026-10-12'],
	['the first day of another month', [autumn('open')], '2026-11-12', '2026-10-01'],
	['the same, of a settled round with a later one', [autumn('settled'), spring('open')], '2027-02-12', '2026-10-01']
] as const)('begins with %s where that can be declared', (_what, rounds, today, day) => {
	expect(quickBegin(around(rounds, today), 'nl')).toEqual({ day, hint: null });
});

it('begins with today in a month whose round is closed, and says why', () => {
	const { day, hint } = quickBegin(around([autumn('closed'), spring('open')], '2027-02-12'), 'nl');
	expect(day).toBe('2027-02-12');
	expect(hint).toContain('Voor oktober 2026 neemt geen ronde nu uren aan.');
});

it('begins with no day where today cannot be declared either, and says who opens a round', () => {
	const { day, hint } = quickBegin(around([autumn('closed')], '2027-02-12'), 'nl');
	expect(day).toBeNull();
	expect(hint).toContain('en voor vandaag ook niet. De penvoerder opent');
});

it('says nothing of a line that is in sight', () => {
	const open = around([autumn('open')], '2026-11-12');
	for (const day of ['2026-10-31', null, 'gisteren']) expect(addedElsewhere(day, open, 'nl')).toBeNull();
});

it('names the month of a line that is not, and the round it goes with once its own is settled', () => {
	const settled = around([autumn('settled'), spring('open')], '2027-02-12');
	expect(addedElsewhere('2026-11-03', settled, 'nl')).toEqual({
		...{ month: '2026-11', name: 'november 2026' },
		round: '“Najaar” is afgerekend; uren die je daar bent vergeten, gaan mee in “Voorjaar”.'
	});
	expect(addedElsewhere('2027-02-03', settled, 'nl')).toEqual({ month: '2027-02', name: 'februari 2027', round: null });
});

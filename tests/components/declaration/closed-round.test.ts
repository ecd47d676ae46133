/** What a page of hours says once their round takes no more: where a correction goes, and that it goes nowhere while no round is open. */
import { expect, it } from 'vitest';
import type { DeclarationRound, RoundState } from '$lib/domain/declaration/round';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import {
	closedHint,
	noCorrection
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/closed-hint';

const round = (name: string, days: readonly [string, string, string], state: RoundState): DeclarationRound => ({
	...{ id: name, name, schoolYear: toSchoolYear('2026-2027'), graceDays: 0, state, reopenedBecause: null },
	...{ from: toDay(days[0]), until: toDay(days[1]), submitBy: toDay(days[2]) }
});
const autumn = (state: RoundState) => round('Najaar', ['2026-08-01', '2027-01-01', '2027-01-14'], state);
const spring = (state: RoundState) => round('Voorjaar', ['2027-01-01', '2027-08-01', '2027-08-14'], state);
const october = { from: toDay('2026-10-01') };
const told = (rounds: readonly DeclarationRound[], today: string) =>
	closedHint({ rounds, period: october, today: toDay(today) }, 'nl');

it('names the round that a correction goes with', () => {
	expect(told([autumn('closed'), spring('open')], '2027-02-01')).toContain('die gaat mee in “Voorjaar”');
});

it.each([
	['after the last round of the year was settled', [autumn('settled'), spring('settled')], '2027-09-01'],
	['while the only open round is over its last day', [autumn('closed'), spring('open')], '2027-09-01']
] as const)('speaks of no open round %s, and says who can open one', (_when, rounds, today) => {
	const sentence = told(rounds, today);
	expect(sentence).toContain('er is nu geen andere ronde open');
	expect(sentence).toContain('penvoerder');
	expect(sentence).not.toContain('gaat mee');
});

it('offers a correction as long as any round is open, and says who can open one where none is', () => {
	const offered = (rounds: readonly DeclarationRound[], today: string) =>
		noCorrection({ rounds, period: october, today: toDay(today) }, 'nl');
	expect(offered([autumn('settled'), spring('open')], '2027-02-01')).toBeNull();
	expect(offered([autumn('open')], '2026-11-01')).toBeNull();
	expect(offered([autumn('closed'), spring('open')], '2027-09-01')).toContain('De penvoerder opent die');
	expect(offered([autumn('settled'), spring('settled')], '2027-02-01')).toContain('De penvoerder opent die');
});

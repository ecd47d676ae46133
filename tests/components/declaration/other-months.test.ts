/** Hours of a day that is not shown are held against what is saved of its month, once that is read. */
import { expect, it } from 'vitest';
import { findingTreatments } from '$lib/domain/declaration/finding-kinds';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import { monthOf } from '$lib/domain/declaration/work-period';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import {
	OtherMonths,
	otherMonthOf,
	type MonthAtHand
} from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/other-months.svelte';

const schoolYear = toSchoolYear('2026-2027');
const shown: LiveGround = {
	...{ partnerId: 'loods', schoolYear, today: toDay('2026-11-30'), period: monthOf(toDay('2026-11-01')), member: null },
	...{ rounds: [], tariffs: [], commitments: [], budgetLines: [], pots: [], people: [] },
	outside: { works: [], people: [], onLines: [], onPots: [] },
	treatments: findingTreatments([])
};
const atHand = (name: string): MonthAtHand => ({
	ground: { ...shown, period: monthOf(toDay(`${name}-01`)) },
	saved: []
});

it('is the month of a day of the year that is not shown', () => {
	const of = (day: string) => otherMonthOf(shown, toDay(day))?.name;
	expect([of('2026-11-01'), of('2026-11-30'), of('2027-08-01')]).toEqual([undefined, undefined, undefined]);
	expect([of('2026-10-31'), of('2026-12-01')]).toEqual(['2026-10', '2026-12']);
});

it('is read once, and anew after a save', async () => {
	const asked: string[] = [];
	const months = new OtherMonths((month) => {
		asked.push(month);
		return Promise.resolve(atHand(month));
	});
	const first = months.ask('2026-12', shown);
	expect(months.found('2026-12')).toBe('reading');
	await Promise.all([first, months.ask('2026-12', shown)]);
	await months.ask('2026-12', shown);
	expect(months.found('2026-12')).toEqual(atHand('2026-12'));
	expect(asked).toEqual(['2026-12']);
	await months.ask('2026-12', { ...shown });
	expect(asked).toEqual(['2026-12', '2026-12']);
});

it('says that it could not be read, and tries again when it is asked again', async () => {
	const answers = [
		Promise.reject(new Error('no connection')),
		Promise.resolve(null),
		Promise.resolve(atHand('2026-12'))
	];
	const months = new OtherMonths(() => answers.shift() ?? Promise.resolve(null));
	for (const expected of ['failed', 'failed', atHand('2026-12')]) {
		await months.ask('2026-12', shown);
		expect(months.found('2026-12')).toEqual(expected);
	}
});

it('forgets what was read beside what the page had before', async () => {
	let answer: (month: MonthAtHand) => void = () => {};
	const late = new Promise<MonthAtHand>((resolve) => (answer = resolve));
	const answers = [late, Promise.resolve(atHand('2026-12'))];
	const months = new OtherMonths(() => answers.shift() ?? late);
	const before = months.ask('2026-10', shown);
	await months.ask('2026-12', { ...shown });
	answer(atHand('2026-10'));
	await before;
	expect(months.found('2026-10')).toBeNull();
});

/** What is typed is judged on top of what is saved, before it is saved itself: one line by form, and rows on top of what was handed in. */
import { expect, it } from 'vitest';
import { judgeForm } from '$lib/components/declaration/judge-form';
import { judgeMonth } from '$lib/components/declaration/judge-rows';
import { declarationCells, type LineOfTable } from '$lib/components/declaration/declaration-cells';
import { findingTreatments } from '$lib/domain/declaration/finding-kinds';
import type { LiveGround } from '$lib/domain/declaration/live-ground';
import { monthOf } from '$lib/domain/declaration/work-period';
import { addDays, toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';

const schoolYear = toSchoolYear('2026-2027');
const period = monthOf(toDay('2026-11-01'));
const AGREED = hours('100.00');
const ground: LiveGround = {
	...{ partnerId: 'loods', schoolYear, today: toDay('2026-12-31'), period, member: null, tariffs: [] },
	rounds: [{ id: 'r', name: 'Ronde', from: toDay('2026-08-01'), until: toDay('2027-08-01'), state: 'open' }],
	commitments: [
		{
			...{ id: 'c', schoolYear, partnerId: 'loods', roleId: 'so', area: 'opleiden', lineId: null },
			...{ activity: '', hours: AGREED, note: null }
		}
	],
	...{ budgetLines: [], pots: [], people: [{ id: 'm01', hoursPerYear: null }] },
	outside: { works: [], people: [], onLines: [], onPots: [] },
	treatments: findingTreatments([{ finding: 'noTariff', treatment: 'ignore' }])
};

const saved = (id: string, day: string, worked: string, person: string | null = 'm01'): LineOfTable => ({
	...{ id, schoolYear, roundId: 'r', partnerId: 'loods', roleId: 'so', area: 'opleiden', activity: id, lineId: null },
	...{ from: toDay(day), until: addDays(toDay(day), 1), hours: hours(worked), inKind: false, state: 'submitted' },
	...{ price: null, correctsId: null, reason: null, personId: person, note: null, link: null }
});

const form = { day: '9-11-2026', role: 'so', area: 'opleiden', activity: 'Overleg', line: '', person: 'm01' };
function told(lines: readonly LineOfTable[], fields: Record<string, string>, id = 'a') {
	const judging = { ground, partnershipId: 'p', pot: () => '', locale: 'nl' as const, saved: lines };
	return judgeForm(judging, { ...form, ...fields }, { id, days: null }).map(({ text }) =>
		text.replaceAll('\u00a0', ' ')
	);
}

it.each([
	['before', 'a'],
	['after', 'z']
])('tells that a person is above a day over several lines, also where its id comes %s theirs', (_where, id) => {
	const lines = [saved('m', '2026-11-09', '9.00'), saved('n', '2026-11-09', '8.00')];
	expect(told(lines, { hours: '7' }, id)).toEqual([]);
	expect(told(lines, { hours: '8' }, id)).toEqual([
		'Voor deze persoon staat er 25,00 uur op één dag; een dag heeft 24 uur.'
	]);
});

it('tells of the line it changes as it will be, once', () => {
	const lines = [saved('m', '2026-11-09', '20.00'), saved('n', '2026-11-09', '4.00')];
	expect(told(lines, { hours: '4,5' }, 'n')).toHaveLength(1);
	expect(told(lines, { hours: '4' }, 'n')).toEqual([]);
});

it('tells what later lines of the period come to with it, by their day', () => {
	const lines = [saved('m', '2026-11-20', '99.00', null)];
	const above = 'In deze rol is 100,00 uur afgesproken; met deze regel is het';
	expect(told(lines, { hours: '1', person: '' })).toEqual([]);
	expect(told(lines, { hours: '2', person: '' })).toEqual([`20 nov: ${above} 101,00 uur.`]);
	expect(told(lines, { hours: '101', person: '' })).toEqual([`${above} 101,00 uur.`]);
});

it('says nothing anew of a later line about which it was told already', () => {
	expect(told([saved('m', '2026-11-20', '101.00', null)], { hours: '2', person: '' })).toEqual([]);
});

it.each([
	['before', 'a'],
	['after', 'z']
])('tells it at a row of the table on top of what was handed in, also where its id comes %s that', (_where, id) => {
	const [handedIn, draft] = [saved('m', '2026-11-09', '20.00'), saved(id, '2026-11-09', '5.00')];
	const judging = { ground, partnershipId: 'p', pot: () => '', locale: 'nl' as const };
	const judge = judgeMonth(judging, { saved: [handedIn, draft], inTable: new Set([id]) });
	const sentences = judge([{ id, revision: 1, cells: declarationCells(draft) }]).of(id)?.sentences ?? [];
	expect(sentences.map(({ text }) => text)).toEqual([expect.stringContaining('op één dag')]);
});

/** The month in which something is used up, who performs a line from when, and agreed hours that go along and come back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executorProblem, executorsOf, type ExecutorChange } from '$lib/domain/actuals/executor';
import { moveBack, moveCommitments } from '$lib/domain/actuals/move-commitments';
import { monthsOf, notAhead, usedOverTime } from '$lib/domain/actuals/used-over-time';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { Partner } from '$lib/domain/partnership/partner';
import { toDay, type Day } from '$lib/domain/shared/day';
import { hours, sumHours, toHours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';

const year = toSchoolYear('2026-2027');
const YEAR_END = '2027-07-01';
const used = (planned: bigint, ...sums: readonly (readonly [string, bigint])[]) =>
	usedOverTime(
		year,
		planned,
		sums.map(([month, declared]) => ({ month: toDay(month), declared })),
		null
	);

describe('what is used up', () => {
	it('has the month in which it was, and what is above it since', () => {
		const over = used(100n, ['2026-08-01', 60n], ['2026-09-01', 50n], ['2026-10-01', 5n]);
		expect(over.usedUp).toEqual({ kind: 'usedUp', month: '2026-09-01', over: 15n });
	});

	it('has the month in which it will be at the pace so far, or what is left at the end of the year', () => {
		expect(used(100n, ['2026-08-01', 10n], ['2026-09-01', 30n]).usedUp).toEqual({
			kind: 'willBe',
			month: '2026-12-01'
		});
		expect(used(300n, ['2026-09-01', 40n]).usedUp).toEqual({ kind: 'notThisYear', left: 60n });
	});

	it('has no month without a plan or without hours', () => {
		expect(used(0n, ['2026-08-01', 10n]).usedUp).toEqual({ kind: 'notDetermined' });
		const none = used(100n);
		expect(none.usedUp).toEqual({ kind: 'notDetermined' });
		expect(none.months.every(({ kind }) => kind === 'unknown')).toBe(true);
	});

	it('does not count what was taken back since', () => {
		const back = used(100n, ['2026-08-01', 110n], ['2026-09-01', -40n], ['2026-10-01', 35n]);
		expect(back.usedUp).toEqual({ kind: 'usedUp', month: '2026-10-01', over: 5n });
	});

	it('is one pace for all parts: what they come to adds up, also where some declared nothing of late', () => {
		const amount = fc.bigInt(0n, 90_000n);
		const parts = fc.array(fc.array(amount, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(parts, (all) => {
				const months = monthsOf(year);
				const sumsOf = (each: readonly bigint[]) =>
					each.flatMap((declared, place) =>
						declared === 0n ? [] : [{ month: months[place] ?? toDay(YEAR_END), declared }]
					);
				const through = all
					.flatMap(sumsOf)
					.reduce<Day | null>((last, { month }) => (last && last > month ? last : month), null);
				const end = (sums: ReturnType<typeof sumsOf>) =>
					usedOverTime(year, 0n, sums, through).months.at(-1)?.cumulative ?? 0n;
				const apart = all.reduce((sum, part) => sum + end(sumsOf(part)), 0n);
				const together = end(all.flatMap(sumsOf));
				// Each is rounded down.
				expect(together - apart).toBeGreaterThanOrEqual(0n);
				expect(together - apart).toBeLessThan(BigInt(all.length));
			})
		);
	});

	it('goes on at the pace so far, also when something was declared about a month that is still to come', () => {
		const today = toDay('2026-11-30');
		const sums = [
			{ month: toDay('2026-08-01'), declared: 60n },
			{ month: toDay('2026-11-01'), declared: 60n }
		];
		const end = (all: typeof sums) =>
			usedOverTime(year, 1000n, notAhead(all, today), toDay('2026-11-01')).months.at(-1)?.cumulative;
		expect(end(sums)).toBe(360n);
		const later = [...sums, { month: toDay('2027-07-01'), declared: 4n }];
		expect(end(later)).toBe(372n);
		expect(notAhead(later, today).at(-1)?.month).toBe('2026-11-01');
		expect(notAhead(later, toDay('2027-09-01'))).toEqual(later);
	});

	it('counts work outside the year in its first or last month', () => {
		const { months } = used(100n, ['2026-07-01', 1n], ['2027-08-01', 2n]);
		expect([months[0]?.declared, months[11]?.declared]).toEqual([1n, 2n]);
		expect(monthsOf(year).map(String)).toEqual(
			expect.arrayContaining(['2026-08-01', '2026-12-01', '2027-01-01', '2027-07-01'])
		);
	});
});

const partner = (id: string, memberUntil: string | null = null) =>
	({ id, memberFrom: toDay('2020-08-01'), memberUntil: memberUntil === null ? null : toDay(memberUntil) }) as Partner;
const change = (given: Partial<ExecutorChange> = {}): ExecutorChange => ({
	...{ id: 'x', lineId: 'l1', partnerId: 'dal', from: toDay('2026-11-01'), reason: 'Ziek', moved: [], ...given }
});
const surroundings = {
	...{ schoolYear: year, frozenVersions: 1, lines: [{ id: 'l1', partnerId: 'beek' }] },
	partners: [partner('beek'), partner('dal'), partner('gone', '2026-09-01')]
};
const problem = (given: Partial<ExecutorChange>, others: readonly ExecutorChange[] = [], around = surroundings) =>
	executorProblem(change(given), others, around)?.kind ?? null;

describe('who performs a line', () => {
	it('changes on a day, and the line is performed every day of the year by one partner', () => {
		const changes = [change({ from: toDay('2027-02-01'), partnerId: 'beek' }), change()];
		expect(executorsOf({ id: 'l1', partnerId: 'beek' }, changes, year)).toEqual([
			{ partnerId: 'beek', from: '2026-08-01', until: '2026-11-01' },
			{ partnerId: 'dal', from: '2026-11-01', until: '2027-02-01' },
			{ partnerId: 'beek', from: '2027-02-01', until: '2027-08-01' }
		]);
	});

	it('changes only after a version was frozen, in the year, to another partner that takes part then', () => {
		expect(problem({})).toBeNull();
		expect(problem({}, [], { ...surroundings, frozenVersions: 0 })).toBe('nothingFrozen');
		expect(problem({ lineId: 'l2' })).toBe('lineUnknown');
		expect(problem({ partnerId: 'nobody' })).toBe('partnerUnknown');
		expect(problem({ from: toDay('2027-08-01') })).toBe('outsideYear');
		expect(problem({ partnerId: 'gone' })).toBe('notMember');
		expect(problem({ partnerId: 'beek' })).toBe('sameExecutor');
		expect(problem({ partnerId: 'beek' }, [change()])).toBe('notAfterLast');
		expect(problem({ partnerId: 'beek', from: toDay('2026-11-02') }, [change()])).toBeNull();
	});
});

const commitment = (given: Partial<Commitment> = {}): Commitment => ({
	...{ id: 'c1', partnerId: 'beek', roleId: 'so', area: 'opleiden', activity: 'Begeleiden' },
	...{ hours: hours('100.00'), lineId: 'l1', note: null, ...given }
});
const move = (known: readonly Commitment[], before: string) => {
	let count = 0;
	return moveCommitments(known, {
		...{ lineId: 'l1', fromPartnerId: 'beek', toPartnerId: 'dal', declaredBefore: () => hours(before) },
		newId: () => `new-${(count += 1)}`
	});
};
const hoursOf = (known: readonly Commitment[]) => known.map(({ id, partnerId, hours }) => [id, partnerId, hours]);

describe('agreed hours that go along', () => {
	it('are what the former executor has not declared for the days before', () => {
		const { after, moved } = move([commitment()], '30.00');
		expect(hoursOf(after)).toEqual([
			['c1', 'beek', 3000n],
			['new-1', 'dal', 7000n]
		]);
		expect(moved).toEqual([{ fromCommitmentId: 'c1', toCommitmentId: 'new-1', hours: 7000n }]);
	});

	it('join what the new executor agreed for the same work, and leave other lines alone', () => {
		const other = commitment({ id: 'c3', lineId: 'l2' });
		const { after } = move(
			[commitment(), commitment({ id: 'c2', partnerId: 'dal', activity: ' begeleiden' }), other],
			'100.00'
		);
		expect(hoursOf(after)).toEqual([
			['c1', 'beek', 10000n],
			['c2', 'dal', 10000n],
			['c3', 'beek', 10000n]
		]);
		const all = move([commitment(), commitment({ id: 'c2', partnerId: 'dal', activity: ' begeleiden' })], '0.00');
		expect(hoursOf(all.after)).toEqual([
			['c1', 'beek', 0n],
			['c2', 'dal', 20000n]
		]);
	});

	it('count what was declared once, also where two agreements are for one role', () => {
		const two = [
			commitment({ hours: hours('40.00') }),
			commitment({ id: 'c2', activity: 'Anders', hours: hours('60.00') })
		];
		const { after } = move(two, '50.00');
		expect(hoursOf(after)).toEqual([
			['c1', 'beek', 4000n],
			['c2', 'beek', 1000n],
			['new-1', 'dal', 5000n]
		]);
	});

	it('do not go back when fewer are there by now', () => {
		const { after, moved } = move([commitment()], '30.00');
		const less = after.map((each) => (each.id === 'new-1' ? { ...each, hours: hours('60.00') } : each));
		expect(moveBack(less, moved)).toMatchObject({ ok: false, error: 'hoursChangedSince' });
	});

	it('never become more or fewer, and undoing brings back what was there', () => {
		const known = fc.uniqueArray(
			fc.record({
				...{ id: fc.stringMatching(/^c[0-9]{1,2}$/), partnerId: fc.constantFrom('beek', 'dal', 'heuvel') },
				...{ roleId: fc.constantFrom('so', 'io'), area: fc.constant('opleiden' as const) },
				...{ activity: fc.constantFrom('A', 'B'), hours: fc.bigInt(1n, 99999n).map(toHours) },
				...{ lineId: fc.constantFrom('l1', 'l2', null), note: fc.constant(null) }
			}),
			{ selector: ({ id }) => id }
		);
		fc.assert(
			fc.property(known, fc.bigInt(0n, 99999n), (commitments, before) => {
				let count = 0;
				const { after, moved } = moveCommitments(commitments, {
					...{ lineId: 'l1', fromPartnerId: 'beek', toPartnerId: 'dal', declaredBefore: () => toHours(before) },
					newId: () => `new-${(count += 1)}`
				});
				const total = (of: readonly Commitment[]) => sumHours(of.map((each) => each.hours));
				expect(total(after)).toBe(total(commitments));
				expect(after.every((each) => each.hours >= 0n)).toBe(true);
				expect(moveBack(after, moved)).toEqual({ ok: true, value: commitments });
			}),
			{ seed: 20261128 }
		);
	});
});

/** The rules of declaring: what a line keeps to, corrections that never go below nothing, months and weeks, and copying. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyLines } from '$lib/domain/declaration/copy-lines';
import {
	correctionProblem,
	correctionRoom,
	roundOfCorrection,
	roundToStayIn
} from '$lib/domain/declaration/correction-rules';
import { isDecided, type Declaration, type DeclarationState } from '$lib/domain/declaration/declaration';
import { refusalSentence } from '$lib/components/declaration/declare-refusal';
import { declarationProblem, type WorkToJudge } from '$lib/domain/declaration/declaration-rules';
import { roundOfWork, type DeclarationRound } from '$lib/domain/declaration/round';
import {
	askedPeriod,
	monthOf,
	monthsOfYear,
	nextPeriod,
	previousPeriod,
	weekNumber,
	weekOf,
	weeksOfYear
} from '$lib/domain/declaration/work-period';
import { addDays, toDay } from '$lib/domain/shared/day';
import { hours, toHours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';

const schoolYear = toSchoolYear('2026-2027');
const round = (id: string, from: string, until: string, given: Partial<DeclarationRound> = {}): DeclarationRound => ({
	...{ id, schoolYear, name: id, from: toDay(from), until: toDay(until), submitBy: toDay(until), graceDays: 7 },
	...{ state: 'open', reopenedBecause: null, ...given }
});
const autumn = round('herfst', '2026-08-01', '2026-11-01');
const winter = round('winter', '2026-11-01', '2027-02-01');
const work: WorkToJudge = {
	...{
		partnerId: 'p',
		roleId: 'r',
		area: 'opleiden',
		activity: 'Begeleiden',
		lineId: null,
		personId: 'ik',
		link: null
	},
	...{ from: toDay('2026-10-05'), until: toDay('2026-10-06'), hours: hours('8.00'), inKind: false }
};
const ground = {
	...{ schoolYear, today: toDay('2026-10-20'), rounds: [autumn, winter] },
	...{ partnerIds: new Set(['p']), roleIds: new Set(['r']), lineIds: new Set(['l']), personIds: new Set(['ik']) }
};
const problem = (given: Partial<WorkToJudge>, more: Partial<typeof ground> = {}) =>
	declarationProblem({ ...work, ...given }, { ...ground, ...more })?.kind ?? null;

describe('what a declared line keeps to', () => {
	it('takes a day, a week or a month of the year in an open round', () => {
		expect(problem({})).toBeNull();
		expect(problem({ ...monthOf(toDay('2026-10-01')) })).toBeNull();
		expect(problem({ until: work.from })).toBe('daysReversed');
		expect(problem({ until: toDay('2026-11-06') })).toBe('daysReversed');
		expect(problem({ from: toDay('2026-07-31'), until: toDay('2026-08-01') })).toBe('outsideYear');
		expect(problem({ from: toDay('2027-07-30'), until: toDay('2027-08-02') })).toBe('outsideYear');
		expect(problem({ from: toDay('2027-03-01'), until: toDay('2027-03-02') })).toBe('noRound');
	});

	it('takes nothing in a round that is closed or past its grace, and says until when it was', () => {
		expect(problem({}, { today: toDay('2026-11-08') })).toBeNull();
		expect(declarationProblem(work, { ...ground, today: toDay('2026-11-09') })).toEqual({
			...{ kind: 'roundClosed', name: 'herfst', lastDay: '2026-11-08' }
		});
	});

	it.each([
		['nl', /herfst neemt geen uren meer aan; indienen kon tot en met 8 november 2026\./, /herfst is gesloten/],
		['en', /herfst no longer takes hours; the last day to submit was 8 November 2026\./, /herfst is closed/]
	] as const)(
		'names the last day with its days of grace, and none when it was closed before (%s)',
		(locale, day, early) => {
			const told = (state: DeclarationRound['state'], today: string) => {
				const refused = declarationProblem(work, { ...ground, rounds: [{ ...autumn, state }], today: toDay(today) });
				return refused && refusalSentence(refused, locale);
			};
			for (const state of ['open', 'closed'] as const) expect(told(state, '2026-11-09')).toMatch(day);
			expect(told('closed', '2026-11-08')).toMatch(early);
			expect(told('closed', '2026-11-08')).not.toMatch(/2026/);
			expect(told('open', '2026-11-08')).toBeNull();
		}
	);

	it('takes hours above nothing and, for one person, at most 24 on each day', () => {
		expect(problem({ hours: hours('0.00') })).toBe('noHours');
		expect(problem({ hours: hours('-1.00') })).toBe('noHours');
		expect(problem({ hours: hours('24.00') })).toBeNull();
		expect(problem({ hours: hours('24.01') })).toBe('tooManyHours');
		expect(problem({ hours: hours('48.00'), until: toDay('2026-10-07') })).toBeNull();
		// Without a person it may be the work of several.
		expect(problem({ hours: hours('100.00'), personId: null })).toBeNull();
	});

	it('names nothing that is not there', () => {
		expect(problem({ partnerId: 'x' })).toBe('partnerUnknown');
		expect(problem({ roleId: 'x' })).toBe('roleUnknown');
		expect(problem({ lineId: 'x' })).toBe('lineUnknown');
		expect(problem({ lineId: 'l' })).toBeNull();
		expect(problem({ personId: 'x' })).toBe('personUnknown');
		expect(problem({ link: 'https://voorbeeld.nl/rooster' })).toBeNull();
		expect(problem({ link: 'javascript:alert(1)' })).toBe('badLink');
	});
});

describe('corrections', () => {
	const STATES: readonly DeclarationState[] = ['draft', 'submitted', 'approved', 'returned', 'disputed', 'settled'];

	it('never come, with what they correct, to less than nothing, in whatever order they are made and decided', () => {
		const step = fc.record({
			what: fc.constantFrom('add', 'remove', 'decide'),
			which: fc.nat(9),
			by: fc.integer({ min: -2000, max: 800 }),
			to: fc.constantFrom(...STATES)
		});
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1500 }), fc.array(step, { maxLength: 30 }), (start, steps) => {
				const original = { hours: toHours(BigInt(start)), state: 'approved' as const, correctsId: null };
				let made: { hours: ReturnType<typeof toHours>; state: DeclarationState }[] = [];
				for (const { what, which, by, to } of steps) {
					const chosen = made[which];
					if (what === 'add') {
						const change = toHours(BigInt(by));
						if (correctionProblem(original, made, change) === null) made.push({ hours: change, state: 'draft' });
					} else if (chosen && !isDecided(chosen.state)) {
						const others = made.filter((line) => line !== chosen);
						if (what === 'remove') made = others;
						// What was returned is held against the rule again before it is submitted.
						else if (to === 'returned' || correctionProblem(original, others, chosen.hours) === null) chosen.state = to;
					}
					const decided = made.filter(({ state }) => isDecided(state));
					const sum = decided.reduce((total, line) => total + line.hours, original.hours as bigint);
					expect(sum >= 0n).toBe(true);
					expect(correctionRoom(original, made) >= 0n).toBe(true);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('take back all that is left and no more, and are of approved lines only', () => {
		const original = { hours: hours('10.00'), state: 'settled' as const, correctsId: null };
		const taken = [{ hours: hours('-4.00'), state: 'draft' as const }];
		expect(correctionProblem(original, taken, hours('-6.00'))).toBeNull();
		expect(correctionProblem(original, taken, hours('-6.01'))).toEqual({ kind: 'belowZero', room: 600n });
		expect(correctionProblem(original, [], hours('0.00'))?.kind).toBe('noHours');
		expect(correctionProblem({ ...original, state: 'submitted' }, [], hours('1.00'))?.kind).toBe('notApproved');
		expect(correctionProblem({ ...original, correctsId: 'x' }, [], hours('1.00'))?.kind).toBe('isCorrection');
	});

	it('go with the round of the work, else the one of today, else the latest that is open', () => {
		const closed = { ...autumn, state: 'closed' as const };
		const of = (rounds: DeclarationRound[], today: string) => roundOfCorrection(rounds, work, toDay(today))?.id ?? null;
		expect(of([autumn, winter], '2026-10-20')).toBe('herfst');
		expect(of([closed, winter], '2026-12-01')).toBe('winter');
		expect(of([closed, winter], '2026-10-20')).toBe('winter');
		expect(of([closed], '2026-10-20')).toBeNull();
	});
});

describe('what was missed in a settled round', () => {
	const settled = { ...autumn, state: 'settled' as const };
	const spring = round('lente', '2027-02-01', '2027-05-01');
	const of = (rounds: DeclarationRound[], today: string) => roundOfWork(rounds, work, toDay(today))?.id ?? null;

	it('goes with the next round that takes hours, whatever order they are in, and never with an earlier one', () => {
		expect(of([autumn, winter], '2026-10-20')).toBe('herfst');
		expect(of([settled, winter, spring], '2026-12-01')).toBe('winter');
		expect(of([spring, winter, settled], '2026-12-01')).toBe('winter');
		expect(of([settled, { ...winter, state: 'closed' }, spring], '2027-03-01')).toBe('lente');
		expect(of([settled, { ...winter, submitBy: toDay('2027-02-10') }, spring], '2027-03-01')).toBe('lente');
		const summer = round('zomer', '2026-08-01', '2026-09-01');
		expect(of([summer, { ...settled, from: toDay('2026-09-01') }], '2026-10-20')).toBeNull();
	});

	it('waits while its round may still be opened again, and is told what to ask when no later one is open', () => {
		const refused = (...rounds: DeclarationRound[]) =>
			declarationProblem(work, { ...ground, rounds, today: toDay('2026-12-01') });
		expect(of([{ ...autumn, state: 'closed' }, winter], '2026-12-01')).toBeNull();
		expect(refused({ ...autumn, state: 'closed' }, winter)?.kind).toBe('roundClosed');
		expect(refused(settled, winter)).toBeNull();
		expect(refused(settled, { ...winter, state: 'closed' })).toEqual({ kind: 'roundSettled', name: settled.name });
		expect(refused(winter)?.kind).toBe('noRound');
	});

	it('moves along from a round that closed, and stays in one that takes hours', () => {
		const draft = { ...work, correctsId: null, roundId: 'winter' };
		const goes = (rounds: DeclarationRound[]) => roundToStayIn(rounds, draft, toDay('2026-12-01'))?.id ?? null;
		expect(goes([settled, winter, spring])).toBe('winter');
		expect(goes([settled, { ...winter, state: 'settled' }, spring])).toBe('lente');
		expect(goes([{ ...autumn, state: 'closed' }, winter])).toBe('winter');
		expect(goes([{ ...autumn, state: 'closed' }, { ...winter, state: 'closed' }, spring])).toBeNull();
	});
});

describe('months and weeks', () => {
	it('hold every day of a school year once, and follow each other', () => {
		const months = monthsOfYear(schoolYear);
		expect(months.map(({ name }) => name)).toEqual([
			...['2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01'],
			...['2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07']
		]);
		for (const month of months) expect(nextPeriod(previousPeriod(month))).toEqual(month);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 20_000 }), (after) => {
				const day = addDays(toDay('1990-01-01'), after);
				const week = weekOf(day);
				expect(new Date(week.from).getUTCDay()).toBe(1);
				expect(week.from <= day && day < week.until).toBe(true);
				expect(previousPeriod(nextPeriod(week))).toEqual(week);
			})
		);
	});

	it('are the weeks that touch a school year, one after the other', () => {
		const weeks = weeksOfYear(schoolYear);
		expect([weeks[0]?.name, weeks.at(-1)?.name]).toEqual(['2026-07-27', '2027-07-26']);
		expect(weeks.slice(1).map(({ from }) => from)).toEqual(weeks.slice(0, -1).map(({ until }) => until));
	});

	it.each([
		['2026-12-28', 53],
		['2027-01-04', 1],
		['2025-12-29', 1],
		['2026-11-09', 46],
		['2021-01-04', 1],
		['2020-12-28', 53]
	])('have the number calendars give the week of %s', (monday, number) => {
		expect(weekNumber(toDay(monday))).toBe(number);
	});

	it('are those that the address asks for, within the year', () => {
		const asked = (month: string | null, week: string | null = null, today = '2026-11-23') =>
			askedPeriod({ month, week }, schoolYear, toDay(today)).name;
		expect(asked('2026-10')).toBe('2026-10');
		expect(asked(null)).toBe('2026-11');
		expect(asked('2026-13')).toBe('2026-11');
		expect(asked('2030-01')).toBe('2027-07');
		expect(asked(null, null, '2026-01-01')).toBe('2026-08');
		expect(asked(null, '2026-10-07')).toBe('2026-10-05');
		expect(asked(null, '2020-10-07')).toBe('2026-07-27');
	});
});

describe('copying a month', () => {
	it('makes one line of each work with all its hours, and leaves corrections, notes and links', () => {
		const line = (id: string, given: Partial<Declaration & { personId: string | null }>) =>
			({
				...{
					...work,
					id,
					schoolYear,
					roundId: 'herfst',
					state: 'approved',
					price: null,
					correctsId: null,
					reason: null
				},
				...given
			}) as Declaration & { personId: string | null };
		const lines = [
			line('a', {}),
			line('b', { from: toDay('2026-10-06'), until: toDay('2026-10-07'), activity: 'begeleiden ' }),
			line('c', { personId: null }),
			line('d', { inKind: true }),
			line('e', { correctsId: 'a', hours: hours('-2.00') })
		];
		const copies = copyLines(lines, monthOf(toDay('2026-11-01')));
		expect(copies.map(({ line: { hours: sum, personId, inKind }, of }) => [sum, personId, inKind, of])).toEqual([
			[1600n, 'ik', false, 2],
			[800n, null, false, 1],
			[800n, 'ik', true, 1]
		]);
		expect(copies.every(({ line: { from, until } }) => from === '2026-11-01' && until === '2026-12-01')).toBe(true);
	});
});

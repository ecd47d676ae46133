import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUND_STATES, type RoundState } from '$lib/domain/declaration/round';
import { computeSettlement } from '$lib/domain/settlement/compute-settlement';
import { goesWithNextYear, leftBehind } from '$lib/domain/settlement/left-behind';
import { toDay } from '$lib/domain/shared/day';
import { line, settlementFacts } from '$tests/support/settlement-facts';

const rounds = (autumn: RoundState, winter: RoundState, spring: RoundState) => [
	{ id: 'autumn', until: toDay('2026-12-01'), state: autumn },
	{ id: 'winter', until: toDay('2027-03-01'), state: winter },
	{ id: 'spring', until: toDay('2027-08-01'), state: spring }
];
const worked = (...days: readonly string[]) => days.map((day) => ({ latest: toDay(day) }));

function asked(round: string, waiting: ReturnType<typeof worked>, states: Parameters<typeof rounds>) {
	return goesWithNextYear(waiting, { id: round }, rounds(...states));
}

describe('what waits when a round is settled', () => {
	it('goes with the next year when nothing else of this year can be settled', () => {
		expect(asked('spring', worked('2026-10-01'), ['settled', 'settled', 'closed'])).toEqual({ since: null });
		expect(asked('autumn', worked('2026-10-01'), ['closed', 'settled', 'settled'])).toEqual({ since: null });
	});

	it('goes with a later round of the year, be it open or closed', () => {
		expect(asked('winter', worked('2027-02-01'), ['settled', 'closed', 'open'])).toBeNull();
		expect(asked('winter', worked('2027-02-01'), ['settled', 'closed', 'closed'])).toBeNull();
		expect(asked('winter', worked('2027-02-01'), ['settled', 'closed', 'settled'])).toEqual({ since: null });
	});

	it('does not go with an earlier round that is still open, unless the work was done before its end', () => {
		const since = '2027-03-01';
		expect(asked('spring', worked('2026-10-01', '2027-05-01'), ['open', 'closed', 'closed'])).toEqual({ since });
		expect(asked('spring', worked('2027-03-01'), ['settled', 'open', 'closed'])).toEqual({ since });
		expect(asked('spring', worked('2027-02-28'), ['settled', 'open', 'closed'])).toBeNull();
		expect(asked('spring', [], ['open', 'open', 'closed'])).toBeNull();
	});

	it('goes with the next year exactly when no round that is left takes it up once it is approved', () => {
		const state = fc.constantFrom(...ROUND_STATES);
		const days = fc.constantFrom('2026-08-01', '2026-11-30', '2026-12-01', '2027-02-28', '2027-03-01', '2027-07-31');
		fc.assert(
			fc.property(state, state, state, fc.constantFrom(0, 1, 2), days, (a, b, c, place, day) => {
				const all = rounds(a, b, c);
				const [round, from] = [all[place], toDay(day)];
				if (!round || from >= round.until) return;
				const taken = all
					.filter((other) => other !== round && other.state !== 'settled')
					.some(({ until }) => {
						const facts = settlementFacts({ lines: [line({ from })] });
						return computeSettlement({ ...facts, round: { ...facts.round, until } }).length > 0;
					});
				const waiting = leftBehind([line({ from, state: 'submitted' })], round.until);
				expect(goesWithNextYear(waiting, round, all) === null).toBe(taken);
			}),
			{ seed: 17, numRuns: 300 }
		);
	});
});

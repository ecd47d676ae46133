import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { AREAS } from '$lib/domain/shared/area';
import { sumCents } from '$lib/domain/shared/money';
import { anyFacts, soundFacts } from '../../support/arbitrary-facts';

describe('whatever the facts are, a budget', () => {
	it('never throws and adds up in every direction', () => {
		fc.assert(
			fc.property(fc.oneof(soundFacts, anyFacts), (facts) => {
				const { totals, coverage, carried, lines, split } = computeBudget(facts);
				const sum = (field: 'cost' | 'covered' | 'gap' | 'carried') =>
					sumCents(totals.byPartner.map((row) => row[field]));
				expect(sum('cost')).toBe(totals.cost);
				expect(sum('covered')).toBe(coverage.totals.covered);
				expect(sum('gap')).toBe(coverage.totals.gap);
				expect(sum('carried')).toBe(coverage.totals.gap);
				for (const area of AREAS) {
					const own = carried.filter((one) => one.area === area).map(({ amount }) => amount);
					expect(sumCents(own)).toBe(coverage.byArea[area].gap);
				}
				for (const line of lines) {
					const parts = line.byArea.map(({ amount }) => amount);
					if (parts.length > 0) expect(sumCents(parts)).toBe(line.amount);
				}
				expect(split.total).toBe(totals.cash);
			}),
			{ numRuns: 1500 }
		);
	});

	it('has the same totals when its lines stand in another order', () => {
		fc.assert(
			fc.property(soundFacts, (facts) => {
				const [one, other] = [facts, { ...facts, lines: [...facts.lines].reverse() }].map(computeBudget);
				expect(other?.coverage.byArea).toEqual(one?.coverage.byArea);
				expect(other?.totals.cost).toEqual(one?.totals.cost);
				expect(other?.split).toEqual(one?.split);
			}),
			{ numRuns: 300 }
		);
	});

	it('is the same when it is computed again, and changes none of its facts', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const copy = structuredClone(facts);
				expect(computeBudget(facts)).toEqual(computeBudget(facts));
				expect(facts).toEqual(copy);
			}),
			{ numRuns: 100 }
		);
	});
});

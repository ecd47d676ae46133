/** The searches of the solver end: also where every pot is shared by several sources and unpaid hours are everywhere. */
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { coverProblem } from '$lib/domain/coverage/cover-problem';
import { entangledLimits } from '$lib/domain/coverage/place-hours';
import { withinBound } from '$lib/domain/coverage/within-bound';
import { InvariantError } from '$lib/domain/shared/invariant';
import { sumCents } from '$lib/domain/shared/money';
import { coverageBudget, LARGE_BUDGET } from '../../bench/coverage-budget';

describe('a search of the solver', () => {
	it('stops with its name and sizes when it takes more steps than it can need', () => {
		withinBound(4, 5, 'a search', { nodes: 5 });
		expect(() => withinBound(5, 5, 'a search', { nodes: 5 })).toThrow(InvariantError);
		expect(() => withinBound(5, 5, 'a search', { nodes: 5 })).toThrow('a search ends within 5 steps ({"nodes":5})');
	});

	it.each([
		['hours of few partners in every pot', { partners: 8, inKindSources: 6, cashSources: 6, sharedPots: 0 }],
		['hours in shares of every pot', { partners: 12, inKindSources: 8, cashSources: 4, sharedPots: 40 }],
		['pots that each take other sources', { partners: 8, inKindSources: 6, cashSources: 6, restrictedPots: 40 }],
		['hardly any money', { partners: 6, inKindSources: 6, cashSources: 6, sharedPots: 0, fundedFraction: 0.2 }]
	])('ends within its bound in 2,000 lines with %s', (_, given) => {
		for (const seed of [1, 2]) {
			const budget = coverageBudget(seed, { ...LARGE_BUDGET, ...given });
			expect(entangledLimits(coverProblem(budget)).size).toBeGreaterThan(10);
			const { totals, flows } = computeCoverage(budget);
			expect(sumCents(flows.map(({ amount }) => amount))).toBe(totals.covered);
		}
	});
});

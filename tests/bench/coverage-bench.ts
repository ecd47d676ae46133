/**
 * How long the coverage of a large budget takes: 2,000 lines, 12 sources, 40 pots of which 10 are shared over 40 partners.
 * The issue allows 16 ms for the whole budget, so that figures answer while somebody types.
 */
import { computeCoverage } from '../../src/lib/domain/coverage/compute-coverage';
import { coverageBudget } from './coverage-budget';

export interface CoverageBench {
	readonly seeds: readonly number[];
	readonly medianMilliseconds: number;
	readonly p95Milliseconds: number;
	/** Of the slowest of the budgets. */
	readonly slowestMedianMilliseconds: number;
	readonly flows: number;
}

/** Several budgets of the same size, in turn; the first runs warm the code up and are not counted. */
export function benchCoverage(runs = 40, seeds: readonly number[] = [1, 2, 3, 4, 5]): CoverageBench {
	const budgets = seeds.map((seed) => coverageBudget(seed));
	const times: number[][] = seeds.map(() => []);
	let flows = 0;
	for (let run = -10; run < runs; run += 1) {
		for (const [index, budget] of budgets.entries()) {
			const start = performance.now();
			flows = computeCoverage(budget).flows.length;
			if (run >= 0) times[index]?.push(performance.now() - start);
		}
	}
	return {
		seeds,
		medianMilliseconds: percentile(times.flat(), 0.5),
		p95Milliseconds: percentile(times.flat(), 0.95),
		slowestMedianMilliseconds: Math.max(...times.map((list) => percentile(list, 0.5))),
		flows
	};
}

function percentile(times: readonly number[], fraction: number): number {
	return [...times].sort((one, other) => one - other)[Math.floor(times.length * fraction)] ?? 0;
}

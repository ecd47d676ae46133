/**
 * The whole of `computeBudget` on the yardstick's largest budget: 2,000 lines, 12 sources, 40 pots and 40 partners; the goal
 * is under 16 ms median. Beside it, in the same run, how the time grows with ten times fewer lines. The same function runs
 * in a browser.
 */
import { computeBudget } from '../../src/lib/domain/budget/compute-budget';
import { YARDSTICK_SIZE, largeBudgetFacts } from '../support/large-budget';

export interface BudgetBench {
	readonly seeds: readonly number[];
	readonly lines: number;
	readonly medianMilliseconds: number;
	readonly p95Milliseconds: number;
	readonly slowestSeedMilliseconds: number;
	/** Median with all lines over median with a tenth of them: 10 is linear. */
	readonly growthForTenTimesTheLines: number;
}

export function benchBudget(runs = 30, seeds: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8]): BudgetBench {
	const small = { ...YARDSTICK_SIZE, lines: YARDSTICK_SIZE.lines / 10 };
	const budgets = seeds.map((seed) => [largeBudgetFacts(seed), largeBudgetFacts(seed, small)] as const);
	const large: number[][] = seeds.map(() => []);
	const tenth: number[] = [];
	for (let run = -5; run < runs; run += 1) {
		for (const [index, [facts, fewer]] of budgets.entries()) {
			const times = [facts, fewer].map((one) => timed(() => computeBudget(one)));
			if (run < 0) continue;
			large[index]?.push(times[0] ?? 0);
			tenth.push(times[1] ?? 0);
		}
	}
	const all = large.flat();
	return {
		seeds,
		lines: YARDSTICK_SIZE.lines,
		medianMilliseconds: percentile(all, 0.5),
		p95Milliseconds: percentile(all, 0.95),
		slowestSeedMilliseconds: Math.max(...large.map((times) => percentile(times, 0.5))),
		growthForTenTimesTheLines: percentile(all, 0.5) / percentile(tenth, 0.5)
	};
}

function timed(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

function percentile(times: readonly number[], fraction: number): number {
	return [...times].sort((one, other) => one - other)[Math.floor(times.length * fraction)] ?? 0;
}

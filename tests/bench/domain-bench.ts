/** The benchmarks of pure code, which run in Node and, unchanged, in a browser. */
import { benchBudget } from './budget-bench';
import { benchCoverage } from './coverage-bench';
import { benchSplit } from './split-bench';

export function benchDomain(cases: number) {
	return { budget: benchBudget(), coverage: benchCoverage(), split: benchSplit(cases) };
}

Object.assign(globalThis, { benchDomain });

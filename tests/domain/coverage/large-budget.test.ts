import { describe, expect, it } from 'vitest';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import { CERTAINTIES } from '$lib/domain/coverage/funding-source';
import { sumCents, toCents } from '$lib/domain/shared/money';
import { coverageBudget, LARGE_BUDGET } from '../../bench/coverage-budget';
import { mostCover } from './plain-max-flow';

describe('a large budget', () => {
	it.each([1, 2])(
		'covers as much cash as a plain maximum flow over every line, for each order of certainty (seed %i)',
		(seed) => {
			const budget = coverageBudget(seed, { ...LARGE_BUDGET, inKindSources: 0, lines: 800 });
			const { totals, byPot } = computeCoverage(budget);
			let before = 0;
			for (const [index, certainty] of CERTAINTIES.entries()) {
				const sure = CERTAINTIES.slice(0, index + 1);
				const sources = budget.sources.map((source) =>
					sure.includes(source.certainty) ? source : { ...source, amount: toCents(0n) }
				);
				const outside = byPot.at(-1)!.held;
				const upTo = mostCover({ ...budget, sources: [...sources] }, Number(outside));
				expect(Number(totals.byCertainty[certainty])).toBe(upTo - before);
				before = upTo;
			}
		}
	);

	it('adds up with unpaid hours in it, and never lets money into a pot beyond what it holds', () => {
		const budget = coverageBudget(3);
		const { totals, flows, byPot, entries } = computeCoverage(budget);
		expect(sumCents(flows.map(({ amount }) => amount))).toBe(totals.covered);
		expect(sumCents(entries.map(({ gap }) => gap))).toBe(totals.gap);
		expect(byPot.every(({ surplus, gap }) => surplus >= 0n && gap >= 0n)).toBe(true);
		expect(totals.inKind > 0n && totals.gap > 0n).toBe(true);
	});
});

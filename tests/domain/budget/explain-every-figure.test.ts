import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import { BUDGET_STEPS } from '$lib/domain/budget/budget-steps';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { explainer } from '$lib/domain/budget/explain-figure';
import {
	COVER_FIGURES,
	LINE_FIGURES,
	NODE_FIGURES,
	PARTNER_FIGURES,
	POT_FIGURES,
	SOURCE_FIGURES,
	SPLIT_FIGURES,
	TOTAL_FIGURES,
	type FigureAddress
} from '$lib/domain/budget/figure-address';
import { AREAS } from '$lib/domain/shared/area';
import { negateCents, sumCents } from '$lib/domain/shared/money';
import { anyFacts, soundFacts } from '../../support/arbitrary-facts';

/** Every figure that a page could show of this budget. */
function everyAddress(facts: BudgetFacts, { split, totals, coverage, carried }: BudgetFigures): FigureAddress[] {
	const addresses: FigureAddress[] = [
		...TOTAL_FIGURES.map((figure) => ({ kind: 'total' as const, figure })),
		...SPLIT_FIGURES.map((figure) => ({ kind: 'split' as const, figure })),
		...carried.map(({ area, partnerId }) => ({ kind: 'carried' as const, area, partnerId }))
	];
	for (const area of AREAS) for (const figure of COVER_FIGURES) addresses.push({ kind: 'area', area, figure });
	for (const { id: sourceId } of facts.sources) {
		for (const figure of SOURCE_FIGURES) addresses.push({ kind: 'source', sourceId, figure });
	}
	for (const { sourceId } of coverage.bySource)
		for (const area of AREAS) addresses.push({ kind: 'cell', sourceId, area });
	for (const { id: lineId } of facts.lines)
		for (const figure of LINE_FIGURES) addresses.push({ kind: 'line', lineId, figure });
	for (const { lineId, area } of coverage.entries) {
		for (const figure of LINE_FIGURES) addresses.push({ kind: 'part', lineId, area, figure });
	}
	for (const { lineId, area, sourceId } of coverage.flows) addresses.push({ kind: 'flow', lineId, area, sourceId });
	for (const { nodeId, shares } of split.nodes) {
		for (const figure of NODE_FIGURES) addresses.push({ kind: 'node', nodeId, figure });
		for (const { partnerId } of shares ?? []) addresses.push({ kind: 'share', nodeId, partnerId });
	}
	for (const { potId } of coverage.byPot)
		for (const figure of POT_FIGURES) addresses.push({ kind: 'pot', potId, figure });
	for (const { partnerId } of totals.byPartner) {
		for (const figure of PARTNER_FIGURES) addresses.push({ kind: 'partner', partnerId, figure });
	}
	return addresses;
}

describe('whatever the budget is, every figure', () => {
	it('is explained by entries that add up to it, each explained in turn with the same amount', () => {
		fc.assert(
			fc.property(soundFacts, (random) => {
				const computed = computeBudget(random);
				const explain = explainer(random, computed);
				for (const address of everyAddress(random, computed)) {
					const explanation = explain(address);
					if (!explanation) throw new Error(`no explanation of ${JSON.stringify(address)}`);
					const { amount, entries: behind } = explanation;
					if (behind.length > 0)
						expect(sumCents(behind.map((entry) => entry.amount)), JSON.stringify(address)).toBe(amount);
					for (const entry of behind) {
						if (!entry.address) continue;
						const next = explain(entry.address)?.amount ?? null;
						const same = next === entry.amount || (next !== null && negateCents(next) === entry.amount);
						expect(same, `${JSON.stringify(address)} → ${JSON.stringify(entry.address)}`).toBe(true);
					}
				}
			}),
			{ numRuns: 400 }
		);
	});

	it('that is not unknown and has nothing behind it has a step with its result', () => {
		fc.assert(
			fc.property(soundFacts, (random) => {
				const computed = computeBudget(random);
				const explain = explainer(random, computed);
				for (const address of everyAddress(random, computed)) {
					const explanation = explain(address);
					expect(explanation?.derivation.length, JSON.stringify(address)).toBeGreaterThan(0);
					for (const { key, inputs } of explanation?.derivation ?? []) {
						if (key.startsWith('subsidy.') || key.startsWith('scheme.')) continue;
						expect(Object.keys(BUDGET_STEPS)).toContain(key);
						expect(Object.values(inputs).every((value) => value !== undefined)).toBe(true);
					}
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('can be asked for without an error, however wild the facts', () => {
		fc.assert(
			fc.property(anyFacts, (random) => {
				const computed = computeBudget(random);
				const explain = explainer(random, computed);
				for (const address of everyAddress(random, computed)) explain(address);
			}),
			{ numRuns: 300 }
		);
	});
});

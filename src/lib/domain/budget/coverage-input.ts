/** Brings the budget into the shape that the coverage reads: priced parts of lines, known sources, and pots. */
import type { SplitFigures } from '../allocation/split-figures';
import type { CoverageCost, CoverageInput, CoveragePot } from '../coverage/coverage';
import type { BudgetFacts } from './budget-facts';
import type { LineFigures, SourceFigures } from './budget-figures';
import { coverageSources } from './budget-sources';

/** A line in a pot that does not exist, or in a node that is divided on, counts as a line outside any pot. */
export function coverageInput(
	facts: BudgetFacts,
	sources: readonly SourceFigures[],
	lines: readonly LineFigures[],
	split: SplitFigures
): CoverageInput {
	const pots = coveragePots(split);
	const potIds = new Set(pots.map(({ id }) => id));
	const costs: CoverageCost[] = [];
	let index = 0;
	for (const { id: lineId, partnerId, potId: named } of facts.lines) {
		const potId = named !== null && potIds.has(named) ? named : null;
		for (const { area, amount } of lines[index]?.byArea ?? []) costs.push({ lineId, area, partnerId, potId, amount });
		index += 1;
	}
	return { sources: coverageSources(facts.sources, sources), costs, pots };
}

function coveragePots(split: SplitFigures): CoveragePot[] {
	return split.nodes
		.filter(({ isPot }) => isPot)
		.map(({ nodeId, amount, sourceIds, shares }) => ({ id: nodeId, amount, sourceIds, shares }));
}

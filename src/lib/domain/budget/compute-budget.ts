/**
 * From facts to figures: the one computation that page, sheet, export, command line, frozen version and scenario share
 * (architecture: facts in, figures out). It is pure and never throws on facts; what does not add up is a finding.
 */
import { computeSplit } from '../allocation/split';
import { computeCoverage } from '../coverage/compute-coverage';
import { computeSubsidy } from '../subsidy/compute-subsidy';
import type { BudgetFacts } from './budget-facts';
import type { BudgetFigures } from './budget-figures';
import { sourceFigures } from './budget-sources';
import { budgetTotals } from './budget-totals';
import { carriedGaps } from './carried-gaps';
import { checkBudget } from './check-budget';
import { coverageInput } from './coverage-input';
import { lineFigures } from './line-figures';

export function computeBudget(facts: BudgetFacts): BudgetFigures {
	const subsidy = computeSubsidy(facts);
	const sources = sourceFigures(facts.sources, subsidy.used);
	const lines = lineFigures(facts);
	const split = computeSplit(
		facts.split,
		facts.keys,
		facts.sources.map(({ id, inKind }, index) => ({ id, amount: sources[index]?.amount ?? null, cash: !inKind }))
	);
	const coverage = computeCoverage(coverageInput(facts, sources, lines, split));
	const carried = carriedGaps(facts, coverage);
	const totals = budgetTotals(facts, { sources, lines, entries: coverage.entries, carried });
	const figures = { subsidy, sources, lines, split, coverage, carried, totals };
	return { ...figures, findings: checkBudget(facts, figures) };
}

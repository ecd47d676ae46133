/**
 * The subsidy of one school year's budget: what the rules in force give on the students of the reference year, what the awards
 * give, and which of them the budget uses (model section 4). Pure; every figure comes with its derivation.
 */
import type { BudgetFacts } from '../budget/budget-facts';
import { awardShares } from './award-shares';
import { subsidyDerivation } from './subsidy-derivation';
import { subsidyInUse } from './subsidy-in-use';
import type { SubsidyOutcome } from './subsidy-outcome';
import { subsidyParts } from './subsidy-parts';

export type SubsidyFacts = Pick<BudgetFacts, 'schoolYear' | 'settings' | 'studentCounts' | 'awards' | 'schemes'>;

export function computeSubsidy(facts: SubsidyFacts): SubsidyOutcome {
	const { schoolYear, settings } = facts;
	const twelfths = settings.twelfthsInFirstCalendarYear;
	const students = studentsInReferenceYear(facts);
	const parts = subsidyParts(facts, students);
	const awards = awardShares(facts.awards, schoolYear, twelfths);
	const used = subsidyInUse(parts, awards, twelfths);
	const derivation = subsidyDerivation(facts, students, parts, awards, used);
	return { schoolYear, referenceYear: settings.referenceYear, students, parts, used, derivation };
}

/** `null` when nobody entered a count for the year; counts of zero are a count. */
export function studentsInReferenceYear({
	settings,
	studentCounts
}: Pick<SubsidyFacts, 'settings' | 'studentCounts'>): number | null {
	const counts = studentCounts.filter(({ schoolYear }) => schoolYear === settings.referenceYear);
	return counts.length === 0 ? null : counts.reduce((sum, { students }) => sum + students, 0);
}

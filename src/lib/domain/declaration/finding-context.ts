/** What declared lines are held against, taken from the budget of the year and what was agreed about hours. */
import type { BudgetFacts } from '../budget/budget-facts';
import type { BudgetFigures } from '../budget/budget-figures';
import { AREAS, type Area } from '../shared/area';
import type { Day } from '../shared/day';
import { indexTariffs } from '../tariff/resolve-tariff';
import type { Commitment } from './commitment';
import type { DeclaredPerson } from './declaration';
import type { BudgetLineRoom, FindingRules, PotRoom } from './findings';
import type { DeclarationRound } from './round';

export interface AgreedHours {
	readonly rounds: readonly DeclarationRound[];
	readonly commitments: readonly Commitment[];
	/** Those the reader may know of. */
	readonly people: readonly DeclaredPerson[];
}

type Budget = {
	readonly facts: Pick<BudgetFacts, 'schoolYear' | 'partners' | 'tariffs' | 'sources' | 'lines'>;
	readonly figures: Pick<BudgetFigures, 'lines' | 'split'>;
};

/** Without what was declared before: whoever judges adds that. */
export function findingContext(
	{ facts, figures }: Budget,
	{ rounds, commitments, people }: AgreedHours,
	today: Day
): FindingRules {
	return {
		...{ schoolYear: facts.schoolYear, today },
		rounds,
		members: new Map(facts.partners.map(({ id, memberFrom, memberUntil }) => [id, { memberFrom, memberUntil }])),
		tariffs: indexTariffs(facts.tariffs),
		commitments,
		budgetLines: roomOnLines(facts, figures),
		pots: roomInPots(facts, figures),
		hoursPerYear: fullYearsOf(people)
	};
}

/** Of people whose full year is not the standard. */
export function fullYearsOf(
	people: readonly Pick<DeclaredPerson, 'id' | 'hoursPerYear'>[]
): FindingRules['hoursPerYear'] {
	return new Map(
		people.flatMap(({ id, hoursPerYear }) => (hoursPerYear === null ? [] : [[id, hoursPerYear] as const]))
	);
}

function roomOnLines({ lines }: Budget['facts'], figures: Budget['figures']): Map<string, BudgetLineRoom> {
	const amountOf = new Map(figures.lines.map(({ lineId, amount }) => [lineId, amount]));
	return new Map(lines.map(({ id, potId, area }) => [id, { amount: amountOf.get(id) ?? null, potId, area }]));
}

function roomInPots({ sources }: Budget['facts'], { split }: Budget['figures']): Map<string, PotRoom> {
	const areasOf = new Map(sources.map(({ id, areas }) => [id, areas]));
	const payable = (sourceIds: readonly string[] | null): readonly Area[] | null => {
		if (sourceIds === null) return null;
		const areas = AREAS.filter((area) => sourceIds.some((id) => areasOf.get(id)?.includes(area)));
		return areas.length === AREAS.length ? null : areas;
	};
	return new Map(
		split.nodes
			.filter(({ isPot }) => isPot)
			.map(({ nodeId, amount, sourceIds }) => [nodeId, { amount, areas: payable(sourceIds) }])
	);
}

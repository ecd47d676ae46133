/** The steps in the explanation of a budget's figures, each with the names of its inputs; the messages say them. */
import { stepOf } from '../shared/derivation';

export const BUDGET_STEPS = {
	'line.hoursTimesTariff': ['hours', 'tariff', 'validFrom'],
	'line.lumpSum': [],
	'line.unpriced': ['hours', 'day'],
	'line.open': [],
	'part.whole': [],
	'part.bySharedKey': ['amount', 'weight', 'totalWeight'],
	'sum.areas': [],
	'sum.lines': ['count'],
	'sum.sources': ['count'],
	'sum.flows': ['count'],
	'gap.costMinusCovered': ['cost', 'covered'],
	'flow.bySource': ['source'],
	'source.entered': [],
	'source.hours': ['hours', 'valuePerHour'],
	'source.subsidy': [],
	'source.notEligible': ['minimum'],
	'source.unknown': [],
	'source.negative': ['entered'],
	'source.subsidyCountedTwice': [],
	'surplus.amountMinusUsed': ['amount', 'used'],
	'surplus.barredByLaw': [],
	'surplus.barredBySplit': [],
	'node.fixed': [],
	'node.percentage': ['percentage', 'base'],
	'node.weight': ['weight', 'totalWeight', 'rest'],
	'node.remainder': ['base', 'taken'],
	'node.sources': ['count'],
	'node.notComputed': [],
	'node.undivided': ['amount', 'divided'],
	'share.byKey': ['key', 'referenceDay', 'weight', 'totalWeight', 'amount'],
	'split.outsidePots': ['total', 'pots'],
	'pot.surplus': ['held', 'used'],
	'carried.byPerformer': [],
	'carried.byTopPartner': [],
	'carried.byKey': ['key', 'referenceDay', 'weight', 'totalWeight', 'amount'],
	'carried.byNobody': []
} as const;

export type BudgetStepKey = keyof typeof BUDGET_STEPS;
export const budgetStep = stepOf<typeof BUDGET_STEPS>();

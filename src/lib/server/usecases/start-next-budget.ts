/** Starts the budget of the next school year from this one; what could not be taken along is told. */
import { startNextYear, type LeftBehind } from '$lib/domain/budget/start-next-year';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { nextSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { findBudgetFacts } from '../queries/budget-facts';
import { lockNewYear } from '../queries/budgets';
import { insertYear } from '../queries/new-year';
import { write, type Caller, type GeneralRefusal } from './write';

export interface StartNextBudget {
	readonly partnershipId: string;
	readonly from: SchoolYear;
}

export interface StartedBudget {
	readonly schoolYear: SchoolYear;
	readonly leftOut: readonly LeftBehind[];
	/** Keys that still rest on last year's count. */
	readonly keysToFreeze: readonly string[];
}

export type StartRefusal = GeneralRefusal | 'yearExists';

export function startNextBudget(
	caller: Caller,
	{ partnershipId, from }: StartNextBudget
): Promise<Result<StartedBudget, StartRefusal>> {
	return write<StartedBudget, StartRefusal>(caller, { partnershipId, permission: 'budget.start' }, async (scope) => {
		const schoolYear = nextSchoolYear(from);
		const year = await lockNewYear(scope.trx, partnershipId, schoolYear);
		const facts = await findBudgetFacts(scope.trx, from, productSchemes);
		if (!facts) return refuse('notFound');
		if (year.exists) return refuse('yearExists');
		const { facts: next, leftOut, keysToFreeze } = startNextYear(facts, schoolYear, scope.newId);
		await insertYear(scope.trx, partnershipId, next, scope);
		scope.audit({
			action: 'budget.started',
			entity: 'budget',
			entityId: schoolYear,
			after: { from, lines: next.lines.length, leftOut: leftOut.map(({ kind, name }) => ({ kind, name })) }
		});
		return ok({ schoolYear, leftOut, keysToFreeze });
	});
}

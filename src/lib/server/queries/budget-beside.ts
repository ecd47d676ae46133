/** The budget of a year with its figures, and that of the year before for comparison, in one reading transaction. */
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { previousSchoolYear, toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { Access } from '../auth/actor';
import { inPartnership, type TenantTransaction } from '../db/tenancy';
import type { Services } from '../services';
import { findBudgetFacts } from './budget-facts';
import type { ComputedBudget } from './computed-budget';

export interface BudgetBesidePrevious<T> extends ComputedBudget {
	/** `null` when there was no budget the year before. */
	readonly previous: (ComputedBudget & { readonly schoolYear: SchoolYear }) | null;
	readonly beside: T;
}

/** `null` when there is no budget of `schoolYear`. `also` runs in the same transaction. */
export async function readBudgetBesidePrevious<T>(
	services: Services,
	access: Access,
	schoolYear: string,
	also: (trx: TenantTransaction) => Promise<T>
): Promise<BudgetBesidePrevious<T> | null> {
	const year = toSchoolYear(schoolYear);
	const before = previousSchoolYear(year);
	const read = await inPartnership(
		services.db,
		access,
		async (trx) => ({
			facts: await findBudgetFacts(trx, year, productSchemes),
			previous: await findBudgetFacts(trx, before, productSchemes),
			beside: await also(trx)
		}),
		{ readOnly: true }
	);
	if (read.facts === null) return null;
	const { facts, previous, beside } = read;
	return {
		facts,
		figures: computeBudget(facts),
		previous: previous && { facts: previous, figures: computeBudget(previous), schoolYear: before },
		beside
	};
}

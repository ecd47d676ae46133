/** The working budget of a year with its figures: what every page that shows amounts starts from. */
import { computeBudget } from '$lib/domain/budget/compute-budget';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { Access } from '../auth/actor';
import { inPartnership, type TenantTransaction } from '../db/tenancy';
import type { Services } from '../services';
import { findBudgetFacts } from './budget-facts';

export interface ComputedBudget {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
}

/** `null` when the partnership has no budget of that year. `also` runs in the same transaction, for what the page needs beside it. */
export async function readComputedBudget<T = undefined>(
	services: Services,
	access: Access,
	schoolYear: string,
	also?: (trx: TenantTransaction) => Promise<T>
): Promise<(ComputedBudget & { readonly beside: T }) | null> {
	const read = await inPartnership(
		services.db,
		access,
		async (trx) => ({
			facts: await findBudgetFacts(trx, toSchoolYear(schoolYear), productSchemes),
			beside: (await also?.(trx)) as T
		}),
		{ readOnly: true }
	);
	return read.facts === null ? null : { facts: read.facts, figures: computeBudget(read.facts), beside: read.beside };
}

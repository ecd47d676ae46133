/** The working budget of a year with its figures: what every page that shows amounts starts from. */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
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
	return read.facts === null ? null : { ...computedOnce(read.facts), beside: read.beside };
}

/** Enough for the budgets people are looking at; one of 2,000 lines takes a few megabytes. */
const MOST_KEPT = 8;
const kept = new Map<string, ComputedBudget>();

/**
 * The figures of facts that were computed shortly before, else computes them. The facts are read anew each time and all of
 * them make the key, so nothing here can be out of date, whoever asks: equal facts have equal figures. Figures stay the same
 * object while their facts do, so that what is shaped from them can be kept with them.
 */
function computedOnce(facts: BudgetFacts): ComputedBudget {
	const { schemes, ...rows } = facts;
	const entered = schemes.filter((scheme) => !productSchemes.includes(scheme));
	const key = createHash('sha256')
		.update(serialize([rows, entered]))
		.digest('base64');
	const computed = kept.get(key) ?? { facts, figures: computeBudget(facts) };
	// Last used, last thrown away: a map keeps the order in which its keys came.
	kept.delete(key);
	kept.set(key, computed);
	const [oldest] = kept.keys();
	if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	return computed;
}

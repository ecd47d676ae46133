/** The working budget of a year with its figures: what every page that shows amounts starts from. */
import { computeBudget } from '$lib/domain/budget/compute-budget';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { Access } from '../auth/actor';
import type { Database } from '../db/schema';
import { inPartnership, type TenantTransaction } from '../db/tenancy';
import type { Services } from '../services';
import { findBudgetFacts } from './budget-facts';
import { factsFingerprint, factsStanding } from './facts-fingerprint';
import type { Moment } from './kept-while-unwritten';
import { keepHoursWith } from './known-hours';

export interface ComputedBudget {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
}

/**
 * `null` when the partnership has no budget of that year. `also` runs in the same transaction, for what the page needs beside it,
 * and is told the moment that the transaction reads as of.
 */
export async function readComputedBudget<T = undefined>(
	services: Services,
	access: Access,
	schoolYear: string,
	also?: (trx: TenantTransaction, budget: ComputedBudget | null, moment: Moment | null) => Promise<T>
): Promise<(ComputedBudget & { readonly beside: T }) | null> {
	const kept = keptOf(services.db);
	const read = await inPartnership(
		services.db,
		access,
		async (trx) => {
			const { budget, moment } = await computedOnce(kept, trx, access.partnershipId, toSchoolYear(schoolYear));
			return { budget, beside: (await also?.(trx, budget, moment)) as T };
		},
		{ readOnly: true }
	);
	return read.budget === null ? null : { ...read.budget, beside: read.beside };
}

/** Enough for the budgets people are looking at; one of 2,000 lines takes a few megabytes. */
const MOST_KEPT = 8;
/** By partnership and year, each as it was at its last reading: what a change left behind is let go at once. */
type Kept = Map<string, KeptBudget>;
interface KeptBudget {
	readonly fingerprint: string;
	readonly computed: ComputedBudget;
}
const byDatabase = new WeakMap<Database, Kept>();

function keptOf(db: Database): Kept {
	const kept: Kept = byDatabase.get(db) ?? new Map();
	byDatabase.set(db, kept);
	return kept;
}

/**
 * Facts and figures that were read and computed shortly before, else reads and computes them. What is kept is found by the
 * fingerprint of the rows as this reader sees them now, in the same moment: nothing here can be out of date or of others.
 * Figures stay the same object while their facts do, so that what is shaped from them can be kept with them.
 */
async function computedOnce(
	kept: Kept,
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<{ readonly budget: ComputedBudget | null; readonly moment: Moment | null }> {
	const { fingerprint, moment } = await factsStanding(trx, schoolYear);
	const key = keyOf(partnershipId, schoolYear);
	const known = kept.get(key);
	const budget = known?.fingerprint === fingerprint ? known.computed : await readAndCompute(trx, schoolYear);
	if (budget !== null) keep(kept, key, { fingerprint, computed: budget });
	return { budget, moment };
}

function keyOf(partnershipId: string, schoolYear: SchoolYear): string {
	return `${partnershipId} ${schoolYear}`;
}

function keep(kept: Kept, key: string, budget: KeptBudget): void {
	const before = kept.get(key)?.computed;
	if (before && before !== budget.computed) keepHoursWith(budget.computed.facts, { before: before.facts });
	// Last used, last thrown away: a map keeps the order in which its keys came.
	kept.delete(key);
	kept.set(key, budget);
	const [oldest] = kept.keys();
	if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/**
 * The same within a transaction that writes, whose questions are not all of one moment: what it read is kept only when no row
 * changed meanwhile.
 */
export async function findComputedBudget(
	db: Database,
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<ComputedBudget | null> {
	const kept = keptOf(db);
	const key = keyOf(partnershipId, schoolYear);
	const fingerprint = await factsFingerprint(trx, schoolYear);
	const known = kept.get(key);
	if (known?.fingerprint === fingerprint) return known.computed;
	const computed = await readAndCompute(trx, schoolYear);
	if (computed && fingerprint === (await factsFingerprint(trx, schoolYear))) keep(kept, key, { fingerprint, computed });
	return computed;
}

async function readAndCompute(trx: TenantTransaction, schoolYear: SchoolYear): Promise<ComputedBudget | null> {
	const facts = await findBudgetFacts(trx, schoolYear, productSchemes);
	return facts && { facts, figures: computeBudget(facts) };
}

/** The demonstration, read and computed, for tests that look at what its figures show. */
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { factsOfYear } from '$lib/bundle/facts-of-year';
import { readBundle } from '$lib/bundle/read-bundle';
import { demoBundles } from '$lib/demo/demo-bundles';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { productSchemes } from '$lib/schemes/product-schemes';
import { sha256 } from './sample-bundle';

export const DEMO_IDS = demoBundles.map((bundle) => bundle.partnershipId);

export function demoText(id: string): string {
	const text = demoBundles.find((bundle) => bundle.partnershipId === id)?.text;
	if (!text) throw new Error(`there is a demonstration ${id}`);
	return text;
}

export function demoBundle(id: string): BundleRead {
	const read = readBundle(demoText(id), sha256);
	if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
	return read.value;
}

export interface DemoYear {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
}

export function demoYear(id: string, schoolYear = '2026-2027'): DemoYear {
	const facts = factsOfYear(demoBundle(id), schoolYear, productSchemes);
	if (!facts) throw new Error(`${id} has a budget of ${schoolYear}`);
	return { facts, figures: computeBudget(facts) };
}

/** The facts of one school year out of a bundle: what `computeBudget` needs, without a database. */
import type { BudgetFacts } from '../domain/budget/budget-facts';
import { parseScheme } from '../domain/scheme/parse-scheme';
import type { Scheme } from '../domain/scheme/scheme';
import { invariant } from '../domain/shared/invariant';
import type { BundleRead } from './bundle-schema';
import { sharedAward } from './frozen-document';

/** `null` when the bundle has no such year. `productSchemes` are those the product carries. */
export function factsOfYear(
	bundle: BundleRead,
	schoolYear: string,
	productSchemes: readonly Scheme[]
): BudgetFacts | null {
	const year = bundle.years.find((candidate) => candidate.schoolYear === schoolYear);
	if (!year) return null;
	const { partners, roles, studentCounts, partnerMeasures, tariffs } = bundle;
	const awards = bundle.awards.map(sharedAward);
	return {
		...year,
		partners,
		roles,
		studentCounts,
		partnerMeasures,
		awards,
		tariffs,
		schemes: [...productSchemes, ...enteredSchemesOf(bundle)]
	};
}

export function enteredSchemesOf({ enteredSchemes }: Pick<BundleRead, 'enteredSchemes'>): Scheme[] {
	return enteredSchemes.map(({ scheme: json }) => {
		const scheme = parseScheme(json, 'enteredSchemes');
		invariant(scheme.ok, 'entered schemes were checked when the bundle was read');
		return scheme.value;
	});
}

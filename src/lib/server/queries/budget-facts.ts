/**
 * Everything the budget of one school year rests on, out of the database. It holds the shared level only: whoever may see
 * the partnership gets the same facts, and so the same figures (model section 11).
 */
import { enteredSchemesOf } from '$lib/bundle/facts-of-year';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { Scheme } from '$lib/domain/scheme/scheme';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { readTogether } from '../db/read-together';
import type { TenantTransaction } from '../db/tenancy';
import { valuesOf } from './of-year';
import {
	listEnteredSchemes,
	listPartnerMeasures,
	listPartners,
	listRoles,
	listSharedAwards,
	listStudentCounts,
	listTariffs,
	THIS_PARTNERSHIP,
	type Tenant
} from './partnership-rows';
import { listKeys, listSplitNodes } from './split-rows';
import { listLines, listSettings, listSources } from './year-rows';

/**
 * `null` when the partnership has no budget of that year. `productSchemes` are the rules the product carries; `tenant` is
 * the partnership of the transaction unless the system asks for another.
 */
export async function findBudgetFacts(
	trx: TenantTransaction,
	schoolYear: SchoolYear,
	productSchemes: readonly Scheme[],
	tenant: Tenant = THIS_PARTNERSHIP
): Promise<BudgetFacts | null> {
	const [settings] = await listSettings(trx, tenant, schoolYear);
	if (!settings) return null;
	// The lines first, being most of the work: while they are read here, the database goes on with the others.
	const [
		lines,
		tariffs,
		keys,
		partners,
		roles,
		studentCounts,
		partnerMeasures,
		awards,
		sources,
		split,
		enteredSchemes
	] = await readTogether(trx, (reader) => [
		listLines(reader, tenant, schoolYear),
		listTariffs(reader, tenant),
		listKeys(reader, tenant, schoolYear),
		listPartners(reader, tenant),
		listRoles(reader, tenant),
		listStudentCounts(reader, tenant),
		listPartnerMeasures(reader, tenant),
		listSharedAwards(reader, tenant),
		listSources(reader, tenant, schoolYear),
		listSplitNodes(reader, tenant, schoolYear),
		listEnteredSchemes(reader, tenant)
	]);
	return {
		schoolYear,
		settings: settings.value,
		partners,
		roles,
		studentCounts,
		partnerMeasures,
		awards,
		tariffs,
		keys: valuesOf(keys),
		sources: valuesOf(sources),
		split: valuesOf(split),
		lines: valuesOf(lines),
		schemes: [...productSchemes, ...enteredSchemesOf({ enteredSchemes })]
	};
}

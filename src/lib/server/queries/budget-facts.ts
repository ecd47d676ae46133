/**
 * Everything the budget of one school year rests on, out of the database. It holds the shared level only: whoever may see
 * the partnership gets the same facts, and so the same figures (model section 11).
 */
import { enteredSchemesOf } from '$lib/bundle/facts-of-year';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { Scheme } from '$lib/domain/scheme/scheme';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
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
import { listLines, listSettings, listSources, type OfYear } from './year-rows';

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
	return {
		schoolYear,
		settings: settings.value,
		partners: await listPartners(trx, tenant),
		roles: await listRoles(trx, tenant),
		studentCounts: await listStudentCounts(trx, tenant),
		partnerMeasures: await listPartnerMeasures(trx, tenant),
		awards: await listSharedAwards(trx, tenant),
		tariffs: await listTariffs(trx, tenant),
		keys: values(await listKeys(trx, tenant, schoolYear)),
		sources: values(await listSources(trx, tenant, schoolYear)),
		split: values(await listSplitNodes(trx, tenant, schoolYear)),
		lines: values(await listLines(trx, tenant, schoolYear)),
		schemes: [...productSchemes, ...enteredSchemesOf({ enteredSchemes: await listEnteredSchemes(trx, tenant) })]
	};
}

function values<T>(rows: readonly OfYear<T>[]): T[] {
	return rows.map((row) => row.value);
}

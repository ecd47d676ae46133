/** What the agreed hours of a year come to per partner, at the tariffs of its pricing day. */
import { commitmentFigures, commitmentSumsPerPartner } from '$lib/domain/declaration/commitment-figures';
import type { CommitmentSums } from '$lib/domain/declaration/commitment-figures';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { TenantTransaction } from '../db/tenancy';
import { listCommitments } from './agreed-hours';
import { findStoredSettings } from './budget-settings';
import { valuesOf } from './of-year';
import { listTariffs } from './partnership-rows';

/** Of no partner where there is no budget of that year. */
export async function readAgreedSums(
	trx: TenantTransaction,
	{ partnershipId, schoolYear }: { readonly partnershipId: string; readonly schoolYear: SchoolYear }
): Promise<ReadonlyMap<string, CommitmentSums>> {
	const settings = await findStoredSettings(trx, partnershipId, schoolYear);
	if (settings === null) return new Map();
	const commitments = valuesOf(await listCommitments(trx, partnershipId, schoolYear));
	const tariffs = indexTariffs(await listTariffs(trx, partnershipId));
	return commitmentSumsPerPartner(commitments, commitmentFigures(commitments, tariffs, settings.pricingDay));
}

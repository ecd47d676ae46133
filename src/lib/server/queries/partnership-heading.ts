/** The partnership's name, and the notice that goes with its figures. */
import type { TenantTransaction } from '../db/tenancy';

export interface PartnershipHeading {
	readonly name: string;
	readonly notice: string | null;
}

export async function findPartnershipHeading(
	trx: TenantTransaction,
	partnershipId: string
): Promise<PartnershipHeading> {
	return trx
		.selectFrom('partnership')
		.select(['name', 'notice'])
		.where('id', '=', partnershipId)
		.executeTakeFirstOrThrow();
}

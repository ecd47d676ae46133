/** Which years a partnership has a budget for. */
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';

/** Latest first. */
export async function listBudgetYears(trx: TenantTransaction, partnershipId: string): Promise<SchoolYear[]> {
	const rows = await trx
		.selectFrom('budget')
		.select('school_year')
		.where('partnership_id', '=', partnershipId)
		.orderBy('school_year', 'desc')
		.execute();
	return rows.map((row) => toSchoolYear(row.school_year));
}

export async function budgetExists(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: string
): Promise<boolean> {
	const row = await trx
		.selectFrom('budget')
		.select('school_year')
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.executeTakeFirst();
	return row !== undefined;
}

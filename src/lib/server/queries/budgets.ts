/** Which years a partnership has a budget for. */
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { TenantReader, TenantTransaction } from '../db/tenancy';

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

export async function budgetExists(trx: TenantReader, partnershipId: string, schoolYear: string): Promise<boolean> {
	const row = await trx
		.selectFrom('budget')
		.select('school_year')
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Whether there is a budget of that year, asked after waiting for whoever else is starting a year or importing a bundle, so
 * that two people never fill one year together.
 */
export async function lockNewYear(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: string
): Promise<{ readonly exists: boolean }> {
	await trx.selectFrom('partnership').select('id').where('id', '=', partnershipId).forNoKeyUpdate().execute();
	return { exists: await budgetExists(trx, partnershipId, schoolYear) };
}

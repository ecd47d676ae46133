/** The partnership itself: its name and its years, and the first one of an installation. */
import type { SystemTransaction, TenantTransaction } from '../db/tenancy';
import { written, type Editor } from './stored';

/** What the frame around every page of a partnership shows. */
export interface PartnershipFrame {
	readonly id: string;
	readonly name: string;
	/** Made-up names and figures. */
	readonly demo: boolean;
	/** Years with a budget, latest first: "2026-2027". */
	readonly schoolYears: readonly string[];
}

/** `null` when the transaction does not see that partnership. */
export async function findPartnershipFrame(
	trx: TenantTransaction,
	partnershipId: string
): Promise<PartnershipFrame | null> {
	const rows = await trx
		.selectFrom('partnership')
		.leftJoin('budget', 'budget.partnership_id', 'partnership.id')
		.select(['partnership.id', 'partnership.name', 'partnership.demo', 'budget.school_year'])
		.where('partnership.id', '=', partnershipId)
		.orderBy('budget.school_year', 'desc')
		.execute();
	const [first] = rows;
	if (!first) return null;
	const schoolYears = rows.flatMap((row) => row.school_year ?? []);
	return { id: first.id, name: first.name, demo: first.demo, schoolYears };
}

export interface NewPartnershipRow {
	readonly id: string;
	readonly name: string;
	readonly kind: 'recognised' | 'aspirant';
}

export async function insertPartnership(trx: SystemTransaction, row: NewPartnershipRow, editor: Editor): Promise<void> {
	await trx
		.insertInto('partnership')
		.values({ ...row, ...written(editor) })
		.execute();
}

/** Those nobody has a place in yet, such as one imported from the command line; without the made-up ones. */
export async function listPartnershipsWithoutPeople(trx: SystemTransaction): Promise<string[]> {
	const rows = await trx
		.selectFrom('partnership')
		.leftJoin('membership', 'membership.partnership_id', 'partnership.id')
		.select('partnership.id')
		.where('membership.id', 'is', null)
		.where('partnership.demo', '=', false)
		.orderBy('partnership.id')
		.execute();
	return rows.map((row) => row.id);
}

/** The made-up ones. */
export async function listDemoPartnerships(
	trx: SystemTransaction
): Promise<readonly { readonly id: string; readonly name: string }[]> {
	return trx.selectFrom('partnership').select(['id', 'name']).where('demo', '=', true).orderBy('id').execute();
}

/** Every partnership of the installation. */
export async function listPartnershipIds(trx: SystemTransaction): Promise<string[]> {
	const rows = await trx.selectFrom('partnership').select('id').orderBy('id').execute();
	return rows.map(({ id }) => id);
}

/** Which imports of declared hours there were, and what became of their lines. Seen by the organisation itself. */
import { sql } from 'kysely';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';

export interface HoursImport {
	readonly id: string;
	readonly fileName: string;
	readonly fileDigest: string;
	readonly rowsAdded: number;
	readonly rowsPresent: number;
	readonly rowsRefused: number;
	readonly importedAt: Date;
	readonly importedByName: string;
	readonly undoneAt: Date | null;
	readonly undoneByName: string | null;
}

/** With its lines as they are now, by state. */
export interface HoursImportNow extends HoursImport {
	readonly drafts: number;
	readonly others: number;
}

interface ImportPlace {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly schoolYear: SchoolYear;
}

export async function insertHoursImport(
	trx: TenantTransaction,
	{ partnershipId, partnerId, schoolYear }: ImportPlace,
	given: Omit<HoursImport, 'undoneAt' | 'undoneByName'> & { readonly importedBy: string }
): Promise<void> {
	await trx
		.insertInto('hours_import')
		.values({
			...{ partnership_id: partnershipId, id: given.id, partner_id: partnerId, school_year: schoolYear },
			...{ file_name: given.fileName, file_digest: given.fileDigest, rows_added: given.rowsAdded },
			...{ rows_present: given.rowsPresent, rows_refused: given.rowsRefused, imported_at: given.importedAt },
			...{ imported_by: given.importedBy, imported_by_name: given.importedByName }
		})
		.execute();
}

const MOST_LISTED = 50;

/** Latest first. */
export async function listHoursImports(
	trx: TenantTransaction,
	{ partnershipId, partnerId, schoolYear }: ImportPlace
): Promise<HoursImportNow[]> {
	const rows = await trx
		.selectFrom('hours_import')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('school_year', '=', schoolYear)
		.orderBy('imported_at', 'desc')
		.orderBy('id')
		.limit(MOST_LISTED)
		.execute();
	const counted = await trx
		.selectFrom('declaration')
		.select(['import_id', sql<number>`(count(*) filter (where state = 'draft'))::integer`.as('drafts')])
		.select(sql<number>`count(*)::integer`.as('all'))
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where(sql<boolean>`import_id = any(${rows.map(({ id }) => id)}::text[])`)
		.groupBy('import_id')
		.execute();
	const now = new Map(counted.map(({ import_id, drafts, all }) => [import_id, { drafts, others: all - drafts }]));
	return rows.map((row) => ({
		...{ id: row.id, fileName: row.file_name, fileDigest: row.file_digest, rowsAdded: row.rows_added },
		...{ rowsPresent: row.rows_present, rowsRefused: row.rows_refused, importedAt: row.imported_at },
		...{ importedByName: row.imported_by_name, undoneAt: row.undone_at, undoneByName: row.undone_by_name },
		...(now.get(row.id) ?? { drafts: 0, others: 0 })
	}));
}

/** Held until the end of the transaction; `null` when there is none, or it was undone. */
export async function lockHoursImport(
	trx: TenantTransaction,
	{ partnershipId, partnerId, schoolYear }: ImportPlace,
	id: string
): Promise<{ readonly fileName: string } | null> {
	const row = await trx
		.selectFrom('hours_import')
		.select('file_name')
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('school_year', '=', schoolYear)
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	return row ? { fileName: row.file_name } : null;
}

export async function markImportUndone(
	trx: TenantTransaction,
	partnershipId: string,
	id: string,
	{ now, userName }: { readonly now: Date; readonly userName: string }
): Promise<void> {
	await writeOne(
		trx
			.updateTable('hours_import')
			.set({ undone_at: now, undone_by_name: userName })
			.where('partnership_id', '=', partnershipId)
			.where('id', '=', id)
	);
}

/** Of one organisation: two imports of the same rows at once do not both find them missing. */
export async function holdImports(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: Omit<ImportPlace, 'schoolYear'>
): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`imports of ${partnerId} in ${partnershipId}`}, 0))`.execute(
		trx
	);
}

/** Keys of rows that an organisation imported before. */
export async function listImportKeys(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: Omit<ImportPlace, 'schoolYear'>
): Promise<ReadonlySet<string>> {
	const rows = await trx
		.selectFrom('declaration')
		.select('import_key')
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('import_key', 'is not', null)
		.execute();
	return new Set(rows.flatMap(({ import_key }) => import_key ?? []));
}

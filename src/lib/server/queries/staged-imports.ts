/** Files that people are looking at before their hours are taken over: each seen by whoever sent it, for a day at most. */
import { sql } from 'kysely';
import * as v from 'valibot';
import type { SystemTransaction, TenantTransaction } from '../db/tenancy';

export interface StagedImport {
	readonly id: string;
	readonly partnerId: string;
	readonly schoolYear: string;
	readonly fileName: string;
	readonly fileDigest: string;
	/** A `SheetTable` as JSON, as our own reader wrote it. */
	readonly sheet: string;
	/** How it is understood, as JSON of the same product. */
	readonly choices: string;
}

export interface StagedFile extends StagedImport {
	readonly content: Uint8Array;
}

export interface StagingPlace {
	readonly partnershipId: string;
	readonly partnerId: string;
}

const KEPT_MILLISECONDS = 86_400_000;

/** Takes the place of whatever this person was looking at for the organisation. */
export async function stageImport(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: StagingPlace,
	file: Omit<StagedFile, 'partnerId'>,
	{ userId, now }: { readonly userId: string; readonly now: Date }
): Promise<void> {
	await trx
		.deleteFrom('staged_import')
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('owner_id', '=', userId)
		.execute();
	await trx
		.insertInto('staged_import')
		.values({
			...{ partnership_id: partnershipId, id: file.id, partner_id: partnerId, school_year: file.schoolYear },
			...{ owner_id: userId, file_name: file.fileName, file_digest: file.fileDigest },
			...{ content: file.content, sheet: file.sheet, choices: file.choices, staged_at: now }
		})
		.execute();
}

/** `null` when it is gone, or of somebody else. */
export async function findStagedImport(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: StagingPlace,
	id: string
): Promise<StagedImport | null> {
	const row = await trx
		.selectFrom('staged_import')
		.select(['id', 'partner_id', 'school_year', 'file_name', 'file_digest', 'sheet', 'choices'])
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	return {
		...{ id: row.id, partnerId: row.partner_id, schoolYear: row.school_year, sheet: row.sheet, choices: row.choices },
		...{ fileName: row.file_name, fileDigest: row.file_digest }
	};
}

const bytes = v.instance(Uint8Array);

/** The file itself, to read it once more. */
export async function findStagedContent(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: StagingPlace,
	id: string
): Promise<Uint8Array | null> {
	const row = await trx
		.selectFrom('staged_import')
		.select('content')
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? v.parse(bytes, row.content) : null;
}

/** Whether it was still there. */
export async function rearrangeStagedImport(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: StagingPlace,
	{ id, sheet, choices }: Pick<StagedImport, 'id' | 'sheet' | 'choices'>
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('staged_import')
		.set({ sheet, choices })
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export async function removeStagedImport(
	trx: TenantTransaction,
	{ partnershipId, partnerId }: StagingPlace,
	id: string
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('staged_import')
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

/** What nobody came back for, of everybody. */
export async function sweepStagedImports(trx: SystemTransaction, now: Date): Promise<void> {
	const before = new Date(now.getTime() - KEPT_MILLISECONDS);
	await sql`delete from staged_import where staged_at < ${before}`.execute(trx);
}

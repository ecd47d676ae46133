/** Subsidy rules that people of the partnership entered by hand. A rule is never rewritten: replacing it is a new one. */
import { sql } from 'kysely';
import { enteredSchemesOf } from '$lib/bundle/facts-of-year';
import { encodeScheme } from '$lib/domain/scheme/encode-scheme';
import type { Scheme } from '$lib/domain/scheme/scheme';
import type { TenantTransaction } from '../db/tenancy';
import { listEnteredSchemes } from './partnership-rows';
import { writeOne } from './rows-written';
import { written, type Editor } from './stored';

export interface EnteredScheme {
	readonly scheme: Scheme;
	readonly note: string | null;
	readonly enteredBy: string;
	readonly enteredAt: Date;
}

/** Latest first. */
export async function listSchemesEntered(trx: TenantTransaction, partnershipId: string): Promise<EnteredScheme[]> {
	const rows = await listEnteredSchemes(trx, partnershipId);
	const schemes = enteredSchemesOf({ enteredSchemes: rows });
	return rows
		.flatMap(({ note, enteredBy, enteredAt }, index) => {
			const scheme = schemes[index];
			return scheme ? [{ scheme, note, enteredBy, enteredAt: new Date(enteredAt) }] : [];
		})
		.toSorted((first, second) => (first.scheme.from < second.scheme.from ? 1 : -1));
}

/** One person at a time, until the end of the transaction: the rules between schemes look at all of them. */
export async function lockEnteredSchemes(trx: TenantTransaction, partnershipId: string): Promise<EnteredScheme[]> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`schemes of ${partnershipId}`}, 0))`.execute(trx);
	return listSchemesEntered(trx, partnershipId);
}

export interface NewEnteredScheme extends EnteredScheme {
	/** Id of the person. */
	readonly enteredById: string;
}

export async function insertEnteredScheme(
	trx: TenantTransaction,
	partnershipId: string,
	{ scheme, note, enteredBy, enteredById, enteredAt }: NewEnteredScheme,
	editor: Editor
): Promise<void> {
	await trx
		.insertInto('entered_scheme')
		.values({
			partnership_id: partnershipId,
			id: scheme.id,
			document: JSON.stringify(encodeScheme(scheme)),
			note,
			entered_by: enteredById,
			entered_by_name: enteredBy,
			entered_at: enteredAt,
			...written(editor)
		})
		.execute();
}

export async function deleteEnteredScheme(trx: TenantTransaction, partnershipId: string, id: string): Promise<void> {
	await writeOne(trx.deleteFrom('entered_scheme').where('partnership_id', '=', partnershipId).where('id', '=', id));
}

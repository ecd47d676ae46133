/**
 * What a record said when it was last removed, out of the audit trail: the way back of everything that can be undone. The
 * trail is never changed, so nobody can bring back something else than was there.
 */
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenancy';

export interface RecordName {
	/** As in the audit trail: "partner". */
	readonly entity: string;
	readonly entityId: string;
}

/** The value before its removal, to be checked by whoever knows its shape; `null` unless removing is the last that happened to it. */
export async function findRemovedValue(
	trx: TenantTransaction,
	partnershipId: string,
	{ entity, entityId }: RecordName
): Promise<unknown> {
	const last = await trx
		.selectFrom('audit_event')
		.select(['action', 'before'])
		.where('partnership_id', '=', partnershipId)
		.where('entity', '=', entity)
		.where('entity_id', '=', entityId)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.action === `${entity}.removed` ? (last.before ?? null) : null;
}

/** The same, for bringing it back: of two people who do that at once the second finds that it is there already. */
export async function takeRemovedValue(
	trx: TenantTransaction,
	partnershipId: string,
	record: RecordName
): Promise<unknown> {
	const name = `removed ${record.entity} ${record.entityId} of ${partnershipId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
	return findRemovedValue(trx, partnershipId, record);
}

/** The name of a record that was removed, for the sentence that says so; `null` when it is not gone or has none. */
export async function findRemovedName(
	trx: TenantTransaction,
	partnershipId: string,
	record: RecordName
): Promise<string | null> {
	const value = await findRemovedValue(trx, partnershipId, record);
	if (typeof value !== 'object' || value === null || !('name' in value)) return null;
	return typeof value.name === 'string' ? value.name : null;
}

/** What was removed or changed in one go with the last removal of a record, it included: what undoing brings back together. */
export async function listRemovedWith(
	trx: TenantTransaction,
	partnershipId: string,
	{ entity, entityId }: RecordName
): Promise<readonly { readonly entity: string; readonly before: unknown }[]> {
	const removal = await trx
		.selectFrom('audit_event')
		.select(['at', 'request_id'])
		.where('partnership_id', '=', partnershipId)
		.where('entity', '=', entity)
		.where('entity_id', '=', entityId)
		.where('action', '=', `${entity}.removed`)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!removal || removal.request_id === null) return [];
	const rows = await trx
		.selectFrom('audit_event')
		.select(['entity', 'before'])
		.where('partnership_id', '=', partnershipId)
		.where('request_id', '=', removal.request_id)
		.where('at', '=', removal.at)
		.where('before', 'is not', null)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ entity: row.entity, before: row.before }));
}

/** Names of the records of a kind that were added in one request. */
export async function listAddedInRequest(
	trx: TenantTransaction,
	partnershipId: string,
	{ entity, requestId }: { readonly entity: string; readonly requestId: string }
): Promise<readonly string[]> {
	const rows = await trx
		.selectFrom('audit_event')
		.select('entity_id')
		.where('partnership_id', '=', partnershipId)
		.where('request_id', '=', requestId)
		.where('action', '=', `${entity}.added`)
		.execute();
	return rows.map(({ entity_id }) => entity_id);
}

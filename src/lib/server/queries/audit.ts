/** The audit trail: added to in the transaction of each change, read at the record it is about. */
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { TenantTransaction } from '../db/tenancy';

/** Who may read an event (model section 11). */
export type AuditLevel =
	{ readonly level: 'shared' | 'leadPartner' } | { readonly level: 'ownOrganisation'; readonly partnerId: string };

export interface AuditEntry {
	/** What happened: "line.changed", "version.frozen". */
	readonly action: string;
	/** Table word of the glossary: "budgetLine", "partner". */
	readonly entity: string;
	/** Id of the record, with its school year before it where the record belongs to a budget: "2026-2027/line-3". */
	readonly entityId: string;
	readonly before?: JsonValue;
	readonly after?: JsonValue;
	readonly reason?: string | null;
	readonly visibleTo?: AuditLevel;
}

export interface AuditEvent {
	readonly id: number;
	readonly at: Date;
	readonly userName: string;
	readonly action: string;
	readonly entity: string;
	readonly entityId: string;
	readonly before: unknown;
	readonly after: unknown;
	readonly reason: string | null;
	readonly level: string;
}

/** Who did it; `userId: null` when the product itself did. */
export interface AuditAuthor {
	readonly userId: string | null;
	readonly userName: string;
	readonly requestId: string | null;
}

export async function insertAuditEvents(
	trx: TenantTransaction,
	partnershipId: string,
	author: AuditAuthor,
	at: Date,
	entries: readonly AuditEntry[]
): Promise<void> {
	if (entries.length === 0) return;
	const rows = entries.map((entry) => ({
		partnership_id: partnershipId,
		at,
		user_id: author.userId,
		user_name: author.userName,
		request_id: author.requestId,
		action: entry.action,
		entity: entry.entity,
		entity_id: entry.entityId,
		before: entry.before === undefined ? null : JSON.stringify(entry.before),
		after: entry.after === undefined ? null : JSON.stringify(entry.after),
		reason: entry.reason ?? null,
		level: entry.visibleTo?.level ?? 'shared',
		partner_id: entry.visibleTo?.level === 'ownOrganisation' ? entry.visibleTo.partnerId : null
	}));
	await trx.insertInto('audit_event').values(rows).execute();
}

export interface AuditFilter {
	readonly entity?: string;
	readonly entityId?: string;
	/** Events older than this id: the next page. */
	readonly before?: number;
	readonly limit: number;
}

/** Newest first; row-level security leaves out what the reader may not see. */
export async function listAuditEvents(
	trx: TenantTransaction,
	partnershipId: string,
	filter: AuditFilter
): Promise<AuditEvent[]> {
	let query = trx
		.selectFrom('audit_event')
		.select(['id', 'at', 'user_name', 'action', 'entity', 'entity_id', 'before', 'after', 'reason', 'level'])
		.where('partnership_id', '=', partnershipId)
		.orderBy('id', 'desc')
		.limit(filter.limit);
	if (filter.entity) query = query.where('entity', '=', filter.entity);
	if (filter.entityId) query = query.where('entity_id', '=', filter.entityId);
	if (filter.before !== undefined) query = query.where('id', '<', filter.before);
	const rows = await query.execute();
	return rows.map((row) => ({
		id: Number(row.id),
		at: row.at,
		userName: row.user_name,
		action: row.action,
		entity: row.entity,
		entityId: row.entity_id,
		before: row.before,
		after: row.after,
		reason: row.reason,
		level: row.level
	}));
}

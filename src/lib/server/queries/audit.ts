/** The audit trail: added to in the transaction of each change, read at the record it is about. */
import { sql, type RawBuilder } from 'kysely';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { TenantTransaction } from '../db/tenancy';
import { givenRows } from './given-rows';

/** Who may read an event (model section 11). */
export type AuditLevel =
	| { readonly level: 'shared' | 'leadPartner' }
	/** `checker`: the organisation, and the penvoerder's staff and accountant. */
	| { readonly level: 'ownOrganisation' | 'checker'; readonly partnerId: string };

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
	for (const statement of auditInsertion(partnershipId, author, at, entries)) await statement.execute(trx);
}

/** One statement, however many; none without any. The rows travel as one JSON document, without what is the same in all. */
export function auditInsertion(
	partnershipId: string,
	author: AuditAuthor,
	at: Date,
	entries: readonly AuditEntry[]
): RawBuilder<unknown>[] {
	if (entries.length === 0) return [];
	const written = entries.map((entry) => ({
		...{ action: entry.action, entity: entry.entity, entity_id: entry.entityId },
		...{ before: entry.before ?? null, after: entry.after ?? null, reason: entry.reason ?? null },
		level: entry.visibleTo?.level ?? 'shared',
		partner_id: entry.visibleTo && 'partnerId' in entry.visibleTo ? entry.visibleTo.partnerId : null
	}));
	const { columns, rows } = givenRows(OWN_COLUMNS, written);
	return [
		sql`
		insert into audit_event (partnership_id, at, user_id, user_name, request_id, ${columns})
		select
			${partnershipId}, ${at}::timestamptz, ${author.userId}::text, ${author.userName}, ${author.requestId}::text,
			${columns}
		from ${rows}`
	];
}

/** Of each event; the others are the same for all. */
const OWN_COLUMNS = {
	text: ['action', 'entity', 'entity_id', 'reason', 'level', 'partner_id'],
	jsonb: ['before', 'after']
} as const;

export interface AuditFilter {
	/** Of these kinds. */
	readonly entities?: readonly string[];
	readonly entity?: string;
	readonly entityId?: string;
	/** Events older than this id: the next page. */
	readonly before?: number;
	/** Events from this id on. */
	readonly from?: number;
	/** These only. */
	readonly ids?: readonly number[];
	readonly limit: number;
}

/** A swap is recorded for each of its sides: who sees both is told it once, as it was recorded first. */
export function toldOnce(event: string): RawBuilder<boolean> {
	const one = sql.table(event);
	return sql<boolean>`(${one}.entity <> 'swap' or not exists (
		select from audit_event as twin
		where twin.partnership_id = ${one}.partnership_id and twin.entity = 'swap' and twin.entity_id = ${one}.entity_id
			and twin.action = ${one}.action and twin.at = ${one}.at and twin.id < ${one}.id))`;
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
		.where(toldOnce('audit_event'))
		.orderBy('id', 'desc')
		.limit(filter.limit);
	if (filter.entities) query = query.where(sql<boolean>`entity = any(${[...filter.entities]}::text[])`);
	if (filter.entity) query = query.where('entity', '=', filter.entity);
	if (filter.entityId) query = query.where('entity_id', '=', filter.entityId);
	if (filter.before !== undefined) query = query.where('id', '<', filter.before);
	if (filter.from !== undefined) query = query.where('id', '>=', filter.from);
	if (filter.ids) query = query.where(sql<boolean>`id = any(${[...filter.ids]}::bigint[])`);
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

/** Settlements and their statements. Rows are added and read; the database refuses everything else. */
import { sql } from 'kysely';
import type { JsonObject } from '$lib/bundle/bundle-schema';
import { thawStatement, type KeptStatement } from '$lib/bundle/settlement-document';
import type { PartnerSettlement } from '$lib/domain/settlement/compute-settlement';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { ofYear } from './of-year';
import type { Tenant } from './partnership-rows';
import { requireWritten } from './rows-written';
import type { Editor } from './stored';

/** That a round was settled: for everyone in the partnership. */
export interface SettlementHead {
	readonly id: string;
	readonly schoolYear: SchoolYear;
	readonly roundId: string;
	readonly settledAt: Date;
	readonly settledByName: string;
	readonly digest: string;
}

/** By the moment of settling. */
export async function listSettlements(
	trx: TenantTransaction,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<SettlementHead[]> {
	const rows = await trx
		.selectFrom('settlement')
		.select(['id', 'school_year', 'round_id', 'settled_at', 'settled_by_name', 'digest'])
		.where('partnership_id', '=', tenant)
		.where(ofYear(schoolYear))
		.orderBy('settled_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, schoolYear: toSchoolYear(row.school_year), roundId: row.round_id },
		...{ settledAt: row.settled_at, settledByName: row.settled_by_name, digest: row.digest }
	}));
}

/** Those the reader may see, in the order of the partners; `settlementId: null` is of every settlement. */
export async function listKeptStatements(
	trx: TenantTransaction,
	tenant: Tenant,
	settlementId: string | null = null
): Promise<(KeptStatement & { readonly settlementId: string })[]> {
	let query = trx
		.selectFrom('settlement_statement as statement')
		.innerJoin('partner', (join) =>
			join
				.onRef('partner.partnership_id', '=', 'statement.partnership_id')
				.onRef('partner.id', '=', 'statement.partner_id')
		)
		.select(['statement.settlement_id', 'statement.partner_id', 'statement.document', 'statement.digest'])
		.where('statement.partnership_id', '=', tenant);
	if (settlementId !== null) query = query.where('statement.settlement_id', '=', settlementId);
	const rows = await query.orderBy('partner.position').orderBy('partner.id').execute();
	return rows.map((row) => ({
		...{ settlementId: row.settlement_id, partnerId: row.partner_id, digest: row.digest },
		document: row.document as JsonObject
	}));
}

export async function listSettledStatements(
	trx: TenantTransaction,
	tenant: Tenant,
	settlementId: string
): Promise<PartnerSettlement[]> {
	const kept = await listKeptStatements(trx, tenant, settlementId);
	return kept.map(({ document }) => thawStatement(document));
}

export interface NewSettlement extends SettlementHead {
	/** Id of the person. */
	readonly settledBy: string;
	readonly statements: readonly KeptStatement[];
}

export async function insertSettlements(
	trx: TenantTransaction,
	partnershipId: string,
	settlements: readonly NewSettlement[]
): Promise<void> {
	if (settlements.length === 0) return;
	await trx
		.insertInto('settlement')
		.values(
			settlements.map((settlement) => ({
				...{ partnership_id: partnershipId, id: settlement.id, school_year: settlement.schoolYear },
				...{ round_id: settlement.roundId, settled_at: settlement.settledAt, settled_by: settlement.settledBy },
				...{ settled_by_name: settlement.settledByName, digest: settlement.digest }
			}))
		)
		.execute();
	const rows = settlements.flatMap(({ id, statements }) =>
		statements.map(({ partnerId, document, digest }) => ({
			...{ partnership_id: partnershipId, settlement_id: id, partner_id: partnerId },
			...{ document: JSON.stringify(document), digest }
		}))
	);
	if (rows.length > 0) await trx.insertInto('settlement_statement').values(rows).execute();
}

/** What a settlement takes up, by id. */
export interface TakenUp {
	readonly declaration: readonly string[];
	readonly advance: readonly string[];
	readonly contribution_request: readonly string[];
	readonly swap: readonly string[];
}

/** Marks every record with its settlement; declared hours become settled. */
export async function markSettled(
	trx: TenantTransaction,
	partnershipId: string,
	settlementId: string,
	taken: TakenUp,
	{ now, userName }: Editor
): Promise<void> {
	for (const [table, ids] of Object.entries(taken) as [keyof TakenUp, readonly string[]][]) {
		const state = table === 'declaration' ? sql`, state = 'settled'` : sql``;
		const result = await sql`
			update ${sql.table(table)} set settlement_id = ${settlementId} ${state},
				revision = revision + 1, updated_at = ${now}, updated_by = ${userName}
			where partnership_id = ${partnershipId} and settlement_id is null and id = any(${[...ids]}::text[])`.execute(trx);
		requireWritten(ids.length, result.numAffectedRows);
	}
}

export async function markRoundSettled(
	trx: TenantTransaction,
	partnershipId: string,
	roundId: string,
	{ now, userName }: Editor
): Promise<void> {
	const result = await sql`
		update declaration_round set state = 'settled', revision = revision + 1, updated_at = ${now}, updated_by = ${userName}
		where partnership_id = ${partnershipId} and id = ${roundId} and state = 'closed'`.execute(trx);
	requireWritten(1, result.numAffectedRows);
}

/** A whole partnership into the database: locking it, writing what an import changes, and seeing what stands in its way. */
import { sql } from 'kysely';
import type { BundleRead, VersionRead } from '$lib/bundle/bundle-schema';
import { codeOf } from '../db/startup-problem';
import { deferConstraints, type TenantTransaction } from '../db/tenancy';
import { isEmpty, type ListChanges } from './row-changes';
import type { Row } from './row-list';
import { writeOne } from './rows-written';
import type { Editor } from './stored';
import { addAndChangeRows, removeRows } from './write-rows';

/** Those of `ids` that are there. */
export async function listExistingPartnerships(trx: TenantTransaction, ids: readonly string[]): Promise<string[]> {
	const rows = await trx.selectFrom('partnership').select('id').where('id', 'in', ids).execute();
	return rows.map(({ id }) => id);
}

const EDITED_TABLES = `partner role student_count partner_measure award award_detail instalment tariff wage_cost
	bank_account entered_scheme budget allocation_key funding_source split_node budget_line commitment declaration_round
	declaration_checker finding_rule declared_person declaration dispute import_mapping funding_receipt executor_change
	tariff_proposal proposed_tariff proposal_answer proposal_remark calendar_moment
	advance contribution_request swap`.split(/\s+/);

/**
 * Waits for whoever is changing something, and lets nobody change anything until the end of the transaction. Whether there
 * is such a partnership.
 */
export async function lockPartnership(trx: TenantTransaction, partnershipId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('partnership')
		.select('id')
		.where('id', '=', partnershipId)
		.forUpdate()
		.executeTakeFirst();
	if (!row) return false;
	await holdAllRounds(trx, partnershipId);
	for (const table of EDITED_TABLES) {
		await sql`select from ${sql.table(table)} where partnership_id = ${partnershipId} for update`.execute(trx);
	}
	return true;
}

/** Nobody is in the middle of writing a line in a round, and nobody begins before the end of the transaction. */
async function holdAllRounds(trx: TenantTransaction, partnershipId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended('round ' || id || ' of ' || partnership_id, 0))
		from declaration_round where partnership_id = ${partnershipId} order by id`.execute(trx);
}

/** Only the system adds partnerships. */
export async function insertPartnership(
	trx: TenantTransaction,
	{ id, name, kind, notice, namesKeptMonths = null }: BundleRead['partnership'],
	demo: boolean,
	editor: Editor
): Promise<void> {
	const row = {
		id,
		name,
		kind,
		notice,
		names_kept_months: namesKeptMonths,
		demo,
		updated_at: editor.now,
		updated_by: editor.userName
	};
	await trx.insertInto('partnership').values(row).execute();
}

export async function updatePartnership(
	trx: TenantTransaction,
	{ id, name, kind, notice, namesKeptMonths = null }: BundleRead['partnership'],
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('partnership')
			.set((row) => ({
				...{ name, kind, notice, names_kept_months: namesKeptMonths },
				...{ revision: row('revision', '+', 1), updated_at: editor.now, updated_by: editor.userName }
			}))
			.where('id', '=', id)
	);
}

/** Removes first, the last lists first; then adds and changes. References need only be complete at the end. */
export async function writeChanges(
	trx: TenantTransaction,
	partnershipId: string,
	changes: readonly ListChanges[],
	once: Row,
	editor: Editor
): Promise<void> {
	const target = { trx, partnershipId, editor, once };
	const lists = changes.filter((change) => !isEmpty(change));
	if (lists.length === 0) return;
	await deferConstraints(trx);
	for (const list of [...lists].reverse()) await removeRows(target, list);
	for (const list of lists) await addAndChangeRows(target, list);
}

/** `frozenBy` is who imports; the name of who froze it comes with the version. */
export async function insertFrozenVersions(
	trx: TenantTransaction,
	partnershipId: string,
	versions: readonly VersionRead[],
	frozenBy: string
): Promise<void> {
	if (versions.length === 0) return;
	const rows = versions.map((version) => ({
		partnership_id: partnershipId,
		school_year: version.schoolYear,
		number: version.number,
		label: version.label,
		reason: version.reason,
		frozen_at: new Date(version.frozenAt),
		frozen_by: frozenBy,
		frozen_by_name: version.frozenBy,
		facts: JSON.stringify(version.facts),
		figures: JSON.stringify(version.figures),
		digest: version.digest
	}));
	await trx.insertInto('budget_version').values(rows).execute();
}

/**
 * Those of `partnerIds` that people act for, that agreed on or declared hours, that perform a line, that the trail names as whose record it was, or
 * that a frozen version holds.
 */
export async function listPartnersWithHistory(
	trx: TenantTransaction,
	partnershipId: string,
	partnerIds: readonly string[]
): Promise<string[]> {
	if (partnerIds.length === 0) return [];
	const { rows } = await sql<{ id: string }>`select id from partner where partnership_id = ${partnershipId}
		and id = any(${partnerIds}) and (
			exists (select from membership where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from commitment where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from declaration where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from executor_change where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from advance where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from contribution_request where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from swap where partnership_id = ${partnershipId} and partner.id in (from_partner_id, to_partner_id))
			or exists (select from settlement_statement where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from audit_event where partnership_id = ${partnershipId} and partner_id = partner.id)
			or exists (select from budget_version where partnership_id = ${partnershipId}
				and facts -> 'partners' @> jsonb_build_array(jsonb_build_object('id', partner.id)))
		) order by position, id`.execute(trx);
	return rows.map(({ id }) => id);
}

/**
 * Checks all references at once instead of at the end: whether something that is about to go is needed by rows the bundle
 * does not hold (an invitation, wage costs of another organisation). The table of those rows, or `null`; after a table the
 * transaction can only be undone.
 */
export async function findBrokenReference(trx: TenantTransaction): Promise<string | null> {
	try {
		await sql`set constraints all immediate`.execute(trx);
		return null;
	} catch (cause) {
		if (codeOf(cause) !== FOREIGN_KEY) throw cause;
		const { table } = cause as { table?: unknown };
		return typeof table === 'string' ? table : '';
	}
}

const FOREIGN_KEY = '23503';

/** A whole partnership out of the database and into it: what an export holds and what an import changes. */
import { sql } from 'kysely';
import {
	BUNDLE_FORMAT,
	BUNDLE_VERSION,
	type BundleRead,
	type JsonObject,
	type Leavable,
	type VersionRead,
	type YearRead
} from '$lib/bundle/bundle-schema';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { codeOf } from '../db/startup-problem';
import { deferConstraints, type TenantTransaction } from '../db/tenancy';
import {
	listAwardDetails,
	listEnteredSchemes,
	listInstalments,
	listPartnerMeasures,
	listPartners,
	listRoles,
	listSharedAwards,
	listStudentCounts,
	listTariffs,
	listWageCosts,
	wordOf
} from './partnership-rows';
import { isEmpty, type ListChanges } from './row-changes';
import type { Row } from './row-list';
import { listKeys, listSplitNodes } from './split-rows';
import type { Editor } from './stored';
import { addAndChangeRows, removeRows } from './write-rows';
import { listLines, listSettings, listSources, type OfYear } from './year-rows';

/** Everything but the frozen versions, which may be large; `null` when there is no such partnership. */
export async function findPartnershipBundle(
	trx: TenantTransaction,
	partnershipId: string,
	leftOut: readonly Leavable[]
): Promise<BundleRead | null> {
	const partnership = await trx
		.selectFrom('partnership')
		.select(['id', 'name', 'kind', 'notice'])
		.where('id', '=', partnershipId)
		.executeTakeFirst();
	if (!partnership) return null;
	return {
		format: BUNDLE_FORMAT,
		version: BUNDLE_VERSION,
		leftOut: [...leftOut],
		partnership: { ...partnership, kind: wordOf(['recognised', 'aspirant'], partnership.kind) },
		...(await listsOf(trx, partnershipId)),
		years: await listYears(trx, partnershipId),
		versions: []
	};
}

async function listsOf(trx: TenantTransaction, partnershipId: string) {
	return {
		partners: await listPartners(trx, partnershipId),
		roles: (await listRoles(trx, partnershipId)).map((role) => ({ ...role, aliases: [...role.aliases] })),
		studentCounts: await listStudentCounts(trx, partnershipId),
		partnerMeasures: await listPartnerMeasures(trx, partnershipId),
		awards: await listKeptAwards(trx, partnershipId),
		tariffs: await listTariffs(trx, partnershipId),
		wageCosts: await listWageCosts(trx, partnershipId),
		enteredSchemes: await listEnteredSchemes(trx, partnershipId)
	};
}

async function listKeptAwards(trx: TenantTransaction, partnershipId: string): Promise<BundleRead['awards']> {
	const awards = await listSharedAwards(trx, partnershipId);
	const details = new Map((await listAwardDetails(trx, partnershipId)).map((detail) => [detail.awardId, detail]));
	const instalments = await listInstalments(trx, partnershipId);
	return awards.map((award) => ({
		...award,
		reference: details.get(award.id)?.reference ?? null,
		note: details.get(award.id)?.note ?? null,
		instalments: instalments
			.filter((instalment) => instalment.awardId === award.id)
			.map(({ id, dueOn, amount, receivedOn }) => ({ id, dueOn, amount, receivedOn }))
	}));
}

async function listYears(trx: TenantTransaction, partnershipId: string): Promise<YearRead[]> {
	const settings = await listSettings(trx, partnershipId);
	const keys = await listKeys(trx, partnershipId);
	const sources = await listSources(trx, partnershipId);
	const split = await listSplitNodes(trx, partnershipId);
	const lines = await listLines(trx, partnershipId);
	return settings.map(({ schoolYear, value }) => ({
		schoolYear,
		settings: value,
		keys: valuesOf(keys, schoolYear),
		sources: valuesOf(sources, schoolYear),
		split: valuesOf(split, schoolYear),
		lines: valuesOf(lines, schoolYear)
	})) as YearRead[];
}

function valuesOf<T>(rows: readonly OfYear<T>[], schoolYear: string): T[] {
	return rows.filter((row) => row.schoolYear === schoolYear).map((row) => row.value);
}

export async function listFrozenVersions(trx: TenantTransaction, partnershipId: string): Promise<VersionRead[]> {
	const rows = await trx
		.selectFrom('budget_version')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('school_year')
		.orderBy('number')
		.execute();
	return rows.map((row) => ({
		schoolYear: toSchoolYear(row.school_year),
		number: row.number,
		label: row.label,
		reason: row.reason,
		frozenAt: row.frozen_at.toISOString(),
		frozenBy: row.frozen_by_name,
		digest: row.digest,
		facts: row.facts as JsonObject,
		figures: row.figures as JsonObject
	}));
}

/** Those of `ids` that are there. */
export async function listExistingPartnerships(trx: TenantTransaction, ids: readonly string[]): Promise<string[]> {
	const rows = await trx.selectFrom('partnership').select('id').where('id', 'in', ids).execute();
	return rows.map(({ id }) => id);
}

/** Held until the end of the transaction: two imports into one partnership wait for each other. */
export async function lockPartnership(trx: TenantTransaction, partnershipId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('partnership')
		.select('id')
		.where('id', '=', partnershipId)
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

/** Only the system adds partnerships. */
export async function insertPartnership(
	trx: TenantTransaction,
	{ id, name, kind, notice }: BundleRead['partnership'],
	demo: boolean,
	editor: Editor
): Promise<void> {
	const row = { id, name, kind, notice, demo, updated_at: editor.now, updated_by: editor.userName };
	await trx.insertInto('partnership').values(row).execute();
}

export async function updatePartnership(
	trx: TenantTransaction,
	{ id, name, kind, notice }: BundleRead['partnership'],
	editor: Editor
): Promise<void> {
	await trx
		.updateTable('partnership')
		.set((row) => ({
			...{ name, kind, notice },
			...{ revision: row('revision', '+', 1), updated_at: editor.now, updated_by: editor.userName }
		}))
		.where('id', '=', id)
		.execute();
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

/** Those of `partnerIds` that people act for, that the trail names as whose record it was, or that a frozen version holds. */
export async function listPartnersWithHistory(
	trx: TenantTransaction,
	partnershipId: string,
	partnerIds: readonly string[]
): Promise<string[]> {
	if (partnerIds.length === 0) return [];
	const { rows } = await sql<{ id: string }>`select id from partner where partnership_id = ${partnershipId}
		and id = any(${partnerIds}) and (
			exists (select from membership where partnership_id = ${partnershipId} and partner_id = partner.id)
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

/** A whole partnership out of the database: what an export holds, and what an import compares with. */
import {
	BUNDLE_FORMAT,
	BUNDLE_VERSION,
	type BundleRead,
	type JsonObject,
	type Leavable,
	type VersionRead,
	type YearRead
} from '$lib/bundle/bundle-schema';
import { inOrder } from '$lib/bundle/order';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
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
import { listExecutorChanges, listReceipts } from './actuals-rows';
import { listBankAccounts } from './bank-accounts';
import { findAgreementsOfPartnership } from './bundle-agreements';
import { findHoursOfPartnership } from './bundle-hours';
import { findSettlingOfPartnership } from './bundle-settling';
import type { OfYear } from './of-year';
import { listKeys, listSplitNodes } from './split-rows';
import { listLines, listSettings, listSources } from './year-rows';

/** Everything but the frozen versions, which may be large; `null` when there is no such partnership. */
export async function findPartnershipBundle(
	trx: TenantTransaction,
	partnershipId: string,
	leftOut: readonly Leavable[]
): Promise<BundleRead | null> {
	const partnership = await trx
		.selectFrom('partnership')
		.select(['id', 'name', 'kind', 'notice', 'names_kept_months as namesKeptMonths'])
		.where('id', '=', partnershipId)
		.executeTakeFirst();
	if (!partnership) return null;
	return inOrder({
		format: BUNDLE_FORMAT,
		version: BUNDLE_VERSION,
		leftOut: [...leftOut],
		partnership: { ...partnership, kind: wordOf(['recognised', 'aspirant'], partnership.kind) },
		...(await listsOf(trx, partnershipId)),
		years: await listYears(trx, partnershipId),
		...(await findHoursOfPartnership(trx, partnershipId)),
		receipts: await listReceipts(trx, partnershipId),
		executorChanges: await listExecutorChanges(trx, partnershipId),
		...(await findAgreementsOfPartnership(trx, partnershipId)),
		versions: [],
		...(await findSettlingOfPartnership(trx, partnershipId))
	});
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
		bankAccounts: await listBankAccounts(trx, partnershipId),
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

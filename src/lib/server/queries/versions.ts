/** Frozen versions of a year's budget. Rows are added and read; the database refuses everything else. */
import { thawFacts, thawFigures, type FrozenDocument } from '$lib/bundle/frozen-document';
import type { JsonObject } from '$lib/bundle/bundle-schema';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { BudgetFigures } from '$lib/domain/budget/budget-figures';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';

/** A version without its documents: for lists. */
export interface VersionSummary {
	readonly number: number;
	readonly label: string;
	readonly reason: string | null;
	readonly frozenAt: Date;
	readonly frozenByName: string;
	readonly digest: string;
}

export interface FrozenVersion extends VersionSummary {
	readonly facts: BudgetFacts;
	readonly figures: BudgetFigures;
	readonly document: FrozenDocument;
}

const SUMMARY = ['number', 'label', 'reason', 'frozen_at', 'frozen_by_name', 'digest'] as const;

interface SummaryRow {
	readonly number: number;
	readonly label: string;
	readonly reason: string | null;
	readonly frozen_at: Date;
	readonly frozen_by_name: string;
	readonly digest: string;
}

function summaryOf(row: SummaryRow): VersionSummary {
	return {
		number: row.number,
		label: row.label,
		reason: row.reason,
		frozenAt: row.frozen_at,
		frozenByName: row.frozen_by_name,
		digest: row.digest
	};
}

/** Newest first. */
export async function listVersions(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<VersionSummary[]> {
	const rows = await trx
		.selectFrom('budget_version')
		.select(SUMMARY)
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.orderBy('number', 'desc')
		.execute();
	return rows.map(summaryOf);
}

export async function findVersion(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear,
	number: number
): Promise<FrozenVersion | null> {
	const row = await trx
		.selectFrom('budget_version')
		.select([...SUMMARY, 'facts', 'figures'])
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.where('number', '=', number)
		.executeTakeFirst();
	if (!row) return null;
	const document = { facts: row.facts as JsonObject, figures: row.figures as JsonObject };
	return { ...summaryOf(row), document, facts: thawFacts(document.facts), figures: thawFigures(document.figures) };
}

/** Locks the budget of the year, so that two people freezing at once get two numbers; `null` when there is no such budget. */
export async function lockNextVersionNumber(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<number | null> {
	const budget = await trx
		.selectFrom('budget')
		.select('school_year')
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.forUpdate()
		.executeTakeFirst();
	if (!budget) return null;
	const last = await trx
		.selectFrom('budget_version')
		.select(({ fn }) => fn.max('number').as('number'))
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.executeTakeFirst();
	return (last?.number ?? 0) + 1;
}

export interface NewVersion extends FrozenDocument {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly number: number;
	readonly label: string;
	readonly reason: string | null;
	readonly frozenAt: Date;
	readonly frozenBy: string;
	readonly frozenByName: string;
	readonly digest: string;
}

export async function insertVersion(trx: TenantTransaction, version: NewVersion): Promise<void> {
	await trx
		.insertInto('budget_version')
		.values({
			partnership_id: version.partnershipId,
			school_year: version.schoolYear,
			number: version.number,
			label: version.label,
			reason: version.reason,
			frozen_at: version.frozenAt,
			frozen_by: version.frozenBy,
			frozen_by_name: version.frozenByName,
			facts: JSON.stringify(version.facts),
			figures: JSON.stringify(version.figures),
			digest: version.digest
		})
		.execute();
}

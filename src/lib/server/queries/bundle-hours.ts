/** Agreed and declared hours of a whole partnership as a bundle holds them; row-level security leaves out what the reader may not see. */
import type { CheckerRow, DeclarationRow, DisputeRow, FindingRuleRow } from '$lib/bundle/hours-schema';
import type { ImportMappingRow } from '$lib/bundle/import-mapping-schema';
import type { BundleRead } from '$lib/bundle/bundle-schema';
import { DISPUTE_OUTCOMES } from '$lib/domain/declaration/dispute';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { COLUMN_FIELDS } from '$lib/import/column-fields';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { listCommitments, listDeclaredPeople, listRounds } from './agreed-hours';
import { listDeclarations, type StoredDeclaration } from './declarations';
import { listImportMappings, type KeptMapping } from './import-mappings';
import { wordOf } from './partnership-rows';

export type HoursOfPartnership = Pick<
	BundleRead,
	| 'commitments'
	| 'rounds'
	| 'checkers'
	| 'findingRules'
	| 'declaredPeople'
	| 'declarations'
	| 'disputes'
	| 'importMappings'
>;

export async function findHoursOfPartnership(
	trx: TenantTransaction,
	partnershipId: string
): Promise<HoursOfPartnership> {
	const commitments = await listCommitments(trx, partnershipId);
	const people = await listDeclaredPeople(trx, partnershipId);
	return {
		commitments: commitments.map(({ schoolYear, value }) => ({ schoolYear, ...value })),
		rounds: await listRounds(trx, partnershipId),
		checkers: await listAllCheckers(trx, partnershipId),
		findingRules: await listFindingRules(trx, partnershipId),
		declaredPeople: people,
		declarations: await listWholeDeclarations(trx, partnershipId),
		disputes: await listDisputes(trx, partnershipId),
		importMappings: (await listImportMappings(trx, partnershipId)).map(mappingRow)
	};
}

function mappingRow(mapping: KeptMapping): ImportMappingRow {
	const { id, partnerId, name, headings, columns, roleId, area, numbers, translations } = mapping;
	const placed = COLUMN_FIELDS.flatMap((field) => {
		const place = columns[field];
		return place === undefined ? [] : [{ field, place }];
	});
	return {
		id,
		partnerId,
		name,
		headings: [...headings],
		columns: placed,
		roleId,
		area,
		numbers,
		translations: [...translations]
	};
}

async function listAllCheckers(trx: TenantTransaction, partnershipId: string): Promise<CheckerRow[]> {
	const rows = await trx
		.selectFrom('declaration_checker')
		.select(['school_year', 'partner_id', 'checker_partner_id'])
		.where('partnership_id', '=', partnershipId)
		.execute();
	return rows.map((row) => ({
		schoolYear: toSchoolYear(row.school_year),
		partnerId: row.partner_id,
		checkerPartnerId: row.checker_partner_id
	}));
}

async function listFindingRules(trx: TenantTransaction, partnershipId: string): Promise<FindingRuleRow[]> {
	const rows = await trx
		.selectFrom('finding_rule')
		.select(['finding', 'treatment'])
		.where('partnership_id', '=', partnershipId)
		.execute();
	return rows.map(({ finding, treatment }) => ({
		finding,
		treatment: wordOf(['stop', 'warn', 'ignore'], treatment)
	}));
}

async function listWholeDeclarations(trx: TenantTransaction, partnershipId: string): Promise<DeclarationRow[]> {
	const imported = await trx
		.selectFrom('declaration')
		.select(['id', 'import_key'])
		.where('partnership_id', '=', partnershipId)
		.where('import_key', 'is not', null)
		.execute();
	const importKeys = new Map(imported.map((row) => [row.id, row.import_key]));
	const lines = await listDeclarations(trx, partnershipId, {});
	return lines.map((line) => ({ ...bundled(line), importKey: importKeys.get(line.id) ?? null }));
}

function bundled(line: StoredDeclaration): Omit<DeclarationRow, 'importKey'> {
	return {
		...line,
		price: line.price && { ...line.price },
		submittedAt: line.submittedAt?.toISOString() ?? null,
		decidedAt: line.decidedAt?.toISOString() ?? null,
		decidedBy: line.decidedByName
	};
}

async function listDisputes(trx: TenantTransaction, partnershipId: string): Promise<DisputeRow[]> {
	const rows = await trx.selectFrom('dispute').selectAll().where('partnership_id', '=', partnershipId).execute();
	const remarks = await listRemarks(trx, partnershipId);
	return rows.map((row) => ({
		...{ id: row.id, declarationId: row.declaration_id, ownerPartnerId: row.owner_partner_id },
		...{ dueOn: toDay(row.due_on), proposedHours: hours(row.proposed_hours) },
		openedAt: row.opened_at.toISOString(),
		closedAt: row.closed_at?.toISOString() ?? null,
		outcome: row.outcome === null ? null : wordOf(DISPUTE_OUTCOMES, row.outcome),
		...{ reason: row.reason, declaredHours: row.declared_hours === null ? null : hours(row.declared_hours) },
		...{ openedBy: row.opened_by, closedBy: row.closed_by },
		remarks: remarks.get(row.id) ?? []
	}));
}

async function listRemarks(
	trx: TenantTransaction,
	partnershipId: string
): Promise<ReadonlyMap<string, DisputeRow['remarks']>> {
	const rows = await trx.selectFrom('dispute_remark').selectAll().where('partnership_id', '=', partnershipId).execute();
	const remarks = new Map<string, DisputeRow['remarks']>();
	for (const row of rows) {
		const writtenAt = row.written_at.toISOString();
		const remark = { id: row.id, body: row.body, writtenBy: row.written_by_name, writtenAt };
		remarks.set(row.dispute_id, [...(remarks.get(row.dispute_id) ?? []), remark]);
	}
	return remarks;
}

/**
 * What a partnership has apart from its years, as domain values in the order people gave it. `tenant` is its id, or
 * `THIS_PARTNERSHIP` for the one the transaction stands in.
 */
import { sql, type Expression, type Selectable } from 'kysely';
import type { EnteredSchemeRead, JsonObject, WageCost } from '$lib/bundle/bundle-schema';
import { PARTNER_KINDS, type Partner } from '$lib/domain/partnership/partner';
import { isArea } from '$lib/domain/shared/area';
import { toDay, type Day } from '$lib/domain/shared/day';
import { invariant } from '$lib/domain/shared/invariant';
import { money } from '$lib/domain/shared/money';
import type { Period } from '$lib/domain/shared/period';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { PartnerMeasure, StudentCount } from '$lib/domain/student/student-count';
import type { Award, Instalment } from '$lib/domain/subsidy/award';
import type { Role, Tariff } from '$lib/domain/tariff/tariff';
import type { PartnerTable } from '../db/tables/partnership-tables';
import type { AwardTable, InstalmentTable } from '../db/tables/subsidy-tables';
import type { TariffTable } from '../db/tables/tariff-tables';
import type { TenantReader } from '../db/tenancy';

export type Tenant = string | Expression<string>;

/** The partnership this transaction was opened for. */
export const THIS_PARTNERSHIP: Expression<string> = sql<string>`app_partnership()`;

/** A word the database has checked, as the type that lists it. */
export function wordOf<const T extends string>(words: readonly T[], written: string): T {
	const word = words.find((candidate) => candidate === written);
	if (word === undefined) invariant(false, `"${written}" is one of ${words.join(', ')}`);
	return word;
}

export function dayOrNull(written: string | null): Day | null {
	return written === null ? null : toDay(written);
}

export async function listPartners(trx: TenantReader, tenant: Tenant): Promise<Partner[]> {
	const rows = await trx
		.selectFrom('partner')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(partnerOf);
}

export function partnerOf(row: Selectable<PartnerTable>): Partner {
	return {
		id: row.id,
		kind: wordOf(PARTNER_KINDS, row.kind),
		parentId: row.parent_id,
		name: row.name,
		shortName: row.short_name,
		identifier: row.identifier,
		aspirant: row.aspirant,
		memberFrom: toDay(row.member_from),
		memberUntil: dayOrNull(row.member_until),
		leadPartner: row.lead_partner,
		mandatedRepresentative: row.mandated_representative
	};
}

export async function listRoles(trx: TenantReader, tenant: Tenant): Promise<Role[]> {
	return trx
		.selectFrom('role')
		.select(['id', 'name', 'aliases'])
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
}

export async function listStudentCounts(trx: TenantReader, tenant: Tenant): Promise<StudentCount[]> {
	const rows = await trx
		.selectFrom('student_count')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		schoolYear: toSchoolYear(row.school_year),
		instituteId: row.institute_id,
		placeId: row.place_id,
		placementType: row.placement_type,
		students: row.students
	}));
}

export async function listPartnerMeasures(trx: TenantReader, tenant: Tenant): Promise<PartnerMeasure[]> {
	const rows = await trx
		.selectFrom('partner_measure')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		partnerId: row.partner_id,
		measure: wordOf(['pupils', 'trainingPlaces'], row.measure),
		count: row.count,
		referenceDay: toDay(row.reference_day)
	}));
}

/** The shared level of each award: without its reference and its payments. */
export async function listSharedAwards(trx: TenantReader, tenant: Tenant): Promise<Award[]> {
	const rows = await trx
		.selectFrom('award')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(sharedAwardOf);
}

export function sharedAwardOf(row: Selectable<AwardTable>): Award {
	const corrected = row.amount_corrected;
	return {
		id: row.id,
		title: row.title,
		reference: null,
		from: toDay(row.from_day),
		until: toDay(row.until_day),
		granted: { amount: money(row.amount_granted), decidedOn: toDay(row.granted_on) },
		corrected: corrected === null ? null : { amount: money(corrected), decidedOn: toDay(row.corrected_on ?? '') },
		instalments: []
	};
}

export interface AwardDetail {
	readonly awardId: string;
	readonly reference: string | null;
	readonly note: string | null;
}

/** Empty for whoever may not see it. */
export async function listAwardDetails(trx: TenantReader, tenant: Tenant): Promise<AwardDetail[]> {
	const rows = await trx
		.selectFrom('award_detail')
		.select(['award_id', 'reference', 'note'])
		.where('partnership_id', '=', tenant)
		.execute();
	return rows.map(({ award_id: awardId, reference, note }) => ({ awardId, reference, note }));
}

/** Empty for whoever may not see it. */
export async function listInstalments(
	trx: TenantReader,
	tenant: Tenant
): Promise<(Instalment & { readonly awardId: string })[]> {
	const rows = await trx
		.selectFrom('instalment')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...instalmentOf(row), awardId: row.award_id }));
}

export function instalmentOf(row: Selectable<InstalmentTable>): Instalment {
	return { id: row.id, dueOn: toDay(row.due_on), amount: money(row.amount), receivedOn: dayOrNull(row.received_on) };
}

/** With `during`, those that are valid on one of its days. */
export async function listTariffs(
	trx: TenantReader,
	tenant: Tenant,
	during?: Period & { readonly until: Day }
): Promise<Tariff[]> {
	const tariffs = trx.selectFrom('tariff').selectAll().where('partnership_id', '=', tenant);
	const rows = await (during ? tariffs.where(validDuring(during)) : tariffs)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(tariffOf);
}

function validDuring({ from, until }: Period) {
	return sql<boolean>`valid_from < ${until} and (valid_until is null or valid_until > ${from})`;
}

function tariffOf(row: Selectable<TariffTable>): Tariff {
	invariant(row.area === null || isArea(row.area), 'the area of a tariff is an area');
	return {
		id: row.id,
		partnerId: row.partner_id,
		roleId: row.role_id,
		area: row.area,
		amountPerHour: money(row.amount_per_hour),
		validFrom: toDay(row.valid_from),
		validUntil: dayOrNull(row.valid_until),
		agreedIn: row.agreed_in
	};
}

/** Those of the organisations the reader acts for; all of them for the system. */
export async function listWageCosts(trx: TenantReader, tenant: Tenant): Promise<WageCost[]> {
	const rows = await trx
		.selectFrom('wage_cost')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		partnerId: row.partner_id,
		roleId: row.role_id,
		amountPerHour: money(row.amount_per_hour),
		validFrom: toDay(row.valid_from),
		validUntil: dayOrNull(row.valid_until)
	}));
}

export async function listEnteredSchemes(trx: TenantReader, tenant: Tenant): Promise<EnteredSchemeRead[]> {
	const rows = await trx
		.selectFrom('entered_scheme')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		enteredAt: row.entered_at.toISOString(),
		enteredBy: row.entered_by_name,
		note: row.note,
		scheme: row.document as JsonObject
	}));
}

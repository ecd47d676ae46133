/** What was agreed about declaring: hours per partner and role, rounds, who checks whom, and people as their organisation knows them. */
import { sql, type Selectable } from 'kysely';
import type { Commitment, DeclarationChecker } from '$lib/domain/declaration/commitment';
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import { ROUND_STATES, type DeclarationRound } from '$lib/domain/declaration/round';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { CommitmentTable, DeclarationRoundTable, DeclaredPersonTable } from '../db/tables/declaration-tables';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import { inOrderOfYear, ofYear, withYear, type OfYear } from './of-year';
import { dayOrNull, wordOf, type Tenant } from './partnership-rows';
import { rowState, type Stored } from './stored';

export async function listCommitments(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null,
	partnerId: string | null = null
): Promise<OfYear<Commitment>[]> {
	let query = trx.selectFrom('commitment').selectAll();
	if (partnerId !== null) query = query.where('partner_id', '=', partnerId);
	const rows = await inOrderOfYear(query, tenant, schoolYear).execute();
	return withYear(rows, commitmentOf);
}

function commitmentOf(row: Selectable<CommitmentTable>): Commitment {
	return {
		...{ id: row.id, partnerId: row.partner_id, roleId: row.role_id, area: wordOf(LINE_AREAS, row.area) },
		...{ activity: row.activity, hours: hours(row.hours), lineId: row.line_id, note: row.note }
	};
}

/** By the days they hold. */
export async function listRounds(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear | null = null
): Promise<Stored<DeclarationRound>[]> {
	const rows = await trx
		.selectFrom('declaration_round')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.where(ofYear(schoolYear))
		.orderBy('from_day')
		.orderBy('id')
		.execute();
	return rows.map(roundOf);
}

function roundOf(row: Selectable<DeclarationRoundTable>): Stored<DeclarationRound> {
	return {
		...{ id: row.id, schoolYear: toSchoolYear(row.school_year), name: row.name },
		...{ from: toDay(row.from_day), until: toDay(row.until_day), submitBy: toDay(row.submit_by) },
		...{ graceDays: row.grace_days, state: wordOf(ROUND_STATES, row.state), reopenedBecause: row.reopened_because },
		...rowState(row)
	};
}

/**
 * Holds a round until the end of the transaction: `shared` lets others write lines in it too and keeps it from being closed,
 * `alone` waits for all of them. The database takes the first by itself with each line that is written.
 */
export async function holdRound(
	trx: TenantTransaction,
	{ partnershipId, roundId }: { readonly partnershipId: string; readonly roundId: string },
	how: 'shared' | 'alone'
): Promise<void> {
	const lock = how === 'shared' ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
	await sql`select ${lock}(hashtextextended(${`round ${roundId} of ${partnershipId}`}, 0))`.execute(trx);
}

export async function listCheckers(
	trx: TenantReader,
	tenant: Tenant,
	schoolYear: SchoolYear
): Promise<Stored<DeclarationChecker>[]> {
	const rows = await trx
		.selectFrom('declaration_checker')
		.selectAll()
		.where('partnership_id', '=', tenant)
		.where('school_year', '=', schoolYear)
		.orderBy('partner_id')
		.execute();
	return rows.map((row) => ({
		...{ partnerId: row.partner_id, checkerPartnerId: row.checker_partner_id },
		...rowState(row)
	}));
}

/** Whose hours these lines are, as far as the reader may know. */
export async function listPeopleOfLines(
	trx: TenantReader,
	tenant: Tenant,
	lines: readonly { readonly personId: string | null }[]
): Promise<Stored<DeclaredPerson>[]> {
	const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
	if (ids.length === 0) return [];
	const query = trx.selectFrom('declared_person').selectAll().where('partnership_id', '=', tenant);
	return (await query.where(sql<boolean>`id = any(${ids}::text[])`).execute()).map(personOf);
}

/** Those the reader may know of: of the own organisation, and of lines the reader checks. */
export async function listDeclaredPeople(
	trx: TenantTransaction,
	tenant: Tenant,
	partnerId: string | null = null
): Promise<Stored<DeclaredPerson>[]> {
	let query = trx.selectFrom('declared_person').selectAll().where('partnership_id', '=', tenant);
	if (partnerId !== null) query = query.where('partner_id', '=', partnerId);
	const rows = await query.orderBy('code').orderBy('id').execute();
	return rows.map(personOf);
}

function personOf(row: Selectable<DeclaredPersonTable>): Stored<DeclaredPerson> {
	return {
		...{ id: row.id, partnerId: row.partner_id, code: row.code, name: row.name },
		hoursPerYear: row.hours_per_year === null ? null : hours(row.hours_per_year),
		erasedOn: dayOrNull(row.erased_on),
		...rowState(row)
	};
}

/** The sums of declared hours that the database keeps with every change: drafts are not in them, and everyone may see them. */
import { sql } from 'kysely';
import { DECLARATION_STATES, type DeclarationState } from '$lib/domain/declaration/declaration';
import { LINE_AREAS, type LineArea } from '$lib/domain/shared/area';
import { toDay, type Day } from '$lib/domain/shared/day';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import { money, type Cents } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';

/** What one partner declared in one role, area and state: one row of the comparison. */
export interface DeclaredTotal {
	readonly roundId: string;
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
	readonly lineId: string | null;
	readonly inKind: boolean;
	readonly state: DeclarationState;
	readonly entries: number;
	readonly hours: HourHundredths;
	/** Of the priced entries. */
	readonly amount: Cents;
	readonly unpricedEntries: number;
	readonly unpricedHours: HourHundredths;
}

/** Of one year, or of one round in it. */
export async function listDeclaredTotals(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear,
	roundId: string | null = null
): Promise<DeclaredTotal[]> {
	let query = trx
		.selectFrom('declared_total')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.where('entries', '<>', 0);
	if (roundId !== null) query = query.where('round_id', '=', roundId);
	const rows = await query.execute();
	return rows.map((row) => ({
		roundId: row.round_id,
		partnerId: row.partner_id,
		roleId: row.role_id,
		area: wordOf(LINE_AREAS, row.area),
		lineId: row.line_id === '' ? null : row.line_id,
		inKind: row.in_kind,
		state: wordOf(DECLARATION_STATES, row.state),
		entries: row.entries,
		hours: hours(row.hours),
		amount: money(row.amount),
		unpricedEntries: row.unpriced_entries,
		unpricedHours: hours(row.unpriced_hours)
	}));
}

/** What one partner declared on one line and area in one month, of what stands: one row of the sums over time. */
export interface DeclaredMonth {
	readonly partnerId: string;
	readonly area: LineArea;
	readonly lineId: string | null;
	/** First day of the month in which the work began. */
	readonly month: Day;
	readonly hours: HourHundredths;
	/** Of the priced entries. */
	readonly amount: Cents;
	readonly unpricedHours: HourHundredths;
}

export async function listDeclaredMonths(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<DeclaredMonth[]> {
	const rows = await trx
		.selectFrom('declared_month')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.where('entries', '<>', 0)
		.execute();
	return rows.map((row) => ({
		...{ partnerId: row.partner_id, area: wordOf(LINE_AREAS, row.area) },
		...{ lineId: row.line_id === '' ? null : row.line_id, month: toDay(row.month) },
		...{ hours: hours(row.hours), amount: money(row.amount), unpricedHours: hours(row.unpriced_hours) }
	}));
}

/** How many kept sums differ from the lines themselves, over every partnership: 0, or the sums are wrong. */
export async function countWrongTotals(trx: TenantTransaction): Promise<number> {
	const { rows } = await sql<{ wrong: number }>`
		select count(*)::integer as wrong
		from (select * from declared_total where (entries, hours, amount, unpriced_entries, unpriced_hours) <> (0, 0, 0, 0, 0)) as kept
		full join (${SUMS}) as summed
			using (partnership_id, school_year, round_id, partner_id, role_id, area, line_id, in_kind, state)
		where (kept.entries, kept.hours, kept.amount, kept.unpriced_entries, kept.unpriced_hours)
			is distinct from (summed.entries, summed.hours, summed.amount, summed.unpriced_entries, summed.unpriced_hours)
	`.execute(trx);
	return (rows[0]?.wrong ?? 0) + (await countWrongMonths(trx));
}

async function countWrongMonths(trx: TenantTransaction): Promise<number> {
	const { rows } = await sql<{ wrong: number }>`
		select count(*)::integer as wrong
		from (select * from declared_month where (entries, hours, amount, unpriced_hours) <> (0, 0, 0, 0)) as kept
		full join (${MONTHS}) as summed using (partnership_id, school_year, partner_id, area, line_id, month)
		where (kept.entries, kept.hours, kept.amount, kept.unpriced_hours)
			is distinct from (summed.entries, summed.hours, summed.amount, summed.unpriced_hours)
	`.execute(trx);
	return rows[0]?.wrong ?? 0;
}

/** Makes the sums anew from the lines, for every partnership; nobody writes a line meanwhile. */
export async function rebuildTotals(trx: TenantTransaction): Promise<void> {
	await sql`lock table declaration in share mode`.execute(trx);
	await sql`delete from declared_total`.execute(trx);
	await sql`insert into declared_total ${SUMS}`.execute(trx);
	await sql`delete from declared_month`.execute(trx);
	await sql`insert into declared_month ${MONTHS}`.execute(trx);
}

/** In the order of the columns of `declared_total`. */
const SUMS = sql`
	select partnership_id, school_year, round_id, partner_id, role_id, area, coalesce(line_id, '') as line_id, in_kind, state,
		count(*)::integer as entries, sum(hours) as hours, coalesce(sum(amount), 0) as amount,
		(count(*) filter (where amount is null))::integer as unpriced_entries,
		coalesce(sum(hours) filter (where amount is null), 0) as unpriced_hours
	from declaration where state <> 'draft'
	group by partnership_id, school_year, round_id, partner_id, role_id, area, coalesce(line_id, ''), in_kind, state`;

/** In the order of the columns of `declared_month`. */
const MONTHS = sql`
	select partnership_id, school_year, partner_id, area, coalesce(line_id, '') as line_id,
		date_trunc('month', from_day::timestamp)::date as month,
		count(*)::integer as entries, sum(hours) as hours, coalesce(sum(amount), 0) as amount,
		coalesce(sum(hours) filter (where amount is null), 0) as unpriced_hours
	from declaration where state not in ('draft', 'returned')
	group by partnership_id, school_year, partner_id, area, coalesce(line_id, ''), date_trunc('month', from_day::timestamp)::date`;

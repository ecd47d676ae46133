/** The sums of declared hours that the database keeps with every change: drafts are not in them, and everyone may see them. */
import { sql, type RawBuilder } from 'kysely';
import { DECLARATION_STATES, type DeclarationState } from '$lib/domain/declaration/declaration';
import { LINE_AREAS, type LineArea } from '$lib/domain/shared/area';
import { toDay, type Day } from '$lib/domain/shared/day';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import { money, type Cents } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import { onBudgetLine } from './declaration-filter';
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

/** Of one year, or of one round in it, in the order of their key: by round, partner, role, area, line, in kind and state. */
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
	const rows = await query
		.orderBy('round_id')
		.orderBy('partner_id')
		.orderBy('role_id')
		.orderBy('area')
		.orderBy('line_id')
		.orderBy('in_kind')
		.orderBy('state')
		.execute();
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

/** What was declared in a year by partner, role, area and state: as narrow as a comparison is shown. */
export async function listDeclaredCells(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<DeclaredCell[]> {
	const rows = await trx
		.selectFrom('declared_cell')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('school_year', '=', schoolYear)
		.where('entries', '<>', 0)
		.execute();
	return rows.map((row) => ({ ...cellOf(row), addedHours: hours(row.added_hours) }));
}

/** The same of one round, from the wider sums. */
export async function listDeclaredCellsOfRound(
	trx: TenantTransaction,
	partnershipId: string,
	{ schoolYear, roundId }: { readonly schoolYear: SchoolYear; readonly roundId: string }
): Promise<RoundCell[]> {
	return cellsWhere(
		trx,
		sql`partnership_id = ${partnershipId} and school_year = ${schoolYear} and round_id = ${roundId}`
	);
}

/** The same of one line of the budget, or of `ON_NO_LINE`, in one round or in the year. */
export async function listDeclaredCellsOnLine(
	trx: TenantReader,
	partnershipId: string,
	{
		schoolYear,
		roundId,
		lineId
	}: { readonly schoolYear: SchoolYear; readonly roundId: string | null; readonly lineId: string }
): Promise<RoundCell[]> {
	const ofRound = roundId === null ? sql`` : sql`and round_id = ${roundId}`;
	return cellsWhere(
		trx,
		sql`partnership_id = ${partnershipId} and school_year = ${schoolYear} and ${onBudgetLine('declared_total', lineId)} ${ofRound}`
	);
}

async function cellsWhere(trx: TenantReader, chosen: RawBuilder<unknown>): Promise<RoundCell[]> {
	const { rows } = await sql<CellRow>`
		select partner_id, role_id, area, in_kind, state, sum(entries)::integer as entries, sum(hours) as hours,
			sum(amount) as amount, sum(unpriced_entries)::integer as unpriced_entries, sum(unpriced_hours) as unpriced_hours
		from declared_total
		where ${chosen} and entries <> 0
		group by partner_id, role_id, area, in_kind, state`.execute(trx);
	return rows.map(cellOf);
}

/** What one partner declared in one role, area and state, over all rounds and budget lines. */
export type RoundCell = Omit<DeclaredTotal, 'roundId' | 'lineId'>;
export interface DeclaredCell extends RoundCell {
	/** Without what corrections take back: no running sum of these lines comes above it. */
	readonly addedHours: HourHundredths;
}

interface CellRow {
	readonly partner_id: string;
	readonly role_id: string;
	readonly area: string;
	readonly in_kind: boolean;
	readonly state: string;
	readonly entries: number;
	readonly hours: string;
	readonly amount: string;
	readonly unpriced_entries: number;
	readonly unpriced_hours: string;
}

function cellOf(row: CellRow): RoundCell {
	return {
		...{ partnerId: row.partner_id, roleId: row.role_id, area: wordOf(LINE_AREAS, row.area), inKind: row.in_kind },
		...{ state: wordOf(DECLARATION_STATES, row.state), entries: row.entries, hours: hours(row.hours) },
		...{ amount: money(row.amount), unpricedEntries: row.unpriced_entries, unpricedHours: hours(row.unpriced_hours) }
	};
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

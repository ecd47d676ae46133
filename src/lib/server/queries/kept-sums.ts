/**
 * Whether the sums of declared hours that the database keeps equal the lines they are sums of, and making them anew. Each kept
 * sum is one table, with the query that says what it holds: the referee of the triggers that keep it.
 */
import { sql, type RawBuilder } from 'kysely';
import type { SystemTransaction, TenantTransaction } from '../db/tenancy';

interface KeptSum {
	readonly table: string;
	readonly keys: readonly string[];
	readonly figures: readonly string[];
	/** Of the rows of `line`, in the order of the columns of the table: keys, then figures. */
	readonly ofLines: string;
}

const FIGURES = ['entries', 'hours', 'amount', 'unpriced_entries', 'unpriced_hours'];
const FIGURES_OF_LINES = `count(*)::integer as entries, sum(hours) as hours, coalesce(sum(amount), 0) as amount,
	(count(*) filter (where amount is null))::integer as unpriced_entries,
	coalesce(sum(hours) filter (where amount is null), 0) as unpriced_hours`;

const KEPT_SUMS: readonly KeptSum[] = [
	{
		table: 'declared_total',
		keys: [
			...['partnership_id', 'school_year', 'round_id', 'partner_id', 'role_id', 'area', 'line_id', 'in_kind', 'state']
		],
		figures: FIGURES,
		ofLines: `select partnership_id, school_year, round_id, partner_id, role_id, area, coalesce(line_id, '') as line_id, in_kind,
				state, ${FIGURES_OF_LINES}
			from line where state <> 'draft'
			group by partnership_id, school_year, round_id, partner_id, role_id, area, coalesce(line_id, ''), in_kind, state`
	},
	{
		table: 'declared_cell',
		keys: ['partnership_id', 'school_year', 'partner_id', 'role_id', 'area', 'in_kind', 'state'],
		figures: [...FIGURES, 'added_hours'],
		ofLines: `select partnership_id, school_year, partner_id, role_id, area, in_kind, state, ${FIGURES_OF_LINES},
				sum(greatest(hours, 0)) as added_hours
			from line where state <> 'draft'
			group by partnership_id, school_year, partner_id, role_id, area, in_kind, state`
	},
	{
		table: 'declared_month',
		keys: ['partnership_id', 'school_year', 'partner_id', 'area', 'line_id', 'month'],
		figures: ['entries', 'hours', 'amount', 'unpriced_hours'],
		ofLines: `select partnership_id, school_year, partner_id, area, coalesce(line_id, '') as line_id,
				date_trunc('month', from_day::timestamp)::date as month, count(*)::integer as entries, sum(hours) as hours,
				coalesce(sum(amount), 0) as amount, coalesce(sum(hours) filter (where amount is null), 0) as unpriced_hours
			from line where state not in ('draft', 'returned')
			group by partnership_id, school_year, partner_id, area, coalesce(line_id, ''), date_trunc('month', from_day::timestamp)::date`
	},
	{
		table: 'declared_on_line',
		keys: ['partnership_id', 'school_year', 'line_id', 'partner_id'],
		figures: ['amount', 'added_amount', 'added_hours'],
		ofLines: `select partnership_id, school_year, line_id, partner_id,
				coalesce(sum(amount) filter (where not in_kind), 0) as amount,
				coalesce(sum(greatest(amount, 0)) filter (where not in_kind and amount is not null), 0) as added_amount,
				sum(greatest(hours, 0)) as added_hours
			from line where line_id is not null and state not in ('draft', 'returned')
			group by partnership_id, school_year, line_id, partner_id`
	},
	{
		table: 'declared_of_person',
		keys: ['partnership_id', 'school_year', 'person_id', 'partner_id'],
		figures: ['added_hours'],
		ofLines: `select line.partnership_id, line.school_year, detail.person_id, line.partner_id, sum(line.hours) as added_hours
			from line
			join declaration_detail as detail
				on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
			where detail.person_id is not null and line.hours > 0 and line.state not in ('draft', 'returned')
			group by line.partnership_id, line.school_year, detail.person_id, line.partner_id`
	}
];

/** One school year of one partnership: no kept sum reaches further. */
export interface SumsPlace {
	readonly partnershipId: string;
	readonly schoolYear: string;
}

/**
 * Of which there are lines or sums. Looking at all lines of an installation at once takes longer than any statement may, looking
 * at those of one place a second.
 */
export async function listSumsPlaces(trx: SystemTransaction): Promise<SumsPlace[]> {
	const tables = ['declaration_round', ...KEPT_SUMS.map(({ table }) => table)];
	const found = sql.join(
		tables.map((table) => sql`select partnership_id, school_year from ${sql.table(table)}`),
		sql` union `
	);
	const { rows } = await sql<{ readonly partnership_id: string; readonly school_year: string }>`
		select partnership_id, school_year from (${found}) as place order by partnership_id, school_year`.execute(trx);
	return rows.map((row) => ({ partnershipId: row.partnership_id, schoolYear: row.school_year }));
}

/** How many kept sums differ from the lines themselves, of one place or of all at once: 0, or the sums are wrong. */
export async function countWrongTotals(trx: TenantTransaction, place: SumsPlace | null = null): Promise<number> {
	await readOnce(trx);
	let wrong = 0;
	for (const { table, keys, figures, ofLines } of KEPT_SUMS) {
		const of = (side: string) => sql.raw(figures.map((figure) => `${side}.${figure}`).join(', '));
		const nothing = sql.raw(figures.map((figure) => `${figure} = 0`).join(' and '));
		const { rows } = await sql<{ wrong: number }>`
			with ${linesOf(place)}
			select count(*)::integer as wrong
			from (select * from ${sql.table(table)} where ${isOf(place)} and not (${nothing})) as kept
			full join (select * from (${sql.raw(ofLines)}) as sums where not (${nothing})) as summed using (${sql.raw(keys.join(', '))})
			where row(${of('kept')}) is distinct from row(${of('summed')})`.execute(trx);
		wrong += rows[0]?.wrong ?? 0;
	}
	return wrong;
}

/** Makes the sums of a place anew from its lines; nobody writes a line meanwhile. */
export async function rebuildTotals(trx: SystemTransaction, place: SumsPlace): Promise<void> {
	await sql`lock table declaration, declaration_detail in share mode`.execute(trx);
	await readOnce(trx);
	for (const { table, ofLines } of KEPT_SUMS) {
		await sql`delete from ${sql.table(table)} where ${isOf(place)}`.execute(trx);
		await sql`with ${linesOf(place)} insert into ${sql.table(table)} ${sql.raw(ofLines)}`.execute(trx);
	}
}

/**
 * Of tables that nobody analysed, as after a restore, the database expects a row or two, and would read all lines of a place for each of
 * its lines.
 */
async function readOnce(trx: TenantTransaction): Promise<void> {
	await sql`set local enable_nestloop = off`.execute(trx);
}

function linesOf(place: SumsPlace | null): RawBuilder<unknown> {
	return sql`line as not materialized (select * from declaration where ${isOf(place)})`;
}

function isOf(place: SumsPlace | null): RawBuilder<unknown> {
	if (place === null) return sql`true`;
	return sql`partnership_id = ${place.partnershipId} and school_year = ${place.schoolYear}`;
}

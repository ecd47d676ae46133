/**
 * What tells two states of a budget's facts apart, without reading them: where each row that they rest on stands in the
 * database and which transaction wrote it. Every change writes a row anew, so equal fingerprints of one database are equal facts.
 */
import { CompiledQuery, sql } from 'kysely';
import { invariant } from '$lib/domain/shared/invariant';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Tables } from '../db/schema';
import type { TenantTransaction } from '../db/tenancy';
import { MOMENT, type Moment } from './kept-while-unwritten';

/** The tables that `findBudgetFacts` reads for every year, and those of which it reads the rows of one year. */
export const FACT_TABLES = {
	everyYear: ['partner', 'role', 'student_count', 'partner_measure', 'award', 'tariff', 'entered_scheme'],
	oneYear: ['budget', 'allocation_key', 'allocation_key_base', 'funding_source', 'split_node', 'budget_line']
} as const satisfies Readonly<Record<string, readonly (keyof Tables)[]>>;

export interface FactsStanding {
	readonly fingerprint: string;
	readonly moment: Moment | null;
}

/** Of the partnership the transaction stands in, as its reader may see it. */
export async function factsStanding(trx: TenantTransaction, schoolYear: SchoolYear): Promise<FactsStanding> {
	statement ??= standingOf(schoolYear).compile(trx).sql;
	const years = FACT_TABLES.oneYear.map(() => schoolYear);
	const [row] = (await trx.executeQuery<FactsStanding>(CompiledQuery.raw(statement, years))).rows;
	invariant(row !== undefined, 'a select without a table gives one row');
	return row;
}

export async function factsFingerprint(trx: TenantTransaction, schoolYear: SchoolYear): Promise<string> {
	return (await factsStanding(trx, schoolYear)).fingerprint;
}

/** Its words never change, and every page that shows an amount asks it: composed once, with a place for each year. */
let statement: string | null = null;

function standingOf(schoolYear: SchoolYear) {
	const everyYear = sql`partnership_id = app_partnership()`;
	const oneYear = sql`${everyYear} and school_year = ${schoolYear}`;
	const parts = [
		...FACT_TABLES.everyYear.map((table) => versionsIn(table, everyYear)),
		...FACT_TABLES.oneYear.map((table) => versionsIn(table, oneYear))
	];
	return sql<FactsStanding>`select concat_ws('/', ${sql.join(parts)}) as fingerprint, ${MOMENT} as moment`;
}

function versionsIn(table: string, where: ReturnType<typeof sql>) {
	return sql`(select ${ROW_VERSIONS} from ${sql.table(table)} where ${where})`;
}

/**
 * Of the rows of one table: how many, and where each stands and which transaction wrote it, in 64 bits. In no order, so that the
 * database need not sort thousands of rows each time a page is shown. A transaction is told by how long after the first one it came:
 * that is arithmetic, where a transaction id can only be had by way of its text. The clock it counts by may turn round, in years: then
 * what did not change looks changed, once.
 */
export const ROW_VERSIONS = sql`
	count(*) || ' ' || coalesce(bit_xor(hashtidextended(ctid, (select age('3'::xid)::bigint) - age(xmin))), 0)`;

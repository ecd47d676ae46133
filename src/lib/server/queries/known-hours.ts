/**
 * What was agreed and declared in a year as a whole, read again only when one of its rows was written since: a page that compares
 * needs thousands of them and shows sums. Kept with the facts they belong to, and found by where each row stands and which
 * transaction wrote it, so that nothing here can be out of date (as `facts-fingerprint.ts` says). Everybody in a partnership may
 * see all of it.
 */
import { sql } from 'kysely';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import { listCommitments } from './agreed-hours';
import { ROW_VERSIONS } from './facts-fingerprint';
import { listDeclaredCells, type DeclaredCell } from './declared-totals';

export interface HoursOfYear {
	readonly commitments: readonly Commitment[];
	readonly cells: readonly DeclaredCell[];
}

export interface HoursVersions {
	readonly agreed: string;
	readonly declared: string;
}

interface Known extends HoursVersions {
	readonly hours: HoursOfYear;
}
const known = new WeakMap<BudgetFacts, Known>();

/** As `now` says they stand. Lists in which nothing changed stay the same object, so that what is made of them can be kept with them. */
export async function readHoursOfYear(
	trx: TenantTransaction,
	partnershipId: string,
	facts: BudgetFacts,
	now: HoursVersions
): Promise<HoursOfYear> {
	const { schoolYear } = facts;
	const before = known.get(facts);
	const commitments =
		before?.agreed === now.agreed
			? before.hours.commitments
			: (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value);
	const cells =
		before?.declared === now.declared ? before.hours.cells : await listDeclaredCells(trx, partnershipId, schoolYear);
	if (before && before.hours.commitments === commitments && before.hours.cells === cells) return before.hours;
	const hours = { commitments, cells };
	known.set(facts, { ...now, hours });
	return hours;
}

/** Facts changed, and with them not yet anything that was agreed or declared. */
export function keepHoursWith(facts: BudgetFacts, { before }: { readonly before: BudgetFacts }): void {
	const hours = known.get(before);
	if (hours) known.set(facts, hours);
}

/** Where the rows stand, for `readHoursOfYear`. */
export async function hoursVersions(
	trx: TenantReader,
	partnershipId: string,
	schoolYear: string
): Promise<HoursVersions> {
	const of = (table: string) => sql`(
		select ${ROW_VERSIONS} from ${sql.table(table)} where partnership_id = ${partnershipId} and school_year = ${schoolYear})`;
	const { rows } = await sql<HoursVersions>`
		select ${of('commitment')} as agreed, ${of('declared_cell')} as declared`.execute(trx);
	return rows[0] ?? { agreed: '', declared: '' };
}

/**
 * What is claimed of the lines of a budget, without what corrections take back: by everyone of its money, and by organisations of
 * their hours. Kept with the sums of the year as far as it was asked: the database writes those anew with every line that counts,
 * so that nothing here can change while they are the same. Everybody in a partnership may see all of it.
 */
import { sql } from 'kysely';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import { hours } from '$lib/domain/shared/hours';
import { money, type Cents } from '$lib/domain/shared/money';
import type { TenantReader } from '../db/tenancy';
import type { DeclaredCell } from './declared-totals';

export interface ClaimedOnLines {
	/** Of every budget line something is claimed of. */
	readonly paid: readonly { readonly lineId: string; readonly amount: Cents }[];
	/** Of an organisation and a budget line of the lines that were asked about. */
	readonly hoursOf: (partnerId: string, lineId: string) => bigint;
}

interface Known {
	paid: ClaimedOnLines['paid'] | null;
	readonly hours: Map<string, bigint>;
}

const known = new WeakMap<readonly DeclaredCell[], Known>();

interface YearOfCells {
	readonly partnershipId: string;
	readonly schoolYear: string;
	readonly cells: readonly DeclaredCell[];
}

export async function readClaimedOnLines(
	trx: TenantReader,
	year: YearOfCells,
	lines: readonly LineToJudge[]
): Promise<ClaimedOnLines> {
	const kept = known.get(year.cells) ?? { paid: null, hours: new Map<string, bigint>() };
	known.set(year.cells, kept);
	const onLine = new Map(
		lines.flatMap(({ partnerId, lineId }) =>
			lineId === null ? [] : [[keyOf(partnerId, lineId), { partnerId, lineId }] as const]
		)
	);
	const unknown = [...onLine].filter(([key]) => !kept.hours.has(key));
	const [paid, claimed] = await Promise.all([
		kept.paid ?? (onLine.size > 0 ? paidFromLines(trx, year) : null),
		unknown.length === 0
			? []
			: hoursOnLines(
					trx,
					year,
					unknown.map(([, work]) => work)
				)
	]);
	kept.paid = paid;
	// Of what nobody claims there is no row.
	for (const [key] of unknown) kept.hours.set(key, 0n);
	for (const { partnerId, lineId, added } of claimed) kept.hours.set(keyOf(partnerId, lineId), added);
	return { paid: paid ?? [], hoursOf: (partnerId, lineId) => kept.hours.get(keyOf(partnerId, lineId)) ?? 0n };
}

function keyOf(partnerId: string, lineId: string): string {
	return `${partnerId} ${lineId}`;
}

async function paidFromLines(trx: TenantReader, { partnershipId, schoolYear }: YearOfCells) {
	const { rows } = await sql<{ line_id: string; amount: string }>`
		select line_id, sum(added_amount) as amount from declared_on_line
		where partnership_id = ${partnershipId} and school_year = ${schoolYear}
		group by line_id`.execute(trx);
	return rows.map((row) => ({ lineId: row.line_id, amount: money(row.amount) }));
}

async function hoursOnLines(
	trx: TenantReader,
	{ partnershipId, schoolYear }: YearOfCells,
	wanted: readonly { readonly partnerId: string; readonly lineId: string }[]
) {
	const { rows } = await sql<{ partner_id: string; line_id: string; added_hours: string }>`
		select partner_id, line_id, added_hours from declared_on_line
		where partnership_id = ${partnershipId} and school_year = ${schoolYear} and (line_id, partner_id) in (
			select * from unnest(${wanted.map(({ lineId }) => lineId)}::text[], ${wanted.map((work) => work.partnerId)}::text[])
		)`.execute(trx);
	return rows.map((row) => ({ partnerId: row.partner_id, lineId: row.line_id, added: hours(row.added_hours) }));
}

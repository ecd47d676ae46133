/**
 * Lines by day, read on after a place: each state is an ordered stretch of one index, so the last page costs what the first does
 * and nothing is counted or skipped on the way. Row-level security leaves out what the reader may not see.
 */
import { sql, type RawBuilder } from 'kysely';
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { LineValues } from '$lib/domain/declaration/line-values';
import type { Day } from '$lib/domain/shared/day';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import { invariant } from '$lib/domain/shared/invariant';
import { money } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantReader } from '../db/tenancy';
import { onBudgetLine } from './declaration-filter';
import type { DeclarationRow } from './declarations';
import { JUDGED_COLUMNS, judgedOf, type JudgedRow } from './judged-lines';

export interface PageFilter {
	readonly schoolYear: SchoolYear;
	readonly states: readonly DeclarationState[];
	readonly roundId: string | null;
	/** The round with which they were settled, which may be a later one. */
	readonly settledWith: string | null;
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly area: string | null;
	/** Of the budget, or `ON_NO_LINE`. */
	readonly lineId: string | null;
}

export interface PageWanted {
	/** `null` begins at the first day. */
	readonly after: { readonly from: Day; readonly id: string } | null;
	readonly limit: number;
}

/** As much of a line as somebody looks at who decides about it. */
export interface LineOfPage extends LineToJudge {
	readonly revision: number;
	readonly note: string | null;
	readonly link: string | null;
	readonly reason: string | null;
	readonly decidedByName: string | null;
}

type PageRow = JudgedRow & Pick<DeclarationRow, 'revision' | 'note' | 'link' | 'reason' | 'decided_by_name'>;

/** What lines come to. */
export interface SumsOfLines extends LineValues {
	readonly entries: number;
	readonly hours: HourHundredths;
}

/** Line by line: for what kept sums do not tell. */
export async function sumsOfDeclarations(
	trx: TenantReader,
	partnershipId: string,
	filter: PageFilter
): Promise<SumsOfLines> {
	const conditions = [...conditionsOf(partnershipId, filter), sql`state = any(${[...filter.states]}::text[])`];
	const { rows } = await sql<SumsRow>`
		select
			count(*)::integer as entries, coalesce(sum(hours), 0) as hours,
			sum(amount) filter (where not in_kind) as paid, sum(amount) filter (where in_kind) as in_kind,
			count(*) filter (where amount is null)::integer as unpriced
		from declaration where ${sql.join(conditions, sql` and `)}`.execute(trx);
	const [row] = rows;
	invariant(row !== undefined, 'sums are one row');
	return {
		...{ entries: row.entries, hours: hours(row.hours), unpriced: row.unpriced },
		...{ paid: row.paid === null ? null : money(row.paid), inKind: row.in_kind === null ? null : money(row.in_kind) }
	};
}

interface SumsRow {
	readonly entries: number;
	readonly hours: string;
	readonly paid: string | null;
	readonly in_kind: string | null;
	readonly unpriced: number;
}

function conditionsOf(partnershipId: string, filter: PageFilter): RawBuilder<unknown>[] {
	const { schoolYear, roundId, settledWith, partnerId, roleId, area, lineId } = filter;
	const settlement = sql`(select id from settlement where partnership_id = ${partnershipId} and round_id = ${settledWith})`;
	return [
		sql`partnership_id = ${partnershipId}`,
		sql`school_year = ${schoolYear}`,
		...(roundId === null ? [] : [sql`round_id = ${roundId}`]),
		...(settledWith === null ? [] : [sql`settlement_id = ${settlement}`]),
		...(partnerId === null ? [] : [sql`partner_id = ${partnerId}`]),
		...(roleId === null ? [] : [sql`role_id = ${roleId}`]),
		...(area === null ? [] : [sql`area = ${area}`]),
		...(lineId === null ? [] : [onBudgetLine('declaration', lineId)])
	];
}

export async function pageOfDeclarations(
	trx: TenantReader,
	partnershipId: string,
	filter: PageFilter,
	{ after, limit }: PageWanted
): Promise<LineOfPage[]> {
	const conditions = [
		...conditionsOf(partnershipId, filter),
		...(after === null ? [] : [sql`(from_day, id) > (${after.from}::date, ${after.id})`])
	];
	const stretches = filter.states.map(
		(state) => sql`(select * from declaration where ${sql.join(conditions, sql` and `)} and state = ${state}
			order by from_day, id limit ${limit})`
	);
	const { rows } = await sql<PageRow>`
		select ${JUDGED_COLUMNS}, line.revision, line.reason, line.decided_by_name, detail.note, detail.link
		from (
			select * from (${sql.join(stretches, sql` union all `)}) as stretch order by from_day, id limit ${limit}
		) as line
		left join declaration_detail as detail
			on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
		order by line.from_day, line.id`.execute(trx);
	return rows.map((row) => ({
		...{ revision: row.revision, note: row.note, link: row.link },
		...{ reason: row.reason, decidedByName: row.decided_by_name },
		// At the end: Node 20 takes long over each property that comes after those of another object.
		...judgedOf(row)
	}));
}

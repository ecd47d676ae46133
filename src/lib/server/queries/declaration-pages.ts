/**
 * Lines by day, read on after a place: each state is an ordered stretch of one index, so the last page costs what the first does
 * and nothing is counted or skipped on the way. Row-level security leaves out what the reader may not see.
 */
import { sql, type RawBuilder } from 'kysely';
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { Day } from '$lib/domain/shared/day';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantReader } from '../db/tenancy';
import type { DeclarationRow } from './declarations';
import { JUDGED_COLUMNS, judgedOf, type JudgedRow } from './judged-lines';

export interface PageFilter {
	readonly schoolYear: SchoolYear;
	readonly states: readonly DeclarationState[];
	readonly roundId: string | null;
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly area: string | null;
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

export async function pageOfDeclarations(
	trx: TenantReader,
	partnershipId: string,
	filter: PageFilter,
	{ after, limit }: PageWanted
): Promise<LineOfPage[]> {
	const conditions: RawBuilder<unknown>[] = [
		sql`partnership_id = ${partnershipId}`,
		sql`school_year = ${filter.schoolYear}`,
		...(filter.roundId === null ? [] : [sql`round_id = ${filter.roundId}`]),
		...(filter.partnerId === null ? [] : [sql`partner_id = ${filter.partnerId}`]),
		...(filter.roleId === null ? [] : [sql`role_id = ${filter.roleId}`]),
		...(filter.area === null ? [] : [sql`area = ${filter.area}`]),
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

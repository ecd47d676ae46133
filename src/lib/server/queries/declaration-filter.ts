/** Which declared lines are meant: by place, state, moment and where they came from. */
import { sql, type RawBuilder } from 'kysely';
import { ON_NO_LINE, type Declaration, type DeclarationState } from '$lib/domain/declaration/declaration';
import type { Day } from '$lib/domain/shared/day';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantTransaction } from '../db/tenancy';

/** What one organisation does in one role for one area within a round. */
export type WorkOfRound = Pick<Declaration, 'roundId' | 'partnerId' | 'roleId' | 'area'>;

/** Which lines to read; what is left out does not narrow. */
export interface DeclarationFilter {
	readonly schoolYear?: SchoolYear;
	readonly roundId?: string;
	readonly partnerId?: string;
	readonly partnerIds?: readonly string[];
	readonly roleId?: string;
	readonly area?: string;
	/** Of the budget, or `ON_NO_LINE`. */
	readonly lineId?: string;
	readonly states?: readonly DeclarationState[];
	readonly ids?: readonly string[];
	readonly decisionId?: string;
	/** Only of these works. */
	readonly works?: readonly WorkOfRound[];
	/** Of the import they came with. */
	readonly importId?: string;
	/** Hours of these people. */
	readonly personIds?: readonly string[];
	/** Corrections of these lines. */
	readonly corrects?: readonly string[];
	/** Corrections only. */
	readonly correcting?: true;
	/** Decided about after this moment. */
	readonly decidedAfter?: Date;
	/** Work of which the first day lies in this stretch. */
	readonly from?: Day;
	readonly until?: Day;
	/** Read on after this line, in the order of the list. */
	readonly after?: { readonly from: Day; readonly id: string };
	readonly limit?: number;
	/** Who worked and what shows it is not read: for who changes thousands of lines and looks at neither. */
	readonly withoutDetail?: true;
}

/** Of rows of this table: on a line of the budget, or with `ON_NO_LINE` on none that the budget has. */
export function onBudgetLine(table: 'declaration' | 'declared_total', lineId: string): RawBuilder<boolean> {
	const column = (name: string) => sql.ref(`${table}.${name}`);
	if (lineId !== ON_NO_LINE) return sql<boolean>`${column('line_id')} = ${lineId}`;
	return sql<boolean>`not exists (
		select from budget_line as planned where planned.partnership_id = ${column('partnership_id')}
			and planned.school_year = ${column('school_year')} and planned.id = ${column('line_id')}
	)`;
}

/** The lines of a filter, for whoever selects of them what it needs. */
export function declarationsIn(trx: TenantTransaction, partnershipId: string, filter: DeclarationFilter) {
	const { after } = filter;
	const equal = [
		['declaration.school_year', filter.schoolYear],
		['declaration.round_id', filter.roundId],
		['declaration.partner_id', filter.partnerId],
		['declaration.role_id', filter.roleId],
		['declaration.area', filter.area],
		['declaration.decision_id', filter.decisionId],
		['declaration.import_id', filter.importId]
	] as const;
	let query = trx.selectFrom('declaration').where('declaration.partnership_id', '=', partnershipId);
	for (const [column, value] of equal) if (value !== undefined) query = query.where(column, '=', value);
	if (filter.lineId !== undefined) query = query.where(onBudgetLine('declaration', filter.lineId));
	if (filter.states) query = query.where(sql<boolean>`declaration.state = any(${[...filter.states]}::text[])`);
	if (filter.partnerIds)
		query = query.where(sql<boolean>`declaration.partner_id = any(${[...filter.partnerIds]}::text[])`);
	if (filter.ids) query = query.where(sql<boolean>`declaration.id = any(${[...filter.ids]}::text[])`);
	if (filter.corrects)
		query = query.where(sql<boolean>`declaration.corrects_id = any(${[...filter.corrects]}::text[])`);
	if (filter.correcting) query = query.where('declaration.corrects_id', 'is not', null);
	if (filter.personIds)
		query = query.where(
			sql<boolean>`declaration.id in (select declaration_id from declaration_detail as worked
				where worked.partnership_id = ${partnershipId} and worked.person_id = any(${[...filter.personIds]}::text[]))`
		);
	if (filter.works) {
		const places = (['roundId', 'partnerId', 'roleId', 'area'] as const).map(
			(place) => sql`${filter.works?.map((work) => work[place])}::text[]`
		);
		query = query.where(
			sql<boolean>`(declaration.round_id, declaration.partner_id, declaration.role_id, declaration.area)
				in (select * from unnest(${sql.join(places)}))`
		);
	}
	if (filter.decidedAfter) query = query.where('declaration.decided_at', '>', filter.decidedAfter);
	if (filter.from) query = query.where('declaration.from_day', '>=', filter.from);
	if (filter.until) query = query.where('declaration.from_day', '<', filter.until);
	if (after)
		query = query.where(sql<boolean>`(declaration.from_day, declaration.id) > (${after.from}::date, ${after.id})`);
	return query;
}

/** What was decided about declared lines in one action. */
import { sql } from 'kysely';
import { DECLARATION_STATES, type DeclarationState } from '$lib/domain/declaration/declaration';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '../auth/actor';
import { checksAll } from '../auth/checking';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import { declarationsIn, type DeclarationFilter } from './declaration-filter';
import { wordOf } from './partnership-rows';

/** What a decision has to know of a line before it holds it. */
export interface SeenLine {
	readonly id: string;
	readonly revision: number;
	readonly updatedAt: Date;
}

export async function listSeenRows(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<SeenLine[]> {
	const seen = declarationsIn(trx, partnershipId, filter).select(['id', 'revision', 'updated_at']);
	const rows = await seen.orderBy('from_day').orderBy('id').execute();
	return rows.map(({ id, revision, updated_at }) => ({ id, revision, updatedAt: updated_at }));
}

/** How many of these lines each person decided about, by name. */
export async function countDecidedBy(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<{ readonly by: string | null; readonly count: number }[]> {
	return declarationsIn(trx, partnershipId, filter)
		.select(['decided_by_name as by', sql<number>`count(*)::integer`.as('count')])
		.groupBy('decided_by_name')
		.orderBy('decided_by_name')
		.execute();
}

export interface DecisionOutcomeLines {
	readonly state: DeclarationState;
	readonly entries: number;
}

/** One action of a checker, as far as its lines still stand as it left them. */
export interface TakenDecision {
	readonly decisionId: string;
	/** In the order of states. One, except where an older version of the product kept several under one id. */
	readonly outcomes: readonly DecisionOutcomeLines[];
	readonly entries: number;
	readonly hours: HourHundredths;
	/** The reader took it. */
	readonly own: boolean;
	readonly decidedByName: string | null;
	readonly decidedAt: Date;
}

/** Of the latest decisions so many times those asked for are looked at: the cost is that of their lines, not of the year's. */
const LOOKED_BACK = 4;

/** Those of the latest that this person may take back, the latest first: nothing in them is settled or of their own organisation. */
export async function listDecisions(
	trx: TenantReader,
	access: Access,
	{ schoolYear, limit }: { readonly schoolYear: SchoolYear; readonly limit: number }
): Promise<TakenDecision[]> {
	const ofYear = sql`partnership_id = ${access.partnershipId} and school_year = ${schoolYear} and decision_id is not null`;
	const { rows } = await sql<DecisionRow>`
		with recursive recent (decided_at, decision_id, place) as (
			(select decided_at, decision_id, 1 from declaration where ${ofYear} and decided_at is not null
				order by decided_at desc, decision_id desc limit 1)
			union all
			select earlier.decided_at, earlier.decision_id, recent.place + 1 from recent, lateral (
				select decided_at, decision_id from declaration
				where ${ofYear} and (decided_at, decision_id) < (recent.decided_at, recent.decision_id)
				order by decided_at desc, decision_id desc limit 1
			) as earlier where recent.place < ${LOOKED_BACK * limit}
		)
		select decision.* from (select distinct decision_id from recent) as chosen, lateral (
			select decision_id, json_agg(json_build_object('state', state, 'entries', entries)) as outcomes,
				sum(hours) as hours, bool_and(own) as own, max(decided_by_name) as decided_by_name, max(decided_at) as decided_at
			from (
				select decision_id, state, count(*)::integer as entries, sum(hours) as hours,
					bool_and(decided_by is not distinct from ${access.userId}) as own,
					bool_and(state <> 'settled' and partner_id <> all(${[...access.partnerIds]}::text[])) as may_be_taken_back,
					max(decided_by_name) as decided_by_name, max(decided_at) as decided_at
				from declaration
				where partnership_id = ${access.partnershipId} and decision_id = chosen.decision_id
					and state in ('approved', 'returned', 'disputed', 'settled')
				group by decision_id, state
			) as outcome
			group by decision_id
			having bool_and(may_be_taken_back) and (${checksAll(access)}::boolean or bool_and(own))
		) as decision
		order by decided_at desc, decision_id limit ${limit}`.execute(trx);
	return rows.map(takenDecision);
}

interface DecisionRow {
	readonly decision_id: string;
	readonly outcomes: readonly { readonly state: string; readonly entries: number }[];
	readonly hours: string;
	readonly own: boolean;
	readonly decided_by_name: string | null;
	readonly decided_at: Date;
}

function takenDecision(row: DecisionRow): TakenDecision {
	const outcomes = row.outcomes
		.map(({ state, entries }) => ({ state: wordOf(DECLARATION_STATES, state), entries }))
		.sort((one, other) => DECLARATION_STATES.indexOf(one.state) - DECLARATION_STATES.indexOf(other.state));
	return {
		...{ decisionId: row.decision_id, outcomes, entries: outcomes.reduce((sum, { entries }) => sum + entries, 0) },
		...{ hours: hours(row.hours), own: row.own, decidedByName: row.decided_by_name, decidedAt: row.decided_at }
	};
}

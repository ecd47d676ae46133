/** What was decided about declared lines in one action, and new prices for lines that are still open. */
import { sql } from 'kysely';
import {
	DECLARATION_STATES,
	type Declaration,
	type DeclarationPrice,
	type DeclarationState
} from '$lib/domain/declaration/declaration';
import { repriceable } from '$lib/domain/declaration/deciding';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay, type Day } from '$lib/domain/shared/day';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import { money, moneyText, type Cents } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Tariff } from '$lib/domain/tariff/tariff';
import type { Access } from '../auth/actor';
import { checksAll } from '../auth/checking';
import type { TenantTransaction } from '../db/tenancy';
import { declarationsIn, type DeclarationFilter } from './declaration-filter';
import { givenRows } from './json-rows';
import { wordOf } from './partnership-rows';
import { requireWritten } from './rows-written';
import type { Editor } from './stored';

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

/** One action of a checker, as far as its lines still stand as it left them. */
export interface TakenDecision {
	readonly decisionId: string;
	readonly state: DeclarationState;
	readonly entries: number;
	readonly hours: HourHundredths;
	readonly decidedByName: string | null;
	readonly decidedAt: Date;
}

/** Of the latest decisions so many times those asked for are looked at: the cost is that of their lines, not of the year's. */
const LOOKED_BACK = 4;

/** Those of the latest that this person may take back, the latest first: nothing in them is settled or of their own organisation. */
export async function listDecisions(
	trx: TenantTransaction,
	access: Access,
	{ schoolYear, limit }: { readonly schoolYear: SchoolYear; readonly limit: number }
): Promise<TakenDecision[]> {
	const ofYear = sql`partnership_id = ${access.partnershipId} and school_year = ${schoolYear} and decision_id is not null`;
	const { rows } = await sql<{
		readonly decision_id: string;
		readonly state: string;
		readonly entries: number;
		readonly hours: string;
		readonly decided_by_name: string | null;
		readonly decided_at: Date;
	}>`
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
			select decision_id, min(state) as state, count(*)::integer as entries, sum(hours) as hours,
				max(decided_by_name) as decided_by_name, max(decided_at) as decided_at
			from declaration
			where partnership_id = ${access.partnershipId} and decision_id = chosen.decision_id
				and state in ('approved', 'returned', 'disputed', 'settled')
			group by decision_id having bool_and(
				state <> 'settled' and partner_id <> all(${[...access.partnerIds]}::text[])
				and (${checksAll(access)}::boolean or decided_by = ${access.userId})
			)
		) as decision
		order by decided_at desc, decision_id limit ${limit}`.execute(trx);
	return rows.map((row) => ({
		...{ decisionId: row.decision_id, state: wordOf(DECLARATION_STATES, row.state), entries: row.entries },
		...{ hours: hours(row.hours), decidedByName: row.decided_by_name, decidedAt: row.decided_at }
	}));
}

/** Open lines of one work at one kept price: how many, and between which first days. */
export interface PricedWork extends Pick<Declaration, 'roundId' | 'partnerId' | 'roleId' | 'area'> {
	readonly tariffId: string | null;
	readonly tariffPerHour: Cents | null;
	readonly first: Day;
	readonly last: Day;
}

/** Open lines that some price of today could change, for whom `may` allows it: of most work no line has to be read. */
export async function filterToReprice(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear,
	{ tariffs, may }: { readonly tariffs: readonly Tariff[]; readonly may: (partnerId: string) => boolean }
): Promise<DeclarationFilter | null> {
	const changes = repriceable(tariffs);
	const works = (await listPricedWork(trx, partnershipId, schoolYear)).filter(
		(work) => may(work.partnerId) && changes(work)
	);
	return works.length === 0 ? null : { schoolYear, states: ['draft', 'submitted'], works, withoutDetail: true };
}

/** Drafts as far as they are the reader's own. Corrections keep the tariff of what they correct. */
async function listPricedWork(
	trx: TenantTransaction,
	partnershipId: string,
	schoolYear: SchoolYear
): Promise<PricedWork[]> {
	const { rows } = await sql<{
		readonly round_id: string;
		readonly partner_id: string;
		readonly role_id: string;
		readonly area: string;
		readonly tariff_id: string | null;
		readonly tariff_per_hour: string | null;
		readonly first: string;
		readonly last: string;
	}>`
		select round_id, partner_id, role_id, area, tariff_id, tariff_per_hour, min(from_day) as first, max(from_day) as last
		from declaration
		where partnership_id = ${partnershipId} and school_year = ${schoolYear} and state in ('draft', 'submitted')
			and corrects_id is null
		group by round_id, partner_id, role_id, area, tariff_id, tariff_per_hour`.execute(trx);
	return rows.map((row) => ({
		...{ roundId: row.round_id, partnerId: row.partner_id, roleId: row.role_id, area: wordOf(LINE_AREAS, row.area) },
		...{ tariffId: row.tariff_id, tariffPerHour: row.tariff_per_hour === null ? null : money(row.tariff_per_hour) },
		...{ first: toDay(row.first), last: toDay(row.last) }
	}));
}

/** Only the prices: the figures, the state and who handed in stay as they are. */
export async function repriceDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	prices: readonly { readonly id: string; readonly price: DeclarationPrice | null }[],
	editor: Editor
): Promise<void> {
	if (prices.length === 0) return;
	const priced = prices.map(({ id, price }) => ({
		id,
		...{ tariff_id: price?.tariffId ?? null, tariff_scope: price?.scope ?? null },
		tariff_per_hour: price ? moneyText(price.tariffPerHour) : null,
		amount: price ? moneyText(price.amount) : null
	}));
	const { rows } = givenRows(PRICE_COLUMNS, priced);
	const result = await sql`
		update declaration set
			tariff_id = given.tariff_id, tariff_scope = given.tariff_scope, tariff_per_hour = given.tariff_per_hour,
			amount = given.amount, revision = declaration.revision + 1, updated_at = ${editor.now}, updated_by = ${editor.userName}
		from ${rows}
		where declaration.partnership_id = ${partnershipId} and declaration.id = given.id`.execute(trx);
	requireWritten(prices.length, result.numAffectedRows);
}

const PRICE_COLUMNS = { text: ['id', 'tariff_id', 'tariff_scope'], numeric: ['tariff_per_hour', 'amount'] } as const;

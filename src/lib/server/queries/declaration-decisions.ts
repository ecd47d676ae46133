/** What was decided about declared lines in one action, and new prices for lines that are still open. */
import { sql } from 'kysely';
import { DECLARATION_STATES, type DeclarationPrice, type DeclarationState } from '$lib/domain/declaration/declaration';
import { hours, type HourHundredths } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '../auth/actor';
import { checksAll } from '../auth/checking';
import type { TenantTransaction } from '../db/tenancy';
import { wordOf } from './partnership-rows';
import { requireWritten } from './rows-written';
import type { Editor } from './stored';

/** One action of a checker, as far as its lines still stand as it left them. */
export interface TakenDecision {
	readonly decisionId: string;
	readonly state: DeclarationState;
	readonly entries: number;
	readonly hours: HourHundredths;
	readonly decidedByName: string | null;
	readonly decidedAt: Date;
}

/** Those that this person may take back, the latest first: nothing in them is settled or of their own organisation. */
export async function listDecisions(
	trx: TenantTransaction,
	access: Access,
	{ schoolYear, limit }: { readonly schoolYear: SchoolYear; readonly limit: number }
): Promise<TakenDecision[]> {
	const { rows } = await sql<{
		readonly decision_id: string;
		readonly state: string;
		readonly entries: number;
		readonly hours: string;
		readonly decided_by_name: string | null;
		readonly decided_at: Date;
	}>`
		select decision_id, min(state) as state, count(*)::integer as entries, sum(hours) as hours,
			max(decided_by_name) as decided_by_name, max(decided_at) as decided_at
		from declaration
		where partnership_id = ${access.partnershipId} and school_year = ${schoolYear} and decision_id is not null
			and state in ('approved', 'returned', 'disputed', 'settled')
		group by decision_id having bool_and(
			state <> 'settled' and partner_id <> all(${[...access.partnerIds]}::text[])
			and (${checksAll(access)}::boolean or decided_by = ${access.userId})
		)
		order by max(decided_at) desc, decision_id limit ${limit}`.execute(trx);
	return rows.map((row) => ({
		...{ decisionId: row.decision_id, state: wordOf(DECLARATION_STATES, row.state), entries: row.entries },
		...{ hours: hours(row.hours), decidedByName: row.decided_by_name, decidedAt: row.decided_at }
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
	const rows = prices.map(({ id, price }) => ({
		id,
		...{ tariff_id: price?.tariffId ?? null, tariff_scope: price?.scope ?? null },
		tariff_per_hour: price ? moneyText(price.tariffPerHour) : null,
		amount: price ? moneyText(price.amount) : null
	}));
	const result = await sql`
		update declaration set
			tariff_id = given.tariff_id, tariff_scope = given.tariff_scope, tariff_per_hour = given.tariff_per_hour,
			amount = given.amount, revision = declaration.revision + 1, updated_at = ${editor.now}, updated_by = ${editor.userName}
		from json_populate_recordset(null::declaration, ${JSON.stringify(rows)}::json) as given
		where declaration.partnership_id = ${partnershipId} and declaration.id = given.id`.execute(trx);
	requireWritten(prices.length, result.numAffectedRows);
}

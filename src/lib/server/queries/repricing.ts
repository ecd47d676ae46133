/** Lines that are still open and the tariffs of today: which work has another price now, its lines, and writing their prices. */
import { sql, type Selectable } from 'kysely';
import { DECLARATION_STATES, type Declaration, type DeclarationPrice } from '$lib/domain/declaration/declaration';
import { repriceable, type OpenLine } from '$lib/domain/declaration/deciding';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay, type Day } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money, moneyText, type Cents } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Tariff } from '$lib/domain/tariff/tariff';
import type { DeclarationTable } from '../db/tables/declaration-tables';
import type { TenantTransaction } from '../db/tenancy';
import { declarationsIn, type DeclarationFilter } from './declaration-filter';
import { priceOf } from './declarations';
import { givenRows } from './given-rows';
import { wordOf } from './partnership-rows';
import { requireWritten } from './rows-written';
import type { Editor } from './stored';

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
	return works.length === 0 ? null : { schoolYear, states: ['draft', 'submitted'], works };
}

/** Of these lines those that the reader sees. */
export async function listOpenLines(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<OpenLine[]> {
	return openLinesOf(await openLines(trx, partnershipId, filter).execute());
}

/** Of these lines those that the reader may change, held; in one statement. */
export async function lockOpenLines(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<OpenLine[]> {
	return openLinesOf(await openLines(trx, partnershipId, filter).forUpdate().execute());
}

function openLines(trx: TenantTransaction, partnershipId: string, filter: DeclarationFilter) {
	return declarationsIn(trx, partnershipId, filter).select(OPEN_COLUMNS).orderBy('id');
}

type OpenRow = Pick<Selectable<DeclarationTable>, (typeof OPEN_COLUMNS)[number]>;

const OPEN_COLUMNS = [
	...(['id', 'round_id', 'partner_id', 'role_id', 'area', 'from_day', 'hours', 'in_kind'] as const),
	...(['state', 'corrects_id', 'tariff_id', 'tariff_scope', 'tariff_per_hour', 'amount'] as const)
] as const;

function openLinesOf(rows: readonly OpenRow[]): OpenLine[] {
	return rows.map((row) => ({
		...{ id: row.id, roundId: row.round_id, partnerId: row.partner_id, roleId: row.role_id },
		...{ area: wordOf(LINE_AREAS, row.area), from: toDay(row.from_day), hours: hours(row.hours) },
		inKind: row.in_kind,
		...{ state: wordOf(DECLARATION_STATES, row.state), correctsId: row.corrects_id, price: priceOf(row) }
	}));
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

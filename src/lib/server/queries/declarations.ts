/** Declared hours: reading and locking them. Row-level security leaves out what the reader may not see. */
import { sql, type Selectable } from 'kysely';
import {
	DECLARATION_STATES,
	type Declaration,
	type DeclarationDetail,
	type DeclarationPrice
} from '$lib/domain/declaration/declaration';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { TARIFF_SCOPES } from '$lib/domain/tariff/line-price';
import type { DeclarationTable } from '../db/tables/declaration-tables';
import type { TenantTransaction } from '../db/tenancy';
import { declarationsIn, type DeclarationFilter } from './declaration-filter';
import { wordOf } from './partnership-rows';
import { rowState, type Stored } from './stored';

/** A declaration with what is kept beside it: evidence, and who did what when. */
export interface StoredDeclaration extends Stored<Declaration & DeclarationDetail> {
	readonly submittedAt: Date | null;
	readonly decidedAt: Date | null;
	/** Id of the person. */
	readonly decidedBy: string | null;
	readonly decidedByName: string | null;
	/** Of the one action that decided about it, for undoing that as a whole. */
	readonly decisionId: string | null;
}

/** By first day, then id. */
export async function listDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<StoredDeclaration[]> {
	const rows = await selected(trx, partnershipId, filter).execute();
	return rows.map(declarationOf);
}

/** The one of these that was written last. */
export async function findLastWritten(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<StoredDeclaration | null> {
	const last = declarationsIn(trx, partnershipId, filter).select('declaration.id');
	const found = await last
		.orderBy('declaration.updated_at', 'desc')
		.orderBy('declaration.id')
		.limit(1)
		.executeTakeFirst();
	const [line] = found ? await listDeclarations(trx, partnershipId, { ids: [found.id] }) : [];
	return line ?? null;
}

/** Which of these keys an organisation has lines of already. */
export async function findImported(
	trx: TenantTransaction,
	partnershipId: string,
	{ partnerId, keys }: { readonly partnerId: string; readonly keys: readonly string[] }
): Promise<ReadonlySet<string>> {
	const rows = await trx
		.selectFrom('declaration')
		.select('import_key')
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.where(sql<boolean>`import_key = any(${[...keys]}::text[])`)
		.execute();
	return new Set(rows.flatMap(({ import_key }) => import_key ?? []));
}

/** Those of these lines at which a correction points that is not one of them. */
export async function listCorrectedByOthers(
	trx: TenantTransaction,
	partnershipId: string,
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	const corrections = await listDeclarations(trx, partnershipId, { corrects: ids, withoutDetail: true });
	return new Set(corrections.flatMap(({ id, correctsId }) => (ids.includes(id) ? [] : (correctsId ?? []))));
}

/** As `listDeclarations`, held until the end of the transaction: always in the order of ids, so that two never wait for each other. */
export async function lockDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	filter: DeclarationFilter
): Promise<StoredDeclaration[]> {
	const held = declarationsIn(trx, partnershipId, filter).select('declaration.id');
	await held.orderBy('declaration.id').forUpdate().execute();
	// Also what is settled and nobody can hold; and what was written while this waited.
	return listDeclarations(trx, partnershipId, filter);
}

const none = sql<string | null>`null`;
const NO_DETAIL = [none.as('person_id'), none.as('note'), none.as('link')];

function selected(trx: TenantTransaction, partnershipId: string, filter: DeclarationFilter) {
	const lines = declarationsIn(trx, partnershipId, filter).selectAll('declaration');
	const ordered = lines.orderBy('declaration.from_day').orderBy('declaration.id');
	const query = filter.limit === undefined ? ordered : ordered.limit(filter.limit);
	if (filter.withoutDetail) return query.select(NO_DETAIL);
	return query
		.leftJoin('declaration_detail as detail', (join) =>
			join
				.onRef('detail.partnership_id', '=', 'declaration.partnership_id')
				.onRef('detail.declaration_id', '=', 'declaration.id')
		)
		.select(['detail.person_id', 'detail.note', 'detail.link']);
}

export type DeclarationRow = Selectable<DeclarationTable> & {
	readonly person_id: string | null;
	readonly note: string | null;
	readonly link: string | null;
};

export function declarationOf(row: DeclarationRow): StoredDeclaration {
	return {
		id: row.id,
		schoolYear: toSchoolYear(row.school_year),
		roundId: row.round_id,
		partnerId: row.partner_id,
		roleId: row.role_id,
		area: wordOf(LINE_AREAS, row.area),
		activity: row.activity,
		lineId: row.line_id,
		from: toDay(row.from_day),
		until: toDay(row.until_day),
		hours: hours(row.hours),
		inKind: row.in_kind,
		state: wordOf(DECLARATION_STATES, row.state),
		price: priceOf(row),
		correctsId: row.corrects_id,
		reason: row.reason,
		personId: row.person_id,
		note: row.note,
		link: row.link,
		submittedAt: row.submitted_at,
		decidedAt: row.decided_at,
		decidedBy: row.decided_by,
		decidedByName: row.decided_by_name,
		decisionId: row.decision_id,
		...rowState(row)
	};
}

export function priceOf(
	row: Pick<DeclarationRow, 'tariff_id' | 'tariff_scope' | 'tariff_per_hour' | 'amount'>
): DeclarationPrice | null {
	if (row.tariff_id === null || row.tariff_per_hour === null || row.amount === null) return null;
	return {
		tariffId: row.tariff_id,
		scope: wordOf(TARIFF_SCOPES, row.tariff_scope ?? ''),
		tariffPerHour: money(row.tariff_per_hour),
		amount: money(row.amount)
	};
}

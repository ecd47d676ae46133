/** Declared hours: reading, locking and writing them. Row-level security leaves out what the reader may not see. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import {
	DECLARATION_STATES,
	type Declaration,
	type DeclarationDetail,
	type DeclarationPrice,
	type DeclarationState
} from '$lib/domain/declaration/declaration';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours, hoursText } from '$lib/domain/shared/hours';
import { money, moneyText } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { TARIFF_SCOPES } from '$lib/domain/tariff/line-price';
import type { DeclarationTable } from '../db/tables/declaration-tables';
import { planForRows } from '../db/plan-for-rows';
import { sendAhead } from '../db/send-ahead';
import type { TenantTransaction } from '../db/tenancy';
import { declarationsIn, type DeclarationFilter } from './declaration-filter';
import { wordOf } from './partnership-rows';
import { eachOf, inParts } from './in-parts';
import { givenRows } from './given-rows';
import { allWritten, requireWritten } from './rows-written';
import { rewritten, rowState, type Editor, type Stored } from './stored';

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

/** A line as it is written: the figures of the declarer, with the price of that moment. */
export interface DeclarationToWrite extends Declaration, DeclarationDetail {
	readonly importKey?: string;
	/** The import it comes with. */
	readonly importId?: string;
}

/** Adds lines, however many. They are drafts, or submitted at `editor.now`. */
export async function insertDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	lines: readonly DeclarationToWrite[],
	editor: Editor & { readonly userId: string }
): Promise<void> {
	await planForRows(trx, lines.length);
	await sendAhead(
		trx,
		eachOf(inParts(lines), (part) => insertionOf(partnershipId, part, editor))
	);
}

/** Of all of them at once: the rows travel as one document. None without lines. */
export function insertionOf(
	partnershipId: string,
	lines: readonly DeclarationToWrite[],
	editor: Editor & { readonly userId: string }
): RawBuilder<unknown>[] {
	if (lines.length === 0) return [];
	const { columns, rows } = givenRows(
		ADDED_COLUMNS,
		lines.map((line) => ({
			...{ id: line.id, partner_id: line.partnerId, state: line.state },
			...{ import_key: line.importKey ?? null, import_id: line.importId ?? null },
			submitted_by: line.state === 'submitted' ? editor.userId : null,
			submitted_at: line.state === 'submitted' ? editor.now : null,
			...figureColumns(line)
		}))
	);
	const insertion = sql`
		insert into declaration (partnership_id, created_by, revision, updated_at, updated_by, ${columns})
		select ${partnershipId}, ${editor.userId}, 1, ${editor.now}::timestamptz, ${editor.userName}, ${columns} from ${rows}`;
	return [insertion, ...detailsOf(partnershipId, lines)];
}

/** Writes the figures and the price of lines that exist, who worked, the evidence, and the state the declarer leaves them in. */
export async function updateDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	lines: readonly DeclarationToWrite[],
	editor: Editor & { readonly userId: string }
): Promise<void> {
	await planForRows(trx, lines.length);
	const statements = [...updateOf(partnershipId, lines, editor), ...newDetailsOf(partnershipId, lines)];
	for (const statement of statements) await statement.execute(trx);
}

/** The same without who worked and the evidence. */
export function updateOf(
	partnershipId: string,
	lines: readonly DeclarationToWrite[],
	editor: Editor & { readonly userId: string }
): RawBuilder<unknown>[] {
	if (lines.length === 0) return [];
	const { rows } = givenRows(
		CHANGED_COLUMNS,
		lines.map((line) => ({ ...figureColumns(line), id: line.id, state: line.state }))
	);
	const update = sql`
		update declaration set
			school_year = given.school_year, round_id = given.round_id, role_id = given.role_id, area = given.area,
			activity = given.activity, line_id = given.line_id, from_day = given.from_day, until_day = given.until_day,
			hours = given.hours, in_kind = given.in_kind, tariff_id = given.tariff_id, tariff_scope = given.tariff_scope,
			tariff_per_hour = given.tariff_per_hour, amount = given.amount, corrects_id = given.corrects_id,
			reason = given.reason, state = given.state,
			submitted_by = case when given.state = 'submitted' then ${editor.userId} else declaration.submitted_by end,
			submitted_at = case when given.state = 'submitted' then ${editor.now}::timestamptz else declaration.submitted_at end,
			revision = declaration.revision + 1, updated_at = ${editor.now}, updated_by = ${editor.userName}
		from ${rows}
		where declaration.partnership_id = ${partnershipId} and declaration.id = given.id`;
	return [allWritten(lines.length, update)];
}

/** What a decision changes; the figures stay as they are. */
export interface Decision {
	readonly state: DeclarationState;
	readonly reason: string | null;
	/** Of the one action; `null` takes the decision back. */
	readonly decisionId: string | null;
}

export async function decideDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	ids: readonly string[],
	{ state, reason, decisionId }: Decision,
	editor: Editor & { readonly userId: string }
): Promise<void> {
	if (ids.length === 0) return;
	await planForRows(trx, ids.length);
	const decided = decisionId !== null;
	const result = await trx
		.updateTable('declaration')
		.set({
			...{ state, reason, decision_id: decisionId },
			...{ decided_by: decided ? editor.userId : null, decided_by_name: decided ? editor.userName : null },
			decided_at: decided ? editor.now : null,
			...rewritten(editor)
		})
		.where('partnership_id', '=', partnershipId)
		.where(sql<boolean>`id = any(${[...ids]}::text[])`)
		.executeTakeFirstOrThrow();
	requireWritten(ids.length, result.numUpdatedRows);
}

export async function deleteDeclarations(
	trx: TenantTransaction,
	partnershipId: string,
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await planForRows(trx, ids.length);
	const result = await trx
		.deleteFrom('declaration')
		.where('partnership_id', '=', partnershipId)
		.where(sql<boolean>`id = any(${[...ids]}::text[])`)
		.executeTakeFirstOrThrow();
	requireWritten(ids.length, result.numDeletedRows);
}

const FIGURE_TEXTS = [
	...(['school_year', 'round_id', 'role_id', 'area', 'activity', 'line_id'] as const),
	...(['tariff_id', 'tariff_scope', 'corrects_id', 'reason', 'id', 'state'] as const)
] as const;
const CHANGED_COLUMNS = {
	text: FIGURE_TEXTS,
	date: ['from_day', 'until_day'],
	numeric: ['hours', 'tariff_per_hour', 'amount'],
	boolean: ['in_kind']
} as const;
const ADDED_COLUMNS = {
	...CHANGED_COLUMNS,
	text: [...FIGURE_TEXTS, 'partner_id', 'import_key', 'import_id', 'submitted_by'],
	timestamptz: ['submitted_at']
} as const;
const DETAIL_COLUMNS = { text: ['declaration_id', 'partner_id', 'person_id', 'note', 'link'] } as const;

function figureColumns(line: DeclarationToWrite) {
	return {
		...{ school_year: line.schoolYear, round_id: line.roundId, role_id: line.roleId },
		...{ area: line.area, activity: line.activity, line_id: line.lineId },
		...{ from_day: line.from, until_day: line.until, hours: hoursText(line.hours), in_kind: line.inKind },
		...{ tariff_id: line.price?.tariffId ?? null, tariff_scope: line.price?.scope ?? null },
		tariff_per_hour: line.price ? moneyText(line.price.tariffPerHour) : null,
		amount: line.price ? moneyText(line.price.amount) : null,
		...{ corrects_id: line.correctsId, reason: line.reason }
	};
}

/** A line about which nothing is kept has no row. */
/** Of lines that may have had some. */
export function newDetailsOf(partnershipId: string, lines: readonly DeclarationToWrite[]): RawBuilder<unknown>[] {
	const emptied = lines.filter((line) => !hasDetail(line)).map(({ id }) => id);
	const emptying = sql`
		delete from declaration_detail where partnership_id = ${partnershipId} and declaration_id = any(${emptied}::text[])`;
	return [...(emptied.length > 0 ? [emptying] : []), ...detailsOf(partnershipId, lines, { whereSome: true })];
}

/** `whereSome`: some of them may have a row already. */
function detailsOf(
	partnershipId: string,
	lines: readonly DeclarationToWrite[],
	{ whereSome = false }: { readonly whereSome?: boolean } = {}
): RawBuilder<unknown>[] {
	const kept = lines.filter(hasDetail);
	if (kept.length === 0) return [];
	const { columns, rows } = givenRows(
		DETAIL_COLUMNS,
		kept.map(({ id, partnerId, personId, note, link }) => ({
			...{ declaration_id: id, partner_id: partnerId, person_id: personId, note, link }
		}))
	);
	const rewriting = sql`on conflict (partnership_id, declaration_id) do update set
		person_id = excluded.person_id, note = excluded.note, link = excluded.link`;
	return [
		sql`
		insert into declaration_detail (partnership_id, ${columns}) select ${partnershipId}, ${columns} from ${rows}
		${whereSome ? rewriting : sql``}`
	];
}

function hasDetail({ personId, note, link }: DeclarationToWrite): boolean {
	return personId !== null || note !== null || link !== null;
}

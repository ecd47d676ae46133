/** Writing declared hours: added, changed, decided about and taken away, however many at once. */
import { sql, type RawBuilder } from 'kysely';
import type { Declaration, DeclarationDetail, DeclarationState } from '$lib/domain/declaration/declaration';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText } from '$lib/domain/shared/money';
import { planForRows } from '../db/plan-for-rows';
import { sendAhead } from '../db/send-ahead';
import type { TenantTransaction } from '../db/tenancy';
import { givenRows } from './given-rows';
import { eachOf, inParts } from './in-parts';
import { allWritten, requireWritten } from './rows-written';
import { rewritten, type Editor } from './stored';

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

/** Of lines that may have had some; a line about which nothing is kept has no row. */
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

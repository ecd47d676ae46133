/**
 * Writes the changes of one list in a few statements, however long it is: the rows travel as one JSON document. A changed
 * row gets the next revision; a row that only moved does not.
 */
import { sql, type RawBuilder } from 'kysely';
import { planForRows } from '../db/plan-for-rows';
import type { TenantTransaction } from '../db/tenancy';
import type { ListChanges } from './row-changes';
import { keyOf } from './row-changes';
import type { Parts, Row, RowList } from './row-list';
import { requireWritten } from './rows-written';
import type { Editor } from './stored';

interface Target {
	readonly trx: TenantTransaction;
	readonly partnershipId: string;
	readonly editor: Editor;
	/** Values for the columns that are written once, with a new row. */
	readonly once: Row;
}

export async function removeRows({ trx, partnershipId }: Target, { list, removed }: ListChanges): Promise<void> {
	if (removed.length === 0) return;
	requireWritten(removed.length, await deleteByKey(trx, partnershipId, list.table, list.key, keysOf(list, removed)));
}

export async function addAndChangeRows(target: Target, changes: ListChanges): Promise<void> {
	const { list } = changes;
	const rows = [...changes.added, ...changes.changed.map(({ after }) => after)];
	if (rows.length > 0) {
		await planForRows(target.trx, rows.length);
		await upsert(target, changes, rows);
		if (list.parts) await writeParts(target, list, list.parts, rows);
	}
	if (changes.positions.size > changes.added.length) await reposition(target, changes);
}

async function upsert({ trx, partnershipId, editor, once }: Target, changes: ListChanges, rows: readonly Row[]) {
	const { list } = changes;
	const written = Object.keys(rows[0] ?? {}).filter((column) => column !== list.parts?.column);
	const added = ['partnership_id', ...list.onceOnly, 'updated_at', 'updated_by', ...(list.order ? ['position'] : [])];
	const document = singlesLast(rows).map((row) => ({
		...row,
		...once,
		partnership_id: partnershipId,
		position: changes.positions.get(keyOf(list, row)) ?? 0,
		updated_at: editor.now,
		updated_by: editor.userName
	}));
	const columns = sql.join([...written, ...added].map((column) => sql.ref(column)));
	const changing = [...written.filter((column) => !list.key.includes(column)), 'updated_at', 'updated_by'];
	await sql`
		insert into ${sql.table(list.table)} as stored (${columns})
		select ${columns} from json_populate_recordset(null::${sql.table(list.table)}, ${JSON.stringify(document)}::json)
		on conflict (partnership_id, ${sql.join(list.key.map((column) => sql.ref(column)))}) do update set
			${sql.join(changing.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))},
			revision = stored.revision + 1
	`.execute(trx);
}

/** One partner is penvoerder and one source follows the subsidy: whoever takes that over comes after whoever had it. */
function singlesLast(rows: readonly Row[]): Row[] {
	const isSingle = (row: Row) => row['lead_partner'] === true || row['amount_kind'] === 'subsidy';
	return [...rows.filter((row) => !isSingle(row)), ...rows.filter(isSingle)];
}

async function writeParts(
	{ trx, partnershipId, once }: Target,
	list: RowList,
	parts: Parts,
	rows: readonly Row[]
): Promise<void> {
	const ownerOf = (row: Row) =>
		Object.fromEntries(parts.owner.map((column, place) => [column, row[list.key[place] ?? ''] ?? null]));
	if (!parts.onlyAdded) await deleteByKey(trx, partnershipId, parts.table, parts.owner, rows.map(ownerOf));
	const document = rows.flatMap((row) =>
		(row[parts.column] as readonly Row[]).map((part, place) => ({
			...part,
			...once,
			...ownerOf(row),
			partnership_id: partnershipId,
			position: place + 1
		}))
	);
	if (document.length === 0) return;
	const kept = parts.onlyAdded ? sql`on conflict do nothing` : sql``;
	await sql`insert into ${sql.table(parts.table)}
		select * from json_populate_recordset(null::${sql.table(parts.table)}, ${JSON.stringify(document)}::json) ${kept}`.execute(
		trx
	);
}

async function reposition({ trx, partnershipId }: Target, { list, positions }: ListChanges): Promise<void> {
	const document = list.rows.flatMap((row) => {
		const position = positions.get(keyOf(list, row));
		return position === undefined ? [] : [{ ...keysOf(list, [row])[0], position }];
	});
	const wanted = sql`json_to_recordset(${JSON.stringify(document)}::json) as wanted(${typed(list.key)}, position integer)`;
	await sql`update ${sql.table(list.table)} as stored set position = wanted.position from ${wanted}
		where stored.partnership_id = ${partnershipId} and ${matching(list.key)}
		and stored.position <> wanted.position`.execute(trx);
}

async function deleteByKey(
	trx: TenantTransaction,
	partnershipId: string,
	table: string,
	key: readonly string[],
	rows: readonly Row[]
): Promise<bigint | undefined> {
	const wanted = sql`json_to_recordset(${JSON.stringify(rows)}::json) as wanted(${typed(key)})`;
	const { numAffectedRows } = await sql`delete from ${sql.table(table)} as stored using ${wanted}
		where stored.partnership_id = ${partnershipId} and ${matching(key)}`.execute(trx);
	return numAffectedRows;
}

function keysOf({ key }: RowList, rows: readonly Row[]): Row[] {
	return rows.map((row) => Object.fromEntries(key.map((column) => [column, row[column] ?? null])));
}

function typed(key: readonly string[]): RawBuilder<unknown> {
	return sql.join(key.map((column) => sql`${sql.ref(column)} text`));
}

function matching(key: readonly string[]): RawBuilder<unknown> {
	return sql.join(
		key.map((column) => sql`stored.${sql.ref(column)} = wanted.${sql.ref(column)}`),
		sql` and `
	);
}

/** What stands in the database: all of it, or all of one partnership with the accounts of its people. */
import { sql, type RawBuilder } from 'kysely';
import { asSystem } from '$lib/server/db/tenancy';
import type { Database } from '$lib/server/db/schema';
import { listTables, partnershipColumn } from './tables';

/** By table: the rows, or a digest of them. */
export type Contents = ReadonlyMap<string, string>;

/** How rows of tables without a partnership belong to one: by whose they are. A new table must be named here. */
const OF_PEOPLE: Readonly<Record<string, RawBuilder<unknown> | null>> = {
	auth_user: sql`row.id`,
	auth_session: sql`row."userId"`,
	auth_account: sql`row."userId"`,
	auth_verification: sql`row.value`,
	auth_rate_limit: null,
	app_setting: null
};

const ROWS = sql`coalesce(string_agg(row::text, e'\\n' order by row::text), '')`;
const DIGEST = sql`md5(${ROWS})`;

/** A digest of every row of every table, accounts and sessions too. */
export function wholeDatabase(db: Database): Promise<Contents> {
	return contents(db, () => sql`true`, DIGEST);
}

/** A digest of the rows of one partnership, and of its people outside it. */
export function digestsOf(db: Database, id: string): Promise<Contents> {
	return contents(db, (table) => belongsTo(table, id), DIGEST);
}

/** Those rows themselves. */
export function rowsOf(db: Database, id: string): Promise<Contents> {
	return contents(db, (table) => belongsTo(table, id), ROWS);
}

/** The tables that differ. */
export function changedTables(before: Contents, after: Contents): readonly string[] {
	return [...after].filter(([table, found]) => before.get(table) !== found).map(([table]) => table);
}

/**
 * Whether anything was written in the transaction that this is part of, undone or not: the database gives a transaction its number
 * with the first row it writes or holds. Far quicker to ask than what stands everywhere.
 */
export async function hasWritten(db: Database): Promise<boolean> {
	const { rows } = await sql<{ written: boolean }>`
		select pg_current_xact_id_if_assigned() is not null as written`.execute(db);
	return rows[0]?.written !== false;
}

const tablesOf = new WeakMap<Database, ReturnType<typeof listTables>>();

async function contents(
	db: Database,
	where: (table: { readonly name: string; readonly ofPartnership: boolean }) => RawBuilder<unknown> | null,
	found: RawBuilder<unknown>
): Promise<Contents> {
	const listed = tablesOf.get(db) ?? listTables(db);
	tablesOf.set(db, listed);
	const selects = (await listed).flatMap((table) => {
		const condition = where(table);
		if (condition === null) return [];
		return [
			sql`select ${table.name}::text as name, ${found} as found from ${sql.table(table.name)} as row where ${condition}`
		];
	});
	const { rows } = await asSystem(db, (trx) =>
		sql<{ name: string; found: string }>`${sql.join(selects, sql` union all `)}`.execute(trx)
	);
	return new Map(rows.map(({ name, found }) => [name, found]));
}

function belongsTo(table: { readonly name: string; readonly ofPartnership: boolean }, id: string) {
	if (table.ofPartnership) return sql`${sql.ref(`row.${partnershipColumn(table.name)}`)} = ${id}`;
	const person = OF_PEOPLE[table.name];
	if (person === undefined) throw new Error(`nobody said whose the rows of ${table.name} are`);
	return person && sql`${person} in (select user_id from membership where partnership_id = ${id})`;
}

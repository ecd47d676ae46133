/** The tables of the database, each after those it refers to, with the columns a backup holds: as the database lists them. */
import { sql } from 'kysely';
import type { SystemTransaction } from '$lib/server/db/tenancy';
import { invariant } from '$lib/domain/shared/invariant';
import { LEFT_OUT } from './backup-format';

export interface StoredTable {
	readonly name: string;
	readonly columns: readonly string[];
	/** Columns of the primary key: rows are written in its order, so that the same data gives the same file. */
	readonly key: readonly string[];
	readonly refersTo: readonly string[];
}

export async function listStoredTables(trx: SystemTransaction): Promise<readonly StoredTable[]> {
	const { rows } = await sql<StoredTable>`
		select c.relname as name,
			array(
				select attname::text from pg_attribute
				where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
				order by attnum
			) as columns,
			array(
				select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k (attnum, place), pg_attribute a
				where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum
				order by k.place
			) as key,
			array(
				select distinct target.relname::text from pg_constraint f join pg_class target on target.oid = f.confrelid
				where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
			) as "refersTo"
		from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely_%'
		order by c.relname`.execute(trx);
	return inOrder(rows.filter((table) => !LEFT_OUT.has(table.name)));
}

function inOrder(tables: readonly StoredTable[]): readonly StoredTable[] {
	const waiting = new Map(tables.map((table) => [table.name, table]));
	const ordered: StoredTable[] = [];
	while (waiting.size > 0) {
		const next = [...waiting.values()].filter((table) => !table.refersTo.some((name) => waiting.has(name)));
		invariant(next.length > 0, 'the tables of the database do not refer to each other in a circle');
		for (const table of next) {
			ordered.push(table);
			waiting.delete(table.name);
		}
	}
	return ordered;
}

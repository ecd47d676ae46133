/** The tables as the database itself lists them, so that a new table cannot escape a test that walks them all. */
import { sql } from 'kysely';
import type { Database } from '$lib/server/db/schema';

export interface TableFacts {
	readonly name: string;
	readonly owner: string;
	/** Belongs to one partnership: has its id, or is the partnership itself. */
	readonly ofPartnership: boolean;
	readonly rowSecurity: boolean;
	readonly forced: boolean;
}

/** All tables of the product; those of the migration runner are not among them. */
export async function listTables(db: Database): Promise<readonly TableFacts[]> {
	const { rows } = await sql<TableFacts>`
		select relname as name, relowner::regrole::text as owner, relrowsecurity as "rowSecurity",
			relforcerowsecurity as forced,
			relname = 'partnership' or exists (
				select from pg_attribute where attrelid = pg_class.oid and attname = 'partnership_id'
			) as "ofPartnership"
		from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely_%'
		order by relname`.execute(db);
	return rows;
}

/** The column that holds the partnership's id. */
export function partnershipColumn(table: string): string {
	return table === 'partnership' ? 'id' : 'partnership_id';
}

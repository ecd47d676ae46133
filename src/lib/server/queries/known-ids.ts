/** Which ids there are, for what somebody sent to be held against. */
import { sql } from 'kysely';
import type { TenantReader } from '../db/tenancy';

/** Columns of a table by which its rows are narrowed, with their values. */
interface Within {
	readonly partner: { readonly partnership_id: string };
	readonly role: { readonly partnership_id: string };
	readonly budget_line: { readonly partnership_id: string; readonly school_year: string };
	readonly declared_person: { readonly partnership_id: string; readonly partner_id: string };
}

export async function listIds<Table extends keyof Within>(
	reader: TenantReader,
	table: Table,
	within: Within[Table]
): Promise<ReadonlySet<string>> {
	const conditions = Object.entries(within).map(([column, value]) => sql<boolean>`${sql.ref(column)} = ${value}`);
	const rows = await reader
		.selectFrom(sql<{ id: string }>`${sql.table(table)}`.as('known'))
		.select('known.id')
		.where((where) => where.and(conditions))
		.execute();
	return new Set(rows.map(({ id }) => id));
}

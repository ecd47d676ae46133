/** The names behind ids that the audit trail holds, as they are now; what is gone has none. */
import { sql } from 'kysely';
import type { NamedKind, NamedRecord } from '$lib/domain/shared/named-record';
import type { TenantTransaction } from '../db/tenancy';

/** Where the name of each kind stands. Of what lives on from year to year, the latest counts. */
const NAMES: Readonly<
	Record<NamedKind, { readonly table: string; readonly column: string; readonly yearly: boolean }>
> = {
	partner: { table: 'partner', column: 'name', yearly: false },
	role: { table: 'role', column: 'name', yearly: false },
	award: { table: 'award', column: 'title', yearly: false },
	source: { table: 'funding_source', column: 'name', yearly: true },
	key: { table: 'allocation_key', column: 'name', yearly: true },
	pot: { table: 'split_node', column: 'name', yearly: true },
	line: { table: 'budget_line', column: 'activity', yearly: true },
	round: { table: 'declaration_round', column: 'name', yearly: true },
	// Names of people are kept for a while and for few; a code stays.
	person: { table: 'declared_person', column: 'code', yearly: false },
	declaration: { table: 'declaration', column: 'activity', yearly: true }
};

/** The latest last. `ids` may be any texts: those that are no id of ours find nothing. */
export async function findRecordNames(
	trx: TenantTransaction,
	partnershipId: string,
	ids: readonly string[]
): Promise<readonly NamedRecord[]> {
	const parts = (Object.keys(NAMES) as NamedKind[]).map((kind) => {
		const { table, column, yearly } = NAMES[kind];
		const year = yearly ? sql`school_year` : sql`''`;
		return sql`select ${kind}::text as kind, id::text, ${sql.ref(column)}::text as name, ${year}::text as year
			from ${sql.table(table)} where partnership_id = ${partnershipId} and id = any(${[...ids]}::text[])`;
	});
	const { rows } = await sql<NamedRecord>`
		select kind, id, name from (${sql.join(parts, sql` union all `)}) as named order by year`.execute(trx);
	return rows.filter(({ name }) => name !== '');
}

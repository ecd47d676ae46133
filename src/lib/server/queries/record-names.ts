/** The names behind ids that the audit trail holds, as they are now; what is gone has none. */
import { sql } from 'kysely';
import type { NamedKind, NamedRecord } from '$lib/domain/shared/named-record';
import type { TenantTransaction } from '../db/tenancy';

interface NamedTable {
	/** With a `partnership_id` and an `id`. */
	readonly table: string;
	/** A column, or one of what it belongs to. */
	readonly name: string;
	readonly yearly: boolean;
}

/** Of many organisations the work has the same name. */
function partnerOf(work: string): string {
	return `(select partner.name from partner
		where partner.partnership_id = ${work}.partnership_id and partner.id = ${work}.partner_id)`;
}

/** Where the name of each kind stands. Of what lives on from year to year, the latest counts. */
const NAMES: Readonly<Record<NamedKind, NamedTable>> = {
	partner: { table: 'partner', name: 'name', yearly: false },
	role: { table: 'role', name: 'name', yearly: false },
	award: { table: 'award', name: 'title', yearly: false },
	source: { table: 'funding_source', name: 'name', yearly: true },
	key: { table: 'allocation_key', name: 'name', yearly: true },
	pot: { table: 'split_node', name: 'name', yearly: true },
	line: { table: 'budget_line', name: 'activity', yearly: true },
	round: { table: 'declaration_round', name: 'name', yearly: true },
	// Names of people are kept for a while and for few; a code stays.
	person: { table: 'declared_person', name: 'code', yearly: false },
	commitment: {
		table: 'commitment',
		name: `concat_ws(', ', ${partnerOf('commitment')}, nullif(activity, ''))`,
		yearly: true
	},
	declaration: {
		table: 'declaration',
		name: `concat_ws(', ', ${partnerOf('declaration')}, nullif(activity, ''))`,
		yearly: true
	},
	dispute: {
		table: 'dispute',
		name: `(select concat_ws(', ', ${partnerOf('line')}, nullif(activity, '')) from declaration as line
			where line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id)`,
		yearly: false
	},
	settlement: {
		table: 'settlement',
		name: `(select name from declaration_round as round where round.partnership_id = settlement.partnership_id
			and round.school_year = settlement.school_year and round.id = settlement.round_id)`,
		yearly: true
	},
	swap: { table: 'swap', name: 'description', yearly: true },
	proposal: { table: 'tariff_proposal', name: 'school_year', yearly: true },
	partnership: {
		table: '(select id as partnership_id, id, name from partnership) as partnership',
		name: 'name',
		yearly: false
	}
};

/** The latest last. `ids` may be any texts: those that are no id of ours find nothing. */
export async function findRecordNames(
	trx: TenantTransaction,
	partnershipId: string,
	ids: readonly string[]
): Promise<readonly NamedRecord[]> {
	const parts = (Object.keys(NAMES) as NamedKind[]).map((kind) => {
		const { table, name, yearly } = NAMES[kind];
		const year = yearly ? sql`school_year` : sql`''`;
		return sql`select ${kind}::text as kind, id::text, ${sql.raw(name)}::text as name, ${year}::text as year
			from ${sql.raw(table)} where partnership_id = ${partnershipId} and id = any(${[...ids]}::text[])`;
	});
	const { rows } = await sql<Omit<NamedRecord, 'name'> & { readonly name: string | null }>`
		select kind, id, name from (${sql.join(parts, sql` union all `)}) as named order by year`.execute(trx);
	// Of what the reader may not see nothing is told, not even what it belongs to.
	return rows.flatMap(({ kind, id, name }) => (name === null || name === '' ? [] : [{ kind, id, name }]));
}

/** The names behind ids that the audit trail holds, as they are now; what is gone has none. */
import { sql } from 'kysely';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import type { NamedKind, NamedRecord } from '$lib/domain/shared/named-record';
import type { TenantTransaction } from '../db/tenancy';

interface NamedTable {
	/** With a `partnership_id` and an `id`. */
	readonly table: string;
	/** A column, or one of what it belongs to. */
	readonly name: string;
	readonly yearly: boolean;
	/** Of declared hours. */
	readonly work?: { readonly from: string; readonly until: string; readonly hours: string };
}

/** Of many organisations the work has the same name. */
function partnerOf(work: string): string {
	return `(select partner.name from partner
		where partner.partnership_id = ${work}.partnership_id and partner.id = ${work}.partner_id)`;
}

/** Of the line a dispute is about. */
function ofLine(value: string): string {
	return `(select ${value} from declaration as line
		where line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id)`;
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
		yearly: true,
		work: { from: 'from_day', until: 'until_day', hours: 'hours' }
	},
	dispute: {
		table: 'dispute',
		name: ofLine(`concat_ws(', ', ${partnerOf('line')}, nullif(activity, ''))`),
		yearly: false,
		work: { from: ofLine('from_day'), until: ofLine('until_day'), hours: ofLine('line.hours') }
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
		const { table, name, yearly, work } = NAMES[kind];
		const year = yearly ? sql`school_year` : sql`''`;
		const { from, until, hours: worked } = work ?? { from: 'null', until: 'null', hours: 'null' };
		return sql`select ${kind}::text as kind, id::text, ${sql.raw(name)}::text as name, ${year}::text as year,
				${sql.raw(from)}::text as "from", ${sql.raw(until)}::text as until, ${sql.raw(worked)}::text as hours
			from ${sql.raw(table)} where partnership_id = ${partnershipId} and id = any(${[...ids]}::text[])`;
	});
	const all = [toldLines(partnershipId, ids), ...parts];
	const { rows } = await sql<NameRow>`
		select kind, id, name, "from", until, hours from (${sql.join(all, sql` union all `)}) as named
		order by year`.execute(trx);
	// Of what the reader may not see nothing is told, not even what it belongs to.
	return rows.flatMap(({ kind, id, name, ...work }) =>
		name === null || name === '' ? [] : [{ kind, id, name, ...workOf(work) }]
	);
}

interface WorkRow {
	readonly from: string | null;
	readonly until: string | null;
	readonly hours: string | null;
}

interface NameRow extends WorkRow {
	readonly kind: NamedKind;
	readonly id: string;
	readonly name: string | null;
}

function workOf({ from, until, hours: worked }: WorkRow): Pick<NamedRecord, 'work'> {
	if (from === null || until === null || worked === null) return {};
	return { work: { from: toDay(from), until: toDay(until), hours: hours(worked) } };
}

/**
 * Lines of declared hours as the reader last saw them told: one that was withdrawn is a draft of its own organisation again, and one
 * that was removed is gone. What the reader still sees comes after these, and counts.
 */
function toldLines(partnershipId: string, ids: readonly string[]) {
	return sql`
		select
			'declaration'::text as kind, line.id::text,
			concat_ws(', ', partner.name, nullif(told ->> 'activity', ''))::text as name, ''::text as year,
			(told ->> 'from')::text as "from", (told ->> 'until')::text as until, (told ->> 'hours')::text as hours
		from (
			select distinct on (entity_id) entity_id as id, case when after ->> 'partnerId' is null then before else after end as told
			from audit_event
			where partnership_id = ${partnershipId} and entity = 'declaration' and entity_id = any(${[...ids]}::text[])
				and coalesce(after ->> 'partnerId', before ->> 'partnerId') is not null
			order by entity_id, audit_event.id desc
		) as line
		left join partner on partner.partnership_id = ${partnershipId} and partner.id = told ->> 'partnerId'`;
}

/** Which of the ids that somebody sent there are, in one statement. */
import { sql } from 'kysely';
import type { TenantReader } from '../db/tenancy';

export interface AskedIds {
	readonly partnershipId: string;
	readonly schoolYear: string;
	readonly partnerId: string;
	readonly roleIds: readonly string[];
	/** Of the budget of the year. */
	readonly lineIds: readonly string[];
	/** Of the organisation. */
	readonly personIds: readonly string[];
}

export interface KnownIds {
	readonly hasBudget: boolean;
	readonly partnerIds: ReadonlySet<string>;
	readonly roleIds: ReadonlySet<string>;
	readonly lineIds: ReadonlySet<string>;
	readonly personIds: ReadonlySet<string>;
}

export async function findKnownIds(reader: TenantReader, asked: AskedIds): Promise<KnownIds> {
	const { partnershipId, schoolYear, partnerId } = asked;
	const [roleIds, lineIds, personIds] = [[...asked.roleIds], [...asked.lineIds], [...asked.personIds]];
	const known = sql<{ kind: string; id: string }>`(
		select 'budget' as kind, school_year as id from budget
			where partnership_id = ${partnershipId} and school_year = ${schoolYear}
		union all
		select 'partner', id from partner where partnership_id = ${partnershipId} and id = ${partnerId}
		union all
		select 'role', id from role where partnership_id = ${partnershipId} and id = any(${roleIds}::text[])
		union all
		select 'line', id from budget_line
			where partnership_id = ${partnershipId} and school_year = ${schoolYear} and id = any(${lineIds}::text[])
		union all
		select 'person', id from declared_person
			where partnership_id = ${partnershipId} and partner_id = ${partnerId} and id = any(${personIds}::text[])
	)`;
	const rows = await reader.selectFrom(known.as('known')).select(['kind', 'id']).execute();
	const of = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id));
	const hasBudget = of('budget').size > 0;
	return { hasBudget, partnerIds: of('partner'), roleIds: of('role'), lineIds: of('line'), personIds: of('person') };
}

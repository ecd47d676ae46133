/** Which of the ids that somebody sent there are, in one statement. */
import { sql, type RawBuilder } from 'kysely';
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
	const { partnershipId, schoolYear, partnerId, roleIds, lineIds, personIds } = asked;
	const asking = [
		sql`select 'budget' as kind, school_year as id from budget
			where partnership_id = ${partnershipId} and school_year = ${schoolYear}`,
		sql`select 'partner', id from partner where partnership_id = ${partnershipId} and id = ${partnerId}`,
		...ifAny(
			roleIds,
			(among) => sql`select 'role', id from role where partnership_id = ${partnershipId} and id ${among}`
		),
		...ifAny(
			lineIds,
			(among) => sql`select 'line', id from budget_line
				where partnership_id = ${partnershipId} and school_year = ${schoolYear} and id ${among}`
		),
		...ifAny(
			personIds,
			(among) => sql`select 'person', id from declared_person
				where partnership_id = ${partnershipId} and partner_id = ${partnerId} and id ${among}`
		)
	];
	const known = sql<{ kind: string; id: string }>`(${sql.join(asking, sql` union all `)})`;
	const rows = await reader.selectFrom(known.as('known')).select(['kind', 'id']).execute();
	const of = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id));
	const hasBudget = of('budget').size > 0;
	return { hasBudget, partnerIds: of('partner'), roleIds: of('role'), lineIds: of('line'), personIds: of('person') };
}

/**
 * One id by itself: the database plans for a list whose length it does not know anew each time, which takes longer than looking
 * up all of these.
 */
function ifAny(ids: readonly string[], asking: (among: RawBuilder<unknown>) => RawBuilder<unknown>) {
	if (ids.length === 0) return [];
	return [asking(ids.length === 1 ? sql`= ${ids[0]}` : sql`= any(${[...ids]}::text[])`)];
}

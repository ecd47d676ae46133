/**
 * What was declared up to and with each of some lines, read from the database for those limits that can be passed at all. The
 * order is that in which lines are judged: by first day, then id.
 */
import { sql, type RawBuilder } from 'kysely';
import type { DeclaredUpTo, LineToJudge } from '$lib/domain/declaration/declared-so-far';
import { potOfLine, type FindingRules } from '$lib/domain/declaration/findings';
import { passableLimits, type SumBounds } from '$lib/domain/declaration/passable-limits';
import { hours, ZERO_HOURS } from '$lib/domain/shared/hours';
import { money, type Cents } from '$lib/domain/shared/money';
import { readTogether } from '../db/read-together';
import type { TenantReader, TenantTransaction } from '../db/tenancy';
import type { JudgedYear } from './sum-bounds';

/** What a line is told apart from sums: what else its person did that day. */
export type BesideLines = Pick<DeclaredUpTo, 'onDay' | 'sameAs'>;

export async function readSumsUpTo(
	trx: TenantTransaction,
	rules: FindingRules,
	year: JudgedYear,
	lines: readonly LineToJudge[],
	{ bounds, beside }: { readonly bounds: SumBounds; readonly beside: BesideLines }
): Promise<DeclaredUpTo> {
	const limits = passableLimits(rules, bounds, lines);
	const roles = limits.roles.map(({ partnerId, roleId, area }) => [partnerId, roleId, area]);
	const onLines = limits.lines.map(({ partnerId, lineId }) => [partnerId, lineId]);
	const linesOfPots = linesOf(rules, limits.potIds);
	const ids = lines.map(({ id }) => id);
	// What came later is in none of these sums.
	const last = lines.reduce((latest, { from }) => (from > latest ? from : latest), '');
	const [ofPartner, ofRole, ofLine, ofPerson, paidLine, paidPot, others] = await readTogether(trx, (reader) => {
		const running = (group: SumGroup) => runningSums(reader, { group, year, ids, last });
		return [
			running({
				...{ wanted: limits.partnerIds, partition: sql`partner_id`, summed: COUNTED_HOURS },
				where: sql`partner_id = any(${limits.partnerIds}::text[])`
			}),
			running({
				...{ wanted: roles, partition: sql`partner_id, role_id, area`, summed: COUNTED_HOURS },
				where: sql`(partner_id, role_id, area) in (select * from ${rowsOf(roles)})`
			}),
			running({
				...{ wanted: onLines, partition: sql`partner_id, line_id`, summed: COUNTED_HOURS },
				where: sql`(partner_id, line_id) in (select * from ${rowsOf(onLines)})`
			}),
			running({
				...{ wanted: limits.personIds, partition: sql`person_id`, summed: COUNTED_HOURS },
				beside: sql`join (
					select declaration_id, person_id from declaration_detail
					where partnership_id = ${year.partnershipId} and person_id = any(${limits.personIds}::text[])
				) as detail on declaration_id = id`,
				where: sql`true`
			}),
			running({
				...{ wanted: limits.paidLineIds, partition: sql`line_id`, summed: PAID },
				where: sql`line_id = any(${limits.paidLineIds}::text[])`
			}),
			running({
				...{ wanted: linesOfPots, partition: sql`pot_id`, summed: PAID },
				beside: sql`join ${rowsOf(linesOfPots)} as pot (pot_line_id, pot_id) on pot_line_id = line_id`,
				where: sql`line_id is not null`
			}),
			paidByOthers(reader, rules, year, limits.paidLineIds.length + limits.potIds.length > 0)
		];
	});
	const spent = (sums: RunningSums, id: string, key: string) => {
		const own = sums.get(id);
		return (own === undefined ? 0n : money(own) + (others.get(key) ?? 0n)) as Cents;
	};
	const worked = (sums: RunningSums, id: string) => {
		const own = sums.get(id);
		return own === undefined ? ZERO_HOURS : hours(own);
	};
	return {
		ofPartner: ({ id }) => worked(ofPartner, id),
		ofRole: ({ id }) => worked(ofRole, id),
		ofLine: ({ id }) => worked(ofLine, id),
		ofPerson: ({ id }) => worked(ofPerson, id),
		paidFromLine: ({ id, lineId }) => spent(paidLine, id, `line ${lineId}`),
		paidFromPot: ({ id }, potId) => spent(paidPot, id, `pot ${potId}`),
		...beside
	};
}

/** By line id, as decimal text; none for a line whose limit cannot be passed. */
type RunningSums = ReadonlyMap<string, string>;

interface SumGroup {
	/** The groups that are summed; none: nothing is read. */
	readonly wanted: readonly unknown[];
	readonly partition: RawBuilder<unknown>;
	readonly summed: RawBuilder<unknown>;
	/** What is joined to the lines. */
	readonly beside?: RawBuilder<unknown>;
	readonly where: RawBuilder<unknown>;
}

interface RunningTo {
	readonly group: SumGroup;
	readonly year: JudgedYear;
	/** Of the lines up to which is summed, and the last of their first days. */
	readonly ids: readonly string[];
	readonly last: string;
}

/** A line that does not count sees the sum of those before it. */
const COUNTED_HOURS = sql`sum(hours) filter (where state <> 'returned')`;
const PAID = sql`sum(amount) filter (where state <> 'returned' and not in_kind)`;

async function runningSums(trx: TenantReader, { group, year, ids, last }: RunningTo): Promise<RunningSums> {
	const { wanted, partition, summed, beside = sql``, where } = group;
	if (wanted.length === 0) return new Map();
	const { rows } = await sql<{ id: string; sum: string | null }>`
		select id, sum from (
			select id, ${summed} over (partition by ${partition} order by from_day, id collate "C") as sum
			from declaration ${beside}
			where partnership_id = ${year.partnershipId} and school_year = ${year.schoolYear}
				and from_day <= ${last}::date and partner_id = any(${[...year.partnerIds]}::text[]) and ${where}
		) as summed where id = any(${[...ids]}::text[])`.execute(trx);
	return new Map(rows.map(({ id, sum }) => [id, sum ?? '0']));
}

/** Rows of as many texts each, as a table. */
function rowsOf(rows: readonly (readonly string[])[]): RawBuilder<unknown> {
	const places = (rows[0] ?? []).map((_, place) => place);
	return sql`unnest(${sql.join(places.map((place) => sql`${rows.map((row) => row[place])}::text[]`))})`;
}

function linesOf({ budgetLines }: FindingRules, potIds: readonly string[]): string[][] {
	return [...budgetLines].flatMap(([id, { potId }]) => (potId !== null && potIds.includes(potId) ? [[id, potId]] : []));
}

/** What organisations of whom the reader sees sums only claim of budget lines and their pots. */
async function paidByOthers(
	trx: TenantReader,
	rules: FindingRules,
	{ partnershipId, schoolYear, partnerIds }: JudgedYear,
	wanted: boolean
): Promise<ReadonlyMap<string, bigint>> {
	if (!wanted) return new Map();
	const { rows } = await sql<{ line_id: string; amount: string }>`
		select line_id, sum(amount) as amount from declared_on_line
		where partnership_id = ${partnershipId} and school_year = ${schoolYear}
			and partner_id <> all(${[...partnerIds]}::text[])
		group by line_id`.execute(trx);
	const sums = new Map<string, bigint>();
	for (const { line_id, amount } of rows) {
		const potId = potOfLine(rules, line_id);
		for (const key of [`line ${line_id}`, ...(potId === null ? [] : [`pot ${potId}`])])
			sums.set(key, (sums.get(key) ?? 0n) + money(amount));
	}
	return sums;
}

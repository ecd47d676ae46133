/** What one organisation declared before some new lines, as sums: for judging those as if they came last (as when they are submitted). */
import { sql } from 'kysely';
import { DeclaredSoFar, type LineToJudge, type SumOnLine } from '$lib/domain/declaration/declared-so-far';
import type { DeclarationFindingKind } from '$lib/domain/declaration/finding-kinds';
import { counts, fullYearOf, potOfLine, type FindingRules } from '$lib/domain/declaration/findings';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import type { TenantTransaction } from '../db/tenancy';
import { listLinesBeside } from './days-beside';
import { listDeclaredWork } from './declared-work';
import { readPersonBounds, type JudgedYear } from './sum-bounds';

/** Whose lines of which year come last, read by somebody who acts for that organisation. */
export type NewLinesOf = Omit<JudgedYear, 'cells'> & { readonly partnerId: string };

export interface AskedOfNewLines {
	/** Drafts and returned lines, which are not in what is read. */
	readonly lines: readonly LineToJudge[];
	/** What is asked about them: sums that only other kinds rest on are not read. */
	readonly kinds: ReadonlySet<DeclarationFindingKind>;
}

export async function readDeclaredBefore(
	trx: TenantTransaction,
	rules: FindingRules,
	year: NewLinesOf,
	{ lines, kinds }: AskedOfNewLines
): Promise<DeclaredSoFar> {
	const { partnershipId, schoolYear, partnerId } = year;
	const without = lines.map(({ id }) => id);
	const soFar = new DeclaredSoFar();
	const potOf = (lineId: string | null) => potOfLine(rules, lineId);
	const ofMoney = kinds.has('lineUsedUp') || kinds.has('potUsedUp');
	if (ofMoney && lines.some(({ lineId }) => lineId !== null))
		soFar.addSumsOnLines(await paidByOthers(trx, year), potOf);
	if (ofMoney || kinds.has('aboveCommitment'))
		for (const work of await listDeclaredWork(trx, { partnershipId, schoolYear, partnerId, without }))
			soFar.addWork(work, potOf(work.lineId));
	if (kinds.has('aboveFullTime'))
		for (const { personId, sum } of await hoursOfPeople(trx, rules, year, lines)) soFar.addOfPerson(personId, sum);
	if (kinds.has('aboveDay') || kinds.has('sameTwice')) {
		const judged = new Set(without);
		for (const line of await listLinesBeside(trx, year, lines))
			if (counts(line) && !judged.has(line.id)) soFar.addDay(line);
	}
	return soFar;
}

/** What other organisations claim of the money of each budget line: sums that everybody in the partnership sees. */
export async function paidByOthers(
	trx: TenantTransaction,
	{
		partnershipId,
		schoolYear,
		partnerId
	}: Pick<JudgedYear, 'partnershipId' | 'schoolYear'> & { readonly partnerId: string }
): Promise<SumOnLine[]> {
	const { rows } = await sql<{ line_id: string; amount: string }>`
		select line_id, sum(amount) as amount from declared_on_line
		where partnership_id = ${partnershipId} and school_year = ${schoolYear} and partner_id <> ${partnerId}
		group by line_id`.execute(trx);
	return rows.map((row) => ({ lineId: row.line_id, amount: money(row.amount) }));
}

/** Of those people only who could come above their year with these lines. */
async function hoursOfPeople(
	trx: TenantTransaction,
	rules: FindingRules,
	year: NewLinesOf,
	lines: readonly LineToJudge[]
) {
	const bound = await readPersonBounds(trx, year, lines);
	const again = new Map<string, bigint>();
	for (const { personId, hours: added } of lines)
		if (personId !== null && added > 0n) again.set(personId, (again.get(personId) ?? 0n) + added);
	const near = [...again].flatMap(([id, added]) =>
		bound(id) + added > fullYearOf(rules.hoursPerYear, id) ? [id] : []
	);
	if (near.length === 0) return [];
	const { rows } = await sql<{ person_id: string; hours: string }>`
		select person_id, sum(hours) as hours
		from declaration as line
		join declaration_detail as detail
			on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
		where line.partnership_id = ${year.partnershipId} and school_year = ${year.schoolYear} and state <> 'returned'
			and line.partner_id = any(${[...year.partnerIds]}::text[]) and person_id = any(${near}::text[])
			and line.id <> all(${lines.map(({ id }) => id)}::text[])
		group by person_id`.execute(trx);
	return rows.map((row) => ({ personId: row.person_id, sum: hours(row.hours) }));
}

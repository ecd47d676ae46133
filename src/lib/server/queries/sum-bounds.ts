/** How high the running sums of a year can come at most, from the sums that the database keeps and the drafts the reader sees. */
import { sql } from 'kysely';
import { potOfLine, type FindingRules } from '$lib/domain/declaration/findings';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { SumBounds } from '$lib/domain/declaration/passable-limits';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantReader } from '../db/tenancy';
import type { DeclaredCell } from './declared-totals';

/** Whose lines of which year are judged, and by whom. */
export interface JudgedYear {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	/** Of whom the reader sees lines. */
	readonly partnerIds: readonly string[];
	/** Of those, the reader's own: their drafts count too. */
	readonly ownPartnerIds: readonly string[];
	/** Kept sums of the year. */
	readonly cells: readonly DeclaredCell[];
}

export async function readSumBounds(
	trx: TenantReader,
	rules: FindingRules,
	year: JudgedYear,
	lines: readonly LineToJudge[]
): Promise<SumBounds> {
	const kept = addedHours(year);
	const sums = new Map<string, bigint>();
	const raise = (key: string, by: bigint) => sums.set(key, (sums.get(key) ?? 0n) + by);
	const paid = (lineId: string, amount: bigint) => {
		raise(`paid ${lineId}`, amount);
		const potId = potOfLine(rules, lineId);
		if (potId !== null) raise(`pot ${potId}`, amount);
	};
	const paying = lines.some(({ lineId }) => lineId !== null);
	const [ofLines, onLines, ofPeople, drafts] = await Promise.all([
		paying ? paidFromLines(trx, year) : [],
		hoursOnLines(trx, year, lines),
		hoursOfPeople(trx, year, lines),
		ownDrafts(trx, year)
	]);
	for (const { lineId, amount } of ofLines) paid(lineId, amount);
	for (const { partnerId, lineId, added } of onLines) raise(`line ${partnerId} ${lineId}`, added);
	for (const { personId, added } of ofPeople) raise(`person ${personId}`, added);
	for (const draft of drafts) {
		raise(`partner ${draft.partnerId}`, draft.hours);
		raise(`role ${draft.partnerId} ${draft.roleId} ${draft.area}`, draft.hours);
		if (draft.personId !== null) raise(`person ${draft.personId}`, draft.hours);
		if (draft.lineId === null) continue;
		raise(`line ${draft.partnerId} ${draft.lineId}`, draft.hours);
		paid(draft.lineId, draft.amount);
	}
	const found = (key: string) => (kept.get(key) ?? 0n) + (sums.get(key) ?? 0n);
	return {
		ofPartner: (partnerId) => found(`partner ${partnerId}`),
		ofRole: ({ partnerId, roleId, area }) => found(`role ${partnerId} ${roleId} ${area}`),
		ofLine: (partnerId, lineId) => found(`line ${partnerId} ${lineId}`),
		ofPerson: (personId) => found(`person ${personId}`),
		paidFromLine: (lineId) => found(`paid ${lineId}`),
		paidFromPot: (potId) => found(`pot ${potId}`)
	};
}

/** Of kept sums that stay the same object these are made once for each set of organisations: every page asks for them. */
const known = new WeakMap<readonly DeclaredCell[], Map<string, ReadonlyMap<string, bigint>>>();

/** Per organisation, and per role and area of it. */
function addedHours({ cells, partnerIds }: JudgedYear): ReadonlyMap<string, bigint> {
	const ofCells = known.get(cells) ?? new Map<string, ReadonlyMap<string, bigint>>();
	known.set(cells, ofCells);
	const key = partnerIds.join(' ');
	const sums = ofCells.get(key) ?? sumAdded(cells, new Set(partnerIds));
	ofCells.set(key, sums);
	return sums;
}

function sumAdded(cells: readonly DeclaredCell[], seen: ReadonlySet<string>): Map<string, bigint> {
	const sums = new Map<string, bigint>();
	const raise = (key: string, by: bigint) => sums.set(key, (sums.get(key) ?? 0n) + by);
	for (const { partnerId, roleId, area, state, addedHours } of cells) {
		if (state === 'returned' || !seen.has(partnerId)) continue;
		raise(`partner ${partnerId}`, addedHours);
		raise(`role ${partnerId} ${roleId} ${area}`, addedHours);
	}
	return sums;
}

/** By everyone, also those of whom the reader sees sums only. */
async function paidFromLines(trx: TenantReader, { partnershipId, schoolYear }: JudgedYear) {
	const { rows } = await sql<{ line_id: string; amount: string }>`
		select line_id, sum(added_amount) as amount from declared_on_line
		where partnership_id = ${partnershipId} and school_year = ${schoolYear}
		group by line_id`.execute(trx);
	return rows.map((row) => ({ lineId: row.line_id, amount: money(row.amount) }));
}

async function hoursOnLines(
	trx: TenantReader,
	{ partnershipId, schoolYear }: JudgedYear,
	lines: readonly LineToJudge[]
) {
	const wanted = [...new Map(lines.map((line) => [`${line.partnerId} ${line.lineId}`, line])).values()];
	const onLine = wanted.filter(({ lineId }) => lineId !== null);
	if (onLine.length === 0) return [];
	const { rows } = await sql<{ partner_id: string; line_id: string; added_hours: string }>`
		select partner_id, line_id, added_hours from declared_on_line
		where partnership_id = ${partnershipId} and school_year = ${schoolYear} and (line_id, partner_id) in (
			select * from unnest(${onLine.map(({ lineId }) => lineId)}::text[], ${onLine.map((line) => line.partnerId)}::text[])
		)`.execute(trx);
	return rows.map((row) => ({ partnerId: row.partner_id, lineId: row.line_id, added: hours(row.added_hours) }));
}

/** Of people of organisations the reader acts for alone: how high their year can come with what was declared and their drafts. */
export async function readPersonBounds(
	trx: TenantReader,
	year: Omit<JudgedYear, 'cells'>,
	lines: readonly LineToJudge[]
): Promise<SumBounds['ofPerson']> {
	const sums = new Map<string, bigint>();
	const raise = (personId: string, by: bigint) => sums.set(personId, (sums.get(personId) ?? 0n) + by);
	for (const { personId, added } of await hoursOfPeople(trx, year, lines)) raise(personId, added);
	for (const { personId, added } of await draftsOfPeople(trx, year, lines)) raise(personId, added);
	return (personId) => sums.get(personId) ?? 0n;
}

async function draftsOfPeople(
	trx: TenantReader,
	{ partnershipId, schoolYear, ownPartnerIds }: Omit<JudgedYear, 'cells'>,
	lines: readonly LineToJudge[]
) {
	const personIds = peopleOf(lines);
	if (personIds.length === 0) return [];
	const { rows } = await sql<{ person_id: string; added: string }>`
		select person_id, sum(greatest(hours, 0)) as added
		from declaration_detail as detail
		join declaration as line on line.partnership_id = detail.partnership_id and line.id = detail.declaration_id
		where line.partnership_id = ${partnershipId} and school_year = ${schoolYear} and state = 'draft'
			and line.partner_id = any(${[...ownPartnerIds]}::text[]) and person_id = any(${personIds}::text[])
		group by person_id`.execute(trx);
	return rows.map((row) => ({ personId: row.person_id, added: hours(row.added) }));
}

function peopleOf(lines: readonly LineToJudge[]): string[] {
	return [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
}

async function hoursOfPeople(
	trx: TenantReader,
	{ partnershipId, schoolYear }: Pick<JudgedYear, 'partnershipId' | 'schoolYear'>,
	lines: readonly LineToJudge[]
) {
	const personIds = peopleOf(lines);
	if (personIds.length === 0) return [];
	const { rows } = await sql<{ person_id: string; added_hours: string }>`
		select person_id, added_hours from declared_of_person
		where partnership_id = ${partnershipId} and school_year = ${schoolYear}
			and person_id = any(${personIds}::text[])`.execute(trx);
	return rows.map((row) => ({ personId: row.person_id, added: hours(row.added_hours) }));
}

/** What they add, apart from what their corrections take back. */
async function ownDrafts(trx: TenantReader, { partnershipId, schoolYear, ownPartnerIds }: JudgedYear) {
	if (ownPartnerIds.length === 0) return [];
	const { rows } = await sql<{
		partner_id: string;
		role_id: string;
		area: string;
		line_id: string | null;
		person_id: string | null;
		hours: string;
		amount: string;
	}>`
		select line.partner_id, role_id, area, line_id, person_id, sum(greatest(hours, 0)) as hours,
			coalesce(sum(greatest(amount, 0)) filter (where not in_kind and amount is not null), 0) as amount
		from declaration as line
		left join declaration_detail as detail
			on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
		where line.partnership_id = ${partnershipId} and school_year = ${schoolYear} and state = 'draft'
			and line.partner_id = any(${[...ownPartnerIds]}::text[])
		group by line.partner_id, role_id, area, line_id, person_id`.execute(trx);
	return rows.map((row) => ({
		...{ partnerId: row.partner_id, roleId: row.role_id, area: row.area, lineId: row.line_id },
		...{ personId: row.person_id, hours: hours(row.hours), amount: money(row.amount) }
	}));
}

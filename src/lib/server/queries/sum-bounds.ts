/** How high the running sums of a year can come at most, from the sums that the database keeps and the drafts the reader sees. */
import { sql } from 'kysely';
import { potOfLine, type FindingRules } from '$lib/domain/declaration/findings';
import type { LineToJudge } from '$lib/domain/declaration/declared-so-far';
import type { SumBounds } from '$lib/domain/declaration/passable-limits';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { TenantReader } from '../db/tenancy';
import { readClaimedOnLines } from './claimed-on-lines';
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
	const [claimed, ofPeople, drafts] = await Promise.all([
		readClaimedOnLines(trx, year, lines),
		hoursOfPeople(trx, year, lines),
		ownDrafts(trx, year)
	]);
	const [paid, pots, people] = [new Sums(), new Sums(), new Sums()];
	const [partners, roles, onLines] = [new Sums(), new Sums(), new Sums()];
	const pay = (lineId: string, amount: bigint) => {
		paid.raise(lineId, amount);
		const potId = potOfLine(rules, lineId);
		if (potId !== null) pots.raise(potId, amount);
	};
	for (const { lineId, amount } of claimed.paid) pay(lineId, amount);
	for (const { personId, added } of ofPeople) people.raise(personId, added);
	for (const draft of drafts) {
		partners.raise(draft.partnerId, draft.hours);
		roles.raise(roleKey(draft), draft.hours);
		if (draft.personId !== null) people.raise(draft.personId, draft.hours);
		if (draft.lineId === null) continue;
		onLines.raise(`${draft.partnerId} ${draft.lineId}`, draft.hours);
		pay(draft.lineId, draft.amount);
	}
	return {
		ofPartner: (partnerId) => kept.partners.of(partnerId) + partners.of(partnerId),
		ofRole: (work) => kept.roles.of(roleKey(work)) + roles.of(roleKey(work)),
		ofLine: (partnerId, lineId) => claimed.hoursOf(partnerId, lineId) + onLines.of(`${partnerId} ${lineId}`),
		ofPerson: (personId) => people.of(personId),
		paidFromLine: (lineId) => paid.of(lineId),
		paidFromPot: (potId) => pots.of(potId)
	};
}

/** Sums by key; nothing is in those that were never raised. */
class Sums {
	readonly #sums = new Map<string, bigint>();

	raise(key: string, by: bigint): void {
		this.#sums.set(key, this.of(key) + by);
	}

	of(key: string): bigint {
		return this.#sums.get(key) ?? 0n;
	}
}

interface AddedHours {
	readonly partners: Sums;
	readonly roles: Sums;
}

function roleKey(work: { readonly partnerId: string; readonly roleId: string; readonly area: string }): string {
	return `${work.partnerId} ${work.roleId} ${work.area}`;
}

/** Of kept sums that stay the same object these are made once for each set of organisations: every page asks for them. */
const known = new WeakMap<readonly DeclaredCell[], Map<string, AddedHours>>();

/** Per organisation, and per role and area of it. */
function addedHours({ cells, partnerIds }: JudgedYear): AddedHours {
	const ofCells = known.get(cells) ?? new Map<string, AddedHours>();
	known.set(cells, ofCells);
	const key = partnerIds.join(' ');
	const sums = ofCells.get(key) ?? sumAdded(cells, new Set(partnerIds));
	ofCells.set(key, sums);
	return sums;
}

function sumAdded(cells: readonly DeclaredCell[], seen: ReadonlySet<string>): AddedHours {
	const [partners, roles] = [new Sums(), new Sums()];
	for (const cell of cells) {
		if (cell.state === 'returned' || !seen.has(cell.partnerId)) continue;
		partners.raise(cell.partnerId, cell.addedHours);
		roles.raise(roleKey(cell), cell.addedHours);
	}
	return { partners, roles };
}

/** Of people of organisations the reader acts for alone: how high their year can come with what was declared and their drafts. */
export async function readPersonBounds(
	trx: TenantReader,
	year: Omit<JudgedYear, 'cells'>,
	lines: readonly LineToJudge[]
): Promise<SumBounds['ofPerson']> {
	const sums = new Sums();
	for (const { personId, added } of await hoursOfPeople(trx, year, lines)) sums.raise(personId, added);
	for (const { personId, added } of await draftsOfPeople(trx, year, lines)) sums.raise(personId, added);
	return (personId) => sums.of(personId);
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

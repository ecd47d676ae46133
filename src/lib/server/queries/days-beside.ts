/** What else was declared of the same person from the same day on: more than a day holds, and the same work twice. */
import { sql, type RawBuilder } from 'kysely';
import { counts, HOURS_OF_A_DAY } from '$lib/domain/declaration/findings';
import { isOneDay, keyOfSame, type LineToJudge } from '$lib/domain/declaration/declared-so-far';
import { hoursText, type HourHundredths } from '$lib/domain/shared/hours';
import type { TenantReader } from '../db/tenancy';
import { judgedOf, JUDGED_COLUMNS, type JudgedRow } from './judged-lines';
import type { JudgedYear } from './sum-bounds';
import type { BesideLines } from './sums-up-to';

export async function readDaysBeside(
	trx: TenantReader,
	year: JudgedYear,
	lines: readonly LineToJudge[]
): Promise<BesideLines> {
	const byDay = new Map<string, LineToJudge[]>();
	const others = await listOthersBeside(trx, year, lines);
	for (const line of [...lines.filter(({ personId }) => personId !== null), ...others].sort(byId)) {
		const key = keyOfDay(line);
		const beside = byDay.get(key);
		if (beside) beside.push(line);
		else byDay.set(key, [line]);
	}
	const before = (line: LineToJudge) => (byDay.get(keyOfDay(line)) ?? []).filter((other) => other.id < line.id);
	return {
		onDay: (line) => {
			const counted = [...before(line), line].filter((each) => isOneDay(each) && counts(each));
			return counted.reduce((sum, each) => sum + each.hours, 0n) as HourHundredths;
		},
		sameAs: (line) => {
			if (line.personId === null || line.correctsId !== null) return null;
			const same = before(line).filter(
				(other) => counts(other) && other.correctsId === null && keyOfSame(other) === keyOfSame(line)
			);
			return same.at(-1)?.id ?? null;
		}
	};
}

function keyOfDay({ personId, from }: LineToJudge): string {
	return `${personId} ${from}`;
}

/** The first days of these lines of people, per organisation, and those people. */
function peopleAndDays(lines: readonly LineToJudge[]) {
	const ofPeople = lines.filter(({ personId }) => personId !== null);
	return {
		days: [...new Map(ofPeople.map((line) => [`${line.partnerId} ${line.from}`, line])).values()],
		personIds: [...new Set(ofPeople.map(({ personId }) => personId))]
	};
}

/** Of the people and first days of these lines, in the order in which they are judged. */
export async function listLinesBeside(
	trx: TenantReader,
	year: Pick<JudgedYear, 'partnershipId' | 'schoolYear'>,
	lines: readonly LineToJudge[]
): Promise<readonly LineToJudge[]> {
	if (peopleAndDays(lines).days.length === 0) return [];
	const { rows } = await sql<JudgedRow>`select ${JUDGED_COLUMNS} from ${besideOf(year, lines)}`.execute(trx);
	return rows.map(judgedOf).sort(byId);
}

/** As above, without these lines themselves: of a page, whose lines are most of what their people did, little is left to look up. */
async function listOthersBeside(
	trx: TenantReader,
	year: Pick<JudgedYear, 'partnershipId' | 'schoolYear'>,
	lines: readonly LineToJudge[]
): Promise<readonly LineToJudge[]> {
	if (peopleAndDays(lines).days.length === 0) return [];
	const { rows } = await sql<JudgedRow>`
		select ${JUDGED_COLUMNS} from ${besideOf(year, lines)}
			and line.id not in (select unnest(${lines.map(({ id }) => id)}::text[]))`.execute(trx);
	return rows.map(judgedOf);
}

function byId(one: LineToJudge, other: LineToJudge): number {
	return one.id < other.id ? -1 : 1;
}

/** A `declaration` called line with its `declaration_detail` called detail, for `JUDGED_COLUMNS`. */
function besideOf(
	{ partnershipId, schoolYear }: Pick<JudgedYear, 'partnershipId' | 'schoolYear'>,
	lines: readonly LineToJudge[]
): RawBuilder<unknown> {
	const { days, personIds } = peopleAndDays(lines);
	return sql`
		unnest(${days.map(({ partnerId }) => partnerId)}::text[], ${days.map(({ from }) => from)}::date[])
			as wanted (declaring, day)
		join declaration as line on line.partnership_id = ${partnershipId} and line.school_year = ${schoolYear}
			and line.partner_id = wanted.declaring and line.from_day = wanted.day
		join declaration_detail as detail
			on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
		where detail.person_id = any(${personIds}::text[])`;
}

/**
 * As above, of only those days on which these people come above what a day holds if nothing is taken back: seldom any. Days of
 * which the whole organisation stays below that are left out before anybody's lines are looked up.
 */
export async function listLinesOnFullDays(
	trx: TenantReader,
	{ partnershipId, schoolYear }: Pick<JudgedYear, 'partnershipId' | 'schoolYear'>,
	lines: readonly LineToJudge[]
): Promise<readonly LineToJudge[]> {
	const { days, personIds } = peopleAndDays(lines);
	if (days.length === 0) return [];
	const most = hoursText(HOURS_OF_A_DAY);
	const ofYear = sql`line.partnership_id = ${partnershipId} and line.school_year = ${schoolYear}`;
	const detail = sql`join declaration_detail as detail
		on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id`;
	const countsOnDay = sql`line.state <> 'returned' and line.until_day = line.from_day + 1`;
	const { rows } = await sql<JudgedRow>`
		with busy as materialized (
			select line.partner_id, line.from_day
			from unnest(${days.map(({ partnerId }) => partnerId)}::text[], ${days.map(({ from }) => from)}::date[])
				as wanted (declaring, day)
			join declaration as line on ${ofYear} and line.partner_id = wanted.declaring and line.from_day = wanted.day
			where ${countsOnDay}
			group by line.partner_id, line.from_day having sum(greatest(line.hours, 0)) > ${most}::numeric
		), full_day as materialized (
			select line.partner_id, line.from_day, detail.person_id
			from busy
			join declaration as line on ${ofYear} and line.partner_id = busy.partner_id and line.from_day = busy.from_day
			${detail}
			where ${countsOnDay} and detail.person_id = any(${personIds}::text[])
			group by line.partner_id, line.from_day, detail.person_id having sum(greatest(line.hours, 0)) > ${most}::numeric
		)
		select ${JUDGED_COLUMNS}
		from full_day
		join declaration as line on ${ofYear} and line.partner_id = full_day.partner_id and line.from_day = full_day.from_day
		${detail}
		where detail.person_id = full_day.person_id`.execute(trx);
	return rows.map(judgedOf).sort(byId);
}

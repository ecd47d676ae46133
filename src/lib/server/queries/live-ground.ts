/** What a browser holds typed hours of one organisation against: the facts of its budget that concern it, and sums of what it cannot see line by line. */
import { sql } from 'kysely';
import type { DeclaredPerson } from '$lib/domain/declaration/declaration';
import type { LineToJudge, WorkSum } from '$lib/domain/declaration/declared-so-far';
import type { FindingRules } from '$lib/domain/declaration/findings';
import type { FindingTreatments } from '$lib/domain/declaration/finding-kinds';
import type { DeclaredOutside, LiveGround } from '$lib/domain/declaration/live-ground';
import { LINE_AREAS } from '$lib/domain/shared/area';
import type { Day } from '$lib/domain/shared/day';
import { hours, sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import { money, sumCents } from '$lib/domain/shared/money';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import type { Tariff } from '$lib/domain/tariff/tariff';
import type { TenantTransaction } from '../db/tenancy';
import { paidByOthers } from './declared-before';
import { wordOf } from './partnership-rows';

export interface LivePlace {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly partnerId: string;
	readonly period: { readonly from: Day; readonly until: Day };
}

export interface LiveRules {
	readonly rules: FindingRules;
	readonly treatments: FindingTreatments;
	readonly tariffs: readonly Tariff[];
	/** Of the organisation. */
	readonly people: readonly DeclaredPerson[];
	/** Budget lines that the organisation can choose. */
	readonly lineIds: readonly string[];
	/** The lines of the period. */
	readonly lines: readonly Pick<LineToJudge, 'lineId'>[];
}

export async function readLiveGround(
	trx: TenantTransaction,
	{ partnershipId, schoolYear, partnerId, period }: LivePlace,
	{ rules, treatments, tariffs, people, lineIds, lines }: LiveRules
): Promise<LiveGround> {
	const ours = { partnershipId, schoolYear, partnerId };
	const before = await readBefore(trx, ours, period.from);
	const others = await paidByOthers(trx, ours);
	const concerned = new Set([...lineIds, ...[...lines, ...before.works].flatMap(({ lineId }) => lineId ?? [])]);
	const budgetLines = [...concerned].flatMap((id) => {
		const room = rules.budgetLines.get(id);
		return room ? [{ id, ...room }] : [];
	});
	const potIds = new Set(budgetLines.flatMap(({ potId }) => potId ?? []));
	const pots = [...potIds].flatMap((id) => {
		const room = rules.pots.get(id);
		return room ? [{ id, ...room }] : [];
	});
	const onPots = pots.map(({ id }) => {
		const elsewhere = others.filter(
			({ lineId }) => !concerned.has(lineId) && rules.budgetLines.get(lineId)?.potId === id
		);
		return { potId: id, amount: sumCents(elsewhere.map(({ amount }) => amount)) };
	});
	return {
		...{ partnerId, schoolYear, today: rules.today, period: { from: period.from, until: period.until }, treatments },
		rounds: rules.rounds.map(({ id, name, from, until, state }) => ({ id, name, from, until, state })),
		member: rules.members.get(partnerId) ?? null,
		tariffs,
		commitments: rules.commitments.filter((commitment) => commitment.partnerId === partnerId),
		...{ budgetLines, pots, people },
		outside: {
			...before,
			onLines: others.filter(({ lineId }) => concerned.has(lineId)),
			onPots: onPots.filter(({ amount }) => amount !== 0n)
		}
	};
}

/** What the organisation declared before a day, in one pass over its own lines of the year until then. */
async function readBefore(
	trx: TenantTransaction,
	{ partnershipId, schoolYear, partnerId }: Omit<LivePlace, 'period'>,
	day: Day
): Promise<Pick<DeclaredOutside, 'works' | 'people'>> {
	const { rows } = await sql<{
		role_id: string;
		area: string;
		line_id: string | null;
		person_id: string | null;
		hours: string;
		paid: string;
	}>`
		select role_id, area, line_id, person_id, sum(hours) as hours,
			coalesce(sum(amount) filter (where not in_kind), 0) as paid
		from declaration as line
		left join declaration_detail as detail
			on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
		where line.partnership_id = ${partnershipId} and school_year = ${schoolYear} and line.partner_id = ${partnerId}
			and from_day < ${day} and state <> 'returned'
		group by role_id, area, line_id, person_id order by role_id, area, line_id, person_id`.execute(trx);
	const works = new Map<string, WorkSum>();
	const people = new Map<string, HourHundredths>();
	for (const row of rows) {
		const work = { partnerId, roleId: row.role_id, area: wordOf(LINE_AREAS, row.area), lineId: row.line_id };
		const key = `${work.roleId} ${work.area} ${work.lineId ?? ''}`;
		const sums = works.get(key);
		works.set(key, {
			...work,
			hours: sumHours([hours(row.hours), ...(sums ? [sums.hours] : [])]),
			paid: sumCents([money(row.paid), ...(sums ? [sums.paid] : [])])
		});
		if (row.person_id !== null)
			people.set(row.person_id, sumHours([hours(row.hours), people.get(row.person_id) ?? hours('0.00')]));
	}
	return {
		works: [...works.values()],
		people: [...people].map(([personId, sum]) => ({ personId, hours: sum }))
	};
}

/** What may wait for somebody in a partnership, as far as they may see it. Each question is small however many hours were declared. */
import { sql } from 'kysely';
import { committedKey, type InRound, type ReminderFacts } from '$lib/domain/calendar/reminders';
import { yearCalendar } from '$lib/domain/calendar/year-calendar';
import { peopleDue } from '$lib/domain/declaration/name-retention';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import { toDay, type Day } from '$lib/domain/shared/day';
import { groupedBy } from '$lib/domain/shared/grouped';
import { schoolYearOf, toSchoolYear } from '$lib/domain/shared/school-year';
import { isAboutThis } from '$lib/domain/tariff/tariff-proposal';
import type { Access } from '../auth/actor';
import { may } from '../auth/permissions';
import type { TenantTransaction } from '../db/tenancy';
import { listRounds } from './agreed-hours';
import { listMoments } from './calendar';
import { listUncheckable } from './checking-agreements';
import { findRetention, listKeptPeople } from './name-retention';
import { listPartners } from './partnership-rows';
import { listProposalAnswers, listProposalRemarks, listProposals } from './proposals';

export async function findReminderFacts(trx: TenantTransaction, access: Access, today: Day): Promise<ReminderFacts> {
	const { partnershipId, roles, partnerIds } = access;
	const isStaff = roles.includes('penvoerder') || roles.includes('coordinator');
	const declaringFor = partnerIds.filter((id) => may(access, 'hours.declare', id));
	const rounds = await listRounds(trx, partnershipId);
	const committed = await listCommitted(trx, partnershipId);
	return {
		...{ isStaff, isLead: roles.includes('penvoerder'), isBoardMember: roles.includes('bestuurder') },
		...{ partnerIds, declaringFor, rounds, committed },
		entries: yearCalendar(await listMoments(trx, partnershipId), rounds, schoolYearOf(today)),
		inRounds: await listInRounds(trx, partnershipId, declaringFor),
		waiting: may(access, 'hours.check') ? await listWaiting(trx, partnershipId) : [],
		disputes: await listDisputesOf(trx, partnershipId, declaringFor),
		...(await findProposalFacts(trx, access, isStaff)),
		...(await findNameFacts(trx, access, { declaringFor, rounds, today })),
		uncheckable: isStaff ? await findUncheckable(trx, partnershipId, rounds, committed, today) : []
	};
}

async function listCommitted(trx: TenantTransaction, partnershipId: string): Promise<ReadonlySet<string>> {
	const rows = await trx
		.selectFrom('commitment')
		.select(['school_year', 'partner_id'])
		.distinct()
		.where('partnership_id', '=', partnershipId)
		.execute();
	return new Set(rows.map((row) => committedKey(toSchoolYear(row.school_year), row.partner_id)));
}

/** Drafts as the organisation's own see them, and the kept sums of what was submitted. */
async function listInRounds(
	trx: TenantTransaction,
	partnershipId: string,
	partnerIds: readonly string[]
): Promise<InRound[]> {
	if (partnerIds.length === 0) return [];
	const own = sql`${[...partnerIds]}::text[]`;
	const { rows } = await sql<{ round_id: string; partner_id: string; drafts: number; submitted: number }>`
		select round_id, partner_id, sum(drafts)::integer as drafts, sum(submitted)::integer as submitted from (
			select round_id, partner_id, count(*) as drafts, 0 as submitted from declaration
				where partnership_id = ${partnershipId} and partner_id = any(${own}) and state = 'draft' group by 1, 2
			union all
			select round_id, partner_id, 0, sum(entries) from declared_total
				where partnership_id = ${partnershipId} and partner_id = any(${own}) group by 1, 2
		) as counted group by 1, 2`.execute(trx);
	return rows.map((row) => ({
		...{ roundId: row.round_id, partnerId: row.partner_id, drafts: row.drafts, submitted: row.submitted }
	}));
}

/** Submitted lines that the reader may decide about. */
async function listWaiting(trx: TenantTransaction, partnershipId: string): Promise<ReminderFacts['waiting']> {
	const { rows } = await sql<{ school_year: string; lines: number; since: string }>`
		select school_year, sum(lines)::integer as lines, min(since)::text as since from (
			select school_year, partner_id, count(*) as lines,
				(min(submitted_at) at time zone 'Europe/Amsterdam')::date as since
			from declaration where partnership_id = ${partnershipId} and state = 'submitted' group by 1, 2
		) as waiting where app_checks(partner_id, school_year) group by 1 order by 1`.execute(trx);
	return rows.map((row) => ({
		...{ schoolYear: toSchoolYear(row.school_year), lines: row.lines, since: toDay(row.since) }
	}));
}

/** Open disputes in which one of these organisations acts next. */
async function listDisputesOf(
	trx: TenantTransaction,
	partnershipId: string,
	partnerIds: readonly string[]
): Promise<ReminderFacts['disputes']> {
	if (partnerIds.length === 0) return [];
	const { rows } = await sql<{ school_year: string; lines: number; due_on: string }>`
		select line.school_year, count(*)::integer as lines, min(dispute.due_on)::text as due_on
		from dispute join declaration as line
			on line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id
		where dispute.partnership_id = ${partnershipId} and dispute.closed_at is null
			and dispute.owner_partner_id = any(${[...partnerIds]}::text[])
		group by 1 order by 1`.execute(trx);
	return rows.map((row) => ({
		...{ schoolYear: toSchoolYear(row.school_year), lines: row.lines, dueOn: toDay(row.due_on) }
	}));
}

async function findProposalFacts(trx: TenantTransaction, access: Access, isStaff: boolean) {
	const { partnershipId } = access;
	const open = await listProposals(trx, partnershipId, { state: 'open' });
	const unanswered: ReminderFacts['unanswered'][number][] = [];
	const openRemarks: ReminderFacts['openRemarks'][number][] = [];
	for (const proposal of open) {
		const { id, schoolYear } = proposal;
		const answers = await listProposalAnswers(trx, partnershipId, id);
		for (const partnerId of access.partnerIds.filter((own) => may(access, 'proposal.answer', own))) {
			const answer = answers.find((given) => given.partnerId === partnerId);
			if (!answer || !isAboutThis(proposal, answer)) unanswered.push({ schoolYear, partnerId });
		}
		if (!isStaff) continue;
		const remarks = (await listProposalRemarks(trx, partnershipId, id)).filter(({ handledAt }) => handledAt === null);
		if (remarks.length > 0) openRemarks.push({ schoolYear, remarks: remarks.length });
	}
	return { unanswered, openRemarks };
}

interface NamesOf {
	readonly declaringFor: readonly string[];
	readonly rounds: readonly DeclarationRound[];
	readonly today: Day;
}

async function findNameFacts(trx: TenantTransaction, access: Access, { declaringFor, rounds, today }: NamesOf) {
	const { partnershipId } = access;
	const monthsKept = (await findRetention(trx, partnershipId))?.monthsKept ?? null;
	const retentionMissing = may(access, 'partnership.settings') && monthsKept === null && rounds.length > 0;
	if (declaringFor.length === 0 || monthsKept === null) return { retentionMissing, namesDue: [] };
	const due = peopleDue(await listKeptPeople(trx, partnershipId, declaringFor), monthsKept, today);
	const namesDue = [...groupedBy(due, ({ partnerId }) => partnerId)].map(([partnerId, people]) => ({
		...{ partnerId, people: people.length }
	}));
	return { retentionMissing, namesDue };
}

/** Of the penvoerder and of whoever has agreed hours in a year with rounds that are not settled. */
async function findUncheckable(
	trx: TenantTransaction,
	partnershipId: string,
	rounds: readonly DeclarationRound[],
	committed: ReadonlySet<string>,
	today: Day
): Promise<readonly string[]> {
	const years = new Set(rounds.filter(({ state }) => state !== 'settled').map(({ schoolYear }) => schoolYear));
	const partners = await listPartners(trx, partnershipId);
	const current = schoolYearOf(today);
	const found = new Set<string>();
	for (const schoolYear of years) {
		if (schoolYear < current) continue;
		const asked = partners
			.filter(({ id, leadPartner }) => leadPartner || committed.has(committedKey(schoolYear, id)))
			.map(({ id }) => id);
		for (const id of await listUncheckable(trx, { partnershipId, schoolYear }, asked)) found.add(id);
	}
	return [...found];
}

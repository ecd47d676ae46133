/**
 * What the page of reviewing hours shows: sums for everyone, and lines as far as the reader may see them. Sums are kept ones and
 * lines are a page: how many were declared makes no difference.
 */
import { compareHours } from '$lib/domain/declaration/comparison';
import { repriced } from '$lib/domain/declaration/deciding';
import { turnAfter } from '$lib/domain/declaration/dispute';
import { repricedValues } from '$lib/domain/declaration/line-values';
import { namesAmong } from '$lib/domain/declaration/person-names';
import { ALL_WORK, entriesIn, sumsByPartner } from '$lib/domain/declaration/sums-by-partner';
import type { Day } from '$lib/domain/shared/day';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { Access } from '$lib/server/auth/actor';
import { checksAnyone, mayCheck, organisationsSeen } from '$lib/server/auth/checking';
import { may } from '$lib/server/auth/permissions';
import { readTogether } from '$lib/server/db/read-together';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import type { ComputedBudget } from '$lib/server/queries/computed-budget';
import { askGround, groundOf, judgeWithPeople } from '$lib/server/queries/declared-findings';
import { listDecisions } from '$lib/server/queries/declaration-decisions';
import { listDeclarations } from '$lib/server/queries/declarations';
import { listDeclaredCellsOfRound, type RoundCell } from '$lib/server/queries/declared-totals';
import { listDisputes, listRemarks } from '$lib/server/queries/disputes';
import type { Moment } from '$lib/server/queries/kept-while-unwritten';
import { filterToReprice, listOpenLines } from '$lib/server/queries/repricing';
import type { AskedReview } from './review-asked';
import { askLines, shownLine, shownLines, type ReviewGround } from './review-lines';
import { shownComparison } from './shown-comparison';

export { askedReview, type AskedReview, type StateFilter } from './review-asked';

const SHOWN_DECISIONS = 5;

export async function readReview(
	trx: TenantTransaction,
	access: Access,
	budget: ComputedBudget,
	asked: AskedReview,
	{ today, moment }: { readonly today: Day; readonly moment: Moment | null }
) {
	const { facts } = budget;
	const { schoolYear } = facts;
	const { partnershipId } = access;
	const [standing] = await readTogether(trx, (reader) => [askGround(reader, partnershipId, facts, moment)]);
	const { checkers } = standing;
	const seen = organisationsSeen(access, facts.partners, checkers);
	const checks = (partnerId: string) => mayCheck(access, partnerId, checkers);
	const decides = checksAnyone(access, checkers);
	const ownPartnerIds = access.partnerIds.filter((id) => seen.includes(id));
	const place = { partnershipId, partnerIds: seen, ownPartnerIds, today };
	const { agreed, ...judging } = await groundOf(trx, budget, place, standing);
	const { rounds, commitments } = agreed;
	const { cells } = judging.year;
	const round = rounds.find(({ id }) => id === asked.round) ?? null;
	const ofRound = round && (await listDeclaredCellsOfRound(trx, partnershipId, { schoolYear, roundId: round.id }));
	const counted = ofRound ?? cells;
	const work = { commitments, tariffs: indexTariffs(facts.tariffs), pricingDay: facts.settings.pricingDay };
	const ground: ReviewGround | null = seen.length === 0 ? null : { ...judging, counted, checks };
	const ofYear = sumsByPartner(cells, ALL_WORK);
	const anyDisputed = seen.some((partnerId) => entriesIn(ofYear.get(partnerId), 'disputed') > 0);
	const [page, decisions] = await readTogether(trx, (reader) => [
		ground && askLines(reader, ground, asked),
		decides ? listDecisions(reader, access, { schoolYear, limit: SHOWN_DECISIONS }) : []
	]);
	const leadPartnerId = facts.partners.find(({ leadPartner }) => leadPartner)?.id ?? null;
	const answerers = { checkers, leadPartnerId };
	const looksAtOpen = ground !== null && asked.state === 'waiting' && asked.settled === null && asked.after === null;
	return {
		rounds: rounds.map(({ id, name }) => ({ id, name })),
		round: round && { id: round.id, name: round.name },
		/** The name of the round with which all lines that are shown were settled. */
		settledWith: rounds.find(({ id }) => id === asked.settled)?.name ?? null,
		comparison: shownComparison(compareHours(work, counted), asked, access.partnerIds),
		/** Of all that wait in the round that is asked for, else in the year. */
		waitingForReader: waitingFor(seen.filter(checks), counted),
		seen,
		/** Beside whoever declared: organisations that can act next in a dispute, because they see the lines. */
		disputeOwners: [
			...new Set([...(leadPartnerId === null ? [] : [leadPartnerId]), ...checkers.map((one) => one.checkerPartnerId)])
		],
		decides,
		lines: ground && page && (await shownLines(trx, ground, asked, page)),
		disputes: ground && (anyDisputed ? await disputesOf(trx, access, ground, answerers) : []),
		decisions,
		toReprice: looksAtOpen && may(access, 'hours.check') ? await toReprice(trx, access, budget, { rounds, checks }) : []
	};
}

function waitingFor(partnerIds: readonly string[], counted: readonly RoundCell[]): number {
	const byPartner = sumsByPartner(counted, ALL_WORK);
	return partnerIds.reduce((lines, id) => lines + entriesIn(byPartner.get(id), 'submitted'), 0);
}

export type ReviewData = Awaited<ReturnType<typeof readReview>>;
export type ShownLine = NonNullable<ReviewData['lines']>['lines'][number];
export type ShownDispute = NonNullable<ReviewData['disputes']>[number];

interface Repricing {
	readonly rounds: readonly { readonly id: string; readonly name: string }[];
	readonly checks: (partnerId: string) => boolean;
}

/** Per round what pricing its open lines anew would change; only lines of work with another tariff are read. */
async function toReprice(
	trx: TenantTransaction,
	access: Access,
	{ facts }: ComputedBudget,
	{ rounds, checks }: Repricing
) {
	const { partnershipId } = access;
	const { schoolYear } = facts;
	const tariffs = indexTariffs(facts.tariffs);
	const isMeant = (partnerId: string) => checks(partnerId) || may(access, 'hours.declare', partnerId);
	const open = await filterToReprice(trx, partnershipId, schoolYear, { tariffs: facts.tariffs, may: isMeant });
	const lines = open === null ? [] : await listOpenLines(trx, partnershipId, open);
	const changes = lines.flatMap((line) => {
		const change = repriced(line, tariffs);
		return change === null ? [] : [{ roundId: line.roundId, inKind: line.inKind, ...change }];
	});
	return rounds.flatMap(({ id, name }) => {
		const own = changes.filter(({ roundId }) => roundId === id);
		return own.length === 0 ? [] : [{ id, name, ...repricedValues(own) }];
	});
}

async function disputesOf(
	trx: TenantTransaction,
	access: Access,
	ground: ReviewGround,
	answerers: Parameters<typeof turnAfter>[2]
) {
	const { schoolYear, partnerIds } = ground.year;
	const lines = await listDeclarations(trx, access.partnershipId, { schoolYear, partnerIds, states: ['disputed'] });
	const disputed = new Map(lines.map((line) => [line.id, line]));
	const { findings, people } = await judgeWithPeople(trx, ground, lines);
	const names = namesAmong(people, lines);
	const open = await listDisputes(trx, access.partnershipId, { declarationIds: [...disputed.keys()], open: true });
	const remarks = await listRemarks(
		trx,
		access.partnershipId,
		open.map(({ id }) => id)
	);
	return open.flatMap((dispute) => {
		const line = disputed.get(dispute.declarationId);
		if (!line) return [];
		const mayDecide = ground.checks(line.partnerId);
		const { sides, next } = turnAfter(mayDecide ? 'checker' : 'declarer', dispute, answerers);
		return [
			{
				...dispute,
				line: shownLine(line, names, findings.get(line.id)),
				remarks: remarks.get(dispute.id) ?? [],
				mayGiveIn: may(access, 'hours.declare', line.partnerId),
				mayDecide,
				/** Who acts next when the reader has written. */
				...{ sides, answeredBy: next }
			}
		];
	});
}

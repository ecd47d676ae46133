/** What the page of reviewing hours shows: sums for everyone, and lines as far as the reader may see them. */
import { compareHours } from '$lib/domain/declaration/comparison';
import { repriced } from '$lib/domain/declaration/deciding';
import type { DeclarationState } from '$lib/domain/declaration/declaration';
import { placeFromText, placeText, reviewPage } from '$lib/domain/declaration/review-order';
import { sumCents } from '$lib/domain/shared/money';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { readReviewFilter, type ReviewFilter } from '$lib/forms/review-form';
import type { Access } from '$lib/server/auth/actor';
import { checksAnyone, mayCheck, organisationsSeen } from '$lib/server/auth/checking';
import { may } from '$lib/server/auth/permissions';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { listCheckers, listCommitments, listRounds } from '$lib/server/queries/agreed-hours';
import type { ComputedBudget } from '$lib/server/queries/computed-budget';
import { judgeDeclarations, type JudgedDeclarations } from '$lib/server/queries/declared-findings';
import { listDecisions } from '$lib/server/queries/declaration-decisions';
import type { StoredDeclaration } from '$lib/server/queries/declarations';
import { listDeclaredTotals } from '$lib/server/queries/declared-totals';
import { listDisputes, listRemarks } from '$lib/server/queries/disputes';

/** As many lines as somebody looks through at once. */
const PAGE_SIZE = 50;
const SHOWN_DECISIONS = 5;

const STATES_OF = {
	waiting: ['submitted'],
	disputed: ['disputed'],
	approved: ['approved', 'settled'],
	returned: ['returned'],
	all: ['submitted', 'approved', 'returned', 'disputed', 'settled']
} as const satisfies Readonly<Record<string, readonly DeclarationState[]>>;
export type StateFilter = keyof typeof STATES_OF;

export interface AskedReview extends ReviewFilter {
	readonly state: StateFilter;
	readonly after: string | null;
}

export function askedReview(query: URLSearchParams): AskedReview {
	const state = (Object.keys(STATES_OF) as StateFilter[]).find((each) => each === query.get('state')) ?? 'waiting';
	return { ...readReviewFilter((name) => query.get(name)), state, after: query.get('after') };
}

export async function readReview(trx: TenantTransaction, access: Access, budget: ComputedBudget, asked: AskedReview) {
	const { facts } = budget;
	const { schoolYear } = facts;
	const { partnershipId } = access;
	const rounds = await listRounds(trx, partnershipId, schoolYear);
	const round = rounds.find(({ id }) => id === asked.round) ?? null;
	const commitments = (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value);
	const totals = await listDeclaredTotals(trx, partnershipId, schoolYear, round?.id ?? null);
	const checkers = await listCheckers(trx, partnershipId, schoolYear);
	const tariffs = indexTariffs(facts.tariffs);
	const agreed = { commitments, tariffs, pricingDay: facts.settings.pricingDay };
	const seen = organisationsSeen(access, facts.partners, checkers);
	const checks = (partnerId: string) => mayCheck(access, partnerId, checkers);
	const decides = checksAnyone(access, checkers);
	const judged = seen.length === 0 ? null : await judgeDeclarations(trx, budget, partnershipId, seen);
	return {
		rounds: rounds.map(({ id, name }) => ({ id, name })),
		round: round && { id: round.id, name: round.name },
		comparison: compareHours(agreed, totals),
		seen,
		decides,
		lines: judged && linesOf(judged, asked, checks),
		disputes: judged && (await disputesOf(trx, access, judged, checks)),
		decisions: decides ? await listDecisions(trx, access, { schoolYear, limit: SHOWN_DECISIONS }) : [],
		toReprice: judged && may(access, 'hours.check') ? toReprice(judged, access, checks) : []
	};

	function toReprice({ lines }: JudgedDeclarations, of: Access, isChecked: (partnerId: string) => boolean) {
		const open = lines.flatMap((line) => {
			const mayChange = isChecked(line.partnerId) || may(of, 'hours.declare', line.partnerId);
			const change = mayChange ? repriced(line, tariffs) : null;
			return change === null ? [] : [{ roundId: line.roundId, ...change }];
		});
		return rounds.flatMap(({ id, name }) => {
			const own = open.filter(({ roundId }) => roundId === id);
			if (own.length === 0) return [];
			const sum = (when: 'before' | 'after') => sumCents(own.flatMap((change) => change[when]?.amount ?? []));
			const unpriced = (when: 'before' | 'after') => own.filter((change) => change[when] === null).length;
			return [
				{
					...{ id, name, lines: own.length, before: sum('before'), after: sum('after') },
					...{ unpricedBefore: unpriced('before'), unpriced: unpriced('after') }
				}
			];
		});
	}
}

export type ReviewData = Awaited<ReturnType<typeof readReview>>;
export type ShownLine = NonNullable<ReviewData['lines']>['lines'][number];
export type ShownDispute = NonNullable<ReviewData['disputes']>[number];

function linesOf(judged: JudgedDeclarations, asked: AskedReview, checks: (partnerId: string) => boolean) {
	const states: readonly DeclarationState[] = STATES_OF[asked.state];
	const inFilter = judged.lines.filter((line) => states.includes(line.state) && isAsked(line, asked));
	const after = asked.after === null ? null : placeFromText(asked.after);
	const page = reviewPage(inFilter, (id) => judged.findings.has(id), { after, size: PAGE_SIZE });
	const waiting = inFilter.filter(({ state, partnerId }) => state === 'submitted' && checks(partnerId));
	return {
		lines: page.lines.map((line) => ({ ...shownLine(line, judged), decidable: checks(line.partnerId) })),
		count: page.count,
		next: page.next && placeText(page.next),
		/** What could be decided about in one action. */
		waiting: waiting.length,
		waitingWithoutFindings: waiting.filter(({ id }) => !judged.findings.has(id)).length
	};
}

function isAsked(line: StoredDeclaration, { round, partner, role, area }: ReviewFilter): boolean {
	return (
		(round === null || line.roundId === round) &&
		(partner === null || line.partnerId === partner) &&
		(role === null || line.roleId === role) &&
		(area === null || line.area === area)
	);
}

function shownLine(line: StoredDeclaration, { agreed, findings }: JudgedDeclarations) {
	const person = agreed.people.find(({ id }) => id === line.personId);
	const { id, revision, partnerId, roleId, area, activity, lineId, from, until, hours, inKind, price, state } = line;
	return {
		...{ id, revision, partnerId, roleId, area, activity, lineId, from, until, hours, inKind, price, state },
		...{ note: line.note, link: line.link, reason: line.reason, decidedByName: line.decidedByName },
		correctsId: line.correctsId,
		person: person ? (person.name ?? person.code) : null,
		findings: findings.get(id) ?? []
	};
}

async function disputesOf(
	trx: TenantTransaction,
	access: Access,
	judged: JudgedDeclarations,
	checks: (partnerId: string) => boolean
) {
	const disputed = new Map(judged.lines.filter(({ state }) => state === 'disputed').map((line) => [line.id, line]));
	const open = await listDisputes(trx, access.partnershipId, { declarationIds: [...disputed.keys()], open: true });
	const remarks = await listRemarks(
		trx,
		access.partnershipId,
		open.map(({ id }) => id)
	);
	return open.flatMap((dispute) => {
		const line = disputed.get(dispute.declarationId);
		if (!line) return [];
		return [
			{
				...dispute,
				line: shownLine(line, judged),
				remarks: remarks.get(dispute.id) ?? [],
				mayGiveIn: may(access, 'hours.declare', line.partnerId),
				mayDecide: checks(line.partnerId)
			}
		];
	});
}

/**
 * Swaps with closed purses: proposed by one side or by the penvoerder's staff, agreed to or refused by each side for itself, and
 * withdrawn by whoever proposed it until both agreed (model section 8).
 */
import {
	mayRefuse,
	mayWithdraw,
	partnerOfSide,
	proposalProblem,
	sideToAgree,
	sidesWaiting,
	SWAP_SIDES,
	swapTerms,
	type ProposalProblem,
	type Swap,
	type SwapPerson,
	type SwapProblem,
	type SwapTerms
} from '$lib/domain/settlement/swap';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import { hoursText } from '$lib/domain/shared/hours';
import { moneyText, type Cents } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Access } from '../auth/actor';
import type { AuditEntry } from '../queries/audit';
import { findPartner } from '../queries/partners';
import { insertSwap, lockSwap, lockSwaps, updateSwap } from '../queries/settlement-facts';
import type { Stored } from '../queries/stored';
import type { YearPlace } from './edit-funding-sources';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

/** `amount: null` takes that of the hours. */
export type SwapInput = Omit<SwapTerms, 'amount'> & { readonly amount: Cents | null };

export type SwapRefusal =
	| SwapProblem
	| { readonly kind: 'partnerUnknown' }
	/** Both sides are other organisations than those this person acts for. */
	| { readonly kind: 'noSideOfOwn' }
	| ProposalProblem
	/** It was agreed, refused or withdrawn meanwhile. */
	| { readonly kind: 'notWaiting' };

/** Who somebody is to a swap. */
export function swapPerson({ userId, partnerIds, roles }: Access): SwapPerson {
	return { userId, partnerIds, staff: roles.includes('penvoerder') || roles.includes('coordinator') };
}

/** The id of the swap. Whoever acts for a side proposes for that side, which agrees by it. */
export function proposeSwap(
	caller: Caller,
	{ partnershipId, schoolYear }: YearPlace,
	input: SwapInput
): Promise<Result<string, SwapRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'swap.take' } as const;
	return write<string, SwapRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, access, now, userName } = scope;
		const budget = await scope.budgetOf(schoolYear);
		if (!budget) return refuse('notFound');
		const person = swapPerson(access);
		const side = SWAP_SIDES.find((one) => person.partnerIds.includes(partnerOfSide(input, one))) ?? null;
		if (side === null && !person.staff) return refuse({ kind: 'noSideOfOwn' });
		const terms = swapTerms(input);
		if (!terms.ok) return terms;
		for (const partnerId of [input.fromPartnerId, input.toPartnerId])
			if (!(await findPartner(trx, partnershipId, partnerId))) return refuse({ kind: 'partnerUnknown' });
		const others = await lockSwaps(trx, partnershipId, schoolYear);
		const problem = proposalProblem(terms.value, { totals: budget.figures.totals, others });
		if (problem !== null) return refuse(problem);
		const own = { by: access.userId, name: userName, at: now };
		const swap: Swap = {
			...terms.value,
			...{ id: scope.newId(), schoolYear, state: 'proposed' },
			proposedFor: side && partnerOfSide(input, side),
			proposedBy: { name: userName, at: now },
			agreed: { from: side === 'from' ? own : null, to: side === 'to' ? own : null },
			...{ agreedOn: null, closed: null, reason: null, settlementId: null }
		};
		await insertSwap(trx, partnershipId, swap, { now, userName, userId: access.userId });
		scope.audit(...toldToBoth('swap.proposed', swap, { after: termsJson(swap) }));
		return ok(swap.id);
	});
}

/** On behalf of the side this person acts for; it counts once both did. */
export function agreeToSwap(caller: Caller, place: YearPlace, id: string) {
	return answer(caller, place, id, (swap, person, { now, userName }) => {
		const side = sideToAgree(swap, person);
		if (side === null) return null;
		const agreed = { ...swap.agreed, [side]: { by: person.userId, name: userName, at: now } };
		const last = sidesWaiting(swap).length === 1;
		return { action: 'swap.agreed', after: { ...swap, agreed, state: last ? 'agreed' : 'proposed' } };
	});
}

export function refuseSwap(caller: Caller, place: YearPlace, id: string, reason: string) {
	return answer(caller, place, id, (swap, person, { now, userName }) =>
		mayRefuse(swap, person)
			? { action: 'swap.refused', after: { ...swap, state: 'refused', reason, closed: { name: userName, at: now } } }
			: null
	);
}

export function withdrawSwap(caller: Caller, place: YearPlace, id: string) {
	return answer(caller, place, id, (swap, person, { now, userName }) =>
		mayWithdraw(swap, person)
			? { action: 'swap.withdrawn', after: { ...swap, state: 'withdrawn', closed: { name: userName, at: now } } }
			: null
	);
}

/** `null`: not this person's to say. */
type Answer = (
	swap: Stored<Swap>,
	person: SwapPerson,
	scope: WriteScope
) => { readonly action: 'swap.agreed' | 'swap.refused' | 'swap.withdrawn'; readonly after: Stored<Swap> } | null;

function answer(
	caller: Caller,
	{ partnershipId, schoolYear }: YearPlace,
	id: string,
	decide: Answer
): Promise<Result<Swap, SwapRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'swap.take' } as const;
	return write<Swap, SwapRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const swap = await lockSwap(scope.trx, partnershipId, id);
		if (!swap || swap.schoolYear !== schoolYear) return refuse('notFound');
		const person = swapPerson(scope.access);
		const isParty = person.staff || SWAP_SIDES.some((side) => person.partnerIds.includes(partnerOfSide(swap, side)));
		if (!isParty) return refuse('notAllowed');
		if (swap.state !== 'proposed') return refuse({ kind: 'notWaiting' });
		const decided = decide(swap, person, scope);
		if (decided === null) return refuse('notAllowed');
		const { action, after } = decided;
		await updateSwap(scope.trx, partnershipId, after, scope);
		const change = { before: { state: swap.state }, after: { state: after.state, description: swap.description } };
		scope.audit(...toldToBoth(action, swap, { ...change, reason: after.reason }));
		return ok(after);
	});
}

/** Both sides read it at their own level, and the penvoerder's staff with them. */
function toldToBoth(
	action: `swap.${'proposed' | 'agreed' | 'refused' | 'withdrawn'}`,
	swap: Swap,
	told: Pick<AuditEntry, 'before' | 'after' | 'reason'>
): AuditEntry[] {
	return SWAP_SIDES.map((side) => ({
		...{ action, entity: 'swap', entityId: `${swap.schoolYear}/${swap.id}`, ...told },
		visibleTo: { level: 'checker', partnerId: partnerOfSide(swap, side) } as const
	}));
}

function termsJson(swap: SwapTerms): Readonly<Record<string, JsonValue>> {
	const { fromPartnerId, toPartnerId, description, amount, hours, tariffPerHour } = swap;
	return {
		...{ description, fromPartnerId, toPartnerId, amount: moneyText(amount) },
		...(hours !== null && { hours: hoursText(hours) }),
		...(tariffPerHour !== null && { tariffPerHour: moneyText(tariffPerHour) })
	};
}

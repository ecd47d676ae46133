/**
 * Asking partners for the cash they promised in the budget, in parts with a day each (model section 8). All that is asked of one
 * source never comes to more than was promised.
 */
import {
	contributionProblem,
	repeatedRequest,
	type ContributionProblem,
	type ContributionRequest
} from '$lib/domain/settlement/contribution';
import { CONTRIBUTION_REQUESTS, SOURCES, lockList } from '../queries/edited-lists';
import { listPartners } from '../queries/partners';
import type { YearPlace } from './edit-funding-sources';
import { ok, refuse } from '$lib/domain/shared/result';
import { editList, removeRow, restoreRow, seen, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { Caller } from './write';

export type ContributionInput = Pick<ContributionRequest, 'sourceId' | 'amount' | 'dueOn'>;

export type ContributionRuleRefusal =
	ContributionProblem | { readonly kind: 'sameAsked' } | { readonly kind: 'alreadySettled' };
export type ContributionRefusal = ContributionRuleRefusal | ListRefusal<ContributionRequest>;

const RULES: ListRules<ContributionRequest, ContributionRuleRefusal> = {
	list: CONTRIBUTION_REQUESTS,
	permission: 'settlement.record',
	async judge(request, others, scope, place) {
		const { trx, partnershipId } = scope;
		const now = (await CONTRIBUTION_REQUESTS.read(trx, place)).find(({ id }) => id === request.id);
		if (now && now.settlementId !== null) return { kind: 'alreadySettled' };
		// Held: the promise is not lowered while it is asked for.
		const sources = await lockList(trx, SOURCES, place);
		const source = sources.find(({ id }) => id === request.sourceId) ?? null;
		const lead = (await listPartners(trx, partnershipId)).find(({ leadPartner }) => leadPartner);
		return contributionProblem(request, source, others, lead?.id ?? null);
	},
	mayGo: ({ settlementId }) => Promise.resolve(settlementId === null ? null : { kind: 'alreadySettled' })
};

/** The id of the request. It is asked of whoever gives the source. */
export function askContribution(
	caller: Caller,
	place: YearPlace,
	{ request, changing }: { readonly request: ContributionInput; readonly changing: SeenRow | null }
) {
	return editList<ContributionRequest, ContributionRefusal, string>(caller, RULES, place, async (known, scope) => {
		const current = changing && seen(known, changing);
		if (current && !current.ok) return current;
		const source = (await SOURCES.read(scope.trx, place)).find(({ id }) => id === request.sourceId);
		if (!source || source.giverPartnerId === null) return refuse({ kind: 'sourceUnknown' });
		const id = changing?.id ?? scope.newId();
		const given = { schoolYear: place.schoolYear, id, partnerId: source.giverPartnerId, settlementId: null };
		const after: ContributionRequest = { ...request, ...given };
		const others = known.filter((other) => other.id !== id);
		const refusal = (await RULES.judge(after, others, scope, place)) ?? repeatedRequest(after, others);
		if (refusal !== null) return refuse(refusal);
		const list = current ? known.map((row) => (row.id === id ? after : row)) : [...known, after];
		return ok({ after: list, value: id });
	});
}

export function removeContribution(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, RULES, place, row);
}

export function restoreContribution(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, RULES, place, id);
}

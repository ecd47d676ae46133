/** Agreed hours of a year: added, changed, removed, brought back, and taken over from what the budget plans (model sections 2 and 6). */
import type { CommitmentRow } from '$lib/bundle/hours-schema';
import type { Commitment } from '$lib/domain/declaration/commitment';
import {
	commitmentProblem,
	commitmentsFromLines,
	type CommitmentProblem
} from '$lib/domain/declaration/commitment-rules';
import { invariant } from '$lib/domain/shared/invariant';
import { ok, refuse } from '$lib/domain/shared/result';
import { COMMITMENTS } from '../queries/edited-lists';
import { listPartners, listRoles } from '../queries/partnership-rows';
import { listAddedInRequest } from '../queries/removed-records';
import { listLines } from '../queries/year-rows';
import type { YearPlace } from './edit-funding-sources';
import { editList, removeRow, restoreRow, saveRow, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { Caller } from './write';

export type CommitmentInput = Omit<Commitment, 'id'>;
export type CommitmentRefusal = CommitmentProblem | ListRefusal<CommitmentRow>;

const RULES: ListRules<CommitmentRow, CommitmentProblem> = {
	list: COMMITMENTS,
	permission: 'hours.agree',
	async judge(commitment, others, { trx, partnershipId }, { schoolYear }) {
		invariant(schoolYear !== null, 'hours are agreed for a year');
		const partners = await listPartners(trx, partnershipId);
		const roleIds = new Set((await listRoles(trx, partnershipId)).map(({ id }) => id));
		return commitmentProblem(commitment, others, { schoolYear, partners, roleIds });
	}
};

/** The id of the commitment. */
export function saveCommitment(
	caller: Caller,
	place: YearPlace,
	{ commitment, changing }: { readonly commitment: CommitmentInput; readonly changing: SeenRow | null }
) {
	const { schoolYear } = place;
	return saveRow(caller, RULES, place, { value: (id) => ({ ...commitment, id, schoolYear }), changing });
}

export function removeCommitment(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, RULES, place, row);
}

export function restoreCommitment(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, RULES, place, id);
}

/** How many were added: one for each work the budget plans and nobody agreed yet. */
export function takeOverCommitments(caller: Caller, place: YearPlace) {
	const { schoolYear } = place;
	return editList<CommitmentRow, never, number>(caller, RULES, place, async (known, { trx, newId }) => {
		const lines = (await listLines(trx, place.partnershipId, schoolYear)).map(({ value }) => value);
		const added = commitmentsFromLines(lines, known).map((planned) => ({ ...planned, schoolYear, id: newId() }));
		return ok({ after: [...known, ...added], value: added.length });
	});
}

/** Takes away what was taken over in one request and stands unchanged since; how many that were. */
export function undoTakeOver(caller: Caller, place: YearPlace, requestId: string) {
	return editList<CommitmentRow, never, number>(caller, RULES, place, async (known, { trx, partnershipId }) => {
		const record = { entity: COMMITMENTS.entity, requestId };
		const added = new Set(await listAddedInRequest(trx, partnershipId, record));
		const gone = known.filter(({ id, revision }) => revision === 1 && added.has(`${place.schoolYear}/${id}`));
		if (gone.length === 0) return refuse({ kind: 'notRemoved' });
		return ok({ after: known.filter((row) => !gone.includes(row)), value: gone.length });
	});
}

/** What partners say about proposed tariffs: agreeing or objecting for their own organisation, and remarks that everybody reads. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { ProposalAnswerKind } from '$lib/domain/tariff/tariff-proposal';
import { deleteAnswer, insertProposalRemark, markRemark, writeAnswer } from '../queries/proposal-writing';
import { listProposalAnswers, listProposalRemarks, listProposedTariffs, lockProposal } from '../queries/proposals';
import type { ProposalRefusal } from './propose-tariffs';
import { write, type Caller, type GeneralRefusal } from './write';

export type AnswerRefusal =
	| Extract<ProposalRefusal, { kind: 'notOpen' }>
	/** Whoever objects says why. */
	| { readonly kind: 'reasonRequired' }
	/** The amounts changed since the page was shown: an answer would be about something else. */
	| { readonly kind: 'amountsChanged' }
	| { readonly kind: 'emptyRemark' };

type Outcome = Promise<Result<null, AnswerRefusal | GeneralRefusal>>;

export interface AnswerCommand {
	readonly partnerId: string;
	readonly answer: ProposalAnswerKind;
	readonly reason: string | null;
	/** The revision of the proposal that was answered. */
	readonly revision: number;
}

export function answerProposal(caller: Caller, partnershipId: string, id: string, command: AnswerCommand): Outcome {
	const { partnerId, answer, reason, revision } = command;
	const request = { partnershipId, permission: 'proposal.answer', partnerId } as const;
	return write<null, AnswerRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		// Held by whoever changes an amount: an answer is about what stands there.
		const proposal = await lockProposal(scope.trx, partnershipId, id);
		if (!proposal) return refuse('notFound');
		if (proposal.state !== 'open') return refuse({ kind: 'notOpen' });
		if (proposal.revision !== revision) return refuse({ kind: 'amountsChanged' });
		if (answer === 'object' && reason === null) return refuse({ kind: 'reasonRequired' });
		const before = (await listProposalAnswers(trx, partnershipId, id)).find((given) => given.partnerId === partnerId);
		await writeAnswer(trx, partnershipId, id, { partnerId, answer, reason }, scope);
		scope.audit({
			...{ action: 'proposalAnswer.answered', entity: 'proposalAnswer', entityId: `${id}/${partnerId}`, reason },
			...(before && { before: { partnerId, answer: before.answer } }),
			after: { partnerId, answer }
		});
		return ok(null);
	});
}

/** As if it never answered. */
export function takeAnswerBack(caller: Caller, partnershipId: string, id: string, partnerId: string): Outcome {
	const request = { partnershipId, permission: 'proposal.answer', partnerId } as const;
	return write<null, AnswerRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		const proposal = await lockProposal(trx, partnershipId, id);
		if (!proposal) return refuse('notFound');
		if (proposal.state !== 'open') return refuse({ kind: 'notOpen' });
		const before = (await listProposalAnswers(trx, partnershipId, id)).find((given) => given.partnerId === partnerId);
		if (!before) return ok(null);
		await deleteAnswer(trx, partnershipId, { proposalId: id, partnerId });
		scope.audit({
			...{ action: 'proposalAnswer.removed', entity: 'proposalAnswer', entityId: `${id}/${partnerId}` },
			before: { partnerId, answer: before.answer }
		});
		return ok(null);
	});
}

export interface RemarkCommand {
	/** `null`: the penvoerder's staff, who need not act for an organisation. */
	readonly partnerId: string | null;
	/** `null`: about the proposal as a whole. */
	readonly proposedTariffId: string | null;
	readonly body: string;
}

export function remarkOnProposal(caller: Caller, partnershipId: string, id: string, command: RemarkCommand): Outcome {
	const request = { partnershipId, permission: 'proposal.remark' } as const;
	return write<null, AnswerRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, access, now, userName, newId } = scope;
		const { partnerId, proposedTariffId, body } = command;
		const isStaff = access.roles.includes('penvoerder') || access.roles.includes('coordinator');
		const speaksFor = partnerId === null ? isStaff : access.partnerIds.includes(partnerId);
		if (caller.services.checks === 'on' && !speaksFor) return refuse('notAllowed');
		const proposal = await lockProposal(trx, partnershipId, id);
		if (!proposal) return refuse('notFound');
		if (proposal.state !== 'open') return refuse({ kind: 'notOpen' });
		if (body.trim() === '') return refuse({ kind: 'emptyRemark' });
		const rows = await listProposedTariffs(trx, partnershipId, id);
		if (proposedTariffId !== null && !rows.some((row) => row.id === proposedTariffId)) return refuse('notFound');
		const editor = { now, userName, userId: access.userId };
		const remarkId = newId();
		await insertProposalRemark(trx, partnershipId, id, { id: remarkId, proposedTariffId, partnerId, body }, editor);
		scope.audit({ action: 'tariffProposal.remarked', entity: 'tariffProposal', entityId: id, after: { partnerId } });
		return ok(null);
	});
}

/** Whoever prepares the proposal says of a remark that it was dealt with, or that it was not after all. */
export function handleRemark(
	caller: Caller,
	partnershipId: string,
	{ id, remarkId, handled }: { readonly id: string; readonly remarkId: string; readonly handled: boolean }
): Outcome {
	const request = { partnershipId, permission: 'tariff.edit' } as const;
	return write<null, AnswerRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx } = scope;
		if (!(await lockProposal(trx, partnershipId, id))) return refuse('notFound');
		const remark = (await listProposalRemarks(trx, partnershipId, id)).find((row) => row.id === remarkId);
		if (!remark) return refuse('notFound');
		if ((remark.handledAt !== null) === handled) return ok(null);
		await markRemark(trx, partnershipId, remarkId, handled, scope);
		const entry = { entity: 'proposalRemark', entityId: remarkId };
		scope.audit(
			handled ? { action: 'proposalRemark.handled', ...entry } : { action: 'proposalRemark.unhandled', ...entry }
		);
		return ok(null);
	});
}

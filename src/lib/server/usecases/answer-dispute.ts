/**
 * What both sides do in a dispute about a declared line: the declaring side takes over the proposed hours, the checking side
 * approves the line as it is or returns it, and both write and say who acts next.
 */
import { decide, giveIn, type DecisionObstacle } from '$lib/domain/declaration/deciding';
import { shortOfCorrections, type ShortOfCorrections } from '$lib/domain/declaration/correction-rules';
import { disputeSides, type Dispute, type DisputeProblem } from '$lib/domain/declaration/dispute';
import { hoursText } from '$lib/domain/shared/hours';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { mayCheck } from '../auth/checking';
import { may } from '../auth/permissions';
import { listCheckers } from '../queries/agreed-hours';
import { lockDeclarations, type StoredDeclaration } from '../queries/declarations';
import { updateDeclarations } from '../queries/written-declarations';
import { closeDisputes, insertRemark, listDisputes, lockOpenDispute, setDisputeOwner } from '../queries/disputes';
import { listTariffs } from '../queries/partnership-rows';
import { findLeadPartnerId } from '../queries/partners';
import { recordDecision } from './decide-declarations';
import type { YearPlace } from './edit-funding-sources';
import { readStandingCorrections } from './held-corrections';
import { isStoppedAs, stoppedLines } from './stopped-lines';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export type DisputeRefusal =
	/** Somebody closed it meanwhile. */
	| { readonly kind: 'disputeClosed' }
	| { readonly kind: 'reasonRequired' }
	| Extract<DisputeProblem, { kind: 'ownerNoSide' }>
	| ShortOfCorrections
	| { readonly kind: 'notDecidable'; readonly why: DecisionObstacle };

/** A dispute with its line, both held until the end of the transaction. */
interface Held {
	readonly dispute: Dispute;
	readonly line: StoredDeclaration;
}

type Outcome<T> = Result<T, DisputeRefusal | GeneralRefusal>;

export function giveInToDispute(caller: Caller, place: YearPlace, disputeId: string): Promise<Outcome<null>> {
	return inDispute(caller, place, disputeId, async (scope, { dispute, line }) => {
		const { trx, partnershipId, now, userName, access } = scope;
		if (isRefusedTo(caller, scope, line)) return refuse('notAllowed');
		const tariffs = indexTariffs(await listTariffs(trx, partnershipId));
		const given = giveIn(line, dispute.proposedHours, tariffs);
		if (!given.ok) return refuse({ kind: 'disputeClosed' });
		const standing = await readStandingCorrections(scope, line, [line]);
		const short = shortOfCorrections(given.value, standing.get(line.id) ?? []);
		if (short !== null) return refuse(short);
		if (await isStoppedAs(scope, place.schoolYear, given.value))
			return refuse({ kind: 'notDecidable', why: 'stopped' });
		const editor = { now, userName, userId: access.userId };
		// First, while the line still says what was declared and why that was disputed.
		await closeDisputes(trx, partnershipId, [line.id], 'accepted', editor);
		await updateDeclarations(trx, partnershipId, [given.value], editor);
		scope.audit({
			...{ action: 'declaration.givenIn', entity: 'declaration', entityId: line.id },
			before: { state: line.state, hours: hoursText(line.hours) },
			after: { state: given.value.state, hours: hoursText(given.value.hours) },
			visibleTo: { level: 'checker', partnerId: line.partnerId }
		});
		return ok(null);
	});
}

/** Of the declaring organisation's own: nobody else gives in for it. */
function isRefusedTo({ services }: Caller, { access }: WriteScope, { partnerId }: StoredDeclaration): boolean {
	return services.checks === 'on' && !may(access, 'hours.declare', partnerId);
}

/** The id of the decision, to take it back with. */
export function decideDispute(
	caller: Caller,
	place: YearPlace,
	disputeId: string,
	command: { readonly step: 'approve' } | { readonly step: 'return'; readonly reason: string }
): Promise<Outcome<string>> {
	return inDispute(caller, place, disputeId, async (scope, { line }) => {
		const { trx, partnershipId, access, now, userName } = scope;
		const checkers = await listCheckers(trx, partnershipId, place.schoolYear);
		const maker = { mayCheck: (id: string) => mayCheck(access, id, checkers), from: 'disputed' } as const;
		if (!maker.mayCheck(line.partnerId)) return refuse('notAllowed');
		if (command.step === 'return' && command.reason.trim() === '') return refuse({ kind: 'reasonRequired' });
		const decided = decide(command.step, line, maker);
		if (!decided.ok) return refuse({ kind: 'notDecidable', why: decided.error });
		if (command.step === 'approve' && (await stoppedLines(scope, place.schoolYear, [line])).size > 0)
			return refuse({ kind: 'notDecidable', why: 'stopped' });
		const outcome = command.step === 'approve' ? 'upheld' : 'returned';
		await closeDisputes(trx, partnershipId, [line.id], outcome, { now, userName });
		return ok(await recordDecision(scope, [line], command));
	});
}

export function remarkOnDispute(
	caller: Caller,
	place: YearPlace,
	disputeId: string,
	{ body, ownerPartnerId }: { readonly body: string; readonly ownerPartnerId: string }
): Promise<Outcome<null>> {
	return inDispute(caller, place, disputeId, async (scope, { dispute, line }) => {
		const { trx, partnershipId, access, now, userName, newId } = scope;
		const checkers = await listCheckers(trx, partnershipId, place.schoolYear);
		if (isRefusedTo(caller, scope, line) && !mayCheck(access, line.partnerId, checkers)) return refuse('notAllowed');
		const checking = { checkers, leadPartnerId: await findLeadPartnerId(trx, partnershipId) };
		if (!disputeSides(line.partnerId, checking).includes(ownerPartnerId)) return refuse({ kind: 'ownerNoSide' });
		const editor = { now, userName, userId: access.userId };
		await insertRemark(trx, partnershipId, { id: newId(), body, dispute }, editor);
		const handedOver = ownerPartnerId !== dispute.ownerPartnerId;
		if (handedOver) await setDisputeOwner(trx, partnershipId, { id: dispute.id, ownerPartnerId }, editor);
		scope.audit({
			...{ action: 'dispute.remarked', entity: 'dispute', entityId: dispute.id },
			...(handedOver && { before: { ownerPartnerId: dispute.ownerPartnerId }, after: { ownerPartnerId } }),
			visibleTo: { level: 'checker', partnerId: line.partnerId }
		});
		return ok(null);
	});
}

/** Holds the line before its dispute, as whoever decides about lines does: two never wait for each other. */
function inDispute<T>(
	caller: Caller,
	{ partnershipId, schoolYear }: YearPlace,
	disputeId: string,
	work: (scope: WriteScope, held: Held) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	const request = { partnershipId, permission: 'hours.check' } as const;
	return write<T, DisputeRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const [found] = await listDisputes(scope.trx, partnershipId, { id: disputeId });
		if (!found) return refuse('notFound');
		const ids = [found.declarationId];
		const [line] = await lockDeclarations(scope.trx, partnershipId, { schoolYear, ids });
		if (!line) return refuse('notFound');
		const dispute = await lockOpenDispute(scope.trx, partnershipId, disputeId);
		return dispute === null ? refuse({ kind: 'disputeClosed' }) : work(scope, { dispute, line });
	});
}

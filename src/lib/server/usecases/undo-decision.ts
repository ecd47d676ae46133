/**
 * Taking back a decision about declared lines as a whole, as long as nothing in it is settled: they wait to be decided about again, and
 * a dispute that the decision ended is open as it was.
 */
import { correctionRoom } from '$lib/domain/declaration/correction-rules';
import { DECLARATION_STEPS, mayFollow } from '$lib/domain/declaration/declaration-steps';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { checksAll, checksAnyone, mayCheck } from '../auth/checking';
import { listCheckers } from '../queries/agreed-hours';
import { listDeclarations, lockDeclarations, type StoredDeclaration } from '../queries/declarations';
import { decideDeclarations } from '../queries/written-declarations';
import { closeDisputes } from '../queries/disputes';
import { listEndedByDecision, reopenDispute } from '../queries/reopened-disputes';
import type { YearPlace } from './edit-funding-sources';
import type { TenantTransaction } from '../db/tenancy';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface UndoneDecision {
	/** Lines that wait again. */
	readonly undone: number;
	/** Lines of which the dispute is open again. */
	readonly reopened: number;
	/** Lines of the decision that were handed in again since, and stay as they are. */
	readonly movedOn: number;
}

export type UndoRefusal =
	| { readonly kind: 'settled' }
	/** Lines of an organisation the person acts for are among them. */
	| { readonly kind: 'ownLines' }
	| { readonly kind: 'nothingToUndo' }
	/** Corrections would take back more hours than are left of what they correct. */
	| { readonly kind: 'takesBackTooMuch' };

export function undoDecision(
	caller: Caller,
	{ partnershipId, schoolYear }: YearPlace,
	decisionId: string
): Promise<Result<UndoneDecision, UndoRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'hours.check' } as const;
	return write<UndoneDecision, UndoRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, access, now, userName } = scope;
		const checkers = await listCheckers(trx, partnershipId, schoolYear);
		if (!checksAnyone(access, checkers)) return refuse('notAllowed');
		const lines = await lockDeclarations(trx, partnershipId, { schoolYear, decisionId, withoutDetail: true });
		if (lines.some(({ state }) => state === 'settled')) return refuse({ kind: 'settled' });
		const standing = lines.filter(({ state }) => mayFollow('reconsider', state));
		if (standing.length === 0) return refuse({ kind: 'nothingToUndo' });
		if (standing.some(({ partnerId }) => access.partnerIds.includes(partnerId))) return refuse({ kind: 'ownLines' });
		if (standing.some(({ partnerId }) => !mayCheck(access, partnerId, checkers))) return refuse('notAllowed');
		// Of what somebody else decided a checking organisation may not see all, so it could take back a part only.
		if (!checksAll(access) && lines.some(({ decidedBy }) => decidedBy !== access.userId)) return refuse('notAllowed');
		if (await takeBackTooMuch(trx, partnershipId, standing)) return refuse({ kind: 'takesBackTooMuch' });
		const editor = { now, userName, userId: access.userId };
		const disputed = standing.filter(({ state }) => state === 'disputed').map(({ id }) => id);
		await closeDisputes(trx, partnershipId, disputed, 'withdrawn', editor);
		const reopened = await reopenDisputes(scope, standing);
		const waiting = { state: 'submitted', reason: null, decisionId: null } as const;
		const ids = standing.map(({ id }) => id).filter((id) => !reopened.has(id));
		await decideDeclarations(trx, partnershipId, ids, waiting, editor);
		scope.audit(
			...standing.map((line) => ({
				action: 'declaration.reconsidered',
				entity: 'declaration',
				entityId: line.id,
				before: { state: line.state, decisionId },
				after: { state: DECLARATION_STEPS[reopened.has(line.id) ? 'reopen' : 'reconsider'].to },
				visibleTo: { level: 'checker', partnerId: line.partnerId } as const
			}))
		);
		return ok({ undone: ids.length, reopened: reopened.size, movedOn: lines.length - standing.length });
	});
}

/** Ids of those of these lines of which the decision ended a dispute. */
async function reopenDisputes(
	{ trx, partnershipId, now, userName, newId }: WriteScope,
	standing: readonly StoredDeclaration[]
): Promise<ReadonlySet<string>> {
	const ids = standing.filter(({ state }) => mayFollow('reopen', state)).map(({ id }) => id);
	const ended = await listEndedByDecision(trx, partnershipId, ids);
	for (const dispute of ended)
		await reopenDispute(trx, partnershipId, dispute, { decisionId: newId(), editor: { now, userName } });
	return new Set(ended.map(({ declarationId }) => declarationId));
}

/**
 * Whether fewer hours than none would be left of what these lines correct, once they wait again: a return gave its hours back, and an
 * approval gave them to take back.
 */
async function takeBackTooMuch(
	trx: TenantTransaction,
	partnershipId: string,
	standing: readonly StoredDeclaration[]
): Promise<boolean> {
	const corrected = [...new Set(standing.flatMap(({ correctsId }) => correctsId ?? []))];
	if (corrected.length === 0) return false;
	const originals = await listDeclarations(trx, partnershipId, { ids: corrected, withoutDetail: true });
	const corrections = await listDeclarations(trx, partnershipId, { corrects: corrected, withoutDetail: true });
	const waitsAgain = new Set(standing.map(({ id }) => id));
	return originals.some((original) => {
		const now = corrections.filter(({ correctsId }) => correctsId === original.id);
		const then = now.map((line) => (waitsAgain.has(line.id) ? { ...line, state: 'submitted' as const } : line));
		const room = correctionRoom(original, then);
		return room < 0n && room < correctionRoom(original, now);
	});
}

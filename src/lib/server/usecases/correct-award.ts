/**
 * Records that an award was corrected, with day and reason, or takes a correction away again. What was granted stays beside it:
 * a granted amount is not final, and both are shown (model section 4).
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { AwardDecision } from '$lib/domain/subsidy/award';
import { lockAward, updateAward } from '../queries/awards';
import { awardEvents, refusalOfAward, type AwardRefusal } from './award-writing';
import { keptAward } from './save-award';
import { write, type Caller, type GeneralRefusal } from './write';

export interface CorrectAward {
	readonly partnershipId: string;
	readonly awardId: string;
	readonly revision: number;
	/** `null` takes the correction away. */
	readonly corrected: AwardDecision | null;
	readonly reason: string;
}

export function correctAward(
	caller: Caller,
	{ partnershipId, awardId, revision, corrected, reason }: CorrectAward
): Promise<Result<null, AwardRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<null, AwardRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const current = await lockAward(scope.trx, partnershipId, awardId);
		if (!current) return refuse('notFound');
		if (current.revision !== revision) return refuse({ kind: 'changedMeanwhile', current });
		const before = await keptAward(scope, current);
		const after = { ...before, corrected };
		const refusal = refusalOfAward(after);
		if (refusal) return refuse(refusal);
		await updateAward(scope.trx, partnershipId, after, scope);
		scope.audit(...awardEvents('corrected', { before, after }, reason));
		return ok(null);
	});
}

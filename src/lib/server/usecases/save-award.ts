/** Records an award (beschikking) as it was granted, and changes what was recorded. Corrections are `correct-award.ts`. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Award } from '$lib/domain/subsidy/award';
import {
	findAwardDetail,
	insertAward,
	listStoredInstalments,
	lockAward,
	updateAward,
	writeAwardDetail,
	type StoredAward
} from '../queries/awards';
import { awardEvents, refusalOfAward, type AwardRefusal, type KeptAward } from './award-writing';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface AwardInput extends Pick<Award, 'title' | 'from' | 'until' | 'granted' | 'reference'> {
	readonly note: string | null;
}

export interface SaveAward {
	readonly partnershipId: string;
	readonly award: AwardInput;
	/** The one that is changed, as the person saw it; `null` for a new one. */
	readonly changing: { readonly id: string; readonly revision: number } | null;
}

/** The id of the award. */
export function saveAward(
	caller: Caller,
	{ partnershipId, award: input, changing }: SaveAward
): Promise<Result<string, AwardRefusal | GeneralRefusal>> {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<string, AwardRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const current = changing === null ? null : await lockAward(scope.trx, partnershipId, changing.id);
		if (changing && !current) return refuse('notFound');
		if (current && current.revision !== changing?.revision) return refuse({ kind: 'changedMeanwhile', current });
		const before = current && (await keptAward(scope, current));
		const after: KeptAward = {
			...input,
			id: before?.id ?? scope.newId(),
			corrected: before?.corrected ?? null,
			instalments: before?.instalments ?? []
		};
		const refusal = refusalOfAward(after);
		if (refusal) return refuse(refusal);
		if (before) await updateAward(scope.trx, partnershipId, after, scope);
		else await insertAward(scope.trx, partnershipId, after, scope);
		const { id: awardId, reference, note } = after;
		await writeAwardDetail(scope.trx, partnershipId, { awardId, reference, note }, scope);
		scope.audit(...awardEvents(before ? 'changed' : 'added', { ...(before && { before }), after }));
		return ok(after.id);
	});
}

/** The award with its reference, note and payments, as far as the person may see them. */
export async function keptAward({ trx, partnershipId }: WriteScope, award: StoredAward): Promise<KeptAward> {
	const detail = await findAwardDetail(trx, partnershipId, award.id);
	const instalments = await listStoredInstalments(trx, partnershipId, award.id);
	return {
		...{ id: award.id, title: award.title, from: award.from, until: award.until },
		...{ granted: award.granted, corrected: award.corrected, instalments },
		reference: detail?.reference ?? null,
		note: detail?.note ?? null
	};
}

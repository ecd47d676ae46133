/**
 * Removes an award entered by mistake, with its reference and the payments still to come, and brings it back as the trail kept
 * it. One on which money was received, or that stands in a frozen version, is corrected instead.
 */
import * as v from 'valibot';
import { keptAwardSchema } from '$lib/bundle/partnership-schema';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import {
	awardInVersion,
	deleteAward,
	insertAward,
	insertInstalment,
	lockAward,
	writeAwardDetail
} from '../queries/awards';
import { takeRemovedValue } from '../queries/removed-records';
import { awardEvents, type AwardRefusal } from './award-writing';
import { keptAward } from './save-award';
import { write, type Caller, type GeneralRefusal } from './write';

export interface OneAward {
	readonly partnershipId: string;
	readonly awardId: string;
}

type Answer = Promise<Result<null, AwardRefusal | GeneralRefusal>>;

export function removeAward(
	caller: Caller,
	{ partnershipId, awardId, revision }: OneAward & { readonly revision: number }
): Answer {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<null, AwardRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const current = await lockAward(scope.trx, partnershipId, awardId);
		if (!current) return refuse('notFound');
		if (current.revision !== revision) return refuse({ kind: 'changedMeanwhile', current });
		const before = await keptAward(scope, current);
		if (before.instalments.some(({ receivedOn }) => receivedOn !== null)) return refuse({ kind: 'wasPaid' });
		if (await awardInVersion(scope.trx, partnershipId, awardId)) return refuse({ kind: 'inVersion' });
		await deleteAward(scope.trx, partnershipId, awardId);
		scope.audit(...awardEvents('removed', { before }));
		return ok(null);
	});
}

export function restoreAward(caller: Caller, { partnershipId, awardId }: OneAward): Answer {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<null, AwardRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const name = { entity: 'awardDetail', entityId: awardId };
		const removed = v.safeParse(keptAwardSchema, await takeRemovedValue(scope.trx, partnershipId, name));
		if (!removed.success) return refuse({ kind: 'notRemoved' });
		const award = removed.output;
		await insertAward(scope.trx, partnershipId, award, scope);
		const { reference, note } = award;
		await writeAwardDetail(scope.trx, partnershipId, { awardId, reference, note }, scope);
		for (const instalment of award.instalments)
			await insertInstalment(scope.trx, partnershipId, awardId, instalment, scope);
		scope.audit(...awardEvents('restored', { after: award }));
		return ok(null);
	});
}

/**
 * The payments of an award (bevoorschotting): when each is due, how much, and when it was received. For the penvoerder's staff;
 * nobody else learns of them (model section 11).
 */
import * as v from 'valibot';
import { instalmentSchema } from '$lib/bundle/partnership-schema';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Instalment } from '$lib/domain/subsidy/award';
import {
	deleteInstalment,
	insertInstalment,
	listStoredInstalments,
	lockAward,
	updateInstalment
} from '../queries/awards';
import { takeRemovedValue } from '../queries/removed-records';
import { dayInTheNetherlands } from '../services';
import { instalmentEvent, type InstalmentRefusal } from './award-writing';
import { write, type Caller, type GeneralRefusal } from './write';

interface OfAward {
	readonly partnershipId: string;
	readonly awardId: string;
}

export interface SaveInstalment extends OfAward {
	readonly instalment: Omit<Instalment, 'id'>;
	/** The one that is changed, as the person saw it; `null` for a new one. */
	readonly changing: { readonly id: string; readonly revision: number } | null;
}

type Answer<T> = Promise<Result<T, InstalmentRefusal | GeneralRefusal>>;

/** The id of the payment. */
export function saveInstalment(
	caller: Caller,
	{ partnershipId, awardId, instalment, changing }: SaveInstalment
): Answer<string> {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<string, InstalmentRefusal | GeneralRefusal>(caller, request, async (scope) => {
		if (!(await lockAward(scope.trx, partnershipId, awardId))) return refuse('notFound');
		const known = await listStoredInstalments(scope.trx, partnershipId, awardId);
		const before = known.find(({ id }) => id === changing?.id);
		if (changing && !before) return refuse('notFound');
		if (before && before.revision !== changing?.revision) return refuse({ kind: 'changedMeanwhile', current: before });
		const { receivedOn } = instalment;
		if (receivedOn !== null && receivedOn > dayInTheNetherlands(scope.now)) return refuse({ kind: 'receivedInFuture' });
		const after = { ...instalment, id: before?.id ?? scope.newId() };
		if (before) await updateInstalment(scope.trx, partnershipId, after, scope);
		else await insertInstalment(scope.trx, partnershipId, awardId, after, scope);
		scope.audit(instalmentEvent(before ? 'changed' : 'added', awardId, { ...(before && { before }), after }));
		return ok(after.id);
	});
}

export function removeInstalment(
	caller: Caller,
	{ partnershipId, awardId, id, revision }: OfAward & { readonly id: string; readonly revision: number }
): Answer<null> {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<null, InstalmentRefusal | GeneralRefusal>(caller, request, async (scope) => {
		if (!(await lockAward(scope.trx, partnershipId, awardId))) return refuse('notFound');
		const known = await listStoredInstalments(scope.trx, partnershipId, awardId);
		const before = known.find((row) => row.id === id);
		if (!before) return refuse('notFound');
		if (before.revision !== revision) return refuse({ kind: 'changedMeanwhile', current: before });
		await deleteInstalment(scope.trx, partnershipId, id);
		scope.audit(instalmentEvent('removed', awardId, { before }));
		return ok(null);
	});
}

const REMOVED = v.object({ awardId: v.string(), instalment: instalmentSchema });

export function restoreInstalment(
	caller: Caller,
	{ partnershipId, id }: { readonly partnershipId: string; readonly id: string }
): Answer<null> {
	const request = { partnershipId, permission: 'award.edit' } as const;
	return write<null, InstalmentRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const value = await takeRemovedValue(scope.trx, partnershipId, { entity: 'instalment', entityId: id });
		const removed = v.safeParse(REMOVED, value);
		if (!removed.success) return refuse({ kind: 'notRemoved' });
		const { awardId, instalment } = removed.output;
		if (!(await lockAward(scope.trx, partnershipId, awardId))) return refuse('notFound');
		await insertInstalment(scope.trx, partnershipId, awardId, instalment, scope);
		scope.audit(instalmentEvent('restored', awardId, { after: instalment }));
		return ok(null);
	});
}

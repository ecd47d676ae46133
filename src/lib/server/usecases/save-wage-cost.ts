/**
 * An organisation's own wage cost per role and period: added, corrected, removed and brought back by its own members only,
 * and told to nobody else, not even in the trail (model section 11). Two of one role never overlap in time.
 */
import * as v from 'valibot';
import type { WageCost } from '$lib/bundle/bundle-schema';
import { canonicalJson } from '$lib/bundle/canonical';
import { wageCostSchema } from '$lib/bundle/partnership-schema';
import { periodsOverlap } from '$lib/domain/shared/period';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { codeOf } from '../db/startup-problem';
import type { AuditEntry } from '../queries/audit';
import { findRemovedValue } from '../queries/removed-records';
import {
	deleteWageCost,
	insertWageCost,
	lockWageCosts,
	updateWageCost,
	type StoredWageCost
} from '../queries/wage-costs';
import { write, type Caller, type GeneralRefusal } from './write';

export type WageCostInput = Omit<WageCost, 'id' | 'partnerId'>;

export type WageCostRefusal =
	| { readonly kind: 'endBeforeStart' }
	/** Another one of the same role is valid on some of the same days; `null` when it was written at the same moment. */
	| { readonly kind: 'overlaps'; readonly other: StoredWageCost | null }
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredWageCost }
	| { readonly kind: 'notRemoved' };

interface OfPartner {
	readonly partnershipId: string;
	readonly partnerId: string;
}

export interface SaveWageCost extends OfPartner {
	readonly wageCost: WageCostInput;
	/** The one that is corrected, as the person saw it; `null` for a new one. */
	readonly correcting: { readonly id: string; readonly revision: number } | null;
}

type Answer<T> = Promise<Result<T, WageCostRefusal | GeneralRefusal>>;

/** The id of the row. */
export function saveWageCost(caller: Caller, command: SaveWageCost): Answer<string> {
	const { partnershipId, partnerId, correcting } = command;
	return write<string, WageCostRefusal | GeneralRefusal>(caller, requestOf(command), async (scope) => {
		const known = await lockWageCosts(scope.trx, partnershipId, partnerId);
		const before = known.find((row) => row.id === correcting?.id);
		if (correcting && !before) return refuse('notFound');
		if (before && before.revision !== correcting?.revision)
			return refuse({ kind: 'changedMeanwhile', current: before });
		const after = { ...command.wageCost, id: before?.id ?? scope.newId(), partnerId };
		const refusal = refusalOf(known, after);
		if (refusal) return refuse(refusal);
		const store = before ? updateWageCost : insertWageCost;
		if (!(await fits(store(scope.trx, partnershipId, after, scope)))) return refuse({ kind: 'overlaps', other: null });
		scope.audit(wageCostEvent(before ? 'changed' : 'added', { ...(before && { before }), after }));
		return ok(after.id);
	});
}

export function removeWageCost(
	caller: Caller,
	command: OfPartner & { readonly id: string; readonly revision: number }
): Answer<null> {
	const { partnershipId, partnerId, id, revision } = command;
	return write<null, WageCostRefusal | GeneralRefusal>(caller, requestOf(command), async (scope) => {
		const before = (await lockWageCosts(scope.trx, partnershipId, partnerId)).find((row) => row.id === id);
		if (!before) return refuse('notFound');
		if (before.revision !== revision) return refuse({ kind: 'changedMeanwhile', current: before });
		await deleteWageCost(scope.trx, partnershipId, id);
		scope.audit(wageCostEvent('removed', { before }));
		return ok(null);
	});
}

export function restoreWageCost(caller: Caller, command: OfPartner & { readonly id: string }): Answer<null> {
	const { partnershipId, partnerId, id } = command;
	return write<null, WageCostRefusal | GeneralRefusal>(caller, requestOf(command), async (scope) => {
		const known = await lockWageCosts(scope.trx, partnershipId, partnerId);
		const value = await findRemovedValue(scope.trx, partnershipId, { entity: 'wageCost', entityId: id });
		const removed = v.safeParse(wageCostSchema, value);
		if (!removed.success || removed.output.partnerId !== partnerId) return refuse({ kind: 'notRemoved' });
		const refusal = refusalOf(known, removed.output);
		if (refusal) return refuse(refusal);
		const back = insertWageCost(scope.trx, partnershipId, removed.output, scope);
		if (!(await fits(back))) return refuse({ kind: 'overlaps', other: null });
		scope.audit(wageCostEvent('restored', { after: removed.output }));
		return ok(null);
	});
}

function requestOf({ partnershipId, partnerId }: OfPartner) {
	return { partnershipId, partnerId, permission: 'wageCost.edit' } as const;
}

function refusalOf(known: readonly StoredWageCost[], after: WageCost): WageCostRefusal | null {
	if (after.validUntil !== null && after.validUntil <= after.validFrom) return { kind: 'endBeforeStart' };
	const period = { from: after.validFrom, until: after.validUntil };
	const other = known.find(
		(row) =>
			row.id !== after.id &&
			row.roleId === after.roleId &&
			periodsOverlap({ from: row.validFrom, until: row.validUntil }, period)
	);
	return other ? { kind: 'overlaps', other } : null;
}

const EXCLUSION_VIOLATION = '23P01';

/** Whether the database took the period; an import writes without waiting for the lock of one organisation. */
async function fits(writing: Promise<void>): Promise<boolean> {
	try {
		await writing;
		return true;
	} catch (cause) {
		if (codeOf(cause) === EXCLUSION_VIOLATION) return false;
		throw cause;
	}
}

function wageCostEvent(
	what: 'added' | 'changed' | 'removed' | 'restored',
	{ before, after }: { readonly before?: WageCost; readonly after?: WageCost }
): AuditEntry {
	const row = after ?? before;
	return {
		action: `wageCost.${what}`,
		entity: 'wageCost',
		entityId: row?.id ?? '',
		...(before && { before: canonicalJson(wageCostSchema, before) }),
		...(after && { after: canonicalJson(wageCostSchema, after) }),
		visibleTo: { level: 'ownOrganisation', partnerId: row?.partnerId ?? '' }
	};
}

/**
 * Records pupils or training places of a partner on a day, or corrects a figure recorded before. Keys that were frozen on it
 * keep their bases (model section 5).
 */
import { canonicalJson } from '$lib/bundle/canonical';
import { partnerMeasureSchema } from '$lib/bundle/partnership-schema';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { PartnerMeasure } from '$lib/domain/student/student-count';
import type { AuditEntry } from '../queries/audit';
import {
	findMeasureOnDay,
	insertMeasure,
	lockMeasure,
	updateMeasure,
	type StoredMeasure
} from '../queries/partner-measures';
import { findPartner } from '../queries/partners';
import { write, type Caller, type GeneralRefusal, type WriteScope } from './write';

export interface RecordPartnerMeasure {
	readonly partnershipId: string;
	readonly measure: Omit<PartnerMeasure, 'id'>;
	/** The figure that is corrected, as the person saw it; `null` for a new one. */
	readonly correcting: { readonly id: string; readonly revision: number } | null;
}

export type MeasureRefusal =
	/** Somebody else changed it; nothing was overwritten. */
	| { readonly kind: 'changedMeanwhile'; readonly current: StoredMeasure }
	/** There is a figure of that day already: correct that one. */
	| { readonly kind: 'dayTaken'; readonly current: StoredMeasure }
	| { readonly kind: 'notRemoved' };

/** The id of the figure. */
export function recordPartnerMeasure(
	caller: Caller,
	command: RecordPartnerMeasure
): Promise<Result<string, MeasureRefusal | GeneralRefusal>> {
	const request = { partnershipId: command.partnershipId, permission: 'partner.edit' } as const;
	return write<string, MeasureRefusal | GeneralRefusal>(caller, request, async (scope) => {
		const { trx, partnershipId } = scope;
		const partner = await findPartner(trx, partnershipId, command.measure.partnerId);
		if (!partner) return refuse('notFound');
		const sameDay = await findMeasureOnDay(trx, partnershipId, command.measure);
		if (sameDay && sameDay.id !== command.correcting?.id) return refuse({ kind: 'dayTaken', current: sameDay });
		if (command.correcting) return correct(scope, command.measure, command.correcting);
		const after = { ...command.measure, id: scope.newId() };
		await insertMeasure(trx, partnershipId, after, scope);
		scope.audit(measureEvent('recorded', { after }));
		return ok(after.id);
	});
}

async function correct(
	scope: WriteScope,
	measure: Omit<PartnerMeasure, 'id'>,
	{ id, revision }: { readonly id: string; readonly revision: number }
): Promise<Result<string, MeasureRefusal | GeneralRefusal>> {
	const current = await lockMeasure(scope.trx, scope.partnershipId, id);
	if (!current || current.partnerId !== measure.partnerId) return refuse('notFound');
	if (current.revision !== revision) return refuse({ kind: 'changedMeanwhile', current });
	const after = { ...measure, id };
	await updateMeasure(scope.trx, scope.partnershipId, after, scope);
	scope.audit(measureEvent('corrected', { before: current, after }));
	return ok(id);
}

export function measureEvent(
	what: 'recorded' | 'corrected' | 'removed' | 'restored',
	{ before, after }: { readonly before?: PartnerMeasure; readonly after?: PartnerMeasure }
): AuditEntry {
	return {
		action: `partnerMeasure.${what}`,
		entity: 'partnerMeasure',
		entityId: (after ?? before)?.id ?? '',
		...(before && { before: canonicalJson(partnerMeasureSchema, before) }),
		...(after && { after: canonicalJson(partnerMeasureSchema, after) })
	};
}

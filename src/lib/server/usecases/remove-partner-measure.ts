/** Removes a figure of pupils or training places, and brings it back as the trail kept it. */
import * as v from 'valibot';
import { partnerMeasureSchema } from '$lib/bundle/partnership-schema';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { deleteMeasure, findMeasureOnDay, insertMeasure, lockMeasure } from '../queries/partner-measures';
import { findPartner } from '../queries/partners';
import { takeRemovedValue } from '../queries/removed-records';
import { measureEvent, type MeasureRefusal } from './record-partner-measure';
import { write, type Caller, type GeneralRefusal } from './write';

export interface OneMeasure {
	readonly partnershipId: string;
	readonly measureId: string;
}

/** The id of the partner it was of. */
export function removePartnerMeasure(
	caller: Caller,
	{ partnershipId, measureId, revision }: OneMeasure & { readonly revision: number }
): Promise<Result<string, MeasureRefusal | GeneralRefusal>> {
	return write<string, MeasureRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'partner.edit' },
		async (scope) => {
			const current = await lockMeasure(scope.trx, partnershipId, measureId);
			if (!current) return refuse('notFound');
			if (current.revision !== revision) return refuse({ kind: 'changedMeanwhile', current });
			await deleteMeasure(scope.trx, partnershipId, measureId);
			scope.audit(measureEvent('removed', { before: current }));
			return ok(current.partnerId);
		}
	);
}

/** The id of the partner it is of. */
export function restorePartnerMeasure(
	caller: Caller,
	{ partnershipId, measureId }: OneMeasure
): Promise<Result<string, MeasureRefusal | GeneralRefusal>> {
	return write<string, MeasureRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'partner.edit' },
		async (scope) => {
			const name = { entity: 'partnerMeasure', entityId: measureId };
			const removed = v.safeParse(partnerMeasureSchema, await takeRemovedValue(scope.trx, partnershipId, name));
			if (!removed.success) return refuse({ kind: 'notRemoved' });
			const measure = removed.output;
			if (!(await findPartner(scope.trx, partnershipId, measure.partnerId))) return refuse('notFound');
			const sameDay = await findMeasureOnDay(scope.trx, partnershipId, measure);
			if (sameDay) return refuse({ kind: 'dayTaken', current: sameDay });
			await insertMeasure(scope.trx, partnershipId, measure, scope);
			scope.audit(measureEvent('restored', { after: measure }));
			return ok(measure.partnerId);
		}
	);
}

/** Brings back a partner that was removed, with the id and the values it had, as the trail kept them. */
import * as v from 'valibot';
import { partnerSchema } from '$lib/bundle/partnership-schema';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { insertPartner, lockPartners } from '../queries/partners';
import { findRemovedValue } from '../queries/removed-records';
import { partnerEvent, refusalOfRules, type PartnerRefusal } from './partner-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface RestorePartner {
	readonly partnershipId: string;
	readonly partnerId: string;
}

export function restorePartner(
	caller: Caller,
	{ partnershipId, partnerId }: RestorePartner
): Promise<Result<null, PartnerRefusal | GeneralRefusal>> {
	return write<null, PartnerRefusal>(caller, { partnershipId, permission: 'partner.edit' }, async (scope) => {
		const partners = await lockPartners(scope.trx, partnershipId);
		const removed = await findRemovedValue(scope.trx, partnershipId, { entity: 'partner', entityId: partnerId });
		const partner = v.safeParse(partnerSchema, removed);
		if (!partner.success) return refuse({ kind: 'notRemoved' });
		const refusal = refusalOfRules(partners, [...partners, partner.output]);
		if (refusal) return refuse(refusal);
		await insertPartner(scope.trx, partnershipId, partner.output, scope);
		scope.audit(partnerEvent('restored', { id: partnerId, after: partner.output }));
		return ok(null);
	});
}

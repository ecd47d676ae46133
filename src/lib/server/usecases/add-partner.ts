/** Adds a partner at the end of the list. Being penvoerder is given afterwards, by `appoint-lead-partner.ts`. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { insertPartner, lockPartners } from '../queries/partners';
import { partnerEvent, refusalOfRules, type PartnerInput, type PartnerRefusal } from './partner-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface AddPartner {
	readonly partnershipId: string;
	readonly partner: PartnerInput;
}

/** The id of the new partner. */
export function addPartner(
	caller: Caller,
	{ partnershipId, partner: input }: AddPartner
): Promise<Result<string, PartnerRefusal | GeneralRefusal>> {
	return write<string, PartnerRefusal>(caller, { partnershipId, permission: 'partner.edit' }, async (scope) => {
		const partners = await lockPartners(scope.trx, partnershipId);
		const partner = { ...input, id: scope.newId(), memberUntil: null, leadPartner: false };
		const refusal = refusalOfRules(partners, [...partners, partner]);
		if (refusal) return refuse(refusal);
		await insertPartner(scope.trx, partnershipId, partner, scope);
		scope.audit(partnerEvent('added', { id: partner.id, after: partner }));
		return ok(partner.id);
	});
}

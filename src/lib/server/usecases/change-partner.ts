/** Changes what a partner is called, what it is, where it hangs and since when it takes part. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { updatePartner } from '../queries/partners';
import {
	lockPartnerAsSeen,
	partnerEvent,
	partnerValue,
	refusalOfRules,
	withPartner,
	type PartnerInput,
	type PartnerRefusal
} from './partner-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface ChangePartner {
	readonly partnershipId: string;
	readonly partnerId: string;
	/** The revision the person looked at. */
	readonly revision: number;
	readonly partner: PartnerInput;
}

export function changePartner(
	caller: Caller,
	{ partnershipId, partnerId, revision, partner: input }: ChangePartner
): Promise<Result<null, PartnerRefusal | GeneralRefusal>> {
	return write<null, PartnerRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'partner.edit' },
		async (scope) => {
			const seen = await lockPartnerAsSeen(scope.trx, { partnershipId, partnerId, revision });
			if (!seen.ok) return seen;
			const { partners, current } = seen.value;
			const before = partnerValue(current);
			const after = { ...before, ...input };
			const refusal = refusalOfRules(partners, withPartner(partners, after));
			if (refusal) return refuse(refusal);
			await updatePartner(scope.trx, partnershipId, after, revision, scope);
			scope.audit(partnerEvent('changed', { id: partnerId, before, after }));
			return ok(null);
		}
	);
}

/**
 * Makes another partner the penvoerder, in one action with a reason: there is exactly one at any moment (model section 2), and
 * nobody becomes it by editing a row.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { updatePartner } from '../queries/partners';
import { lockPartnerAsSeen, partnerEvent, partnerValue, refusalOfRules, type PartnerRefusal } from './partner-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface AppointLeadPartner {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly revision: number;
	/** From when, by which decision. */
	readonly reason: string;
}

export function appointLeadPartner(
	caller: Caller,
	{ partnershipId, partnerId, revision, reason }: AppointLeadPartner
): Promise<Result<null, PartnerRefusal | GeneralRefusal>> {
	return write<null, PartnerRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'partner.edit' },
		async (scope) => {
			const seen = await lockPartnerAsSeen(scope.trx, { partnershipId, partnerId, revision });
			if (!seen.ok) return seen;
			const { partners, current } = seen.value;
			if (current.leadPartner) return refuse({ kind: 'alreadyLeadPartner' });
			const leads = (id: string) => id === partnerId;
			const refusal = refusalOfRules(
				partners,
				partners.map((partner) => ({ ...partner, leadPartner: leads(partner.id) }))
			);
			if (refusal) return refuse(refusal);
			// The one who leaves goes first: the database accepts one penvoerder at a time.
			const changing = [...partners.filter((partner) => partner.leadPartner), current];
			for (const partner of changing) {
				const [before, after] = [partnerValue(partner), { ...partnerValue(partner), leadPartner: leads(partner.id) }];
				await updatePartner(scope.trx, partnershipId, after, partner.revision, scope);
				const what = after.leadPartner ? 'appointed' : 'relieved';
				scope.audit(partnerEvent(what, { id: partner.id, before, after }, reason));
			}
			return ok(null);
		}
	);
}

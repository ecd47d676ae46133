/**
 * Ends a partner's membership on a day, or takes the end away again: a partner with history ends, it does not vanish (model
 * section 2). What hangs under it can end with it on the same day.
 */
import type { Partner } from '$lib/domain/partnership/partner';
import { ancestorsOrSelf, partnerTree } from '$lib/domain/partnership/partner-tree';
import type { Day } from '$lib/domain/shared/day';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { updatePartner, type StoredPartner } from '../queries/partners';
import { lockPartnerAsSeen, partnerEvent, partnerValue, refusalOfRules, type PartnerRefusal } from './partner-writing';
import { write, type Caller, type GeneralRefusal } from './write';

export interface EndPartner {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly revision: number;
	/** The first day it takes part no longer; `null` takes the end away. */
	readonly memberUntil: Day | null;
	/** Whether all that still takes part under it ends on the same day. */
	readonly withAllBelow: boolean;
	readonly reason: string | null;
}

/** How many partners were changed. */
export function endPartner(
	caller: Caller,
	command: EndPartner
): Promise<Result<number, PartnerRefusal | GeneralRefusal>> {
	const { partnershipId, partnerId, revision, reason } = command;
	return write<number, PartnerRefusal | GeneralRefusal>(
		caller,
		{ partnershipId, permission: 'partner.edit' },
		async (scope) => {
			const seen = await lockPartnerAsSeen(scope.trx, { partnershipId, partnerId, revision });
			if (!seen.ok) return seen;
			const { partners } = seen.value;
			const ending = endingPartners(partners, command);
			const after = new Map(ending.map((partner) => [partner.id, ended(partner, command.memberUntil)]));
			const refusal = refusalOfRules(
				partners,
				partners.map((partner) => after.get(partner.id) ?? partner)
			);
			if (refusal) return refuse(refusal);
			for (const partner of ending) {
				const changed = ended(partner, command.memberUntil);
				await updatePartner(scope.trx, partnershipId, changed, partner.revision, scope);
				scope.audit(partnerEvent('ended', { id: partner.id, before: partnerValue(partner), after: changed }, reason));
			}
			return ok(ending.length);
		}
	);
}

function endingPartners(partners: readonly StoredPartner[], command: EndPartner): readonly StoredPartner[] {
	const { partnerId, memberUntil, withAllBelow } = command;
	const tree = partnerTree(partners);
	return partners.filter((partner) => {
		if (partner.id === partnerId) return true;
		if (!withAllBelow || memberUntil === null || !ancestorsOrSelf(tree, partner.id).includes(partnerId)) return false;
		return partner.memberUntil === null || partner.memberUntil > memberUntil;
	});
}

function ended(partner: StoredPartner, memberUntil: Day | null): Partner {
	return { ...partnerValue(partner), memberUntil };
}

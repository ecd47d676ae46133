/**
 * Somebody holds an organisation of one partnership to be the same as one of another, or takes that back. It is kept for that person
 * alone, in that partnership; the trail of the organisation says that it happened and not what was meant.
 */
import { ok, refuse } from '$lib/domain/shared/result';
import { findPartnerName, writeSameOrganisation } from '../queries/own-organisations';
import { write, type Caller, type GeneralRefusal } from './write';

export interface SameOrganisation {
	readonly partnershipId: string;
	readonly partnerId: string;
	/** Name of the organisation it is; `null` takes it back. */
	readonly name: string | null;
}

export function saySameOrganisation(caller: Caller, { partnershipId, partnerId, name }: SameOrganisation) {
	const request = { partnershipId, permission: 'hours.declare', partnerId } as const;
	return write<null, GeneralRefusal>(caller, request, async ({ trx, access, audit }) => {
		const own = await findPartnerName(trx, partnershipId, partnerId);
		if (own === null) return refuse('notFound');
		const said = name === null || name === own.trim() ? null : name;
		await writeSameOrganisation(trx, { partnershipId, partnerId, userId: access.userId }, said);
		audit({
			action: 'sameOrganisation.changed',
			entity: 'sameOrganisation',
			entityId: partnerId,
			visibleTo: { level: 'ownOrganisation', partnerId }
		});
		return ok(null);
	});
}

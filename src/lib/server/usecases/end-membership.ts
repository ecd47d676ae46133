/** Ends somebody's place in the partnership, at once. What they did stays under their name; the last penvoerder stays. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { deletePlace, lockPlaces } from '../queries/memberships';
import { deleteSessionsOf } from '../queries/sessions';
import type { ChangedPlace } from './change-membership';
import { personAtPlace } from './person-at-place';
import { isLastPenvoerder } from './place-rules';
import { write, type Caller, type GeneralRefusal } from './write';

export interface EndMembership {
	readonly partnershipId: string;
	readonly membershipId: string;
}

export type EndMembershipRefusal = GeneralRefusal | 'lastPenvoerder';

export async function endMembership(
	caller: Caller,
	{ partnershipId, membershipId }: EndMembership
): Promise<Result<ChangedPlace, EndMembershipRefusal>> {
	const person = await personAtPlace(caller, partnershipId, membershipId);
	const request = { partnershipId, permission: 'people.manage' } as const;
	const outcome = await write<ChangedPlace, EndMembershipRefusal>(caller, request, async ({ trx, audit }) => {
		const places = await lockPlaces(trx, partnershipId);
		const place = places.find((candidate) => candidate.id === membershipId);
		if (!place) return refuse('notFound');
		if (isLastPenvoerder(places, place)) return refuse('lastPenvoerder');
		await deletePlace(trx, partnershipId, membershipId);
		audit({
			action: 'membership.ended',
			entity: 'membership',
			entityId: membershipId,
			before: {
				name: person?.name ?? null,
				role: place.role,
				partnerId: place.partnerId,
				since: place.since.toISOString()
			}
		});
		return ok({ userId: place.userId });
	});
	if (outcome.ok) await deleteSessionsOf(caller.services.db, outcome.value.userId);
	return outcome;
}

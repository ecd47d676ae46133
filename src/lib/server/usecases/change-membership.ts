/** Gives somebody another role or organisation. Their sessions end, so that they come back with what they may do now. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { lockPlaces, updatePlace } from '../queries/memberships';
import { deleteSessionsOf } from '../queries/sessions';
import { personAtPlace } from './person-at-place';
import { isLastPenvoerder, refusePlace, samePlace, type PlaceRefusal, type WantedPlace } from './place-rules';
import { write, type Caller, type GeneralRefusal } from './write';

export interface ChangeMembership extends WantedPlace {
	readonly partnershipId: string;
	readonly membershipId: string;
}

export type ChangeMembershipRefusal = GeneralRefusal | PlaceRefusal | 'lastPenvoerder' | 'alreadyMember';

/** Whose place it is; when that is the caller, the route opens a new session. */
export interface ChangedPlace {
	readonly userId: string;
}

export async function changeMembership(
	caller: Caller,
	{ partnershipId, membershipId, role, partnerId }: ChangeMembership
): Promise<Result<ChangedPlace, ChangeMembershipRefusal>> {
	const wanted = { role, partnerId };
	const person = await personAtPlace(caller, partnershipId, membershipId);
	const request = { partnershipId, permission: 'people.manage' } as const;
	const outcome = await write<ChangedPlace, ChangeMembershipRefusal>(caller, request, async ({ trx, audit }) => {
		const places = await lockPlaces(trx, partnershipId);
		const place = places.find((candidate) => candidate.id === membershipId);
		if (!place) return refuse('notFound');
		const { userId } = place;
		const refused = await refusePlace(trx, partnershipId, wanted);
		if (refused) return refuse(refused);
		if (role !== 'penvoerder' && isLastPenvoerder(places, place)) return refuse('lastPenvoerder');
		const others = places.filter((other) => other.userId === userId && other.id !== membershipId);
		if (others.some((other) => samePlace(other, wanted))) return refuse('alreadyMember');
		await updatePlace(trx, partnershipId, { id: membershipId, ...wanted });
		audit({
			action: 'membership.changed',
			entity: 'membership',
			entityId: membershipId,
			before: { name: person?.name ?? null, role: place.role, partnerId: place.partnerId },
			after: { name: person?.name ?? null, ...wanted }
		});
		return ok({ userId });
	});
	if (outcome.ok) await deleteSessionsOf(caller.services.db, outcome.value.userId);
	return outcome;
}

/** What a place in a partnership must satisfy, whoever gives it: invitation, change, end (issue section 2). */
import type { Role } from '../auth/actor';
import type { TenantTransaction } from '../db/tenancy';
import type { Place } from '../queries/memberships';
import { findPartner } from '../queries/partners';

/** Roles that make no sense without saying for whom. */
export const ROLES_OF_AN_ORGANISATION: readonly Role[] = ['partnerMember'];

export type PlaceRefusal = 'partnerNeeded' | 'unknownPartner';

export interface WantedPlace {
	readonly role: Role;
	/** The organisation the person acts for; `null` for the partnership as a whole. */
	readonly partnerId: string | null;
}

/** `null` when somebody may have this place. */
export async function refusePlace(
	trx: TenantTransaction,
	partnershipId: string,
	{ role, partnerId }: WantedPlace
): Promise<PlaceRefusal | null> {
	if (partnerId === null) return ROLES_OF_AN_ORGANISATION.includes(role) ? 'partnerNeeded' : null;
	return (await findPartner(trx, partnershipId, partnerId)) ? null : 'unknownPartner';
}

/** Whether nobody would be penvoerder any more without this place. */
export function isLastPenvoerder(places: readonly Place[], place: Place): boolean {
	return place.role === 'penvoerder' && !places.some((other) => other.role === 'penvoerder' && other.id !== place.id);
}

export function samePlace(one: WantedPlace, other: WantedPlace): boolean {
	return one.role === other.role && one.partnerId === other.partnerId;
}

/** Who is asking: a signed-in person with their places in partnerships. */

export const ROLES = ['penvoerder', 'coordinator', 'partnerMember', 'bestuurder', 'accountant'] as const;
export type Role = (typeof ROLES)[number];

/** One person may hold several places, also in several partnerships. */
export interface Membership {
	readonly partnershipId: string;
	readonly partnershipName: string;
	/** A made-up partnership of the demonstration. */
	readonly demo: boolean;
	readonly role: Role;
	/** The organisation they act for; `null` for people of the partnership as a whole. */
	readonly partnerId: string | null;
}

export interface Actor {
	readonly userId: string;
	readonly name: string;
	readonly email: string;
	readonly sessionId: string;
	readonly memberships: readonly Membership[];
}

/** The actor's standing in one partnership: what use-cases, queries and row-level security look at. */
export interface Access {
	readonly userId: string;
	readonly partnershipId: string;
	/** Never empty. */
	readonly roles: readonly Role[];
	/** Organisations they act for in this partnership. */
	readonly partnerIds: readonly string[];
}

/** `null` when the person has no place in that partnership. */
export function accessTo(actor: Actor, partnershipId: string): Access | null {
	const places = actor.memberships.filter((membership) => membership.partnershipId === partnershipId);
	if (places.length === 0) return null;
	return {
		userId: actor.userId,
		partnershipId,
		roles: [...new Set(places.map((place) => place.role))],
		partnerIds: [...new Set(places.flatMap((place) => place.partnerId ?? []))]
	};
}

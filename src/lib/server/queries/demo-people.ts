/** The people of the demonstration: accounts without a password, and their places in one partnership. */
import type { DemoPerson } from '$lib/demo/demo-people';
import type { TenantTransaction } from '../db/tenancy';

/** Those with a place in the partnership; somebody who has an account already, from another partnership, keeps it. */
export async function insertDemoPeople(
	trx: TenantTransaction,
	partnershipId: string,
	everybody: readonly DemoPerson[],
	now: Date
): Promise<void> {
	const places = everybody.flatMap((person) =>
		person.places.filter((place) => place.partnershipId === partnershipId).map((place) => ({ person, place }))
	);
	if (places.length === 0) return;
	const accounts = places.map(({ person: { id, name, email } }) => ({
		id,
		name,
		email,
		createdAt: now,
		updatedAt: now
	}));
	await trx
		.insertInto('auth_user')
		.values(accounts)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const memberships = places.map(({ person, place }) => ({
		partnership_id: partnershipId,
		id: person.id,
		user_id: person.id,
		role: place.role,
		partner_id: place.partnerId,
		since: now
	}));
	await trx.insertInto('membership').values(memberships).execute();
}

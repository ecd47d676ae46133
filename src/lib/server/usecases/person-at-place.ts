/**
 * Who holds a place, in words for the audit trail. Looked up before the use-case's transaction, because accounts are beyond
 * the reach of the role it runs under.
 */
import { accessTo } from '../auth/actor';
import { inPartnership } from '../db/tenancy';
import { findAccount, type Account } from '../queries/accounts';
import { listPlaces } from '../queries/memberships';
import type { Caller } from './write';

/** `null` for a place that does not exist, or in a partnership the caller has no place in. */
export async function personAtPlace(
	{ services, actor }: Caller,
	partnershipId: string,
	membershipId: string
): Promise<Account | null> {
	const access = accessTo(actor, partnershipId);
	if (!access) return null;
	const places = await inPartnership(services.db, access, (trx) => listPlaces(trx, partnershipId));
	const place = places.find((candidate) => candidate.id === membershipId);
	return place ? findAccount(services.db, place.userId) : null;
}

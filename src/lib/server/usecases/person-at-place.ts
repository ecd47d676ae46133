/**
 * Who holds a place, in words for the audit trail; and what happens to somebody's account, told wherever they have a place.
 * Accounts are beyond the reach of the role a use-case writes under, so names are looked up before its transaction.
 */
import { accessTo } from '../auth/actor';
import { inPartnership, type SystemTransaction } from '../db/tenancy';
import { findAccount, type Account } from '../queries/accounts';
import { insertAuditEvents, type AuditAuthor } from '../queries/audit';
import { listPlaces, listPlacesEverywhere } from '../queries/memberships';
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

export interface AccountEvent {
	readonly author: AuditAuthor;
	readonly now: Date;
	readonly action: string;
}

/** One event in each partnership the person has a place in. */
export async function recordAtEveryPlace(
	trx: SystemTransaction,
	{ userId, name }: Account,
	{ author, now, action }: AccountEvent
): Promise<void> {
	const places = await listPlacesEverywhere(trx, userId);
	const firsts = new Map(places.map((place) => [place.partnershipId, place]));
	for (const { partnershipId, id } of firsts.values()) {
		const event = { action, entity: 'membership', entityId: id, after: { name } };
		await insertAuditEvents(trx, partnershipId, author, now, [event]);
	}
}

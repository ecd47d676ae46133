/** A partnership with a penvoerder who can act, and what tests of people ask about it. */
import { asSystem } from '$lib/server/db/tenancy';
import type { Database } from '$lib/server/db/schema';
import { listOwnMemberships } from '$lib/server/queries/memberships';
import type { Actor, Role } from '$lib/server/auth/actor';
import type { Services } from '$lib/server/services';
import type { Caller } from '$lib/server/usecases/write';
import type { Account } from '$lib/server/queries/accounts';
import { newAccount } from './accounts';
import { newMembership, newPartner, newPartnership } from './builders';

export interface Team {
	readonly partnershipId: string;
	readonly partnerId: string;
	readonly penvoerder: Account;
	readonly caller: Caller;
}

export async function newTeam(services: Services): Promise<Team> {
	const partnershipId = await newPartnership(services.db);
	const partnerId = await newPartner(services.db, partnershipId, { lead_partner: true });
	const penvoerder = await newAccount(services.db, { name: 'Pleun Visser' });
	await newMembership(services.db, partnershipId, { role: 'penvoerder', userId: penvoerder.userId });
	return { partnershipId, partnerId, penvoerder, caller: await callerFor(services, penvoerder) };
}

/** Gives somebody a place and returns its id. */
export async function join(
	db: Database,
	partnershipId: string,
	place: { readonly role: Role; readonly userId: string; readonly partnerId?: string }
): Promise<string> {
	await newMembership(db, partnershipId, place);
	const places = await placesOf(db, partnershipId);
	const found = places.find((row) => row.user_id === place.userId && row.role === place.role);
	return found?.id ?? '';
}

export async function actorFor({ db }: Services, account: Account): Promise<Actor> {
	const memberships = await asSystem(db, (trx) => listOwnMemberships(trx, account.userId));
	return { userId: account.userId, name: account.name, email: account.email, sessionId: 'session', memberships };
}

export async function callerFor(services: Services, account: Account): Promise<Caller> {
	return { services, actor: await actorFor(services, account), requestId: 'request' };
}

export function placesOf(db: Database, partnershipId: string) {
	return asSystem(db, (trx) =>
		trx.selectFrom('membership').selectAll().where('partnership_id', '=', partnershipId).orderBy('id').execute()
	);
}

/** Newest last: action, who, before and after. */
export function eventsOf(db: Database, partnershipId: string) {
	return asSystem(db, (trx) =>
		trx.selectFrom('audit_event').selectAll().where('partnership_id', '=', partnershipId).orderBy('id').execute()
	);
}

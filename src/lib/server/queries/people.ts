/** Who takes part in a partnership, with names: places from inside the partnership, names from the accounts beside it. */
import type { Access, Role } from '../auth/actor';
import { may } from '../auth/permissions';
import type { Database } from '../db/schema';
import { inPartnership } from '../db/tenancy';
import { findAccounts } from './accounts';
import { listPendingInvitations, type FoundInvitation } from './invitations';
import { listPlaces } from './memberships';
import { listPartners } from './partners';

export interface Person {
	readonly membershipId: string;
	readonly userId: string;
	readonly name: string;
	/** `null` for readers who may not see it. */
	readonly email: string | null;
	readonly role: Role;
	readonly partnerId: string | null;
	readonly since: Date;
}

export interface People {
	readonly people: readonly Person[];
	readonly partners: Awaited<ReturnType<typeof listPartners>>;
	/** Empty for everybody but those who manage people. */
	readonly invitations: readonly FoundInvitation[];
}

export async function readPeople(db: Database, access: Access, now: Date): Promise<People> {
	const { partnershipId } = access;
	const read = await inPartnership(
		db,
		access,
		async (trx) => ({
			places: await listPlaces(trx, partnershipId),
			partners: await listPartners(trx, partnershipId),
			invitations: await listPendingInvitations(trx, partnershipId, now)
		}),
		{ readOnly: true }
	);
	const userIds = [...new Set(read.places.map((place) => place.userId))];
	const accounts = await findAccounts(db, userIds);
	const showsEmail = may(access, 'people.contact');
	const people = read.places.map(({ id, userId, role, partnerId, since }): Person => {
		const account = accounts.get(userId);
		const email = showsEmail ? (account?.email ?? null) : null;
		return { membershipId: id, userId, name: account?.name ?? '', email, role, partnerId, since };
	});
	return { people, partners: read.partners, invitations: read.invitations };
}

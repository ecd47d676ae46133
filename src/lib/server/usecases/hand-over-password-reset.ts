/**
 * The penvoerder makes a link with which somebody of the partnership chooses a new password, and hands it over: there is no
 * mail server. Whoever opens the link gets the whole account, so it is made only for people whose every place is in a
 * partnership of which the caller is penvoerder; nobody takes over somebody who also works elsewhere.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { LINK_LIMITS } from '../auth/limits';
import { newOneTimeToken } from '../auth/one-time-token';
import { asSystem } from '../db/tenancy';
import { hasPassword } from '../queries/accounts';
import { listPlacesEverywhere, lockPlace } from '../queries/memberships';
import { insertPasswordLink } from '../queries/password-links';
import { personAtPlace } from './person-at-place';
import { write, type Caller, type GeneralRefusal } from './write';

export interface HandOverPasswordReset {
	readonly partnershipId: string;
	readonly membershipId: string;
}

export type PasswordResetRefusal =
	| GeneralRefusal
	/** The person also has a place in a partnership of which the caller is not penvoerder. */
	| 'alsoElsewhere'
	/** An account of the demonstration, which nobody signs in to with a password. */
	| 'noPassword';

export interface HandedOutPasswordLink {
	readonly token: string;
	readonly name: string;
}

export async function handOverPasswordReset(
	caller: Caller,
	{ partnershipId, membershipId }: HandOverPasswordReset
): Promise<Result<HandedOutPasswordLink, PasswordResetRefusal>> {
	const { services } = caller;
	const person = await personAtPlace(caller, partnershipId, membershipId);
	const standing = person && (await standingOver(caller, person.userId));
	const { token, tokenHash } = newOneTimeToken(services);
	const request = { partnershipId, permission: 'people.manage' } as const;
	const outcome = await write<HandedOutPasswordLink, PasswordResetRefusal>(caller, request, async ({ trx, audit }) => {
		// Held under the caller's own rights: for anybody but a penvoerder the database finds nothing to hold.
		const place = await lockPlace(trx, partnershipId, membershipId);
		if (!place || place.userId !== person?.userId) return refuse('notFound');
		if (standing !== 'alone') return refuse(standing ?? 'notFound');
		audit({
			action: 'membership.passwordLinkMade',
			entity: 'membership',
			entityId: membershipId,
			after: { name: person.name }
		});
		return ok({ token, name: person.name });
	});
	if (outcome.ok && person) {
		const expiresAt = new Date(services.clock().getTime() + LINK_LIMITS.passwordReset);
		await insertPasswordLink(services.db, { id: services.newId(), userId: person.userId, tokenHash, expiresAt });
	}
	return outcome;
}

/** `alone`: every place of the person is in a partnership of which the caller is penvoerder, as the database has it now. */
async function standingOver(
	{ services, actor }: Caller,
	userId: string
): Promise<'alone' | 'alsoElsewhere' | 'noPassword'> {
	if (!(await hasPassword(services.db, userId))) return 'noPassword';
	return asSystem(services.db, async (trx) => {
		const own = await listPlacesEverywhere(trx, actor.userId);
		const led = new Set(own.filter((place) => place.role === 'penvoerder').map((place) => place.partnershipId));
		const theirs = await listPlacesEverywhere(trx, userId);
		return theirs.every((place) => led.has(place.partnershipId)) ? 'alone' : 'alsoElsewhere';
	});
}

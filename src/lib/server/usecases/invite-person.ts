/**
 * The penvoerder invites somebody by a link to hand over: for one e-mail address, one role and, where the role asks it, one
 * organisation. The link comes back once; the database keeps its hash.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { LINK_LIMITS } from '../auth/limits';
import { newOneTimeToken } from '../auth/one-time-token';
import { findAccountByEmail } from '../queries/accounts';
import { insertInvitation, listPendingInvitations } from '../queries/invitations';
import { listPlaces } from '../queries/memberships';
import { refusePlace, samePlace, type PlaceRefusal, type WantedPlace } from './place-rules';
import { write, type Caller, type GeneralRefusal } from './write';

export interface InvitePerson extends WantedPlace {
	readonly partnershipId: string;
	readonly email: string;
}

export interface HandedOutInvitation {
	readonly id: string;
	readonly token: string;
}

export type InviteRefusal = GeneralRefusal | PlaceRefusal | 'alreadyMember' | 'alreadyInvited';

export async function invitePerson(
	caller: Caller,
	{ partnershipId, role, partnerId, ...command }: InvitePerson
): Promise<Result<HandedOutInvitation, InviteRefusal>> {
	const email = command.email.toLowerCase();
	const account = await findAccountByEmail(caller.services.db, email);
	const { token, tokenHash } = newOneTimeToken(caller.services);
	const request = { partnershipId, permission: 'people.manage' } as const;
	return write<HandedOutInvitation, InviteRefusal>(caller, request, async ({ trx, access, now, newId, audit }) => {
		const wanted = { role, partnerId };
		const refused = await refusePlace(trx, partnershipId, wanted);
		if (refused) return refuse(refused);
		const places = await listPlaces(trx, partnershipId);
		if (places.some((place) => place.userId === account?.userId && samePlace(place, wanted))) {
			return refuse('alreadyMember');
		}
		const pending = await listPendingInvitations(trx, partnershipId, now);
		if (pending.some((invitation) => invitation.email === email && samePlace(invitation, wanted))) {
			return refuse('alreadyInvited');
		}
		const id = newId();
		const expiresAt = new Date(now.getTime() + LINK_LIMITS.invitation);
		const invitation = { id, email, role, partnerId, invitedBy: access.userId, invitedAt: now, expiresAt };
		await insertInvitation(trx, partnershipId, { ...invitation, tokenHash });
		audit({
			action: 'invitation.created',
			entity: 'invitation',
			entityId: id,
			after: { email, role, partnerId },
			visibleTo: { level: 'leadPartner' }
		});
		return ok({ id, token });
	});
}

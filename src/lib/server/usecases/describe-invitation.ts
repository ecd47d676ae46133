/** What somebody with the link of an invitation sees before accepting it: who invites for what, and what comes next. */
import type { Actor, Role } from '../auth/actor';
import { hashToken } from '../auth/one-time-token';
import { asSystem, type SystemTransaction } from '../db/tenancy';
import { findAccount, findAccountByEmail } from '../queries/accounts';
import { findInvitationByToken, type FoundInvitation } from '../queries/invitations';
import { findPartner } from '../queries/partners';
import { findPartnershipFrame } from '../queries/partnerships';
import type { Services } from '../services';

/** Why there is nothing to accept. */
export type ClosedInvitation = 'invitationUnknown' | 'invitationAccepted' | 'invitationRevoked' | 'invitationExpired';

/** How this visitor can accept. */
export type AcceptWay = 'newAccount' | 'signInFirst' | 'accept' | 'otherPerson';

export interface OpenInvitation {
	readonly partnershipName: string;
	readonly inviterName: string;
	readonly email: string;
	readonly role: Role;
	/** `null`: the partnership as a whole. */
	readonly organisation: string | null;
	readonly expiresAt: Date;
	readonly way: AcceptWay;
}

export type InvitationDescription =
	| { readonly closed: ClosedInvitation; readonly invitation: null }
	| { readonly closed: null; readonly invitation: OpenInvitation };

const CLOSED = { accepted: 'invitationAccepted', revoked: 'invitationRevoked', expired: 'invitationExpired' } as const;

export function describeInvitation(
	services: Services,
	token: string,
	actor: Actor | null
): Promise<InvitationDescription> {
	return asSystem(
		services.db,
		async (trx): Promise<InvitationDescription> => {
			const invitation = await findInvitationByToken(trx, hashToken(token), services.clock());
			if (!invitation) return { closed: 'invitationUnknown', invitation: null };
			if (invitation.state !== 'open') return { closed: CLOSED[invitation.state], invitation: null };
			return { closed: null, invitation: await inWords(trx, invitation, actor) };
		},
		{ readOnly: true }
	);
}

async function inWords(
	trx: SystemTransaction,
	{ partnershipId, partnerId, invitedBy, email, role, expiresAt }: FoundInvitation,
	actor: Actor | null
): Promise<OpenInvitation> {
	const partnership = await findPartnershipFrame(trx, partnershipId);
	const partner = partnerId === null ? null : await findPartner(trx, partnershipId, partnerId);
	const inviter = await findAccount(trx, invitedBy);
	const known = await findAccountByEmail(trx, email);
	const way = actor ? (actor.email === email ? 'accept' : 'otherPerson') : known ? 'signInFirst' : 'newAccount';
	return {
		partnershipName: partnership?.name ?? '',
		inviterName: inviter?.name ?? '',
		organisation: partner?.name ?? null,
		...{ email, role, expiresAt, way }
	};
}

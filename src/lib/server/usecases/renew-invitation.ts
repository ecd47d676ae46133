/** A new link for an invitation that got lost or went stale; the old link stops working at once. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { LINK_LIMITS } from '../auth/limits';
import { newOneTimeToken } from '../auth/one-time-token';
import { lockInvitation, renewInvitation as storeNewLink } from '../queries/invitations';
import type { HandedOutInvitation } from './invite-person';
import { write, type Caller, type GeneralRefusal } from './write';

export type RenewRefusal = GeneralRefusal | 'invitationClosed';

export function renewInvitation(
	caller: Caller,
	{ partnershipId, id }: { readonly partnershipId: string; readonly id: string }
): Promise<Result<HandedOutInvitation, RenewRefusal>> {
	const { token, tokenHash } = newOneTimeToken(caller.services);
	const request = { partnershipId, permission: 'people.manage' } as const;
	return write<HandedOutInvitation, RenewRefusal>(caller, request, async ({ trx, now, audit }) => {
		const invitation = await lockInvitation(trx, partnershipId, id, now);
		if (!invitation) return refuse('notFound');
		if (invitation.state === 'accepted' || invitation.state === 'revoked') return refuse('invitationClosed');
		const expiresAt = new Date(now.getTime() + LINK_LIMITS.invitation);
		await storeNewLink(trx, partnershipId, id, { tokenHash, expiresAt });
		audit({
			action: 'invitation.renewed',
			entity: 'invitation',
			entityId: id,
			before: { expiresAt: invitation.expiresAt.toISOString() },
			after: { expiresAt: expiresAt.toISOString() },
			visibleTo: { level: 'leadPartner' }
		});
		return ok({ id, token });
	});
}

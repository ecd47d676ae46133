/** Takes an invitation back before somebody accepts it; its link opens nothing any more. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { lockInvitation, markRevoked } from '../queries/invitations';
import { write, type Caller, type GeneralRefusal } from './write';

export type RevokeRefusal = GeneralRefusal | 'invitationClosed';

export function revokeInvitation(
	caller: Caller,
	{ partnershipId, id }: { readonly partnershipId: string; readonly id: string }
): Promise<Result<null, RevokeRefusal>> {
	const request = { partnershipId, permission: 'people.manage' } as const;
	return write<null, RevokeRefusal>(caller, request, async ({ trx, now, audit }) => {
		const invitation = await lockInvitation(trx, partnershipId, id, now);
		if (!invitation) return refuse('notFound');
		if (invitation.state === 'accepted' || invitation.state === 'revoked') return refuse('invitationClosed');
		await markRevoked(trx, partnershipId, id, now);
		const { email, role, partnerId } = invitation;
		audit({
			action: 'invitation.revoked',
			entity: 'invitation',
			entityId: id,
			before: { email, role, partnerId },
			visibleTo: { level: 'leadPartner' }
		});
		return ok(null);
	});
}

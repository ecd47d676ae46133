/** Somebody who calls a use-case, from the access a membership gave. */
import type { Access, Actor, Membership } from '$lib/server/auth/actor';
import type { Services } from '$lib/server/services';
import type { Caller } from '$lib/server/usecases/write';

export function callerOf(services: Services, access: Access, name = 'Noor Jansen'): Caller {
	return { services, actor: actorOf(access, name), requestId: 'request' };
}

export function actorOf(access: Access, name = 'Noor Jansen'): Actor {
	const partnerIds = access.partnerIds.length > 0 ? access.partnerIds : [null];
	const memberships = access.roles.flatMap((role) =>
		partnerIds.map((partnerId): Membership => {
			const partnership = { partnershipId: access.partnershipId, partnershipName: access.partnershipId, demo: false };
			return { ...partnership, role, partnerId };
		})
	);
	return { userId: access.userId, name, email: `${access.userId}@example.nl`, sessionId: 'session', memberships };
}

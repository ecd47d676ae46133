/**
 * Who may enter: the first lines of every load and action. A partnership somebody has no place in answers exactly as one that
 * does not exist, so nobody learns which ones there are.
 */
import { error, redirect } from '@sveltejs/kit';
import { accessTo, ROLES, type Access, type Actor } from './actor';
import { may, type Permission } from './permissions';

interface Asked {
	readonly locals: App.Locals;
	readonly url: URL;
}

/** Sends a visitor who is not signed in to the sign-in page, and back afterwards. */
export function requireActor({ locals, url }: Asked): Actor {
	if (locals.actor) return locals.actor;
	redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}

/** The standing in one partnership: 404 without a place there, 403 when the role may not do `permission`. */
export function requireAccess(
	asked: Asked,
	partnershipId: string,
	permission: Permission = 'budget.view',
	partnerId?: string
): Access {
	const actor = requireActor(asked);
	const access = accessTo(actor, partnershipId) ?? uncheckedAccess(asked, actor, partnershipId);
	if (!access) error(404, 'notFound');
	if (asked.locals.services.checks === 'on' && !may(access, permission, partnerId)) error(403, 'notAllowed');
	return access;
}

/**
 * Only with the application's own checks switched off, which the test of the second wall does: every claim is believed, so
 * that what comes back shows what the database alone refuses.
 */
function uncheckedAccess({ locals }: Asked, actor: Actor, partnershipId: string): Access | null {
	if (locals.services.checks === 'on') return null;
	return { userId: actor.userId, partnershipId, roles: ROLES, partnerIds: [] };
}

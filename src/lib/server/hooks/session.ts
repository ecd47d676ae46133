/** Who is asking: session cookie → `locals.actor`, looked up anew at each request, so that an ended place ends at once. */
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { LOCALE_COOKIE } from '$lib/forms/preferences';
import type { Actor } from '../auth/actor';
import { findCurrentSession, visitOf, type CurrentSession } from '../auth/sessions';
import { asPerson } from '../db/tenancy';
import { listOwnMemberships } from '../queries/memberships';
import type { Services } from '../services';

export const handleSession: Handle = async ({ event, resolve }) => {
	const session = await findCurrentSession(visitOf(event));
	event.locals.actor = session && (await actorOf(event.locals.services, session));
	if (session && speaksAccountLanguage(event)) event.locals.locale = session.locale;
	return resolve(event);
};

/** Two queries a request: session with account, and places. */
async function actorOf(services: Services, session: CurrentSession): Promise<Actor> {
	const { userId, name, email, sessionId } = session;
	const memberships = await asPerson(services.db, userId, (trx) => listOwnMemberships(trx, userId));
	return { userId, name, email, sessionId, memberships };
}

/** A choice made in this browser goes before the one on the account page. */
function speaksAccountLanguage(event: RequestEvent): boolean {
	return event.cookies.get(LOCALE_COOKIE) === undefined;
}

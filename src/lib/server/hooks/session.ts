/** Who is asking: session cookie → `locals.actor`, looked up anew at each request, so that an ended place ends at once. */
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { LOCALE_COOKIE } from '$lib/forms/preferences';
import { findCurrentSession, visitOf } from '../auth/sessions';

export const handleSession: Handle = async ({ event, resolve }) => {
	const session = await findCurrentSession(visitOf(event));
	event.locals.actor = session && session.actor;
	if (session && speaksAccountLanguage(event)) event.locals.locale = session.locale;
	return resolve(event);
};

/** A choice made in this browser goes before the one on the account page. */
function speaksAccountLanguage(event: RequestEvent): boolean {
	return event.cookies.get(LOCALE_COOKIE) === undefined;
}

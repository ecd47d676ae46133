/** The outermost part of every request: its id, the services it may use, and one log line about how it went. */
import type { Handle } from '@sveltejs/kit';
import { localeFromCookie, LOCALE_COOKIE } from '$lib/forms/preferences';
import { runningServices } from './start';

/** Asked every few seconds by machines: not worth a line. */
const QUIET_ROUTES = new Set<string | null>(['/healthz', '/readyz']);

/** Fills `locals`; whoever is signed in is found out further in. */
export const handleRequest: Handle = async ({ event, resolve }) => {
	const services = await runningServices();
	const requestId = services.newId();
	event.locals.services = services;
	event.locals.requestId = requestId;
	event.locals.actor = null;
	event.locals.locale = localeFromCookie(event.cookies.get(LOCALE_COOKIE));
	const begun = performance.now();
	const response = await resolve(event);
	response.headers.set('X-Request-Id', requestId);
	if (!QUIET_ROUTES.has(event.route.id)) {
		// The route with its placeholders, never the address: that may hold a link somebody can sign in with.
		const facts = { requestId, method: event.request.method, route: event.route.id, status: response.status };
		services.log.info({ ...facts, milliseconds: Math.round(performance.now() - begun) }, 'request');
	}
	return response;
};

/**
 * Writes the reader's language into the page, which `app.html` says is Dutch; read late, because signing in may have changed it. A page
 * in Dutch stays as it is: to look for a word in it costs a copy of the whole page (4 per cent of a page of 200 lines).
 */
export const handleLocale: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			event.locals.locale === 'nl' ? html : html.replace('<html lang="nl"', `<html lang="${event.locals.locale}"`)
	});

/**
 * Refuses what another site makes a browser send: a request that could change something must name our own origin and carry a
 * form or JSON, also from people who are not signed in (yardstick test 27).
 */
import type { Handle } from '@sveltejs/kit';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const ACCEPTED_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json']);

export type CrossSiteRefusal = { readonly status: 403 | 415; readonly message: string };

/** `null` when the request may go on. */
export function refusalOf(request: Request, ownOrigin: string): CrossSiteRefusal | null {
	if (READING.has(request.method)) return null;
	const origin = request.headers.get('Origin');
	const site = request.headers.get('Sec-Fetch-Site');
	if (origin !== ownOrigin || (site !== null && site !== 'same-origin')) {
		return { status: 403, message: `Only pages of ${ownOrigin} may send this. Open the product under that address.` };
	}
	const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? null;
	if (type === null ? request.body !== null : !ACCEPTED_TYPES.has(type)) {
		return { status: 415, message: 'Send a form or JSON.' };
	}
	return null;
}

export const handleCrossSite: Handle = ({ event, resolve }) => {
	const refusal = refusalOf(event.request, event.url.origin);
	if (refusal === null) return resolve(event);
	event.locals.services.log.warn(
		{ requestId: event.locals.requestId, status: refusal.status, method: event.request.method },
		'request refused: from another site, or of an unknown type'
	);
	return new Response(`${refusal.message}\n`, {
		status: refusal.status,
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
};

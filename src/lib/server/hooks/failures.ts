/**
 * What happens when code throws: a log line with the request's id, and for the reader that id and nothing else. While the
 * database is away every answer says so with 503, so that nobody takes it for a bug or an empty budget.
 */
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { codeOf, firstLine } from '../db/startup-problem';

/** PostgreSQL's classes for connections (08), shutting down (57P) and too many clients (53300); and those of the network. */
const AWAY =
	/^(08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const AWAY_WORDS =
	/timeout exceeded when trying to connect|connection terminated|client has encountered a connection error/i;

export function isDatabaseAway(cause: unknown): boolean {
	return AWAY.test(codeOf(cause)) || (cause instanceof Error && AWAY_WORDS.test(firstLine(cause)));
}

const away = new WeakSet<App.Locals>();

export const reportError: HandleServerError = ({ error, event, status, message }) => {
	const { services, requestId } = event.locals;
	if (status >= 500) {
		if (isDatabaseAway(error)) away.add(event.locals);
		services?.log.error(
			{ requestId, err: error, route: event.route.id, method: event.request.method },
			'request failed'
		);
	}
	return { message, requestId };
};

export const handleUnavailable: Handle = async ({ event, resolve }) => {
	let response: Response;
	try {
		response = await resolve(event);
	} catch (cause) {
		if (!isDatabaseAway(cause)) throw cause;
		await reportError({ error: cause, event, status: 500, message: 'Internal Error' });
		response = new Response(`The database cannot be reached.\n${event.locals.requestId}\n`, { status: 500 });
	}
	if (!away.has(event.locals) || response.status < 500) return response;
	const headers = new Headers(response.headers);
	headers.set('Retry-After', '5');
	return new Response(response.body, { status: 503, headers });
};

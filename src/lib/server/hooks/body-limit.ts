/**
 * How much a request may bring: half a megabyte, and more only where a bundle or a sheet is taken in. The body is read here
 * and counted while it comes, so that a missing or lying length helps nobody (yardstick test 23).
 */
import { error, type Handle } from '@sveltejs/kit';

const KIBIBYTE = 1024;
export const USUAL_LIMIT = 512 * KIBIBYTE;
/** Of a whole partnership with all its years and versions. */
export const IMPORT_LIMIT = 64 * KIBIBYTE * KIBIBYTE;

/** Routes that take in a file end in this word; only for people who are signed in. */
const IMPORT_ROUTE = /\/import$/;

export function limitOf(routeId: string | null): number {
	return routeId !== null && IMPORT_ROUTE.test(routeId) ? IMPORT_LIMIT : USUAL_LIMIT;
}

/**
 * The whole body, or `null` when it is larger than `limit`. The rest is then thrown away as it comes, up to the largest limit,
 * because a sender who is cut off never reads why.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
	if (Number(request.headers.get('Content-Length') ?? 0) > limit) return null;
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.byteLength;
		if (size <= limit) parts.push(value);
		else if (size > IMPORT_LIMIT) {
			await reader.cancel();
			break;
		}
	}
	return size > limit ? null : joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(size);
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.byteLength;
	}
	return whole;
}

export const handleBodyLimit: Handle = async ({ event, resolve }) => {
	if (event.request.method === 'GET' || event.request.method === 'HEAD') return resolve(event);
	const limit = event.locals.actor ? limitOf(event.route.id) : USUAL_LIMIT;
	const body = await readBody(event.request, limit);
	if (body === null) {
		const headers = { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' };
		return new Response(`More than ${limit} bytes is not accepted here.\n`, { status: 413, headers });
	}
	event.request = withBody(event.request, body);
	return resolve(event);
};

/** The same request with its body at hand. A body that is no form is the sender's mistake: 400, not a failure of ours. */
function withBody(request: Request, body: Uint8Array<ArrayBuffer>): Request {
	const { method, headers, signal } = request;
	const whole = new Request(request.url, { method, headers, signal, ...(request.body && { body }) });
	const formData = whole.formData.bind(whole);
	whole.formData = () => formData().catch(() => error(400, 'The form cannot be read.'));
	return whole;
}

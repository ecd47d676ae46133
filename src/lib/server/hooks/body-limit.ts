/**
 * How much a request may bring: half a megabyte, and more only where a bundle or a sheet is taken in. The body is read here
 * and counted while it comes, so that a missing or lying length helps nobody (yardstick test 23).
 */
import type { Handle } from '@sveltejs/kit';

const KIBIBYTE = 1024;
export const USUAL_LIMIT = 512 * KIBIBYTE;
/** Of a whole partnership with all its years and versions. */
export const IMPORT_LIMIT = 64 * KIBIBYTE * KIBIBYTE;

/** Routes that take in a file end in this word. */
const IMPORT_ROUTE = /\/import$/;

export function limitOf(routeId: string | null): number {
	return routeId !== null && IMPORT_ROUTE.test(routeId) ? IMPORT_LIMIT : USUAL_LIMIT;
}

/** The whole body, or `null` once it is larger than `limit`: the rest is not waited for. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
	if (Number(request.headers.get('Content-Length') ?? 0) > limit) return null;
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.byteLength;
		if (size > limit) {
			await reader.cancel();
			return null;
		}
		parts.push(value);
	}
	const body = new Uint8Array(size);
	let offset = 0;
	for (const part of parts) {
		body.set(part, offset);
		offset += part.byteLength;
	}
	return body;
}

export const handleBodyLimit: Handle = async ({ event, resolve }) => {
	if (event.request.body === null) return resolve(event);
	const limit = limitOf(event.route.id);
	const body = await readBody(event.request, limit);
	if (body === null) {
		const headers = { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' };
		return new Response(`More than ${limit} bytes is not accepted here.\n`, { status: 413, headers });
	}
	const { method, headers, signal } = event.request;
	event.request = new Request(event.request.url, { method, headers, signal, body });
	return resolve(event);
};

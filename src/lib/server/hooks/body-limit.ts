/**
 * How much a request may bring: half a megabyte, and more only where a whole table is changed at once or a bundle is taken
 * in. The body is read here and counted while it comes, so that a missing or lying length helps nobody (yardstick test 23).
 */
import { error, json, type Handle } from '@sveltejs/kit';
import { LARGEST_FORM_BYTES } from '../../forms/form-size';
import { LARGEST_FILE_BYTES } from '../../import/limits';

const KIBIBYTE = 1024;
export const USUAL_LIMIT = LARGEST_FORM_BYTES;
/** Of the largest table: 50,000 cells of lines, some 130 bytes each. */
export const TABLE_LIMIT = 8 * KIBIBYTE * KIBIBYTE;
/** Of a whole partnership with all its years and versions. */
export const IMPORT_LIMIT = 64 * KIBIBYTE * KIBIBYTE;

/** Of a file of hours, with the form around it: a little more than the file itself may be, so that the page can say why not. */
export const FILE_LIMIT = LARGEST_FILE_BYTES + 4 * KIBIBYTE * KIBIBYTE;

/** Routes that take more end in these words; only for people who are signed in. */
const LARGER: readonly (readonly [RegExp, number])[] = [
	[/\/declare\/import$/, FILE_LIMIT],
	[/\/import$/, IMPORT_LIMIT],
	[/\/(lines\/cells|lines\/rows|students\/counts)$/, TABLE_LIMIT]
];

export function limitOf(routeId: string | null): number {
	return LARGER.find(([route]) => route.test(routeId ?? ''))?.[1] ?? USUAL_LIMIT;
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
	if (body === null) return tooLarge(event.request, limit);
	event.request = withBody(event.request, body);
	return resolve(event);
};

/**
 * A form sent by script is answered in the framework's own form of an answer, so that the page can say what is wrong. A page
 * itself never sends that much: what is typed is measured before it goes (`shell/too-much-typed.ts`).
 */
function tooLarge({ headers: asked }: Request, limit: number): Response {
	const headers = { Connection: 'close' };
	const message = `More than ${limit} bytes is not accepted here.`;
	if (asked.get('x-sveltekit-action') === 'true')
		return json({ type: 'error', status: 413, error: { message } }, { status: 413, headers });
	const type = { 'Content-Type': 'text/plain; charset=utf-8' };
	return new Response(`${message}\n`, { status: 413, headers: { ...headers, ...type } });
}

/** The same request with its body at hand. A body that is no form is the sender's mistake: 400, not a failure of ours. */
function withBody(request: Request, body: Uint8Array<ArrayBuffer>): Request {
	const { method, headers, signal } = request;
	const whole = new Request(request.url, { method, headers, signal, ...(request.body && { body }) });
	const formData = whole.formData.bind(whole);
	whole.formData = () => formData().catch(() => error(400, 'The form cannot be read.'));
	return whole;
}

/** How much a request may bring, and by which route. */
import { describe, expect, it } from 'vitest';
import {
	FILE_LIMIT,
	handleBodyLimit,
	IMPORT_LIMIT,
	limitOf,
	readBody,
	TABLE_LIMIT,
	USUAL_LIMIT
} from '$lib/server/hooks/body-limit';
import { Browser } from '$tests/support/browser';
import { databaseOf } from '$tests/support/database';
import { testServices } from '$tests/support/services';

function chunked(sizes: readonly number[]): Request {
	const body = new ReadableStream({
		start(controller) {
			for (const size of sizes) controller.enqueue(new Uint8Array(size).fill(97));
			controller.close();
		}
	});
	return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

describe('the body of a request', () => {
	it('comes whole when it fits, in as many parts as it likes', async () => {
		const body = await readBody(chunked([3, 0, 4]), 7);
		expect(new TextDecoder().decode(body ?? new Uint8Array())).toBe('aaaaaaa');
	});

	it('is refused one byte beyond the limit, also without a length', async () => {
		expect(await readBody(chunked([3, 5]), 7)).toBeNull();
	});

	it('is refused by its length before it is read', async () => {
		const request = new Request('http://localhost/', { method: 'POST', body: 'a', headers: { 'Content-Length': '8' } });
		expect(await readBody(request, 7)).toBeNull();
		expect(request.bodyUsed).toBe(false);
	});

	it('may be empty', async () => {
		expect((await readBody(new Request('http://localhost/', { method: 'POST' }), 7))?.length).toBe(0);
	});

	it('may be large only where a file is taken in or a whole table is changed', () => {
		expect(limitOf('/(inside)/p/[partnership]/import')).toBe(IMPORT_LIMIT);
		expect(limitOf('/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/import')).toBe(FILE_LIMIT);
		for (const table of ['lines/cells', 'lines/rows', 'students/counts'])
			expect(limitOf(`/(inside)/p/[partnership]/[schoolYear=schoolYear]/${table}`)).toBe(TABLE_LIMIT);
		for (const route of ['/', '/rows', '/importing', '/p/[partnership]/import/done', null])
			expect(limitOf(route)).toBe(USUAL_LIMIT);
	});
});

describe('a request that brings too much', () => {
	const database = databaseOf('embedded');
	const answerTo = async (headers: Record<string, string>) => {
		const event = new Browser(testServices(database)).event('/', { body: 'x'.repeat(USUAL_LIMIT + 1), headers });
		return handleBodyLimit({ event, resolve: () => Promise.reject(new Error('not to be reached')) });
	};

	it('is answered in words', async () => {
		const response = await answerTo({});
		expect(response.status).toBe(413);
		expect(await response.text()).toContain('524288 bytes');
	});

	it('is answered in the form in which a page reads its answers when script sent the form', async () => {
		const response = await answerTo({ 'x-sveltekit-action': 'true' });
		expect(response.status).toBe(413);
		expect(await response.json()).toMatchObject({ type: 'error', status: 413 });
	});
});

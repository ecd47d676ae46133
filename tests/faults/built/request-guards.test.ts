/** What every answer carries and what no request gets past (yardstick tests 23, 27, 28), asked of the running product. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataFolder, startServer, type ServerProcess } from '$tests/support/built-server';

const folder = newDataFolder();
const SECRET = '7f3a9c1e5b2d8064f1c7e9a3b5d20846';
let server: ServerProcess;

beforeAll(async () => {
	server = await startServer({ DATA_DIR: folder.path, APP_MODE: 'production', APP_SECRET: SECRET });
});

afterAll(async () => {
	server.child.kill('SIGKILL');
	await server.ended;
	folder.remove();
});

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

function ask(path: string, options: RequestInit = {}): Promise<Response> {
	return fetch(server.origin + path, { redirect: 'manual', ...options });
}

describe('every answer', () => {
	it.each<[string, string, RequestInit]>([
		['the home page', '/', {}],
		['a page that does not exist', '/nergens', {}],
		['a file', '/favicon.svg', {}],
		['a health check', '/healthz', {}],
		['a refused method', '/healthz', { method: 'PUT', headers: { Origin: 'http://elders.example', ...form } }],
		['a request from elsewhere', '/preferences', { method: 'POST', body: 'locale=en', headers: form }],
		['a broken address', '/%E0%A4%A', {}],
		['data of a page', '/__data.json', {}]
	])('carries the security headers: %s', async (_, path, options) => {
		const { headers } = await ask(path, options);
		expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
		expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
		expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe-(inline|eval)/);
		expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
		expect(headers.get('X-Frame-Options')).toBe('DENY');
		expect(headers.get('Referrer-Policy')).toBe('same-origin');
		expect(headers.get('Permissions-Policy')).toContain('camera=()');
		expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
		expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
		const [, seconds] = /^max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '') ?? [];
		expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 3600);
	});

	it('is kept by no cache when a route made it, and has an id', async () => {
		for (const path of ['/', '/nergens', '/healthz']) {
			const { headers } = await ask(path);
			expect(headers.get('Cache-Control'), path).toContain('no-store');
			expect(headers.get('X-Request-Id'), path).toMatch(/^[a-z2-9]{20}$/);
		}
	});
});

describe('a request that could change something', () => {
	const own = () => ({ Origin: server.origin });

	it.each<[string, number, (origin: string) => RequestInit]>([
		['without an origin', 403, () => ({ body: 'locale=en', headers: form })],
		['from another origin', 403, () => ({ body: 'locale=en', headers: { ...form, Origin: 'https://elders.example' } })],
		['from no origin at all', 403, () => ({ body: 'locale=en', headers: { ...form, Origin: 'null' } })],
		[
			'from the other scheme',
			403,
			(origin) => ({ body: '{}', headers: { Origin: origin.replace('http:', 'https:') } })
		],
		[
			'as JSON from elsewhere',
			403,
			() => ({ body: '{}', headers: { 'Content-Type': 'application/json', Origin: 'null' } })
		],
		[
			'as plain text',
			415,
			(origin) => ({ body: 'locale=en', headers: { 'Content-Type': 'text/plain', Origin: origin } })
		],
		['of a type nobody knows', 415, (origin) => ({ body: 'x', headers: { 'Content-Type': 'x/y', Origin: origin } })]
	])('is refused %s', async (_, status, options) => {
		expect((await ask('/preferences', { method: 'POST', ...options(server.origin) })).status).toBe(status);
	});

	it.each(['PUT', 'PATCH', 'DELETE'])('is refused with %s too', async (method) => {
		expect((await ask('/preferences', { method, headers: form, body: 'locale=en' })).status).toBe(403);
	});

	it('goes on as a form of our own, and is the sender’s mistake when it is no form', async () => {
		const post = (body: string, headers: Record<string, string>) =>
			ask('/preferences', { method: 'POST', body, headers: { ...own(), ...headers } });
		expect((await post('locale=en', form)).status).toBe(303);
		expect((await post('{}', { 'Content-Type': 'application/json' })).status).toBe(400);
	});

	it('is refused beyond half a megabyte, with a length and in chunks', async () => {
		const large = 'a'.repeat(512 * 1024 + 1);
		const headers = { ...own(), ...form };
		expect((await ask('/preferences', { method: 'POST', body: large, headers })).status).toBe(413);
		const chunks = new ReadableStream({
			start(controller) {
				for (let part = 0; part < 50; part++) controller.enqueue(new TextEncoder().encode(large));
				controller.close();
			}
		});
		const options = { method: 'POST', body: chunks, headers, duplex: 'half' } as RequestInit;
		expect((await ask('/preferences', options)).status).toBe(413);
	});
});

describe('the log', () => {
	it('has a line per request with its id, and neither addresses nor what was typed', async () => {
		const answer = await ask('/nergens?token=verraad', { headers: { Cookie: 'geheim=verraad' } });
		const id = answer.headers.get('X-Request-Id');
		const lineOf = () =>
			server
				.output()
				.log.split('\n')
				.find((text) => id !== null && text.includes(id)) ?? '{}';
		await expect.poll(lineOf).not.toBe('{}');
		expect(JSON.parse(lineOf())).toMatchObject({ level: 'info', msg: 'request', method: 'GET', status: 404 });
		expect(server.output().log).not.toContain('verraad');
		expect(server.output().log).not.toContain(SECRET);
	});
});

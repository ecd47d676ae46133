/**
 * The running product, asked at every route there is: headers, refusal of what comes from elsewhere, and a log and a client in
 * which nothing secret stands (yardstick tests 27, 28 and 32).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataFolder, startServer, type ServerProcess } from '$tests/support/built-server';

const folder = newDataFolder();
const SECRET = '7f3a9c1e5b2d8064f1c7e9a3b5d20846';
const MARKERS = { email: 'verraad.adres@example.nl', password: 'verraad wachtwoord', token: 'verraadverraadverraa' };
let server: ServerProcess;

function filesIn(folder: string, name: RegExp): string[] {
	const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return found.filter((file) => name.test(file)).map((file) => `${folder}/${file}`);
}

/** One address per route, with a value for each part of it. */
const ADDRESSES = [
	...new Set(
		filesIn('src/routes', /\+(page\.svelte|server\.ts)$/).map((file) => {
			const path = file.replace('src/routes', '').replace(/\/[^/]*$/, '');
			const parts = path.replace(/\/\([a-z]+\)/g, '').replace('[schoolYear=schoolYear]', '2026-2027');
			return parts.replace(/\[\w+\]/g, MARKERS.token) || '/';
		})
	)
].sort();

beforeAll(async () => {
	server = await startServer({ DATA_DIR: folder.path, APP_MODE: 'production', APP_SECRET: SECRET });
});

afterAll(async () => {
	server.child.kill('SIGKILL');
	await server.ended;
	folder.remove();
});

function ask(path: string, options: RequestInit = {}): Promise<Response> {
	return fetch(server.origin + path, { redirect: 'manual', ...options });
}

describe('every route', () => {
	it('is walked here', () => {
		expect(ADDRESSES.length).toBeGreaterThan(40);
		expect(ADDRESSES).toContain('/sign-in');
	});

	it('answers with the security headers, and is kept by no cache', async () => {
		const weak: string[] = [];
		for (const path of ADDRESSES) {
			const { headers } = await ask(`${path}?token=${MARKERS.token}`);
			const policy = headers.get('Content-Security-Policy') ?? '';
			const strict = policy.includes("frame-ancestors 'none'") && !/unsafe-(inline|eval)/.test(policy);
			const [, seconds = '0'] = /^max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '') ?? [];
			if (!strict) weak.push(`${path}: ${policy}`);
			if (Number(seconds) < 365 * 24 * 3600) weak.push(`${path}: https`);
			if (headers.get('X-Content-Type-Options') !== 'nosniff') weak.push(`${path}: types`);
			if (headers.get('Referrer-Policy') !== 'same-origin') weak.push(`${path}: referrer`);
			if (!headers.get('Cache-Control')?.includes('no-store')) weak.push(`${path}: cache`);
		}
		expect(weak).toEqual([]);
	});

	it('refuses whatever another site sends, without an origin, or of a type that is no form, in every method', async () => {
		const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
		const own = { Origin: server.origin };
		const attempts: [string, Record<string, string>, number][] = [
			['from elsewhere', { ...form, Origin: 'https://elders.example' }, 403],
			['without an origin', form, 403],
			['from a frame of another site', { ...form, ...own, 'Sec-Fetch-Site': 'cross-site' }, 403],
			['as plain text', { ...own, 'Content-Type': 'text/plain' }, 415],
			['as XML', { ...own, 'Content-Type': 'text/xml' }, 415]
		];
		const open: string[] = [];
		for (const path of ADDRESSES) {
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
				for (const [what, headers, refusal] of attempts) {
					const answer = await ask(path, { method, headers, body: `email=${MARKERS.email}` });
					if (answer.status !== refusal) open.push(`${method} ${path} ${what}: ${answer.status}`);
					const policy = answer.headers.get('Content-Security-Policy');
					if (!policy?.includes("frame-ancestors 'none'")) open.push(`${method} ${path} ${what}: can be framed`);
				}
			}
		}
		expect(open).toEqual([]);
	});

	it('leaves no address, password, token or secret in the log or on the error stream', async () => {
		const headers = { Origin: server.origin, Cookie: `session=${MARKERS.token}` };
		for (const path of ADDRESSES) {
			const body = new URLSearchParams(MARKERS);
			await ask(path, { method: 'POST', headers, body });
			await ask(`${path}?/password`, { method: 'POST', headers, body });
			await ask(`${path}?${body.toString()}`, { headers });
		}
		const { log, errors } = server.output();
		expect(log.split('\n').length).toBeGreaterThan(ADDRESSES.length);
		for (const marker of [...Object.values(MARKERS), encodeURIComponent(MARKERS.email), 'verraad', SECRET]) {
			expect(log.includes(marker), marker).toBe(false);
			expect(errors.includes(marker), marker).toBe(false);
		}
	});
});

/** Keys as they are really handed out, and what only the server may hold. */
const KEYS = [
	/-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----/,
	/\bAKIA[0-9A-Z]{16}\b/,
	/\bgh[pousr]_[A-Za-z0-9]{36}\b/,
	/\bglpat-[A-Za-z0-9_-]{20}\b/,
	/\bnpm_[A-Za-z0-9]{36}\b/,
	/\bxox[bapr]-[A-Za-z0-9-]{20,}/,
	/postgres(?:ql)?:\/\/[^\s:/@'"`$]+:[^\s@'"`$*]{6,}@(?!127\.)[a-z0-9-]+\.[a-z0-9.-]+/
];

describe('secrets', () => {
	it('stand nowhere in what browsers are sent', () => {
		const files = filesIn('build/client', /\.(js|css|html|json|svg|txt)$/);
		expect(files.length).toBeGreaterThan(10);
		const demoSecret = /DEMO_SECRET = '([^']+)'/.exec(readFileSync('src/lib/server/settings.ts', 'utf8'))?.[1] ?? '';
		expect(demoSecret).not.toBe('');
		const found = files.filter((file) => {
			const text = readFileSync(file, 'utf8');
			const ofServer = [demoSecret, 'APP_SECRET', 'DATABASE_URL', 'opleidingsschool_system', 'auth_session'];
			return KEYS.some((key) => key.test(text)) || ofServer.some((word) => text.includes(word));
		});
		expect(found).toEqual([]);
	});

	it('stand nowhere in the history of the repository, where it came with one', () => {
		const options = { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 } as const;
		const log = ['log', '-p', '--no-color', '--no-ext-diff', '--unified=0'];
		const history = existsSync('.git') ? execFileSync('git', log, options) : '';
		const found = history.split('\n').filter((line) => line.length < 10_000 && KEYS.some((key) => key.test(line)));
		expect(found.map((line) => line.slice(0, 80))).toEqual([]);
	});
});

/** The process: what stops it from starting is one sentence, a signal lets running requests finish, kill -9 loses nothing. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
	launch,
	newDataFolder,
	startServer,
	untilClosed,
	type ServerEnvironment,
	type ServerProcess
} from '$tests/support/built-server';
import { holdRequest } from '$tests/support/held-request';
import { holdFolder } from '$tests/support/hold-folder';
import { serverOfVersion } from '$tests/support/server-of-version';

let running: ServerProcess[] = [];
let holders: ChildProcess[] = [];
let folders: { remove: () => void }[] = [];

afterEach(async () => {
	for (const server of running) server.child.kill('SIGKILL');
	await Promise.all(running.map((server) => server.ended));
	for (const holder of holders) holder.kill('SIGKILL');
	for (const folder of folders) folder.remove();
	running = [];
	holders = [];
	folders = [];
});

function dataFolder(): string {
	const folder = newDataFolder();
	folders.push(folder);
	return folder.path;
}

async function started(environment: ServerEnvironment): Promise<ServerProcess> {
	const server = await startServer(environment);
	running.push(server);
	return server;
}

/** Starts a server that cannot start; answers its exit code and its lines on the error stream. */
async function refused(environment: ServerEnvironment): Promise<{ code: number | null; lines: string[] }> {
	const server = await launch(environment);
	running.push(server);
	const code = await server.ended;
	return { code, lines: server.output().errors.trim().split('\n') };
}

describe('starting', () => {
	it('says that the port is taken', async () => {
		const holder = createServer();
		await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
		const address = holder.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		const outcome = await refused({ PORT: String(port), DATA_DIR: dataFolder() });
		holder.close();
		expect(outcome).toEqual({ code: 65, lines: [`Port ${port} is taken; choose another with PORT.`] });
	});

	it.each<[string, ServerEnvironment, number, RegExp]>([
		['a port is no port', { PORT: '80000' }, 64, /^PORT must be a whole number from 1 to 65535\.$/],
		['the origin is no address', { ORIGIN: 'begroting.nl' }, 64, /^ORIGIN must be the address people type/],
		['the mode is unknown', { APP_MODE: 'test' }, 64, /^APP_MODE must be one of demo, production\.$/],
		['the secret is missing in production', { APP_MODE: 'production' }, 64, /^APP_SECRET is required/],
		[
			'the secret is the known one in production',
			{ APP_MODE: 'production', APP_SECRET: 'demo-secret-of-the-opleidingsschool-begroting' },
			64,
			/^APP_SECRET is the known secret/
		],
		[
			'the data folder cannot be written',
			{ DATA_DIR: '/proc/begroting' },
			66,
			/^The data folder \/proc\/begroting cannot be/
		],
		[
			'the database cannot be reached',
			{ DATABASE_URL: 'postgresql://wie:geheim@127.0.0.1:1/x' },
			68,
			/^The database in DATABASE_URL cannot be reached \(ECONNREFUSED\)\.$/
		]
	])('says in one sentence that %s', async (_, environment, exitCode, sentence) => {
		const { code, lines } = await refused({ DATA_DIR: dataFolder(), ...environment });
		expect(lines).toEqual([expect.stringMatching(sentence)]);
		expect(code).toBe(exitCode);
		expect(lines.join()).not.toContain('geheim');
	});

	it('refuses a folder that another process uses, and names that process', async () => {
		const folder = dataFolder();
		const first = await started({ DATA_DIR: folder });
		const { code, lines } = await refused({ DATA_DIR: folder });
		expect(code).toBe(67);
		expect(lines).toEqual([expect.stringContaining(`is in use by process ${first.child.pid} on `)]);
	});

	it('is refused a held folder before it opens, or makes, a database in it', async () => {
		const folder = dataFolder();
		mkdirSync(folder);
		const holder = await holdFolder(folder);
		holders.push(holder);
		const { code, lines } = await refused({ DATA_DIR: folder });
		const sentence = new RegExp(
			`^The data folder ${folder} is in use by process ${holder.pid} on \\S+, since \\S+\\.$`
		);
		expect(lines).toEqual([expect.stringMatching(sentence)]);
		expect(code).toBe(67);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('says that the database server is too old', async () => {
		const { url, server } = await serverOfVersion('140010');
		const outcome = await refused({ DATABASE_URL: url, DATA_DIR: dataFolder() });
		server.close();
		const sentence = 'The database server is PostgreSQL 14; version 15 or newer is needed.';
		expect(outcome).toEqual({ code: 69, lines: [sentence] });
	});

	it('says once that the database server went away while the database was prepared', async () => {
		const { url, server } = await serverOfVersion('160000');
		const outcome = await refused({ DATABASE_URL: url, DATA_DIR: dataFolder() });
		server.close();
		const sentence = 'The database could not be prepared: Connection terminated unexpectedly.';
		expect(outcome).toEqual({ code: 70, lines: [sentence] });
	});

	it('takes the folder over after kill -9', async () => {
		const folder = dataFolder();
		const first = await started({ DATA_DIR: folder });
		first.child.kill('SIGKILL');
		await first.ended;
		const second = await started({ DATA_DIR: folder });
		const ready = await fetch(`${second.origin}/readyz`);
		expect({ status: ready.status, body: await ready.json() }).toEqual({
			status: 200,
			body: { database: 'reachable', migrations: 'done' }
		});
	});
});

describe('stopping', () => {
	it('finishes a request that is running, takes no new one, and ends with 0', async () => {
		const server = await started({ DATA_DIR: dataFolder() });
		const headers = { Origin: server.origin, 'Content-Type': 'application/x-www-form-urlencoded' };
		const held = await holdRequest(`${server.origin}/preferences`, 'POST', headers);
		server.child.kill('SIGTERM');
		await untilClosed(server.origin);
		expect(await held.finish('locale=nl')).toMatchObject({ status: 303, complete: true });
		expect(await server.ended).toBe(0);
	});
});

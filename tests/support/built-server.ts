/** The product as a process of its own, started the way people start it, on a free port and with its own data folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServerProcess {
	readonly child: ChildProcess;
	/** "http://localhost:40123" */
	readonly origin: string;
	/** Resolves to the exit code; `null` after a signal nobody handled. */
	readonly ended: Promise<number | null>;
	/** Everything it wrote to standard output (the log) and to the error stream so far. */
	readonly output: () => { readonly log: string; readonly errors: string };
}

export type ServerEnvironment = Readonly<Record<string, string>>;

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}

/** A data folder of its own; the caller removes it. */
export function newDataFolder(): { readonly path: string; readonly remove: () => void } {
	const parent = mkdtempSync(join(tmpdir(), 'begroting-data-'));
	return { path: join(parent, 'embedded'), remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** Starts `npm start` of the project in a folder, without npm, and does not wait for it. */
export async function launch(environment: ServerEnvironment, folder = '.'): Promise<ServerProcess> {
	const port = environment.PORT ?? String(await freePort());
	const { PATH = '', HOME = '' } = process.env;
	const child = spawn(process.execPath, [join(folder, 'src/cli/start.mjs')], {
		env: { PATH, HOME, PORT: port, ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const written = { log: '', errors: '' };
	child.stdout?.on('data', (data) => (written.log += String(data)));
	child.stderr?.on('data', (data) => (written.errors += String(data)));
	const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
	return { child, origin: environment.ORIGIN ?? `http://localhost:${port}`, ended, output: () => ({ ...written }) };
}

/** Starts it and waits for the first answer of `/healthz`. */
export async function startServer(environment: ServerEnvironment, folder = '.'): Promise<ServerProcess> {
	const server = await launch(environment, folder);
	let running = true;
	void server.ended.then(() => (running = false));
	while (running) {
		const answer = await fetch(`${server.origin}/healthz`).catch(() => null);
		if (answer?.ok) return server;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`the server ended before it answered: ${server.output().errors}`);
}

/** Waits until nobody listens any more: a server that was told to stop has heard it. */
export async function untilClosed(origin: string): Promise<void> {
	const { hostname, port } = new URL(origin);
	const isOpen = () =>
		new Promise<boolean>((resolve) => {
			const probe = connect({ host: hostname, port: Number(port) });
			probe.once('connect', () => {
				probe.destroy();
				resolve(true);
			});
			probe.once('error', () => resolve(false));
		});
	while (await isOpen()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** An empty production installation of its own: what `npm start` runs, on a fresh data folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/built-server';

export interface Installation {
	readonly origin: string;
	/** From its log, as whoever runs the server reads it there. */
	readonly setupCode: string;
	readonly remove: () => Promise<void>;
}

export async function newInstallation(): Promise<Installation> {
	const folder = mkdtempSync(join(tmpdir(), 'begroting-first-visit-'));
	const port = String(await freePort());
	const origin = `http://localhost:${port}`;
	const { PATH = '', HOME = '' } = process.env;
	const server = spawn(process.execPath, ['src/cli/start.mjs'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			PATH,
			HOME,
			PORT: port,
			ORIGIN: origin,
			HOST: '127.0.0.1',
			APP_MODE: 'production',
			APP_SECRET: 'c1a57e0d9b48f2633f0e6d81a9b4c752',
			LOG_LEVEL: 'warn',
			DATA_DIR: join(folder, 'embedded'),
			SHUTDOWN_TIMEOUT: '5'
		}
	});
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const setupCode = await new Promise<string>((resolve, reject) => {
		let log = '';
		server.stdout.on('data', (data) => {
			log += String(data);
			const code = log.match(/setup code ([a-z0-9-]+)/)?.[1];
			if (code && log.includes('Listening on')) resolve(code);
		});
		server.once('exit', () => reject(new Error(`the empty installation did not start: ${log}`)));
	});
	const remove = async () => {
		server.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	return { origin, setupCode, remove };
}

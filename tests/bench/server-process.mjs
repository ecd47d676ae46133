/** A server under measurement as a process of its own: started, waited for, stopped. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Starts a program that listens on PORT and waits until `path` answers.
 * @param {readonly string[]} program arguments of Node @param {NodeJS.ProcessEnv} environment @param {string} path
 * @returns {Promise<{ origin: string, pid: number | undefined, milliseconds: number, stop: () => Promise<void> }>} and how long the first answer took
 */
export async function startProgram(program, environment, path) {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const env = { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin };
	const started = performance.now();
	const child = spawn(process.execPath, program, { env, stdio: 'ignore' });
	const ended = once(child, 'exit');
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
	};
	for (;;) {
		if (child.exitCode !== null) throw new Error('the server ended before it answered');
		const answer = await fetch(origin + path).catch(() => null);
		if (answer?.ok && (await answer.text()) !== '') {
			return { origin, pid: child.pid, milliseconds: performance.now() - started, stop };
		}
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

/**
 * The built product in demonstration mode, without a log.
 * @param {string} root @param {NodeJS.ProcessEnv} environment @param {readonly string[]} flags of Node
 */
export function startProduct(root, environment, flags = []) {
	const settings = {
		NODE_ENV: 'production',
		APP_MODE: 'demo',
		LOG_LEVEL: 'silent',
		BODY_SIZE_LIMIT: '65M',
		...environment
	};
	return startProgram([...startFlags(root), ...flags, join(root, 'build')], settings, '/sign-in');
}

/**
 * What `npm start` gives Node, so that what is measured is what people run.
 * @param {string} root
 */
function startFlags(root) {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return scripts.start.split(' ').filter((/** @type {string} */ word) => word.startsWith('--'));
}

/**
 * Signs in with one click as somebody of the demonstration.
 * @param {string} origin @param {string} personId @returns {Promise<string>} the Cookie header from then on
 */
export async function enter(origin, personId) {
	const answer = await fetch(`${origin}/sign-in?/demo`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
		body: new URLSearchParams({ person: personId })
	});
	if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';', 1)[0])
		.join('; ');
}

/** @returns {Promise<number>} */
export async function freePort() {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	server.close();
	await once(server, 'close');
	return port;
}

/** @param {readonly number[]} values @param {number} share 0.5 is the median */
export function percentile(values, share = 0.5) {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
}

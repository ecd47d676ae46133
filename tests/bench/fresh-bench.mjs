/** How long `npm start` takes in a fresh clone, from nothing to the first page, and where the time goes. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './server-process.mjs';

/** What `npm start` says when it begins with something. */
const BEGINNINGS = /** @type {const} */ ([
	['installing', 'Installing packages…'],
	['building', 'Building…'],
	['serving', 'Open http']
]);

/**
 * Clones what is committed and starts it. The packages come from npm's cache on this machine, or with `cold` from the registry.
 * @param {string} root @param {string} folder @param {{ cold: boolean }} options
 */
export async function measureFreshStart(root, folder, { cold }) {
	const clone = join(folder, 'clone');
	const cache = join(folder, 'npm-cache');
	execFileSync('git', ['clone', '-q', root, clone]);
	try {
		return await timeStart(clone, cold ? { npm_config_cache: cache } : {});
	} finally {
		for (const path of [clone, cache]) rmSync(path, { recursive: true, force: true });
	}
}

/** @param {string} clone @param {NodeJS.ProcessEnv} environment */
async function timeStart(clone, environment) {
	const port = String(await freePort());
	const origin = `http://127.0.0.1:${port}`;
	const settings = { PORT: port, HOST: '127.0.0.1', ORIGIN: origin, DATA_DIR: join(clone, '.data', 'embedded') };
	const env = { ...withoutNpm(process.env), DATABASE_URL: '', APP_MODE: 'demo', ...environment, ...settings };
	const started = performance.now();
	// A group of its own, so that npm and the server under it end together.
	const child = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
	const ended = once(child, 'exit');
	/** @type {Record<string, number>} */
	const begun = {};
	let said = '';
	child.stderr.on('data', (part) => {
		said += String(part);
		for (const [name, text] of BEGINNINGS) {
			if (said.includes(text)) begun[name] ??= performance.now() - started;
		}
	});
	try {
		for (;;) {
			if (child.exitCode !== null) throw new Error(`npm start ended before it answered: ${said}`);
			const answer = await fetch(origin).catch(() => null);
			if (answer?.status === 200) return { firstPage: performance.now() - started, begun };
			await new Promise((resolve) => setTimeout(resolve, 25));
		}
	} finally {
		if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
		await ended;
	}
}

/** Without what an npm around us set for its own project. @param {NodeJS.ProcessEnv} environment */
function withoutNpm(environment) {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_ENV$/.test(name)));
}

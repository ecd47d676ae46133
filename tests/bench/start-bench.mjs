/** How long the built product takes from being started to its first page, beside a server that does nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const RUNS = 5;

/** @param {string} root @param {string} folder */
export async function measureStart(root, folder) {
	const environment = {
		...process.env,
		DATA_DIR: join(folder, 'data'),
		DATABASE_URL: '',
		APP_MODE: 'demo',
		LOG_LEVEL: 'silent'
	};
	const product = () => untilFirstPage([join(root, 'build')], environment, '/sign-in');
	const first = await product();
	const later = [];
	const bare = [];
	for (let run = 0; run < RUNS; run += 1) {
		later.push(await product());
		const program =
			"require('http').createServer((_, answer) => answer.end('ja')).listen(process.env.PORT, '127.0.0.1')";
		bare.push(await untilFirstPage(['-e', program], environment, '/'));
	}
	return { first, later: median(later), bare: median(bare), runs: RUNS };
}

/** @param {string[]} program @param {NodeJS.ProcessEnv} environment @param {string} path */
async function untilFirstPage(program, environment, path) {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const env = { ...environment, PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin };
	const started = performance.now();
	const child = spawn(process.execPath, program, { env, stdio: 'ignore' });
	const ended = once(child, 'exit');
	try {
		for (;;) {
			if (child.exitCode !== null) throw new Error('the server ended before it answered');
			const answer = await fetch(origin + path).catch(() => null);
			if (answer?.ok && (await answer.text()) !== '') return performance.now() - started;
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	} finally {
		child.kill('SIGTERM');
		await ended;
	}
}

/** @returns {Promise<number>} */
async function freePort() {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	server.close();
	await once(server, 'close');
	return port;
}

/** @param {number[]} values */
function median(values) {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

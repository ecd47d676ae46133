/**
 * `npm start`: from a fresh clone to a running server, and quickly when all is there. Uses nothing but Node itself until the
 * packages are installed and the product is built.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuild, ensurePackages, InstallationProblem, ROOT } from './installation.mjs';

const PORT_PROBLEM = 65;

/** Defaults of the web server; README lists them. */
const DEFAULTS = {
	HOST: '127.0.0.1',
	PORT: '3000',
	// More than the largest import; every other route refuses much earlier.
	BODY_SIZE_LIMIT: '65M',
	// Seconds that running requests get to finish after SIGTERM.
	SHUTDOWN_TIMEOUT: '8'
};

/** @returns {Promise<string | null>} the code of what stops us from listening */
function portProblem() {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ cause) => resolve(cause.code ?? 'unknown'));
		probe.listen(Number(process.env.PORT), process.env.HOST, () => probe.close(() => resolve(null)));
	});
}

async function start() {
	checkNode();
	process.chdir(ROOT);
	for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ||= value;
	process.env.ORIGIN ||= `http://localhost:${process.env.PORT}`;
	if (/^\d{1,5}$/.test(process.env.PORT ?? '')) {
		const problem = await portProblem();
		if (problem) {
			const reason = problem === 'EADDRINUSE' ? 'is taken' : `may not be used (${problem})`;
			process.stderr.write(`Port ${process.env.PORT} ${reason}; choose another with PORT.\n`);
			process.exit(PORT_PROBLEM);
		}
	}
	ensurePackages('to run');
	ensureBuild();
	process.env.NODE_ENV ||= 'production';
	await import(pathToFileURL(join(ROOT, 'build', 'index.js')).href);
	process.stderr.write(`Open ${process.env.ORIGIN}\n`);
}

try {
	await start();
} catch (cause) {
	const known = cause instanceof InstallationProblem;
	process.stderr.write(known ? `${cause.message}\n` : `The server could not start: ${String(cause).split('\n')[0]}\n`);
	process.exit(1);
}

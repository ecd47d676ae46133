/**
 * `npm start`: from a fresh clone to a running server, and quickly when all is there. Uses nothing but Node itself until the
 * packages are installed and the product is built.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuild, ensurePackages, exitOf, InstallationProblem, isBuilt, ROOT } from './installation.mjs';

const SETTINGS_PROBLEM = 64;
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

/** @param {number} exitCode @param {string} sentence @returns {never} */
function stop(exitCode, sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(exitCode);
}

/** The web server reads these two before our own settings can refuse them in a sentence. */
function checkAddress() {
	const { PORT = '', ORIGIN = '' } = process.env;
	const isPort = /^\d{1,5}$/.test(PORT) && Number(PORT) >= 1 && Number(PORT) <= 65535;
	if (!isPort) stop(SETTINGS_PROBLEM, 'PORT must be a whole number from 1 to 65535.');
	if (URL.canParse(ORIGIN) && /^https?:$/.test(new URL(ORIGIN).protocol)) return;
	stop(
		SETTINGS_PROBLEM,
		'ORIGIN must be the address people type, such as https://begroting.example.nl, without a path.'
	);
}

/**
 * The first start makes the embedded database, which takes seconds: that goes on beside the build. When it fails the server
 * comes upon the same problem and tells it.
 */
async function prepareDatabase() {
	const { DATABASE_URL, DATA_DIR = '.data/embedded', APP_MODE } = process.env;
	if (DATABASE_URL || existsSync(DATA_DIR) || isBuilt()) return;
	const command = APP_MODE === 'production' ? 'migrate' : 'demo';
	await exitOf(spawn(process.execPath, [join(ROOT, 'src/cli/run.mjs'), command], { cwd: ROOT, stdio: 'ignore' }));
}

async function start() {
	checkNode();
	process.chdir(ROOT);
	for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ||= value;
	process.env.ORIGIN ||= `http://localhost:${process.env.PORT}`;
	checkAddress();
	const problem = await portProblem();
	if (problem) {
		const reason = problem === 'EADDRINUSE' ? 'is taken' : `may not be used (${problem})`;
		stop(PORT_PROBLEM, `Port ${process.env.PORT} ${reason}; choose another with PORT.`);
	}
	await ensurePackages('to run');
	const preparing = prepareDatabase();
	await ensureBuild();
	await preparing;
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

/**
 * `npm test`: finds or makes what the tests need, runs everything, and ends with one line that sums up. What cannot be had is
 * skipped aloud; with REQUIRE_ALL=1 that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { checkNode, ensureBuild, ensurePackages, InstallationProblem, ROOT } from '../src/cli/installation.mjs';
import { findChromium } from './support/chromium.mjs';
import { findPostgres, startCluster } from './support/postgres.mjs';
import * as steps from './support/test-steps.mjs';

/** @typedef {import('./support/test-steps.mjs').Counts} Counts */

const started = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const notes = [];
/** @type {(() => Promise<void>)[]} */
const endings = [];

/** @param {string} text */
function announce(text) {
	process.stdout.write(`\n— ${text} (${Math.round((Date.now() - started) / 1000)} s)\n`);
}

/** @param {string} name @param {() => Counts | Promise<Counts>} run */
async function step(name, run) {
	announce(name);
	const counts = await run();
	total.passed += counts.passed;
	total.failed += counts.failed;
	total.skipped += counts.skipped;
	if (counts.failed > 0) notes.push(`FAILED: ${name}`, ...(counts.failures ?? []).map((failure) => `  ${failure}`));
	if (counts.skipped > 0) notes.push(`SKIPPED: ${counts.skipped} of ${name}`);
}

/**
 * Work that does not meet, as much of it at once as there are cores, begun in this order. All of it ends, also when some fails.
 * @param {(() => Promise<void>)[]} work
 */
async function atOnce(work) {
	const waiting = [...work];
	const lane = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await next();
	};
	const ends = await Promise.allSettled(Array.from({ length: availableParallelism() }, lane));
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** @param {string} what @param {string} why */
function skip(what, why) {
	total.skipped += 1;
	notes.push(`SKIPPED: ${what}: ${why}`);
}

/**
 * As root on a Debian-like system a missing program can be fetched.
 * @param {string} name
 */
function install(name) {
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
	announce(`installing ${name}`);
	/** @type {import('node:child_process').SpawnSyncOptions} */
	const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
}

/** @returns {Promise<string | undefined>} the address of a server to test on */
async function database() {
	if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
	if (findPostgres() === null) install('postgresql');
	const programs = findPostgres();
	if (programs === null) {
		skip(
			'everything on a PostgreSQL server',
			'there is no PostgreSQL 15 or newer here, and TEST_DATABASE_URL is not set'
		);
		return undefined;
	}
	const cluster = await startCluster(programs);
	endings.push(cluster.stop);
	return cluster.url;
}

/** @returns {string | undefined} */
function browser() {
	for (const name of ['chromium-headless-shell', 'chromium'])
		if (findChromium() === null && !process.env.CHROMIUM_PATH) install(name);
	const path = findChromium();
	if (path === null) skip('everything in a browser', 'there is no Chromium here; CHROMIUM_PATH names one');
	return path ?? undefined;
}

async function test() {
	checkNode();
	process.chdir(ROOT);
	await ensurePackages('to test');
	await step('framework files', steps.sync);
	await atOnce([
		() => step('lint', steps.lint),
		() => step('types', steps.checkTypes),
		() => {
			announce('build');
			return ensureBuild();
		},
		() => step('format', steps.checkFormat)
	]);
	const environment = { TEST_DATABASE_URL: await database(), CHROMIUM_PATH: browser() };
	await step('unit, store and process tests', () => steps.unitTests(environment));
	if (environment.CHROMIUM_PATH && steps.hasBrowserTests())
		await step('browser tests', () => steps.browserTests(environment));
}

function sumUp() {
	const complete = process.env.REQUIRE_ALL !== '1' || total.skipped === 0;
	if (!complete) notes.push('FAILED: REQUIRE_ALL=1 lets nothing be skipped');
	const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
	process.stdout.write(
		`\n${notes.map((note) => `${note}\n`).join('')}${total.passed} passed, ${total.failed} failed${skipped}\n`
	);
	return total.failed === 0 && complete ? 0 : 1;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130));
try {
	await test();
} catch (cause) {
	total.failed += 1;
	notes.push(`FAILED: ${cause instanceof InstallationProblem ? cause.message : String(cause)}`);
} finally {
	for (const end of endings) await end();
}
process.exitCode = sumUp();

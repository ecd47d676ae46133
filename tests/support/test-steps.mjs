/** The steps of `npm test`: each runs one tool and answers how many checks passed, failed and were skipped. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { exitOf } from '../../src/cli/installation.mjs';
import { failedPages, failedUnits } from './test-failures.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts
 * @typedef {Record<string, string | undefined>} Environment
 */

const OUTPUT = '.test-output';
const BROWSER_CONFIG = 'tests/browser/playwright.config.ts';

/**
 * Runs a program of the installed packages with its output on the terminal.
 * @param {readonly string[]} script path of the program and its arguments
 * @param {Environment} environment
 */
function run(script, environment = {}) {
	const { status } = spawnSync(process.execPath, script, { stdio: 'inherit', env: { ...process.env, ...environment } });
	return status === 0;
}

/**
 * Runs one while others run: what it writes is shown when it ends.
 * @param {readonly string[]} script
 */
async function runBeside(script) {
	const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] });
	/** @type {Buffer[]} */
	const written = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => written.push(part));
	const [outcome] = await Promise.all([exitOf(child), once(child, 'close')]);
	process.stdout.write(Buffer.concat(written));
	return outcome === 0;
}

/** @param {boolean} passed @returns {Counts} */
function one(passed) {
	return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** The files the framework writes, which the type check and the tests read. */
export function sync() {
	return one(run(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']));
}

export async function checkTypes() {
	return one(
		await runBeside([
			'node_modules/svelte-check/bin/svelte-check',
			'--tsconfig',
			'./tsconfig.json',
			'--fail-on-warnings'
		])
	);
}

export async function lint() {
	return one(await runBeside(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']));
}

export async function checkFormat() {
	return one(await runBeside(['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']));
}

/** @param {Environment} environment @returns {Counts} */
export function unitTests(environment) {
	const report = freshReport('vitest.json');
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const succeeded = run(['node_modules/vitest/vitest.mjs', ...args], environment);
	const told = readReport(report);
	const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = told;
	return withExit(
		{
			passed: numPassedTests,
			failed: numFailedTests,
			skipped: numPendingTests + numTodoTests,
			failures: failedUnits(told, process.cwd())
		},
		succeeded
	);
}

export function hasBrowserTests() {
	return existsSync(BROWSER_CONFIG);
}

/** @param {Environment} environment @returns {Counts} */
export function browserTests(environment) {
	const report = freshReport('playwright.json');
	const args = ['test', '-c', BROWSER_CONFIG, '--reporter=list,json'];
	const settings = { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
	const succeeded = run(['node_modules/@playwright/test/cli.js', ...args], settings);
	const told = readReport(report);
	const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = told.stats ?? {};
	return withExit({ passed: expected, failed: unexpected + flaky, skipped, failures: failedPages(told) }, succeeded);
}

/**
 * A tool that fails without naming a test has failed once: a file that does not load, an error nobody caught.
 * @param {Counts} counts @param {boolean} succeeded @returns {Counts}
 */
function withExit(counts, succeeded) {
	return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @param {string} name */
function freshReport(name) {
	mkdirSync(OUTPUT, { recursive: true });
	const path = `${process.cwd()}/${OUTPUT}/${name}`;
	rmSync(path, { force: true });
	return path;
}

/** @param {string} path */
function readReport(path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/**
 * What has to be there before the product can run: the right Node, the packages of the lock file, and a build of the sources
 * as they are now. Uses nothing but Node itself, because the packages may not be there yet.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE = [20, 19];
const STAMP = 'build/.built-from';
/** All that decides what the build becomes. */
export const BUILT_FROM = [
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'src',
	'static',
	'migrations'
];

/** Something the person at the terminal can mend: one sentence, no stack. */
export class InstallationProblem extends Error {}

export function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
	throw new InstallationProblem(
		`Node ${process.versions.node} is too old; ${OLDEST_NODE.join('.')} or newer is needed.`
	);
}

/**
 * Runs `npm ci` unless what is installed is what the lock file says.
 * @param {'to run' | 'to test'} purpose running needs no test tools
 */
export async function ensurePackages(purpose) {
	if (arePackagesInstalled(purpose)) return;
	say('Installing packages…');
	const args = purpose === 'to run' ? ['ci', '--omit=dev'] : ['ci'];
	await runTool('npm ci', process.env.npm_execpath ? [process.env.npm_execpath, ...args] : null, ['npm', ...args]);
}

/**
 * npm keeps its own record of what it installed, written at the very end of an installation.
 * @param {'to run' | 'to test'} purpose
 */
export function arePackagesInstalled(purpose) {
	const wanted = packagesIn(join(ROOT, 'package-lock.json'));
	const installed = packagesIn(join(ROOT, 'node_modules', '.package-lock.json'));
	if (wanted === null) throw new InstallationProblem('package-lock.json is missing or cannot be read.');
	if (installed === null) return false;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '' || (purpose === 'to run' && (entry.dev || entry.devOptional))) return true;
		const found = installed[path];
		return found ? found.version === entry.version : entry.optional === true;
	});
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }> | null}
 */
function packagesIn(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8')).packages;
	} catch {
		return null;
	}
}

/** Files the framework writes; TypeScript's settings extend one of them. */
export async function ensureFrameworkFiles() {
	if (existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) return;
	await runTool('svelte-kit sync', [join(ROOT, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync']);
}

/** Names one state of the sources; the same on every machine. */
export function sourcesDigest() {
	return digestOf(BUILT_FROM);
}

/** Whether the build is of the sources as they are now. */
export function isBuilt() {
	const stamp = join(ROOT, STAMP);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest();
}

/** Builds unless that is done. The stamp is written last, so an interrupted build is built again. */
export async function ensureBuild() {
	if (isBuilt()) return;
	say('Building…');
	const wanted = sourcesDigest();
	rmSync(join(ROOT, STAMP), { force: true });
	await buildProduct();
	writeFileSync(join(ROOT, STAMP), wanted);
}

/** The bundler remarks on other people's code; nobody needs to read that unless the build fails. */
async function buildProduct() {
	const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'];
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
	/** @type {Buffer[]} */
	const remarks = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => remarks.push(part));
	const outcome = await exitOf(child);
	if (outcome === 0) return;
	process.stderr.write(Buffer.concat(remarks));
	throw new InstallationProblem(`The build failed (${outcome}).`);
}

/**
 * One digest over files and folders, names and contents.
 * @param {readonly string[]} paths relative to the project
 */
export function digestOf(paths) {
	const hash = createHash('sha256');
	for (const path of paths) addTo(hash, path);
	return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
	const entries = listFiles(join(ROOT, path));
	for (const file of entries) hash.update(`\0${file.slice(ROOT.length)}\0`).update(readFileSync(file));
}

/**
 * Every file under a path, in one order on every machine.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
	if (!existsSync(path)) return [];
	const entries = readdirOrNull(path);
	if (entries === null) return [path];
	return entries.sort().flatMap((name) => listFiles(join(path, name)));
}

/** @param {string} path */
function readdirOrNull(path) {
	try {
		return readdirSync(path);
	} catch {
		return null;
	}
}

/**
 * Runs a program in the project; its output goes to the error stream, so that standard output stays clean.
 * @param {string} name @param {readonly string[] | null} script run with this Node @param {readonly string[]} command else this
 */
async function runTool(name, script, command = []) {
	const [file = '', ...args] = script ? [process.execPath, ...script] : command;
	const outcome = await exitOf(spawn(file, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }));
	if (outcome !== 0) throw new InstallationProblem(`${name} failed (${outcome}).`);
}

/**
 * The exit code, or what stopped it. A program that still runs when we end is ended too.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | string>}
 */
export function exitOf(child) {
	const end = () => void child.kill();
	process.once('exit', end);
	return new Promise((resolve) => {
		child.once('error', (cause) => resolve(cause.message));
		child.once('exit', (code, signal) => {
			process.off('exit', end);
			resolve(code ?? `signal ${signal}`);
		});
	});
}

/** @param {string} text */
function say(text) {
	process.stderr.write(`${text}\n`);
}

/**
 * A throwaway PostgreSQL cluster for tests: found on this machine, started in a temporary folder on a socket only, and gone
 * afterwards. The tests connect as an ordinary owner who may create databases and roles, as a production installation would.
 */
import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OLDEST = 15;
const ROOT = '/usr/lib/postgresql';

/** @returns {string | null} the folder with `initdb` and `postgres` of the newest version that is new enough */
export function findPostgres() {
	if (!existsSync(ROOT)) return null;
	const versions = readdirSync(ROOT)
		.map(Number)
		.filter((version) => version >= OLDEST && existsSync(join(ROOT, String(version), 'bin', 'initdb')))
		.sort((first, second) => second - first);
	return versions.length > 0 ? join(ROOT, String(versions[0]), 'bin') : null;
}

/**
 * PostgreSQL refuses to run as root: then the user `postgres` runs it.
 * @returns {Promise<{ uid: number, gid: number } | {}>}
 */
async function runAs() {
	if (process.getuid?.() !== 0) return {};
	const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
	return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

/**
 * Starts a cluster without durability (it is thrown away) and resolves once it answers.
 * @param {string} bin folder of the PostgreSQL programs
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startCluster(bin) {
	const folder = mkdtempSync(join(tmpdir(), 'begroting-pg-'));
	const who = await runAs();
	if ('uid' in who) chownSync(folder, who.uid, who.gid);
	const options = { cwd: folder, ...who };
	const data = join(folder, 'data');
	await run(
		join(bin, 'initdb'),
		['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
		options
	);
	const settings = [
		'fsync=off',
		'full_page_writes=off',
		'synchronous_commit=off',
		'max_connections=100',
		'listen_addresses='
	];
	const server = spawn(
		join(bin, 'postgres'),
		['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
		{ ...options, stdio: 'ignore' }
	);
	const ended = new Promise((resolve) => server.once('exit', resolve));
	const stop = async () => {
		server.kill('SIGINT');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	process.once('exit', () => {
		server.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	});
	try {
		await untilReady(bin, folder);
		await run(join(bin, 'psql'), [
			'-h',
			folder,
			'-U',
			'postgres',
			'-c',
			'create role begroting login createdb createrole'
		]);
		await run(join(bin, 'psql'), ['-h', folder, '-U', 'postgres', '-c', 'create database begroting owner begroting']);
	} catch (cause) {
		await stop();
		throw cause;
	}
	return { url: `postgresql://begroting@${encodeURIComponent(folder)}/begroting`, stop };
}

/** @param {string} bin @param {string} folder */
async function untilReady(bin, folder) {
	for (let attempt = 0; attempt < 300; attempt++) {
		try {
			await run(join(bin, 'pg_isready'), ['-h', folder, '-U', 'postgres', '-q']);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
	throw new Error('the throwaway PostgreSQL cluster did not start');
}

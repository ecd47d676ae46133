/**
 * Keeps a second process off the folder of the embedded database, which has no lock of its own and loses rows when two
 * processes write it. Two locks: a kernel one that dies with its process (Linux), and a file beside the folder that names the
 * holder and is only ever taken from a process that is dead.
 */
import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { codeOf, StartupProblem } from './startup-problem';

interface Holder {
	readonly pid: number;
	readonly host: string;
	/** Clock ticks after boot at which the process began, so that a reused number is not taken for it; `null` where unknown. */
	readonly startedAt: string | null;
	readonly since: string;
	/** Tells our own file from one another process put in its place. */
	readonly token: string;
}

/** A file of another machine or container counts as alive while it is refreshed; refreshed every `REFRESH`. */
const REFRESH = 5_000;
const SILENT_AFTER = 60_000;

/** Resolves to the release of the lock; throws a `StartupProblem` that names the holder within a second. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
	const path = `${realpathSync(folder)}.lock`;
	const kernel = await kernelLock(realpathSync(folder));
	if (kernel === 'taken') throw inUse(folder, holderIn(path));
	const own = ownHolder();
	try {
		takeFile(folder, path, own);
	} catch (cause) {
		kernel?.close();
		throw cause;
	}
	const refresh = setInterval(() => touch(path), REFRESH);
	refresh.unref();
	const removeFile = () => removeOwn(path, own);
	process.once('exit', removeFile);
	return async () => {
		clearInterval(refresh);
		process.off('exit', removeFile);
		removeFile();
		if (kernel) await new Promise((done) => kernel.close(done));
	};
}

/** A name in the kernel's own space for sockets: exclusive, and gone the moment the process is, however it ends. */
function kernelLock(folder: string): Promise<Server | 'taken' | null> {
	if (process.platform !== 'linux') return Promise.resolve(null);
	const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
	return new Promise((resolve) => {
		const server = createServer((socket) => socket.destroy());
		server.once('error', (cause) => resolve(codeOf(cause) === 'EADDRINUSE' ? 'taken' : null));
		server.listen(`\0opleidingsschool-begroting-${name}`, () => {
			server.unref();
			resolve(server);
		});
	});
}

function ownHolder(): Holder {
	return {
		pid: process.pid,
		host: hostname(),
		startedAt: startOf(process.pid),
		since: new Date().toISOString(),
		token: randomBytes(12).toString('hex')
	};
}

/** Field 22 of /proc/<pid>/stat, counted after the name, which may itself hold blanks and brackets. */
function startOf(pid: number): string | null {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
}

/** Writes the whole file first and then links it into place, so that nobody ever reads half a holder. */
function takeFile(folder: string, path: string, own: Holder): void {
	const draft = `${path}.${own.token}`;
	try {
		writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
		if (linked(draft, path)) return;
		const holder = holderIn(path);
		if (holder !== null && isAlive(holder, path)) throw inUse(folder, holder);
		removeDead(path, holder);
		if (!linked(draft, path)) throw inUse(folder, holderIn(path));
	} catch (cause) {
		if (cause instanceof StartupProblem) throw cause;
		throw new StartupProblem('folder', `The lock file ${path} cannot be written (${codeOf(cause)}).`);
	} finally {
		rmSync(draft, { force: true });
	}
}

function linked(draft: string, path: string): boolean {
	try {
		linkSync(draft, path);
		return true;
	} catch (cause) {
		if (codeOf(cause) === 'EEXIST') return false;
		throw cause;
	}
}

/** Only while the file still holds the dead process: another one may have taken over in between. */
function removeDead(path: string, dead: Holder | null): void {
	if (holderIn(path)?.token === dead?.token) rmSync(path, { force: true });
}

function removeOwn(path: string, own: Holder): void {
	if (holderIn(path)?.token === own.token) rmSync(path, { force: true });
}

function holderIn(path: string): Holder | null {
	try {
		const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
		if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null;
		return value as Holder;
	} catch {
		return null;
	}
}

function isAlive(holder: Holder, path: string): boolean {
	if (holder.host !== hostname()) return Date.now() - lastTouched(path) < SILENT_AFTER;
	try {
		process.kill(holder.pid, 0);
	} catch (cause) {
		return codeOf(cause) === 'EPERM';
	}
	const startedAt = startOf(holder.pid);
	return startedAt === null || holder.startedAt === null || startedAt === holder.startedAt;
}

function lastTouched(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function touch(path: string): void {
	try {
		const now = new Date();
		utimesSync(path, now, now);
	} catch {
		// Somebody removed the file by hand: the kernel's lock still holds, and nothing here can put it right.
	}
}

function inUse(folder: string, holder: Holder | null): StartupProblem {
	const by = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
	return new StartupProblem('locked', `The data folder ${folder} is in use by ${by}.`);
}

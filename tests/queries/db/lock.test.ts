/** One process per data folder (yardstick test 5): the second is told who holds it, and a dead holder holds nothing. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '$lib/server/db/lock';
import { holdFolder } from '$tests/support/hold-folder';

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'begroting-lock-'));
	children = [];
});

afterEach(() => {
	for (const child of children) child.kill('SIGKILL');
	for (const path of [folder, `${folder}.lock`]) rmSync(path, { recursive: true, force: true });
});

async function holdInAnotherProcess(): Promise<ChildProcess> {
	const child = await holdFolder(folder);
	children.push(child);
	return child;
}

function ended(child: ChildProcess): Promise<unknown> {
	return new Promise((resolve) => child.once('exit', resolve));
}

function leaveFile(holder: object): void {
	writeFileSync(`${folder}.lock`, JSON.stringify({ host: hostname(), since: 'yesterday', token: 'theirs', ...holder }));
}

describe('the lock of a data folder', () => {
	it('refuses a second process and names the first', async () => {
		const holder = await holdInAnotherProcess();
		await expect(lockFolder(folder)).rejects.toMatchObject({
			kind: 'locked',
			message: expect.stringMatching(
				new RegExp(`^The data folder ${folder} is in use by process ${holder.pid} on .+\\.$`)
			)
		});
	});

	it('is free again after the holder was killed', async () => {
		const holder = await holdInAnotherProcess();
		const gone = ended(holder);
		holder.kill('SIGKILL');
		await gone;
		expect(existsSync(`${folder}.lock`)).toBe(true);
		const release = await lockFolder(folder);
		expect(JSON.parse(readFileSync(`${folder}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
		await release();
	});

	it('is refused within the same process too, and free after its release', async () => {
		const release = await lockFolder(folder);
		await expect(lockFolder(folder)).rejects.toMatchObject({ kind: 'locked' });
		await release();
		expect(existsSync(`${folder}.lock`)).toBe(false);
		await (
			await lockFolder(folder)
		)();
	});

	it('lets one of many at once through', async () => {
		leaveFile({ pid: 2 ** 22 + 1, startedAt: '1' });
		const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
		const held = outcomes.filter((outcome) => outcome.status === 'fulfilled');
		expect(held).toHaveLength(1);
		await held[0]?.value();
	});

	it('is taken from a dead process whose number another one has now', async () => {
		leaveFile({ pid: process.pid, startedAt: '1' });
		await (
			await lockFolder(folder)
		)();
	});

	it('is not taken from a live process that only the file knows', async () => {
		leaveFile({ pid: process.ppid, startedAt: null });
		await expect(lockFolder(folder)).rejects.toMatchObject({
			message: expect.stringContaining(`process ${process.ppid} `)
		});
	});

	it('is not taken from another machine that is still there, and is taken from one that fell silent', async () => {
		leaveFile({ pid: 1, host: 'elders', startedAt: '1' });
		await expect(lockFolder(folder)).rejects.toMatchObject({ message: expect.stringContaining('on elders') });
		const twoMinutesAgo = Date.now() / 1000 - 120;
		utimesSync(`${folder}.lock`, twoMinutesAgo, twoMinutesAgo);
		await (
			await lockFolder(folder)
		)();
	});
});

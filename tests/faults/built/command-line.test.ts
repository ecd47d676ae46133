/** The command line as a process: results on standard output, the rest on the error stream, exit codes scripts can rely on. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newDataFolder, startServer } from '$tests/support/built-server';

const folder = newDataFolder();
afterAll(() => folder.remove());

function cli(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
	const { PATH = '', HOME = '' } = process.env;
	const options = { env: { PATH, HOME, DATA_DIR: folder.path } };
	return new Promise((resolve) => {
		const child = execFile(process.execPath, ['src/cli/run.mjs', ...args], options, (_, out, errors) =>
			resolve({ code: child.exitCode ?? -1, out, errors })
		);
	});
}

describe('the command line', () => {
	it('lists its commands, and tells about each', async () => {
		const list = await cli('--help');
		expect(list).toMatchObject({ code: 0, errors: '' });
		const names = [...list.out.matchAll(/^ {2}(\S+) {2,}\S/gm)].map((match) => match[1] ?? '');
		expect(names).toEqual(expect.arrayContaining(['migrate', 'backup', 'restore']));
		for (const name of names) {
			const help = await cli(name, '--help');
			expect(help.code, name).toBe(0);
			expect(help.out, name).toContain(`Usage: npm run --silent cli -- ${name}`);
		}
	});

	it.each([
		[['onzin'], /There is no command "onzin"/],
		[['backup'], /^backup: the file to write is missing\./],
		[['migrate', 'x'], /one argument too many/]
	])('refuses %j with 2 and says why on the error stream', async (args, message) => {
		expect(await cli(...args)).toEqual({ code: 2, out: '', errors: expect.stringMatching(message) });
	});

	it('migrates, backs up and restores, with results alone on standard output', async () => {
		const first = await cli('migrate');
		expect(first).toMatchObject({ code: 0, errors: '' });
		expect(
			first.out
				.trim()
				.split('\n')
				.every((line) => /^\d{4}-\d\d-\d\d-\d\d-[a-z-]+$/.test(line))
		).toBe(true);
		expect(await cli('migrate')).toEqual({ code: 0, out: '', errors: '' });
		const file = join(dirname(folder.path), 'backup.jsonl');
		expect(await cli('backup', file)).toMatchObject({ code: 0, out: '' });
		expect(existsSync(file)).toBe(true);
		expect(await cli('restore', file)).toMatchObject({ code: 0, out: '' });
	});

	it('refuses a folder that a server uses, with the exit code of starting', async () => {
		const server = await startServer({ DATA_DIR: folder.path });
		const outcome = await cli('migrate');
		server.child.kill('SIGKILL');
		await server.ended;
		expect(outcome).toMatchObject({
			code: 67,
			out: '',
			errors: expect.stringMatching(/^The data folder .* is in use by/)
		});
	});
});

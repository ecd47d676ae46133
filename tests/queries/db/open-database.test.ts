/** What stops the database from opening is told in one sentence, with its own exit code. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '$lib/server/db/migrate';
import { openDatabase } from '$lib/server/db/open-database';
import { StartupProblem } from '$lib/server/db/startup-problem';
import { asSystem } from '$lib/server/db/tenancy';
import { newPartnership } from '$tests/support/builders';
import { serverOfVersion } from '$tests/support/server-of-version';

const SENTENCE = /^[A-Z][^\n]*\.$/;
let scratch: string;

beforeAll(() => {
	scratch = mkdtempSync(join(tmpdir(), 'begroting-open-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function open(address: { url?: string; dataFolder?: string }) {
	return openDatabase({ url: address.url ?? null, dataFolder: address.dataFolder ?? '' }, () => {});
}

async function problemOf(address: Parameters<typeof open>[0]): Promise<StartupProblem> {
	const cause = await open(address).then(
		() => null,
		(reason: unknown) => reason
	);
	expect(cause).toBeInstanceOf(StartupProblem);
	expect((cause as StartupProblem).message).toMatch(SENTENCE);
	return cause as StartupProblem;
}

describe('opening the database', () => {
	it('says that the data folder cannot be written', async () => {
		writeFileSync(join(scratch, 'a-file'), '');
		const problem = await problemOf({ dataFolder: join(scratch, 'a-file', 'data') });
		expect(problem.kind).toBe('folder');
		expect(problem.message).toContain('ENOTDIR');
	});

	it('says so too where the system makes no folders at all', async () => {
		expect((await problemOf({ dataFolder: '/proc/begroting/data' })).kind).toBe('folder');
	});

	it('says that the server cannot be reached, and does not repeat the password', async () => {
		const problem = await problemOf({ url: 'postgresql://somebody:geheim@127.0.0.1:1/begroting' });
		expect(problem).toMatchObject({ kind: 'unreachable' });
		expect(problem.message).toContain('ECONNREFUSED');
		expect(problem.message).not.toContain('geheim');
	});

	it('says that the address is none, and does not repeat it', async () => {
		const problem = await problemOf({ url: 'postgresql://some%body:geheim@[nowhere' });
		expect(problem.message).not.toContain('geheim');
	});

	it('says that the server is too old', async () => {
		const { url, server } = await serverOfVersion('140010');
		const problem = await problemOf({ url });
		server.close();
		expect(problem).toMatchObject({
			kind: 'version',
			message: 'The database server is PostgreSQL 14; version 15 or newer is needed.'
		});
	});

	it('keeps what was written when the embedded database is closed and opened again', async () => {
		const dataFolder = join(scratch, 'data');
		const first = await open({ dataFolder });
		expect((await migrate(first.db)).length).toBeGreaterThan(0);
		const id = await newPartnership(first.db);
		await expect(open({ dataFolder })).rejects.toMatchObject({ kind: 'locked' });
		await first.close();
		const second = await open({ dataFolder });
		expect(await migrate(second.db)).toEqual([]);
		const rows = await asSystem(second.db, (trx) => trx.selectFrom('partnership').select('id').execute());
		expect(rows).toEqual([{ id }]);
		await second.close();
	});
});

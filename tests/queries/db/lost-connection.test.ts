/** A connection to the database server that is cut, as when that server restarts: costs the work on it and nothing else. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type OpenDatabase } from '$lib/server/db/open-database';
import { asSystem } from '$lib/server/db/tenancy';
import { isDatabaseAway } from '$lib/server/hooks/failures';
import { onServer } from '$tests/support/database';

onServer('a connection that is cut', (openTestDatabase) => {
	const other = openTestDatabase();
	let opened: OpenDatabase;
	let heard: unknown[];

	beforeEach(async () => {
		heard = [];
		opened = await openDatabase({ url: other.url, dataFolder: '' }, (cause) => heard.push(cause));
	});

	afterEach(() => opened.close());

	async function cut(pid: number): Promise<void> {
		await sql`select pg_terminate_backend(${pid})`.execute(other.db);
		await expect.poll(() => heard.length, { timeout: 60_000 }).toBe(1);
	}

	async function expectNextWorkToSucceed(): Promise<void> {
		const { rows } = await asSystem(opened.db, (trx) => sql`select 1 as one`.execute(trx));
		expect(rows).toEqual([{ one: 1 }]);
		expect(heard).toHaveLength(1);
	}

	it('in the middle of a transaction fails that transaction alone', async () => {
		const work = asSystem(opened.db, async (trx) => {
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
			await cut(rows[0]?.pid ?? 0);
			await sql`select 1`.execute(trx);
		});
		expect(isDatabaseAway(await work.catch((cause: unknown) => cause))).toBe(true);
		await expectNextWorkToSucceed();
	});

	it('while it is idle fails nothing', async () => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(opened.db);
		await cut(rows[0]?.pid ?? 0);
		await expectNextWorkToSucceed();
	});
});

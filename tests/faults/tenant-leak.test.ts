/**
 * Transactions that break in three ways: the connection carries nothing of them over to the next (yardstick test 25). `npm run faults`
 * breaks 10,000.
 */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { inPartnership } from '$lib/server/db/tenancy';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

const TRIES = Number(process.env.ROUNDS ?? 0) >= 200 ? 10_000 : 1_000;

interface Standing {
	partnership: string;
	roles: string;
	person: string;
	role: string;
}

const standing = sql<Standing>`select coalesce(current_setting('app.partnership_id', true), '') as partnership,
	coalesce(current_setting('app.roles', true), '') as roles, coalesce(current_setting('app.user_id', true), '') as person,
	current_user as role`;

eachEngine('after a broken transaction', (openTestDatabase) => {
	const database = openTestDatabase();
	let full: readonly FullPartnership[];

	beforeAll(async () => {
		full = [await newFullPartnership(database.db), await newFullPartnership(database.db)];
	});

	it('no tenant, role or person is left on the connection', async () => {
		const before = (await standing.execute(database.db)).rows;
		const breaks = [
			() => Promise.reject(new Error('broken by the work')),
			(trx: Parameters<typeof standing.execute>[0]) => sql`select 1 / 0`.execute(trx),
			(trx: Parameters<typeof standing.execute>[0]) => sql`select * from auth_user`.execute(trx)
		];
		let leaks = 0;
		for (let round = 0; round < TRIES; round++) {
			const access = full[round % 2]?.penvoerder;
			const work = breaks[round % breaks.length];
			if (!access || !work) throw new Error('the rounds name an access and a way to break');
			await inPartnership(database.db, access, (trx) => work(trx)).then(
				() => expect.unreachable('the transaction broke'),
				() => {}
			);
			const after = (await standing.execute(database.db)).rows;
			if (JSON.stringify(after) !== JSON.stringify(before)) leaks += 1;
		}
		expect(before).toMatchObject([{ partnership: '', roles: '', person: '' }]);
		expect(leaks).toBe(0);
	});
});

/** A transaction that does not wait for its beginning: nothing is read outside its role, its failure says why, and kept plans are few. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { onServer } from '$tests/support/database';
import { twoPartnerships } from '$tests/support/two-partnerships';

onServer('a transaction in one trip', (openTestDatabase) => {
	const database = openTestDatabase();
	const both = twoPartnerships(database);

	const partnerIds = async (trx: TenantTransaction) =>
		(await trx.selectFrom('partner').select('partnership_id').distinct().execute()).map((row) => row.partnership_id);

	it('says why it could not be entered, also when the work before it fails too, and shows nothing', async () => {
		let seen: unknown = 'not read';
		const access = { ...both.ours.bestuurder, userId: 'een\0ander' };
		const work = inPartnership(database.db, access, async (trx) => (seen = await partnerIds(trx)));
		await expect(work).rejects.toMatchObject({ code: '22021' });
		expect(seen).toBe('not read');
	});

	it('shows each person their own partnership, however often a connection was asked the same', async () => {
		for (let round = 0; round < 40; round += 1) {
			const full = round % 2 === 0 ? both.ours : both.theirs;
			expect(await inPartnership(database.db, full.bestuurder, partnerIds)).toEqual([full.id]);
		}
	});

	it('keeps no more than a hundred plans on a connection, and answers on', async () => {
		const kept = await inPartnership(database.db, both.ours.bestuurder, async (trx) => {
			for (let number = 0; number < 120; number += 1)
				for (let again = 0; again < 9; again += 1) {
					const { rows } = await sql<{ sum: number }>`select ${sql.lit(number)} + ${again}::integer as sum`.execute(
						trx
					);
					expect(rows).toEqual([{ sum: number + again }]);
				}
			const { rows } = await sql<{ kept: number }>`
				select count(*)::integer as kept from pg_prepared_statements where name like ${'kept %'}`.execute(trx);
			return rows[0]?.kept ?? 0;
		});
		expect(kept).toBeGreaterThan(50);
		expect(kept).toBeLessThanOrEqual(100);
	});
});

/** Transactions per person: nothing of one leaks into the next, and what failed is undone. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { eachEngine, onServer } from '$tests/support/database';
import { newFullPartnership } from '$tests/support/full-partnership';
import { twoPartnerships } from '$tests/support/two-partnerships';

eachEngine('a transaction inside a partnership', (openTestDatabase) => {
	const database = openTestDatabase();
	const both = twoPartnerships(database);

	const rename = (trx: TenantTransaction, name: string) =>
		trx.updateTable('partnership').set({ name }).where('id', '=', both.ours.id).execute();

	it('is undone when the work throws', async () => {
		const work = inPartnership(database.db, both.ours.penvoerder, async (trx) => {
			await rename(trx, 'Half werk');
			throw new Error('halverwege');
		});
		await expect(work).rejects.toThrow('halverwege');
		const { rows } = await inPartnership(database.db, both.ours.penvoerder, (trx) =>
			sql<{ name: string }>`select name from partnership`.execute(trx)
		);
		expect(rows).toEqual([{ name: 'Opleidingsschool' }]);
	});

	it('keeps 64 people at once apart', async () => {
		const seen = await Promise.all(
			Array.from({ length: 64 }, (_, index) => {
				const full = index % 2 ? both.ours : both.theirs;
				return inPartnership(database.db, full.bestuurder, async (trx) => {
					const { rows } = await sql<{ id: string }>`select id from partnership`.execute(trx);
					return rows.map((row) => row.id).join() === full.id;
				});
			})
		);
		expect(seen.every(Boolean)).toBe(true);
	});

	it('refuses every write when it is for reading only', async () => {
		const work = inPartnership(database.db, both.ours.penvoerder, (trx) => rename(trx, 'Anders'), { readOnly: true });
		await expect(work).rejects.toMatchObject({ code: '25006' });
	});

	it('runs again after a serialization failure, and gives up after twelve times', async () => {
		let runs = 0;
		const failing = (until: number) => async (trx: TenantTransaction) => {
			runs += 1;
			if (runs < until) await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(trx);
			return runs;
		};
		expect(await inPartnership(database.db, both.ours.penvoerder, failing(3))).toBe(3);
		runs = 0;
		await expect(inPartnership(database.db, both.ours.penvoerder, failing(20))).rejects.toMatchObject({
			code: '40001'
		});
		expect(runs).toBe(12);
	});

	it('does not run again after any other failure', async () => {
		let runs = 0;
		const work = asSystem(database.db, async (trx) => {
			runs += 1;
			await sql`select 1 / 0`.execute(trx);
		});
		await expect(work).rejects.toMatchObject({ code: '22012' });
		expect(runs).toBe(1);
	});

	it('gives counts as numbers, days and decimals as text, moments as dates', async () => {
		const { rows } = await asSystem(database.db, (trx) =>
			sql`select count(*) as count, sum(students) as sum, date '2026-08-01' as day, 12.50::numeric(14,2) as amount,
				timestamptz '2026-08-01T00:00:00Z' as moment from student_count`.execute(trx)
		);
		expect(rows).toEqual([
			{ count: 2, sum: 24, day: '2026-08-01', amount: '12.50', moment: new Date('2026-08-01T00:00:00Z') }
		]);
	});
});

onServer('the owner of the tables', (openTestDatabase) => {
	const database = openTestDatabase();

	it('sees no row without taking a standing, although the tables are its own', async () => {
		await newFullPartnership(database.db);
		expect(await database.db.selectFrom('partner').select('id').execute()).toEqual([]);
	});
});

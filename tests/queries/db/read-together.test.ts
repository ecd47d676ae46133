/** Readings that go to the database at once: the answers of one person's one transaction, in the order they were asked. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readTogether } from '$lib/server/db/read-together';
import { inPartnership, type TenantReader } from '$lib/server/db/tenancy';
import { eachEngine } from '$tests/support/database';
import { twoPartnerships } from '$tests/support/two-partnerships';

eachEngine('readings at once', (openTestDatabase) => {
	const database = openTestDatabase();
	const both = twoPartnerships(database);

	const idsIn = (reader: TenantReader, table: 'partnership' | 'partner' | 'budget_line') =>
		reader.selectFrom(table).select('id').orderBy('id').execute();
	const failing = (reader: TenantReader) =>
		reader
			.selectFrom('partner')
			.select(sql`1 / 0`.as('id'))
			.execute();

	it('give what each alone would give, in their order, to one person only', async () => {
		for (const full of [both.ours, both.theirs]) {
			const [together, alone] = await inPartnership(database.db, full.bestuurder, async (trx) => [
				await readTogether(trx, (reader) => [
					idsIn(reader, 'budget_line'),
					idsIn(reader, 'partnership'),
					idsIn(reader, 'partner')
				]),
				[await idsIn(trx, 'budget_line'), await idsIn(trx, 'partnership'), await idsIn(trx, 'partner')]
			]);
			expect(together).toEqual(alone);
			expect(together[0]?.length).toBeGreaterThan(0);
			expect(together[1]).toEqual([{ id: full.id }]);
		}
	});

	it('fail with what went wrong first, once all are answered, and leave nothing behind', async () => {
		const ended: string[] = [];
		const work = inPartnership(database.db, both.ours.penvoerder, async (trx) => {
			await trx.updateTable('partnership').set({ name: 'Half werk' }).where('id', '=', both.ours.id).execute();
			return readTogether(trx, (reader) => [
				idsIn(reader, 'partner').then(() => ended.push('read')),
				failing(reader),
				idsIn(reader, 'budget_line').catch((cause: unknown) => {
					ended.push((cause as { code: string }).code);
					throw cause;
				})
			]);
		});
		await expect(work).rejects.toMatchObject({ code: '22012' });
		expect(ended.sort()).toEqual(['25P02', 'read']);
		const names = await inPartnership(database.db, both.ours.penvoerder, (trx) =>
			trx.selectFrom('partnership').select('name').execute()
		);
		expect(names).toEqual([{ name: 'Opleidingsschool' }]);
	});
});

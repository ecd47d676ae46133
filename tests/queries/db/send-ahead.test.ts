/** Statements that are sent before those before them are answered: in their order, all or none, and made no sooner than needed. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { sendAhead } from '$lib/server/db/send-ahead';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

eachEngine('statements sent ahead', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	const added = (letter: string) =>
		sql`update partnership set name = name || ${letter}::text where id = ${ours.id} returning pg_sleep(0.01)`;
	const broken = () => sql`update partnership set name = null where id = ${ours.id}`;
	const nameOf = (trx: TenantTransaction) =>
		trx.selectFrom('partnership').select('name').where('id', '=', ours.id).executeTakeFirstOrThrow();
	const nameNow = async () => (await asSystem(database.db, nameOf)).name;
	const inOurs = <T>(work: (trx: TenantTransaction) => Promise<T>) => inPartnership(database.db, ours.penvoerder, work);

	it('are all done, in their order, when it returns', async () => {
		const before = await nameNow();
		const after = await inOurs(async (trx) => {
			await sendAhead(trx, [...'abcde'].map(added));
			return nameOf(trx);
		});
		expect(after.name).toBe(`${before}abcde`);
		expect(await nameNow()).toBe(after.name);
	});

	it('are nothing when one fails, which says why it did, and leave the connection fit for more', async () => {
		const before = await nameNow();
		const failing = inOurs((trx) => sendAhead(trx, [added('a'), broken(), added('c'), added('d'), added('e')]));
		await expect(failing).rejects.toMatchObject({ code: '23502' });
		expect(await nameNow()).toBe(before);
		await inOurs((trx) => sendAhead(trx, [added('f')]));
		expect(await nameNow()).toBe(`${before}f`);
	});

	it('are not made any more after one failed, nor many before they are needed', async () => {
		const made: string[] = [];
		function* making() {
			for (const letter of 'abcdefgh') {
				made.push(letter);
				yield letter === 'b' ? broken() : added(letter);
			}
		}
		await expect(inOurs((trx) => sendAhead(trx, making()))).rejects.toMatchObject({ code: '23502' });
		expect(made.length).toBeLessThan(6);
	});

	it('undo it all when making one of them fails, after what was sent is answered', async () => {
		const before = await nameNow();
		function* making() {
			yield added('a');
			throw new Error('not made');
		}
		await expect(inOurs((trx) => sendAhead(trx, making()))).rejects.toThrow('not made');
		expect(await nameNow()).toBe(before);
	});
});

/** What is said last in a transaction: nobody waits for the answer, and still a failure undoes everything and is told. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { asSystem, inPartnership, sayLast, type TenantTransaction } from '$lib/server/db/tenancy';
import { allWritten, saysNotWritten } from '$lib/server/queries/rows-written';
import { refuse } from '$lib/domain/shared/result';
import { write } from '$lib/server/usecases/write';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { rolledBack } from '$tests/support/rolled-back';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

eachEngine('the last words of a transaction', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	const renamed = (name: string) =>
		sql`update partner set name = ${name} where partnership_id = ${ours.id} and id = ${ours.partnerIds[0] ?? ''}`;
	const broken = sql`update partner set name = null`;
	const nameOf = async () => {
		const [row] = await asSystem(database.db, (trx) =>
			trx
				.selectFrom('partner')
				.select('name')
				.where('partnership_id', '=', ours.id)
				.where('id', '=', ours.partnerIds[0] ?? '')
				.execute()
		);
		return row?.name;
	};
	const inOurs = <T>(work: (trx: TenantTransaction) => Promise<T>) => inPartnership(database.db, ours.penvoerder, work);

	it('are written in their order before the transaction is done', async () => {
		const done = await inOurs(async (trx) => {
			await sayLast(trx, renamed('Eerst'));
			await sayLast(trx, renamed('Daarna'));
			return 'klaar';
		});
		expect(done).toBe('klaar');
		expect(await nameOf()).toBe('Daarna');
	});

	it('undo everything when one fails, and say why it did', async () => {
		const before = await nameOf();
		const work = inOurs(async (trx) => {
			await renamed('Vooraf').execute(trx);
			await sayLast(trx, renamed('Ervoor'));
			await sayLast(trx, broken);
			await sayLast(trx, renamed('Erna'));
		});
		await expect(work).rejects.toMatchObject({ code: '23502' });
		expect(await nameOf()).toBe(before);
		// The connection goes on with its next work.
		await inOurs((trx) => sayLast(trx, renamed('Verder')));
		expect(await nameOf()).toBe('Verder');
	});

	it('are counted by the database where rows may be passed over', async () => {
		const before = await nameOf();
		await inOurs((trx) => sayLast(trx, allWritten(1, renamed('Eén rij'))));
		expect(await nameOf()).toBe('Eén rij');
		const failed = await inOurs((trx) => sayLast(trx, allWritten(2, renamed('Twee rijen')))).catch(
			(cause: unknown) => cause
		);
		expect(saysNotWritten(failed)).toBe(true);
		expect(await nameOf()).toBe('Eén rij');
		expect(saysNotWritten(new Error('anders'))).toBe(false);
		expect(before).not.toBe('Eén rij');
	});

	it('are a refusal of the use-case when they fail, and leave no event', async () => {
		const caller = callerOf(testServices(database), ours.penvoerder);
		const events = () =>
			asSystem(database.db, (trx) =>
				trx.selectFrom('audit_event').select('id').where('action', '=', 'proef').execute()
			);
		const attempt = (statement: typeof broken) =>
			write<string, { kind: 'leeg' }>(caller, { partnershipId: ours.id, permission: 'partner.edit' }, (scope) => {
				scope.audit({ action: 'proef', entity: 'partner', entityId: 'x' });
				scope.last({
					statements: [statement],
					refusalOf: (cause) => ((cause as { code?: string }).code === '23502' ? refuse({ kind: 'leeg' }) : null)
				});
				return Promise.resolve({ ok: true, value: 'klaar' });
			});
		expect(await attempt(broken)).toEqual({ ok: false, error: { kind: 'leeg' } });
		expect(await attempt(allWritten(2, renamed('Twee')))).toEqual({ ok: false, error: 'notAllowed' });
		await expect(attempt(sql`select 1 / 0`)).rejects.toMatchObject({ code: '22012' });
		expect(await events()).toEqual([]);
		expect(await attempt(allWritten(1, renamed('Eén')))).toEqual({ ok: true, value: 'klaar' });
		expect(await events()).toHaveLength(1);
	});

	it('fail as clearly within a transaction that is rolled back around them', async () => {
		await rolledBack(database.db, async (db) => {
			const work = inPartnership(db, ours.penvoerder, (trx) => sayLast(trx, broken));
			await expect(work).rejects.toMatchObject({ code: '23502' });
			await inPartnership(db, ours.penvoerder, (trx) => sayLast(trx, renamed('Binnen')));
		});
		expect(await nameOf()).not.toBe('Binnen');
	});
});

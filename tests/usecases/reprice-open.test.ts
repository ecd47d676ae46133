/** Pricing open lines anew after the tariff changed: by who may, and of no decided line anything (model section 6). */
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import { repriceOpenDeclarations } from '$lib/server/usecases/reprice-open';
import { YEAR } from '$tests/support/builders';
import { decidingIn } from '$tests/support/deciding';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

eachEngine('pricing declared hours anew', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { as, place, lines, read, decide, events, raiseTariff } = decidingIn(
		() => database,
		() => ours
	);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	it('prices open lines anew: submitted ones the checker checks, drafts their own organisation, and no decided one', async () => {
		const [waiting = '', approved = ''] = await lines(2);
		const [draft = ''] = await lines(1, { state: 'draft' });
		expect((await decide(ours.coordinator, [approved])).ok).toBe(true);
		await raiseTariff();
		const reprice = (access: Access) => repriceOpenDeclarations(as(access), place(), 'round');
		expect(await reprice(ours.coordinator)).toEqual({
			ok: true,
			value: {
				...{ lines: 1, before: { paid: 10800n, inKind: null, unpriced: 0 } },
				after: { paid: 12000n, inKind: null, unpriced: 0 }
			}
		});
		expect(await reprice(ours.coordinator)).toMatchObject({ error: { kind: 'nothingToReprice' } });
		expect(await reprice(ours.memberOfFirst)).toMatchObject({ ok: true, value: { lines: 1 } });
		const after = new Map((await read(ours.memberOfFirst)).map((line) => [line.id, line.price?.amount]));
		expect([after.get(waiting), after.get(approved), after.get(draft)]).toEqual([12000n, 10800n, 12000n]);
		expect(await events(ours.coordinator, draft)).toEqual([]);
	});

	it('prices one round anew or all of them, and reads no line of work of which the tariff stayed', async () => {
		const [first = '', other = ''] = await lines(2);
		await asSystem(database.db, async (trx) => {
			await trx
				.insertInto('declaration_round')
				.values({
					...{ partnership_id: ours.id, school_year: YEAR, id: 'later', name: 'Later', position: 9 },
					...{ from_day: '2027-06-01', until_day: '2027-07-01', submit_by: '2027-07-15' }
				})
				.execute();
			await trx.updateTable('declaration').set({ round_id: 'later' }).where('id', '=', other).execute();
		});
		await raiseTariff();
		const amounts = async () =>
			(await read(ours.coordinator)).flatMap(({ id, price }) => ([first, other].includes(id) ? [price?.amount] : []));
		const reprice = (roundId: string | null) => repriceOpenDeclarations(as(ours.coordinator), place(), roundId);
		expect(await reprice('later')).toMatchObject({ ok: true, value: { lines: 1 } });
		expect((await amounts()).sort()).toEqual([10800n, 12000n]);
		expect(await reprice(null)).toMatchObject({ ok: true, value: { lines: 1 } });
		expect(await amounts()).toEqual([12000n, 12000n]);
		expect(await reprice(null)).toMatchObject({ error: { kind: 'nothingToReprice' } });
	});
});

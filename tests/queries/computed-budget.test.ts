/** Figures are kept with the facts they rest on: a change shows at once, and nobody is shown another partnership's. */
import { beforeEach, expect, it } from 'vitest';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { findComputedBudget, readComputedBudget } from '$lib/server/queries/computed-budget';
import * as make from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

eachEngine('the computed budget of a year', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;

	/** Without the scheme that only fills its table: nothing could be computed by it. */
	async function newPartnership() {
		const made = await newFullPartnership(database.db);
		await asSystem(database.db, (trx) =>
			trx.deleteFrom('entered_scheme').where('partnership_id', '=', made.id).execute()
		);
		return made;
	}

	beforeEach(async () => {
		ours = await newPartnership();
	});

	async function read(access: Access) {
		const budget = await readComputedBudget(testServices(database), access, make.YEAR);
		expect(budget).not.toBeNull();
		return budget!;
	}

	/** Computed anew from what the database holds now. */
	async function anew(access: Access) {
		const facts = await inPartnership(database.db, access, (trx) =>
			findBudgetFacts(trx, toSchoolYear(make.YEAR), productSchemes)
		);
		return computeBudget(facts!);
	}

	const set = (table: 'budget_line' | 'funding_source' | 'tariff' | 'partner', values: Record<string, unknown>) =>
		asSystem(database.db, (trx) =>
			trx
				.updateTable(table)
				.set(values as never)
				.where('partnership_id', '=', ours.id)
				.execute()
		);

	it('is computed once while nothing changes, and is the same for every role', async () => {
		const first = await read(ours.penvoerder);
		for (const access of [ours.penvoerder, ours.bestuurder, ours.memberOfSecond, ours.accountant]) {
			expect((await read(access)).figures).toBe(first.figures);
		}
	});

	it('is taken from what is kept within a transaction that writes, and shows what that transaction changed itself', async () => {
		const { figures } = await read(ours.penvoerder);
		const year = toSchoolYear(make.YEAR);
		const services = testServices(database);
		const found = (trx: TenantTransaction) => findComputedBudget(services.db, trx, ours.id, year);
		const changed = await inPartnership(database.db, ours.penvoerder, async (trx) => {
			expect((await found(trx))?.figures).toBe(figures);
			await trx.updateTable('tariff').set({ amount_per_hour: '88.88' }).where('partnership_id', '=', ours.id).execute();
			return found(trx);
		});
		expect(changed?.figures).not.toBe(figures);
		expect(changed?.facts.tariffs.map(({ amountPerHour }) => amountPerHour)).toContain(8888n);
		expect((await read(ours.bestuurder)).figures).toEqual(await anew(ours.bestuurder));
	});

	it.each<['budget_line' | 'funding_source' | 'tariff' | 'partner', Record<string, unknown>]>([
		['budget_line', { cost_kind: 'lumpSum', hours: null, role_id: null, lump_sum: '4321.09' }],
		['budget_line', { area: 'onderzoeken' }],
		['budget_line', { activity: 'Een andere activiteit' }],
		['funding_source', { certainty: 'expected' }],
		['tariff', { amount_per_hour: '99.99' }],
		['partner', { name: 'Een andere naam' }]
	])('shows a change of %s %j at once', async (table, values) => {
		const before = await read(ours.penvoerder);
		await set(table, values);
		const after = await read(ours.bestuurder);
		expect(after.facts).not.toEqual(before.facts);
		expect(after.figures).toEqual(await anew(ours.penvoerder));
		expect(after.figures).not.toBe(before.figures);
	});

	it('is never that of another partnership, nor of a change that was undone', async () => {
		const theirs = await newPartnership();
		await set('budget_line', { cost_kind: 'lumpSum', hours: null, role_id: null, lump_sum: '4321.09' });
		const [own, other] = [await read(ours.penvoerder), await read(theirs.penvoerder)];
		expect(other.figures.totals).not.toEqual(own.figures.totals);
		expect(other.figures).toEqual(await anew(theirs.penvoerder));
		const failing = asSystem(database.db, async (trx) => {
			await trx.updateTable('budget_line').set({ lump_sum: '1.00' }).where('partnership_id', '=', ours.id).execute();
			throw new Error('undone');
		});
		await expect(failing).rejects.toThrow('undone');
		expect((await read(ours.penvoerder)).figures).toBe(own.figures);
	});
});

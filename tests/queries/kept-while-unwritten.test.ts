/** What is kept while nobody writes is never what somebody has changed. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { BudgetFacts } from '$lib/domain/budget/budget-facts';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { askGround } from '$lib/server/queries/declared-findings';
import { keptWhileUnwritten, MOMENT, type Moment } from '$lib/server/queries/kept-while-unwritten';
import * as make from '$tests/support/builders';
import { eachEngine, onServer } from '$tests/support/database';
import { testServices } from '$tests/support/services';
import { twoPartnerships } from '$tests/support/two-partnerships';

async function momentIn(trx: TenantTransaction): Promise<Moment | null> {
	const { rows } = await sql<{ moment: Moment | null }>`select ${MOMENT} as moment`.execute(trx);
	return rows[0]!.moment;
}

const renamed = (trx: TenantTransaction, id: string, name: string) =>
	trx.updateTable('partnership').set({ name }).where('id', '=', id).execute();

eachEngine('the moment a page is read as of', (openTestDatabase) => {
	const database = openTestDatabase();
	const both = twoPartnerships(database);
	const moment = () => inPartnership(database.db, both.ours.penvoerder, momentIn, { readOnly: true });

	it('stays while nobody writes, and goes with any change of anybody', async () => {
		const before = await moment();
		expect(before).not.toBeNull();
		expect(await moment()).toBe(before);
		await asSystem(database.db, (trx) => renamed(trx, both.theirs.id, 'Andere naam'));
		expect(await moment()).not.toBe(before);
	});

	it('is none once the transaction wrote, also within a part that was undone', async () => {
		await asSystem(database.db, async (trx) => {
			expect(await momentIn(trx)).not.toBeNull();
			await renamed(trx, both.ours.id, 'Eigen naam');
			expect(await momentIn(trx)).toBeNull();
		});
		await asSystem(database.db, async (trx) => {
			await sql`savepoint part`.execute(trx);
			await renamed(trx, both.ours.id, 'Nooit');
			expect(await momentIn(trx)).toBeNull();
			await sql`rollback to part`.execute(trx);
			expect(await momentIn(trx)).toBeNull();
		});
	});

	it('lets a page show at once what was changed of rounds, rules, checkers and agreements', async () => {
		const { ours } = both;
		// It only fills its table: nothing could be computed by it.
		await asSystem(database.db, (trx) =>
			trx.deleteFrom('entered_scheme').where('partnership_id', '=', ours.id).execute()
		);
		const shown = async () => {
			const read = await readComputedBudget(testServices(database), ours.penvoerder, make.YEAR, (trx, budget, now) =>
				askGround(trx, ours.id, budget!.facts, now)
			);
			return read!.beside;
		};
		const first = await shown();
		expect(await shown()).toBe(first);
		for (const table of ['declaration_round', 'finding_rule', 'declaration_checker', 'commitment', 'declared_cell']) {
			const before = await shown();
			await asSystem(database.db, (trx) =>
				sql`update ${sql.table(table)} set partnership_id = partnership_id where partnership_id = ${ours.id}`.execute(
					trx
				)
			);
			const after = await shown();
			expect(after, table).not.toBe(before);
			expect(await shown(), table).toBe(after);
		}
		expect((await shown()).versions.agreed).not.toBe(first.versions.agreed);
	});
});

onServer('the moment a page is read as of, while others write', (openTestDatabase) => {
	const database = openTestDatabase();
	const both = twoPartnerships(database);
	const moment = () => inPartnership(database.db, both.ours.penvoerder, momentIn, { readOnly: true });

	it('goes when what was under way is done, whoever ends first', async () => {
		const seen = [await moment()];
		await asSystem(database.db, async (first) => {
			await renamed(first, both.ours.id, 'Eerste');
			seen.push(await moment());
			await asSystem(database.db, async (second) => {
				await renamed(second, both.theirs.id, 'Tweede');
				seen.push(await moment());
			});
			seen.push(await moment());
		});
		seen.push(await moment());
		// What is under way changes nothing yet; each end does.
		expect(seen[3]).not.toBe(seen[2]);
		expect(seen[4]).not.toBe(seen[3]);
		expect(seen[4]).not.toBe(seen[2]);
		expect(seen.slice(3)).not.toContain(seen[0]);
	});
});

it('keeps by facts and moment, and nothing where there is no moment', async () => {
	const once = keptWhileUnwritten<number>();
	const [one, other] = [{} as BudgetFacts, {} as BudgetFacts];
	const at = (text: string) => text as Moment;
	let read = 0;
	const count = () => Promise.resolve(++read);
	expect(await once(one, at('5:5:'), count)).toBe(1);
	expect(await once(one, at('5:5:'), count)).toBe(1);
	expect(await once(other, at('5:5:'), count)).toBe(2);
	expect(await once(one, at('5:6:'), count)).toBe(3);
	expect(await once(one, null, count)).toBe(4);
	expect(await once(one, null, count)).toBe(5);
	expect(await once(one, at('5:6:'), count)).toBe(3);
});

import { sql, type KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { FACT_TABLES, factsFingerprint } from '$lib/server/queries/facts-fingerprint';
import * as make from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { twoPartnerships } from '$tests/support/two-partnerships';

const YEAR = toSchoolYear(make.YEAR);
const TABLES = [...FACT_TABLES.everyYear, ...FACT_TABLES.oneYear];

eachEngine('the fingerprint of the facts of a budget', (openTestDatabase) => {
	const database = openTestDatabase();
	const both = twoPartnerships(database);

	const fingerprint = (year = YEAR) =>
		inPartnership(database.db, both.ours.penvoerder, (trx) => factsFingerprint(trx, year), { readOnly: true });
	/** Writes the rows of a table anew without changing anything in them. */
	const touch = (table: string, { id }: FullPartnership) =>
		asSystem(database.db, (trx) =>
			sql`update ${sql.table(table)} set partnership_id = partnership_id where partnership_id = ${id}`.execute(trx)
		);

	it('rests on every table that the facts are read from', async () => {
		const read = new Set<string>();
		const listener: KyselyPlugin = {
			transformQuery: ({ node }) => {
				const tables = JSON.stringify(node).matchAll(/"SchemableIdentifierNode","identifier":\{[^{}]*"name":"(\w+)"/g);
				for (const [, table = ''] of tables) read.add(table);
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		};
		const other = await newFullPartnership(database.db);
		// It only fills its table: nothing could be computed by it.
		await asSystem(database.db, (trx) =>
			trx.deleteFrom('entered_scheme').where('partnership_id', '=', other.id).execute()
		);
		await inPartnership(database.db, other.penvoerder, (trx) =>
			findBudgetFacts(trx.withPlugin(listener) as TenantTransaction, YEAR, productSchemes)
		);
		expect([...read].sort()).toEqual([...TABLES].sort());
	});

	it.each(TABLES)('changes when a row of %s is written, and only then', async (table) => {
		const before = await fingerprint();
		expect(await fingerprint()).toBe(before);
		await touch(table, both.theirs);
		expect(await fingerprint()).toBe(before);
		await touch(table, both.ours);
		expect(await fingerprint()).not.toBe(before);
	});

	it('is of one year: another year without a budget has another', async () => {
		expect(await fingerprint(toSchoolYear('2031-2032'))).not.toBe(await fingerprint());
	});

	it('sees a row that is gone', async () => {
		const before = await fingerprint();
		await asSystem(database.db, (trx) =>
			trx.deleteFrom('budget_line').where('partnership_id', '=', both.ours.id).execute()
		);
		expect(await fingerprint()).not.toBe(before);
	});
});

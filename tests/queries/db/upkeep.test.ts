/** The embedded database is kept as a server keeps itself: what changed much is counted anew, and rows written over give their room back. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asSystem } from '$lib/server/db/tenancy';
import { tidyTables } from '$lib/server/db/upkeep';
import { databaseOf } from '$tests/support/database';
import { newFullPartnership } from '$tests/support/full-partnership';

const database = databaseOf('embedded');

it('counts tables that changed much, frees the room of old rows, and then has nothing to do', async () => {
	const { db } = database;
	const ours = await newFullPartnership(db);
	await tidyTables(db);
	expect(await tidyTables(db)).toEqual([]);

	const known = async () =>
		(
			await sql<{ rows: number; pages: number }>`
				select reltuples::integer as rows, (pg_relation_size(oid) / 8192)::integer as pages
				from pg_class where relname = 'declared_person'`.execute(db)
		).rows[0];
	await asSystem(db, (trx) =>
		sql`insert into declared_person (partnership_id, id, partner_id, code)
			select ${ours.id}, 'veel-' || number, ${ours.partnerIds[0]}, 'V' || number from generate_series(1, 600) as number`.execute(
			trx
		)
	);
	expect(await tidyTables(db)).toEqual(['declared_person']);
	expect((await known())?.rows).toBeGreaterThanOrEqual(600);

	const writeOver = () =>
		asSystem(db, (trx) => sql`update declared_person set revision = revision + 1 where id like 'veel-%'`.execute(trx));
	await writeOver();
	expect(await tidyTables(db)).toContain('declared_person');
	const before = (await known())?.pages ?? 0;
	for (let time = 0; time < 6; time += 1) {
		await writeOver();
		await tidyTables(db);
	}
	// Without it each time would have added as many rows again.
	expect((await known())?.pages).toBeLessThanOrEqual(before * 2);
});

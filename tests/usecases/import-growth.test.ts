/** Eight times as many rows cost about eight times as much, in tables that were small and that nobody analysed. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { inPartnership } from '$lib/server/db/tenancy';
import { listRoles } from '$lib/server/queries/partnership-rows';
import { confirmImport } from '$lib/server/usecases/confirm-import';
import { sendImportFile } from '$lib/server/usecases/stage-import';
import { undoImport } from '$lib/server/usecases/undo-import';
import { eachEngine } from '$tests/support/database';
import { hoursOf } from '$tests/support/declaring';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

eachEngine('a large import', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let role = '';
	const { as, place, start } = hoursOf(
		() => database,
		() => ours
	);
	const member = () => as(ours.memberOfFirst);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await start();
		const roles = await inPartnership(database.db, ours.memberOfFirst, (trx) => listRoles(trx, ours.id));
		role = roles[0]?.name ?? '';
	});

	async function imported(rows: number, name: string): Promise<string> {
		const lines = Array.from(
			{ length: rows },
			(_, index) => `${1 + (index % 28)}-10-2026;2;${role};opleiden;${name} ${index};P1`
		);
		const bytes = new TextEncoder().encode(['Datum;Uren;Rol;Gebied;Activiteit;Code', ...lines].join('\n'));
		const sent = await sendImportFile(member(), place(), { name: 'uren.csv', bytes });
		if (!sent.ok) throw new Error(JSON.stringify(sent));
		const outcome = await confirmImport(member(), place(), { id: sent.value, seen: `${rows} 0 0`, submit: false });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome));
		return outcome.value.importId;
	}

	/** Pages of tables and indexes that the database went through until now: the same on a fast machine and on a slow one. */
	async function pagesRead(): Promise<number> {
		await sql`select pg_stat_force_next_flush()`.execute(database.db);
		const { rows } = await sql<{ readonly pages: string }>`
			select sum(heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read) as pages
			from pg_statio_user_tables where relname in ('declaration', 'declaration_detail')`.execute(database.db);
		return Number(rows[0]?.pages);
	}

	it('and taking it back read in proportion to their rows', async () => {
		// What is planned for tables of a few rows must not stay for many.
		for (let count = 1; count <= 10; count += 1) await imported(1, `klein ${count}`);
		const pages: number[] = [];
		for (const rows of [250, 2000]) {
			const before = await pagesRead();
			const id = await imported(rows, `groot ${rows}`);
			const between = await pagesRead();
			expect(await undoImport(member(), place(), id)).toMatchObject({ ok: true });
			pages.push(between - before, (await pagesRead()) - between);
		}
		const [fewIn = 0, fewBack = 0, manyIn = 0, manyBack = 0] = pages;
		expect(fewIn).toBeGreaterThan(1000);
		expect(manyIn / fewIn).toBeLessThan(12);
		expect(manyBack / fewBack).toBeLessThan(12);
	});
});

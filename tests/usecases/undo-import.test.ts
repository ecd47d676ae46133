/** An import is taken back as a whole, as long as all of it is draft. */
import { beforeEach, expect, it } from 'vitest';
import { listHoursImports } from '$lib/server/queries/hours-imports';
import { undoImport } from '$lib/server/usecases/undo-import';
import { withdrawDeclarations } from '$lib/server/usecases/withdraw-declarations';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { file, importingIn, schoolYear } from '$tests/support/importing';

eachEngine('taking an import back', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const importing = importingIn(
		() => database,
		() => ours
	);
	const { declared, member, within, sent, preview, confirm, good } = importing;
	const { place, read, submit, decide, correct } = declared;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await importing.start();
	});

	it('takes a whole import back as long as all of it is draft, and after that not at all', async () => {
		const before = await read();
		const outcome = await confirm(await sent(file(good(), good('6-10-2026'))));
		if (!outcome.ok) throw new Error(JSON.stringify(outcome));
		const { importId } = outcome.value;
		const lines = (await read()).filter(({ id }) => !before.some((line) => line.id === id));
		await submit([lines[0]?.id ?? '']);
		expect(await undoImport(member(), place(), importId)).toEqual({
			ok: false,
			error: { kind: 'noLongerDrafts', count: 1 }
		});
		await decide(lines[0]?.id ?? '', 'returned');
		expect(await undoImport(member(), place(), importId)).toMatchObject({ ok: false });
		const second = await confirm(await sent(file(good('8-10-2026'))));
		if (!second.ok) throw new Error(JSON.stringify(second));
		const between = (await read()).length;
		expect(await undoImport(member(), place(), second.value.importId)).toEqual({ ok: true, value: 1 });
		expect((await read()).length).toBe(between - 1);
		expect(await undoImport(member(), place(), second.value.importId)).toEqual({ ok: false, error: { kind: 'gone' } });
		const list = await within(ours.memberOfFirst, (trx) => listHoursImports(trx, { ...place(), schoolYear }));
		const latest = list.find(({ id }) => id === second.value.importId);
		expect(latest).toMatchObject({ rowsAdded: 1, undoneByName: expect.any(String), drafts: 0, others: 0 });
		expect((await preview(await sent(file(good('8-10-2026'))))).counts).toMatchObject({ added: 1 });
	});

	it('keeps what a correction points at, from when it was approved', async () => {
		const before = await read();
		const outcome = await confirm(await sent(file(good())));
		if (!outcome.ok) throw new Error(JSON.stringify(outcome));
		const id = (await read()).find((line) => !before.some((other) => other.id === line.id))?.id ?? '';
		await submit([id]);
		await decide(id, 'approved');
		expect(await correct('min', id, '-0.25')).toMatchObject({ ok: true });
		await decide(id, 'submitted');
		expect(await withdrawDeclarations(member(), place(), [id])).toMatchObject({ ok: true });
		expect(await undoImport(member(), place(), outcome.value.importId)).toEqual({
			ok: false,
			error: { kind: 'noLongerDrafts', count: 1 }
		});
	});
});

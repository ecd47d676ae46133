/** How far the hours of a year are, as a board member of another organisation sees it, on both engines. */
import { expect, it } from 'vitest';
import { inPartnership } from '$lib/server/db/tenancy';
import { readHoursInAll } from '$lib/server/queries/hours-in-all';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership } from '$tests/support/full-partnership';
import { settlingOf } from '$tests/support/settling';

eachEngine('how far the hours of a year are', (openTestDatabase) => {
	const database = openTestDatabase();

	it('is known to who sees no line, from sums in which drafts and returned lines are not', async () => {
		const ours = await newFullPartnership(database.db);
		const settling = settlingOf(
			() => database,
			() => ours
		);
		await settling.start();
		const read = () =>
			inPartnership(database.db, ours.bestuurder, (trx) => readHoursInAll(trx, settling.year()), { readOnly: true });
		const before = await read();
		expect(before.agreed).toBeGreaterThan(0n);
		await settling.lines(2, { state: 'approved' });
		await settling.lines(1, { state: 'submitted' });
		await settling.lines(3, { state: 'draft' });
		// Two hours each.
		expect(await read()).toEqual({
			agreed: before.agreed,
			declared: before.declared + 600n,
			approved: before.approved + 400n,
			undecided: before.undecided + 200n
		});
	});
});

/** What stands in the rounds of a year, as whoever closes one sees it, on both engines. */
import { expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { inPartnership } from '$lib/server/db/tenancy';
import { listRoundCounts } from '$lib/server/queries/round-counts';
import { beginSettling } from '$tests/support/begin-settling';
import { eachEngine } from '$tests/support/database';

eachEngine('what stands in a round', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling, ours } = beginSettling(() => database);

	it('is counted per partner and state, and drafts by their own organisation only', async () => {
		const read = async (access: Access, partnerIds = access.partnerIds) => {
			const counts = await inPartnership(database.db, access, (trx) =>
				listRoundCounts(trx, settling.year(), partnerIds)
			);
			const states = new Map<string, { entries: number; hours: bigint }>();
			for (const { roundId, state, entries, hours } of counts) {
				const before = states.get(`${roundId} ${state}`) ?? { entries: 0, hours: 0n };
				states.set(`${roundId} ${state}`, { entries: before.entries + entries, hours: before.hours + hours });
			}
			return (state: string) => states.get(`round ${state}`) ?? { entries: 0, hours: 0n };
		};
		const before = await read(ours().coordinator);
		await settling.lines(2, { state: 'submitted' });
		await settling.lines(1, { state: 'returned', reason: 'Welke klas?' });
		await settling.lines(3, { state: 'draft' });
		const after = await read(ours().coordinator);
		// Two hours each.
		expect(after('submitted')).toEqual({
			entries: before('submitted').entries + 2,
			hours: before('submitted').hours + 400n
		});
		expect(after('returned').entries).toBe(before('returned').entries + 1);
		expect(after('draft')).toEqual(before('draft'));
		const { partnerIds } = ours().memberOfSecond;
		expect((await read(ours().coordinator, partnerIds))('draft')).toEqual(before('draft'));
		expect((await read(ours().memberOfSecond))('draft').entries).toBe(3);
	});
});

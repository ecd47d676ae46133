/** What waits when a round is settled, and whether it still settles in the same year, on both engines. */
import { beforeEach, expect, it } from 'vitest';
import type { RoundState } from '$lib/domain/declaration/round';
import { inPartnership } from '$lib/server/db/tenancy';
import { readWaitingWhenSettled } from '$lib/server/queries/settlement-overview';
import { beginSettling } from '$tests/support/begin-settling';
import { eachEngine } from '$tests/support/database';

eachEngine('what waits when a round is settled', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling, ours } = beginSettling(() => database);
	beforeEach(() => settling.moreRounds());

	/** Rounds until 1 December, 1 March and 1 August; the last one is settled. */
	async function waiting(states: { readonly round: RoundState; readonly winter: RoundState }) {
		for (const [id, state] of Object.entries(states)) await settling.setState(id, state);
		await settling.setState('zomer', 'closed');
		const read = await settling.read(ours().penvoerder, 'zomer');
		if (!read) throw new Error('no such round');
		return inPartnership(database.db, ours().penvoerder, (trx) =>
			readWaitingWhenSettled(trx, ours().penvoerder, ours().id, read.round)
		);
	}

	it('goes with the next year after the last round, also while an earlier one is open', async () => {
		const summer = { round_id: 'zomer', from_day: '2027-05-01', until_day: '2027-05-02' };
		await settling.lines(2, { state: 'submitted', ...summer });
		const { waiting: found, forNextYear } = await waiting({ round: 'open', winter: 'closed' });
		expect(found.filter(({ state }) => state === 'submitted')).toMatchObject([{ entries: 2, latest: '2027-05-01' }]);
		expect(forNextYear).toEqual({ since: '2027-03-01' });
		expect((await waiting({ round: 'open', winter: 'open' })).forNextYear).toEqual({ since: '2027-03-01' });
	});

	it('goes with an earlier round that is left where the work was done in it', async () => {
		await settling.lines(1, { state: 'submitted' });
		expect((await waiting({ round: 'open', winter: 'closed' })).forNextYear).toBeNull();
	});
});

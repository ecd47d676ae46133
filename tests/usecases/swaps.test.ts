/** Swaps with closed purses: each side speaks for itself, and nothing moves that is not in the budget, on both engines. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import type { Access } from '$lib/server/auth/actor';
import { codeOf } from '$lib/server/db/startup-problem';
import { inPartnership } from '$lib/server/db/tenancy';
import { agreeToSwap, proposeSwap, refuseSwap, withdrawSwap } from '$lib/server/usecases/take-swap';
import { beginSettling } from '$tests/support/begin-settling';
import { newPartner } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';

eachEngine('a swap', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling, ours } = beginSettling(() => database);
	const { as, year } = settling;

	it('takes a proposal that is sent twice at once for one, and none of two others', async () => {
		const [first, second] = ours().partnerIds;
		const terms = { fromPartnerId: first, toPartnerId: second, description: 'Intervisie', amount: money('20.00') };
		const propose = (given: Partial<typeof terms>, access = ours().memberOfFirst) =>
			proposeSwap(as(access), year(), { ...terms, ...given, hours: null, tariffPerHour: null });
		const both = await Promise.all([propose({}), propose({})]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'sameProposed' } });
		expect((await propose({ description: 'Nog een keer' })).ok).toBe(true);
		const others = { fromPartnerId: await newPartner(database.db, ours().id), toPartnerId: second };
		expect(await propose(others)).toMatchObject({ error: { kind: 'noSideOfOwn' } });
	});

	it('is not of more than the budget comes to, nor than an amount can be', async () => {
		const [fromPartnerId, toPartnerId] = ours().partnerIds;
		const propose = (given: { amount: string } | { hours: string; tariffPerHour: string }) =>
			proposeSwap(as(ours().memberOfFirst), year(), {
				...{ fromPartnerId, toPartnerId, description: 'Veel' },
				amount: 'amount' in given ? money(given.amount) : null,
				hours: 'hours' in given ? hours(given.hours) : null,
				tariffPerHour: 'hours' in given ? money(given.tariffPerHour) : null
			});
		const billions = await propose({ amount: '99000000000.00' });
		expect(billions).toMatchObject({ ok: false });
		expect(['aboveTheTotal', 'aboveWhatIsKnown']).toContain(kindOf(billions));
		const beyond = await propose({ hours: '99999999.99', tariffPerHour: '999999999999.99' });
		expect(kindOf(beyond)).toBe('tooLarge');
	});

	it('lets each side of a swap speak for itself, and counts it once both agreed', async () => {
		const [first, second] = ours().partnerIds;
		const terms = { fromPartnerId: first, toPartnerId: second, description: 'Intervisie', amount: money('20.00') };
		const propose = (access: Access) => proposeSwap(as(access), year(), { ...terms, hours: null, tariffPerHour: null });
		const made = await propose(ours().memberOfFirst);
		const id = made.ok ? made.value : '';
		expect(await agreeToSwap(as(ours().memberOfFirst), year(), id)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await agreeToSwap(as(ours().coordinator), year(), id)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await refuseSwap(as(ours().memberOfFirst), year(), id, 'nee')).toEqual({ ok: false, error: 'notAllowed' });
		expect(await withdrawSwap(as(ours().memberOfSecond), year(), id)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await propose(ours().bestuurder)).toEqual({ ok: false, error: 'notAllowed' });
		expect(await agreeToSwap(as(ours().memberOfSecond), year(), id)).toMatchObject({ value: { state: 'agreed' } });
		expect(await withdrawSwap(as(ours().memberOfFirst), year(), id)).toMatchObject({ error: { kind: 'notWaiting' } });
		const byStaff = await propose(ours().coordinator);
		const waiting = byStaff.ok ? byStaff.value : '';
		expect(await agreeToSwap(as(ours().memberOfFirst), year(), waiting)).toMatchObject({
			value: { state: 'proposed' }
		});
		expect(await refuseSwap(as(ours().memberOfSecond), year(), waiting, 'Al betaald')).toMatchObject({
			value: { state: 'refused', reason: 'Al betaald' }
		});
		const forge = (change: string) =>
			inPartnership(database.db, ours().memberOfFirst, (trx) =>
				sql.raw(`update swap set ${change} where id = '${id}'`).execute(trx)
			).catch(codeOf);
		expect(await forge('amount = 1')).toBe('23001');
		const again = await propose(ours().memberOfFirst);
		const forged = again.ok ? again.value : '';
		const other = await inPartnership(database.db, ours().memberOfFirst, (trx) =>
			sql
				.raw(
					`update swap set to_agreed_by = 'x', to_agreed_by_name = 'x', to_agreed_at = now(), state = 'agreed' where id = '${forged}'`
				)
				.execute(trx)
		).catch(codeOf);
		expect(other).toBe('23001');
	});
});

function kindOf(outcome: Awaited<ReturnType<typeof proposeSwap>>): string | null {
	return outcome.ok || typeof outcome.error === 'string' ? null : outcome.error.kind;
}

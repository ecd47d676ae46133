/** Advances and contributions that are asked: what they must keep to, and what is only told, on both engines. */
import { expect, it } from 'vitest';
import { advancedAboveAgreed } from '$lib/domain/settlement/advances-beside-work';
import { toDay } from '$lib/domain/shared/day';
import { money, toCents } from '$lib/domain/shared/money';
import { inPartnership } from '$lib/server/db/tenancy';
import { readAgreedSums } from '$lib/server/queries/agreed-sums';
import { ADVANCES, listStored } from '$lib/server/queries/edited-lists';
import { askContribution, removeContribution } from '$lib/server/usecases/ask-contributions';
import { removeAdvance, restoreAdvance, saveAdvance } from '$lib/server/usecases/edit-advances';
import { beginSettling } from '$tests/support/begin-settling';
import { newSource } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';

eachEngine('what goes into a settlement beside hours', (openTestDatabase) => {
	const database = openTestDatabase();
	const { settling, ours } = beginSettling(() => database);
	const { as, year } = settling;

	it('asks no more of a source than was promised, and an advance of nobody it does not know', async () => {
		const source = await newSource(database.db, ours().id, {
			giver_partner_id: ours().partnerIds[1],
			amount: '100.00'
		});
		const ask = (amount: string) =>
			askContribution(as(ours().coordinator), year(), {
				request: { sourceId: source, amount: money(amount), dueOn: toDay('2026-10-01') },
				changing: null
			});
		const first = await ask('70.00');
		expect(first).toMatchObject({ ok: true });
		expect(await ask('30.01')).toMatchObject({ error: { kind: 'aboveThePromise', room: 3000n } });
		expect(await ask('30.00')).toMatchObject({ ok: true });
		const id = first.ok ? first.value : '';
		expect(await removeContribution(as(ours().coordinator), year(), { id, revision: 1 })).toMatchObject({ ok: true });
		expect(await ask('70.00')).toMatchObject({ ok: true });
		expect(
			await askContribution(as(ours().memberOfFirst), year(), {
				request: { sourceId: source, amount: money('1.00'), dueOn: toDay('2026-10-01') },
				changing: null
			})
		).toEqual({ ok: false, error: 'notAllowed' });
		const advance = { partnerId: 'nobody', amount: money('1.00'), paidOn: toDay('2026-10-01'), reference: null };
		const save = (given: Partial<typeof advance>) =>
			saveAdvance(as(ours().penvoerder), year(), { advance: { ...advance, ...given }, changing: null });
		expect(await save({})).toMatchObject({ error: { kind: 'partnerUnknown' } });
		expect(await save({ partnerId: ours().partnerIds[0] })).toMatchObject({ error: { kind: 'toLeadPartner' } });
		const later = { partnerId: ours().partnerIds[1], paidOn: toDay('2026-11-24') };
		expect(await save(later)).toEqual({ ok: false, error: { kind: 'inFuture' } });
		const paid = await save({ partnerId: ours().partnerIds[1] });
		const row = { id: paid.ok ? paid.value : '', revision: 1 };
		expect(await removeAdvance(as(ours().penvoerder), year(), row)).toMatchObject({ ok: true });
		expect(await restoreAdvance(as(ours().penvoerder), year(), row.id)).toMatchObject({ ok: true });
	});

	it('records an advance that is sent twice at once one time', async () => {
		const [, second] = ours().partnerIds;
		const advance = { partnerId: second, amount: money('55.55'), paidOn: toDay('2026-11-03'), reference: 'VS-1' };
		const record = () => saveAdvance(as(ours().penvoerder), year(), { advance, changing: null });
		const both = await Promise.all([record(), record()]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'sameAdvance' } });
	});

	it('takes an advance of more than was agreed, which is told to who sees it', async () => {
		const [, second] = ours().partnerIds;
		const told = () =>
			inPartnership(database.db, ours().memberOfSecond, async (trx) => {
				const agreed = await readAgreedSums(trx, year());
				const advances = await listStored(trx, ADVANCES, year());
				const above = advancedAboveAgreed(advances, agreed).find(({ partnerId }) => partnerId === second);
				return { above, agreed: agreed.get(second)?.amount ?? money('0.00') };
			});
		const { above: before, agreed } = await told();
		const advance = { partnerId: second, amount: toCents(agreed + 1n), paidOn: toDay('2026-11-03'), reference: 'VS-2' };
		expect(before?.agreed ?? agreed).toBe(agreed);
		const saved = await saveAdvance(as(ours().penvoerder), year(), { advance, changing: null });
		expect(saved).toMatchObject({ ok: true });
		expect((await told()).above).toMatchObject({ partnerId: second, agreed });
	});
});

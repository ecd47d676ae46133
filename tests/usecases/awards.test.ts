/** Awards as granted and corrected, their payments, and what others may not see of them (model sections 4 and 11). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { findAwardDetail, listStoredAwards, listStoredInstalments } from '$lib/server/queries/awards';
import { correctAward } from '$lib/server/usecases/correct-award';
import { removeAward, restoreAward } from '$lib/server/usecases/remove-award';
import { saveAward, type AwardInput } from '$lib/server/usecases/save-award';
import { removeInstalment, restoreInstalment, saveInstalment } from '$lib/server/usecases/save-instalment';
import { newBudget, newMembership, newPartner, newPartnership } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const AWARD: AwardInput = {
	title: 'Beschikking 2026-2027',
	from: toDay('2026-08-01'),
	until: toDay('2027-08-01'),
	granted: { amount: money('280000.00'), decidedOn: toDay('2026-09-15') },
	reference: 'OND/2026/123',
	note: 'Brief in het archief'
};
const PAYMENT = { dueOn: toDay('2026-10-01'), amount: money('70000.00'), receivedOn: null };

eachEngine('awards', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let partnershipId: string;
	let penvoerder: Access;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		partnershipId = await newPartnership(database.db);
		penvoerder = await newMembership(database.db, partnershipId, { role: 'penvoerder' });
	});

	const as = (access: Access) => callerOf(testServices(database), access);
	const awards = (access: Access = penvoerder) =>
		inPartnership(database.db, access, (trx) => listStoredAwards(trx, partnershipId));
	const payments = (access: Access = penvoerder) =>
		inPartnership(database.db, access, (trx) => listStoredInstalments(trx, partnershipId));

	async function saved(award: AwardInput = AWARD): Promise<string> {
		const outcome = await saveAward(as(penvoerder), { partnershipId, award, changing: null });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		return outcome.value;
	}

	async function paid(awardId: string, instalment = PAYMENT as Parameters<typeof saveInstalment>[1]['instalment']) {
		const outcome = await saveInstalment(as(penvoerder), { partnershipId, awardId, instalment, changing: null });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		return outcome.value;
	}

	it('records an award and changes it once per revision', async () => {
		const id = await saved();
		const change = () =>
			saveAward(as(penvoerder), { partnershipId, award: { ...AWARD, title: 'Anders' }, changing: { id, revision: 1 } });
		expect(await change()).toEqual({ ok: true, value: id });
		expect(await change()).toMatchObject({ error: { kind: 'changedMeanwhile', current: { title: 'Anders' } } });
		expect(await awards()).toMatchObject([{ id, title: 'Anders', granted: AWARD.granted, revision: 2 }]);
	});

	it('keeps what was granted beside what it was corrected to, and takes a correction away again', async () => {
		const awardId = await saved();
		const corrected = { amount: money('285000.00'), decidedOn: toDay('2026-11-01') };
		const correct = (revision: number, to: typeof corrected | null) =>
			correctAward(as(penvoerder), { partnershipId, awardId, revision, corrected: to, reason: 'Brief DUO' });
		expect(await correct(1, { ...corrected, decidedOn: toDay('2026-01-01') })).toMatchObject({
			error: { kind: 'correctedBeforeGranted' }
		});
		expect(await correct(1, corrected)).toEqual({ ok: true, value: null });
		expect(await awards()).toMatchObject([{ granted: AWARD.granted, corrected }]);
		expect(await correct(2, null)).toEqual({ ok: true, value: null });
		expect(await awards()).toMatchObject([{ granted: AWARD.granted, corrected: null }]);
	});

	it('refuses an end before the start and an amount below zero', async () => {
		const save = (changes: Partial<AwardInput>) =>
			saveAward(as(penvoerder), { partnershipId, award: { ...AWARD, ...changes }, changing: null });
		expect(await save({ until: AWARD.from })).toMatchObject({ error: { kind: 'untilNotAfterFrom' } });
		const negative = { amount: money('-1.00'), decidedOn: AWARD.granted.decidedOn };
		expect(await save({ granted: negative })).toMatchObject({ error: { kind: 'negativeAmount' } });
		expect(await awards()).toEqual([]);
	});

	it('shows the amounts to everyone, and reference, note and payments to the penvoerder’s staff and the accountant', async () => {
		const awardId = await saved();
		await paid(awardId);
		const partner = await newPartner(database.db, partnershipId);
		const seen = async (access: Access) => {
			const detail = await inPartnership(database.db, access, (trx) => findAwardDetail(trx, partnershipId, awardId));
			return [(await awards(access)).length, detail?.reference ?? null, (await payments(access)).length];
		};
		for (const role of ['coordinator', 'accountant'] as const) {
			expect(await seen(await newMembership(database.db, partnershipId, { role }))).toEqual([1, 'OND/2026/123', 1]);
		}
		for (const place of [{ role: 'bestuurder' }, { role: 'partnerMember', partnerId: partner }] as const) {
			const access = await newMembership(database.db, partnershipId, place);
			expect(await seen(access)).toEqual([1, null, 0]);
			const trail = await inPartnership(database.db, access, (trx) =>
				listAuditEvents(trx, partnershipId, { limit: 9 })
			);
			expect(trail.map(({ action }) => action)).toEqual(['award.added']);
			expect(JSON.stringify(trail)).not.toContain('OND/2026');
		}
	});

	it('removes an award with its payments to come, and brings all of it back', async () => {
		const awardId = await saved();
		await paid(awardId);
		expect(await removeAward(as(penvoerder), { partnershipId, awardId, revision: 1 })).toEqual({
			ok: true,
			value: null
		});
		expect([await awards(), await payments()]).toEqual([[], []]);
		expect(await restoreAward(as(penvoerder), { partnershipId, awardId })).toEqual({ ok: true, value: null });
		expect(await awards()).toMatchObject([{ id: awardId, granted: AWARD.granted }]);
		expect(await payments()).toMatchObject([{ awardId, amount: PAYMENT.amount }]);
		const detail = await inPartnership(database.db, penvoerder, (trx) => findAwardDetail(trx, partnershipId, awardId));
		expect(detail).toEqual({ awardId, reference: AWARD.reference, note: AWARD.note });
		expect(await restoreAward(as(penvoerder), { partnershipId, awardId })).toMatchObject({
			error: { kind: 'notRemoved' }
		});
	});

	it('refuses to remove an award on which money was received, or that stands in a frozen version', async () => {
		const awardId = await saved();
		const remove = () => removeAward(as(penvoerder), { partnershipId, awardId, revision: 1 });
		const received = await paid(awardId, { ...PAYMENT, receivedOn: toDay('2026-10-02') });
		expect(await remove()).toMatchObject({ error: { kind: 'wasPaid' } });
		const payment = { partnershipId, awardId, id: received, revision: 1 };
		expect((await removeInstalment(as(penvoerder), payment)).ok).toBe(true);
		const school_year = await newBudget(database.db, partnershipId);
		await asSystem(database.db, (trx) =>
			trx
				.insertInto('budget_version')
				.values({
					...{ partnership_id: partnershipId, school_year, number: 1, label: 'Voorstel' },
					...{ frozen_by: 'somebody', frozen_by_name: 'Noor', digest: 'a'.repeat(64) },
					facts: JSON.stringify({ awards: [{ id: awardId }] }),
					figures: '{}'
				})
				.execute()
		);
		expect(await remove()).toMatchObject({ error: { kind: 'inVersion' } });
	});

	it('keeps payments per revision, refuses a receipt in the future, and brings one back', async () => {
		const awardId = await saved();
		const id = await paid(awardId);
		const save = (receivedOn: string, revision: number) =>
			saveInstalment(as(penvoerder), {
				...{ partnershipId, awardId, changing: { id, revision } },
				instalment: { ...PAYMENT, receivedOn: toDay(receivedOn) }
			});
		expect(await save('2026-12-01', 1)).toMatchObject({ error: { kind: 'receivedInFuture' } });
		expect(await save('2026-11-23', 1)).toEqual({ ok: true, value: id });
		expect(await save('2026-11-22', 1)).toMatchObject({ error: { kind: 'changedMeanwhile' } });
		expect((await removeInstalment(as(penvoerder), { partnershipId, awardId, id, revision: 2 })).ok).toBe(true);
		expect(await restoreInstalment(as(penvoerder), { partnershipId, id })).toEqual({ ok: true, value: null });
		expect(await payments()).toMatchObject([{ id, receivedOn: '2026-11-23' }]);
		expect(await restoreInstalment(as(penvoerder), { partnershipId, id })).toMatchObject({
			error: { kind: 'notRemoved' }
		});
	});

	it('lets only the penvoerder write, also when the application forgets to ask', async () => {
		const awardId = await saved();
		for (const role of ['coordinator', 'bestuurder', 'accountant'] as const) {
			const access = await newMembership(database.db, partnershipId, { role });
			const notAllowed = { ok: false, error: 'notAllowed' };
			expect(await saveAward(as(access), { partnershipId, award: AWARD, changing: null })).toEqual(notAllowed);
			expect(await removeAward(as(access), { partnershipId, awardId, revision: 1 })).toEqual(notAllowed);
			const forced = callerOf(testServices(database, { checks: 'off' }), access);
			await expect(saveAward(forced, { partnershipId, award: AWARD, changing: null })).rejects.toThrow();
			expect(await removeAward(forced, { partnershipId, awardId, revision: 1 })).toEqual({
				ok: false,
				error: 'notFound'
			});
		}
		const command = { partnershipId, awardId, instalment: PAYMENT, changing: null };
		expect(await saveInstalment(as(theirs.penvoerder), command)).toEqual({ ok: false, error: 'notFound' });
		expect(await awards()).toHaveLength(1);
	});

	it('tells everybody only of what everybody can see: a new reference leaves no shared event', async () => {
		const awardId = await saved();
		const changing = { id: awardId, revision: 1 };
		const outcome = await saveAward(as(penvoerder), {
			partnershipId,
			award: { ...AWARD, reference: 'OND/2026/124' },
			changing
		});
		expect(outcome.ok).toBe(true);
		const events = await inPartnership(database.db, penvoerder, (trx) =>
			listAuditEvents(trx, partnershipId, { entityId: awardId, limit: 10 })
		);
		expect(events.map(({ action }) => action)).toEqual(['awardDetail.changed', 'awardDetail.added', 'award.added']);
	});
});

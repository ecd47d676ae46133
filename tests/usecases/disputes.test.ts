/** What two sides differ about: taken over by the one, upheld or returned by the other, kept with what was said (model section 7). */
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDisputes, listRemarks } from '$lib/server/queries/disputes';
import { listDisputedLines, listToldDisputes } from '$lib/server/queries/told-disputes';
import { decideDispute, giveInToDispute, remarkOnDispute } from '$lib/server/usecases/answer-dispute';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { removeDeclarations } from '$lib/server/usecases/remove-declarations';
import { submitDeclarations } from '$lib/server/usecases/submit-declarations';
import { newPartner } from '$tests/support/builders';
import { decidingIn, disputing } from '$tests/support/deciding';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

eachEngine('a dispute about declared hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { as, place, lines, read, states, decide, raiseTariff } = decidingIn(
		() => database,
		() => ours
	);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	async function disputed(): Promise<readonly [string, string]> {
		const [id = ''] = await lines(1);
		expect((await decide(ours.coordinator, [id], disputing)).ok).toBe(true);
		const [open] = await inPartnership(database.db, ours.coordinator, (trx) =>
			listDisputes(trx, ours.id, { declarationIds: [id], open: true })
		);
		return [id, open?.id ?? ''];
	}
	const outcomeOf = (id: string) =>
		inPartnership(database.db, ours.coordinator, (trx) => listDisputes(trx, ours.id, { id })).then(
			([found]) => found?.outcome
		);

	it('the declaring organisation takes over the figure, priced anew, and nobody does it for them', async () => {
		const [id, disputeId] = await disputed();
		await raiseTariff();
		for (const access of [ours.coordinator, ours.memberOfSecond])
			expect(await giveInToDispute(as(access), place(), disputeId)).toMatchObject({ error: 'notAllowed' });
		expect(await giveInToDispute(as(ours.bestuurder), place(), disputeId)).toMatchObject({ ok: false });
		expect((await giveInToDispute(as(ours.memberOfFirst), place(), disputeId)).ok).toBe(true);
		const [line] = await read(ours.memberOfFirst, [id]);
		expect(line).toMatchObject({ state: 'submitted', hours: 150n, reason: null, price: { amount: 9000n } });
		expect(await outcomeOf(disputeId)).toBe('accepted');
		expect(await giveInToDispute(as(ours.memberOfFirst), place(), disputeId)).toMatchObject({
			error: { kind: 'disputeClosed' }
		});
	});

	it('the checking side upholds the line or returns it, never the declaring one', async () => {
		const [kept, upheld] = await disputed();
		expect(await decideDispute(as(ours.memberOfFirst), place(), upheld, { step: 'approve' })).toMatchObject({
			error: 'notAllowed'
		});
		expect((await decideDispute(as(ours.memberOfSecond), place(), upheld, { step: 'approve' })).ok).toBe(true);
		const [sent, returned] = await disputed();
		const back = { step: 'return', reason: 'Afgesproken is acht uur' } as const;
		expect((await decideDispute(as(ours.coordinator), place(), returned, back)).ok).toBe(true);
		expect([await states([kept]), await states([sent])]).toEqual([['approved'], ['returned']]);
		expect([await outcomeOf(upheld), await outcomeOf(returned)]).toEqual(['upheld', 'returned']);
	});

	it('stays with its line however it ends, for both sides and whoever else sees the line', async () => {
		const remark = { body: 'Zie het rooster.', ownerPartnerId: ours.partnerIds[1] };
		const ends = {
			accepted: (id: string) => giveInToDispute(as(ours.memberOfFirst, 'Sam Vos'), place(), id),
			upheld: (id: string) => decideDispute(as(ours.coordinator, 'Sam Vos'), place(), id, { step: 'approve' }),
			returned: (id: string) =>
				decideDispute(as(ours.coordinator, 'Sam Vos'), place(), id, { step: 'return', reason: 'Een andere week' }),
			withdrawn: async (_: string, line: string) => {
				const [{ decisionId } = { decisionId: null }] = await read(ours.coordinator, [line]);
				return undoDecision(as(ours.coordinator, 'Sam Vos'), place(), decisionId ?? '');
			}
		};
		for (const [outcome, end] of Object.entries(ends)) {
			const [line, disputeId] = await disputed();
			const [declared] = await read(ours.memberOfFirst, [line]);
			const told = (access = ours.memberOfFirst) =>
				inPartnership(database.db, access, (trx) => listToldDisputes(trx, ours.id, [line])).then((by) => by.get(line));
			expect((await remarkOnDispute(as(ours.memberOfFirst), place(), disputeId, remark)).ok).toBe(true);
			const about = { id: disputeId, reason: disputing.reason, declaredHours: declared?.hours, proposedHours: 150n };
			expect(await told()).toMatchObject([{ ...about, outcome: null, closedAt: null, closedBy: null }]);
			const [{ openedBy } = { openedBy: null }] = (await told()) ?? [];
			expect(openedBy).toEqual(expect.any(String));
			expect((await end(disputeId, line)).ok).toBe(true);
			for (const access of [ours.memberOfFirst, ours.memberOfSecond, ours.coordinator, ours.accountant])
				expect(await told(access)).toMatchObject([
					{ ...about, ...{ outcome, openedBy, closedBy: 'Sam Vos' }, remarks: [{ body: remark.body }] }
				]);
			expect(await told(ours.bestuurder)).toBeUndefined();
			const ever = (access: Access) =>
				inPartnership(database.db, access, (trx) => listDisputedLines(trx, ours.id, ours.partnerIds[0] ?? ''));
			expect(await ever(ours.memberOfFirst)).toContain(line);
			expect(await ever(ours.bestuurder)).toEqual([]);
		}
	});

	it.each(['approve', 'return'] as const)(
		'is as it was when the decision that ended it (%s) is taken back',
		async (step) => {
			const [line, disputeId] = await disputed();
			const remark = { body: 'Zie het rooster.', ownerPartnerId: ours.partnerIds[1] };
			expect((await remarkOnDispute(as(ours.memberOfFirst), place(), disputeId, remark)).ok).toBe(true);
			const standing = async () => ({
				line: (await read(ours.coordinator, [line])).map(
					({ state, hours, reason, decisionId, decidedBy, decidedByName, decidedAt }) => ({
						...{ state, hours, reason, decisionId, decidedBy, decidedByName, decidedAt: decidedAt?.toISOString() }
					})
				),
				dispute: await inPartnership(database.db, ours.coordinator, async (trx) => {
					const [found] = await listDisputes(trx, ours.id, { id: disputeId });
					return found && { ...found, revision: null, updatedAt: null, updatedBy: null };
				}),
				told: await inPartnership(database.db, ours.memberOfFirst, (trx) => listToldDisputes(trx, ours.id, [line]))
			});
			const before = await standing();
			const again = async () => {
				const ended = await decideDispute(
					as(ours.memberOfSecond, 'Sam Vos'),
					place(),
					disputeId,
					step === 'approve' ? { step } : { step, reason: 'Een andere week' }
				);
				return ended.ok ? ended.value : '';
			};
			const undo = (decision: string, access = ours.memberOfSecond) => undoDecision(as(access), place(), decision);
			const decision = await again();
			expect(await undo(decision, ours.memberOfFirst)).toMatchObject({ ok: false });
			expect(await states([line])).toEqual([step === 'approve' ? 'approved' : 'returned']);
			expect(await undo(decision)).toEqual({ ok: true, value: { undone: 0, reopened: 1, movedOn: 0 } });
			expect(await standing()).toEqual(before);
			expect(await undo(decision)).toMatchObject({ error: { kind: 'nothingToUndo' } });
			// It goes on as any other: it ends once more, and what opened it can be taken back as well.
			expect(await undo(await again())).toMatchObject({ value: { reopened: 1 } });
			expect(await undo(before.line[0]?.decisionId ?? '', ours.coordinator)).toEqual({
				...{ ok: true, value: { undone: 1, reopened: 0, movedOn: 0 } }
			});
			expect([await states([line]), await outcomeOf(disputeId)]).toEqual([['submitted'], 'withdrawn']);
		}
	);

	it('stays ended when its line was handed in again after it was returned', async () => {
		const [line, disputeId] = await disputed();
		const back = { step: 'return', reason: 'Een andere week' } as const;
		const ended = await decideDispute(as(ours.coordinator), place(), disputeId, back);
		const declarer = { ...place(), partnerId: ours.partnerIds[0] };
		// The fixture's scheme is no scheme: a budget with it cannot be computed.
		await asSystem(database.db, (trx) => trx.deleteFrom('entered_scheme').execute());
		const again = await submitDeclarations(as(ours.memberOfFirst), declarer, { ids: [line], roundId: null, key: null });
		expect(again).toMatchObject({ value: { submitted: [line] } });
		expect(await undoDecision(as(ours.coordinator), place(), ended.ok ? ended.value : '')).toMatchObject({
			error: { kind: 'nothingToUndo' }
		});
		expect([await states([line]), await outcomeOf(disputeId)]).toEqual([['submitted'], 'returned']);
	});

	it('is kept with its line, which nobody removes any more', async () => {
		const [sent, returned] = await disputed();
		const back = { step: 'return', reason: 'Dat was een andere week' } as const;
		expect((await decideDispute(as(ours.coordinator), place(), returned, back)).ok).toBe(true);
		const [line] = await read(ours.memberOfFirst, [sent]);
		const declarer = { ...place(), partnerId: ours.partnerIds[0] };
		const removed = await removeDeclarations(as(ours.memberOfFirst), declarer, [
			{ id: sent, revision: line?.revision ?? 0 }
		]);
		expect(removed).toMatchObject({ error: { rows: [{ id: sent, refusal: { kind: 'wasDisputed' } }] } });
		expect(await states([sent])).toEqual(['returned']);
	});

	it('both sides write and say who acts next; nobody else does', async () => {
		const [, disputeId] = await disputed();
		const remark = { body: 'Zie het rooster.', ownerPartnerId: ours.partnerIds[1] };
		expect((await remarkOnDispute(as(ours.memberOfFirst), place(), disputeId, remark)).ok).toBe(true);
		expect((await remarkOnDispute(as(ours.coordinator), place(), disputeId, remark)).ok).toBe(true);
		for (const access of [ours.bestuurder, ours.accountant])
			expect((await remarkOnDispute(as(access), place(), disputeId, remark)).ok).toBe(false);
		// Whoever is no side does not see the line, and would not know that they are waited for.
		const third = await newPartner(database.db, ours.id, {});
		for (const ownerPartnerId of [third, 'nergens'])
			expect(
				await remarkOnDispute(as(ours.coordinator), place(), disputeId, { body: 'En nu?', ownerPartnerId })
			).toMatchObject({ error: { kind: 'ownerNoSide' } });
		const found = await inPartnership(database.db, ours.memberOfFirst, async (trx) => ({
			disputes: await listDisputes(trx, ours.id, { id: disputeId }),
			remarks: await listRemarks(trx, ours.id, [disputeId])
		}));
		expect(found.disputes[0]?.ownerPartnerId).toBe(ours.partnerIds[1]);
		expect(found.remarks.get(disputeId)).toHaveLength(2);
	});
});

/** Deciding about declared lines as checkers do it: together, once, with a way back, and never about one's own (model section 7). */
import { beforeEach, describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listDecisions } from '$lib/server/queries/declaration-decisions';
import { listDeclarations } from '$lib/server/queries/declarations';
import { countWrongTotals, listDeclaredTotals } from '$lib/server/queries/declared-totals';
import { listDisputes, listRemarks } from '$lib/server/queries/disputes';
import { decideDispute, giveInToDispute, remarkOnDispute } from '$lib/server/usecases/answer-dispute';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import { removeDeclarations } from '$lib/server/usecases/remove-declarations';
import { repriceOpenDeclarations } from '$lib/server/usecases/reprice-open';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { newMembership, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { newDeclarations } from '$tests/support/declared-lines';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { NOW, testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);

eachEngine('deciding about declared hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let first: string;
	let roleId: string;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		[first] = ours.partnerIds;
		const [line] = await read(ours.memberOfFirst, ['declaration']);
		roleId = line?.roleId ?? '';
	});

	const as = (access: Access, name?: string) => callerOf(testServices(database), access, name);
	const place = () => ({ partnershipId: ours.id, schoolYear });
	const lines = (count: number, given = {}) =>
		newDeclarations(database.db, { partnership: ours.id, partnerId: first, roleId }, count, given);
	const read = (access: Access, ids?: readonly string[]) =>
		inPartnership(database.db, access, (trx) => listDeclarations(trx, ours.id, ids ? { ids } : {}));
	const states = async (ids: readonly string[]) => (await read(ours.memberOfFirst, ids)).map(({ state }) => state);
	const decide = (access: Access, ids: readonly string[], command: DecisionCommand = { step: 'approve' }) =>
		decideAboutDeclarations(
			as(access),
			place(),
			{ kind: 'lines', lines: ids.map((id) => ({ id, revision: 1 })) },
			command
		);
	const all = (access: Access, filter = {}, onlyWithoutFindings = false) =>
		decideAboutDeclarations(
			as(access),
			place(),
			{ kind: 'filter', filter, onlyWithoutFindings, seenAt: NOW },
			{ step: 'approve' }
		);
	const events = (access: Access, id: string) =>
		inPartnership(database.db, access, (trx) =>
			listAuditEvents(trx, ours.id, { entity: 'declaration', entityId: id, limit: 9 })
		);
	const raiseTariff = () =>
		asSystem(database.db, (trx) =>
			trx.updateTable('tariff').set({ amount_per_hour: '60.00' }).where('partnership_id', '=', ours.id).execute()
		);
	const dispute: DecisionCommand = {
		...{ step: 'dispute', reason: 'Meer dan afgesproken', dueOn: toDay('2026-12-15') },
		...{ proposedHours: hours('1.50'), ownerPartnerId: null }
	};

	it('approves, returns and disputes together, with an event per line that its organisation and the checkers see', async () => {
		const [one = '', two = '', three = ''] = await lines(3);
		expect(await decide(ours.coordinator, [one])).toMatchObject({ ok: true, value: { decided: 1, hours: 200n } });
		expect((await decide(ours.memberOfSecond, [two], { step: 'return', reason: 'Geen rooster' })).ok).toBe(true);
		expect((await decide(ours.coordinator, [three], dispute)).ok).toBe(true);
		expect(await states([one, two, three])).toEqual(['approved', 'returned', 'disputed']);
		for (const [id, action] of [
			[one, 'approved'],
			[two, 'returned'],
			[three, 'disputed']
		] as const) {
			for (const access of [ours.memberOfFirst, ours.coordinator, ours.accountant])
				expect((await events(access, id)).map((event) => event.action)).toEqual([`declaration.${action}`]);
			expect(await events(ours.bestuurder, id)).toEqual([]);
		}
		expect((await events(ours.coordinator, three))[0]).toMatchObject({
			...{ level: 'checker', reason: 'Meer dan afgesproken' },
			after: { proposedHours: '1.50', ownerPartnerId: first }
		});
	});

	it('lets nobody decide about their own, whoever they are, and tells why', async () => {
		const ids = await lines(2);
		const both = await newMembership(database.db, ours.id, { role: 'coordinator', partnerId: first });
		expect(await decide(both, ids)).toEqual({
			ok: false,
			error: { kind: 'nothingDecided', passedOver: [{ why: 'own', by: null, count: 2 }] }
		});
		for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant])
			expect(await decide(access, ids), String(access.roles)).toMatchObject({ ok: false, error: 'notAllowed' });
		expect(await states(ids)).toEqual(['submitted', 'submitted']);
		const unchecked = callerOf(testServices(database, { checks: 'off' }), ours.memberOfFirst);
		const target = { kind: 'lines', lines: ids.map((id) => ({ id, revision: 1 })) } as const;
		expect((await decideAboutDeclarations(unchecked, place(), target, { step: 'approve' })).ok).toBe(false);
		expect(await states(ids)).toEqual(['submitted', 'submitted']);
	});

	it('passes over what has no price, what changed since it was seen, and what somebody decided, by name', async () => {
		const [unpriced = ''] = await lines(1, {
			...{ tariff_id: null, tariff_scope: null, tariff_per_hour: null, amount: null }
		});
		const [changed = ''] = await lines(1, { revision: 2 });
		const [drafted = ''] = await lines(1, { state: 'draft' });
		const [decided = '', waiting = ''] = await lines(2);
		expect((await decide(ours.memberOfSecond, [decided], { step: 'return', reason: 'Nee' })).ok).toBe(true);
		const outcome = await decide(ours.coordinator, [unpriced, changed, drafted, decided, waiting]);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		expect(outcome.value.decided).toBe(1);
		expect([...outcome.value.passedOver].sort((one, other) => one.why.localeCompare(other.why))).toEqual([
			{ why: 'changed', by: null, count: 2 },
			{ why: 'decided', by: 'Noor Jansen', count: 1 },
			{ why: 'unpriced', by: null, count: 1 }
		]);
		expect(await states([unpriced, changed, drafted, decided, waiting].sort())).toHaveLength(5);
		expect(await states([decided])).toEqual(['returned']);
		expect(await states([waiting])).toEqual(['approved']);
	});

	it('takes all of a filter as the page showed it, and nothing that came or changed since', async () => {
		const [seen = ''] = await lines(1);
		const [elsewhere = ''] = await lines(1, { area: 'onderzoeken' });
		const [later = ''] = await lines(1, { updated_at: new Date(NOW.getTime() + 1000) });
		expect(await all(ours.coordinator, { area: 'opleiden' })).toMatchObject({
			ok: true,
			value: { decided: 1, passedOver: [{ why: 'changed', by: null, count: 1 }] }
		});
		expect([await states([seen]), await states([elsewhere]), await states([later])]).toEqual([
			['approved'],
			['submitted'],
			['submitted']
		]);
	});

	it('leaves lines with findings alone when it is asked to', async () => {
		const [fine = ''] = await lines(1);
		const [questioned = ''] = await lines(1, { from_day: '2027-01-05', until_day: '2027-01-06' });
		await asSystem(database.db, (trx) =>
			trx.deleteFrom('entered_scheme').where('partnership_id', '=', ours.id).execute()
		);
		expect(await all(ours.coordinator, {}, true)).toMatchObject({ ok: true, value: { decided: 1 } });
		expect([await states([fine]), await states([questioned])]).toEqual([['approved'], ['submitted']]);
	});

	it('refuses a return and a dispute without what they need', async () => {
		const ids = await lines(1);
		const refused = async (command: DecisionCommand) => {
			const outcome = await decide(ours.coordinator, ids, command);
			return outcome.ok ? null : (outcome.error as { kind: string }).kind;
		};
		expect(await refused({ step: 'return', reason: '  ' })).toBe('reasonRequired');
		expect(await refused({ ...dispute, dueOn: toDay('2026-11-01') })).toBe('dueInPast');
		expect(await refused({ ...dispute, proposedHours: hours('0.00') })).toBe('noHoursProposed');
		expect(await refused({ ...dispute, ownerPartnerId: 'elders' })).toBe('ownerUnknown');
		expect(await states(ids)).toEqual(['submitted']);
	});

	it('takes a whole decision back, also a return in a closed round, and not once something in it is settled', async () => {
		const ids = await lines(3);
		const outcome = await decide(ours.coordinator, ids, dispute);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		expect(await undoDecision(as(ours.memberOfSecond), place(), outcome.value.decisionId)).toMatchObject({
			error: 'notAllowed'
		});
		const undone = await undoDecision(as(ours.penvoerder), place(), outcome.value.decisionId);
		expect(undone).toEqual({ ok: true, value: { undone: 3, movedOn: 0 } });
		expect(await states(ids)).toEqual(['submitted', 'submitted', 'submitted']);
		const open = await inPartnership(database.db, ours.coordinator, (trx) =>
			listDisputes(trx, ours.id, { declarationIds: ids })
		);
		expect(open.map((each) => each.outcome)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
		expect((await events(ours.coordinator, ids[0] ?? '')).map(({ action }) => action)).toEqual([
			'declaration.reconsidered',
			'declaration.disputed'
		]);

		const seen = ids.map((id) => ({ id, revision: 3 }));
		const again = await decideAboutDeclarations(
			as(ours.coordinator),
			place(),
			{ kind: 'lines', lines: seen },
			{ step: 'return', reason: 'Nee' }
		);
		if (!again.ok) throw new Error(JSON.stringify(again.error));
		await asSystem(database.db, (trx) =>
			trx.updateTable('declaration_round').set({ state: 'closed' }).where('partnership_id', '=', ours.id).execute()
		);
		expect((await undoDecision(as(ours.coordinator), place(), again.value.decisionId)).ok).toBe(true);
		const third = await all(ours.coordinator);
		if (!third.ok) throw new Error(JSON.stringify(third.error));
		await asSystem(database.db, (trx) =>
			trx
				.updateTable('declaration')
				.set({ state: 'settled' })
				.where('id', '=', ids[0] ?? '')
				.execute()
		);
		expect(await undoDecision(as(ours.coordinator), place(), third.value.decisionId)).toMatchObject({
			error: { kind: 'settled' }
		});
		expect((await states(ids)).sort()).toEqual(['approved', 'approved', 'settled']);
		const shown = await inPartnership(database.db, ours.coordinator, (trx) =>
			listDecisions(trx, ours.coordinator, { schoolYear, limit: 9 })
		);
		expect(shown.map(({ decisionId }) => decisionId)).not.toContain(third.value.decisionId);
	});

	describe('in a dispute', () => {
		async function disputed(): Promise<readonly [string, string]> {
			const [id = ''] = await lines(1);
			expect((await decide(ours.coordinator, [id], dispute)).ok).toBe(true);
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

		it('is kept with its line, which nobody removes any more', async () => {
			const [sent, returned] = await disputed();
			const back = { step: 'return', reason: 'Dat was een andere week' } as const;
			expect((await decideDispute(as(ours.coordinator), place(), returned, back)).ok).toBe(true);
			const [line] = await read(ours.memberOfFirst, [sent]);
			const declarer = { ...place(), partnerId: first };
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
			const found = await inPartnership(database.db, ours.memberOfFirst, async (trx) => ({
				disputes: await listDisputes(trx, ours.id, { id: disputeId }),
				remarks: await listRemarks(trx, ours.id, [disputeId])
			}));
			expect(found.disputes[0]?.ownerPartnerId).toBe(ours.partnerIds[1]);
			expect(found.remarks.get(disputeId)).toHaveLength(2);
		});
	});

	it('prices open lines anew: submitted ones the checker checks, drafts their own organisation, and no decided one', async () => {
		const [waiting = '', approved = ''] = await lines(2);
		const [draft = ''] = await lines(1, { state: 'draft' });
		expect((await decide(ours.coordinator, [approved])).ok).toBe(true);
		await raiseTariff();
		const reprice = (access: Access) => repriceOpenDeclarations(as(access), place(), 'round');
		expect(await reprice(ours.coordinator)).toEqual({
			ok: true,
			value: { lines: 1, before: 10800n, after: 12000n, unpricedBefore: 0, unpriced: 0 }
		});
		expect(await reprice(ours.coordinator)).toMatchObject({ error: { kind: 'nothingToReprice' } });
		expect(await reprice(ours.memberOfFirst)).toMatchObject({ ok: true, value: { lines: 1 } });
		const after = new Map((await read(ours.memberOfFirst)).map((line) => [line.id, line.price?.amount]));
		expect([after.get(waiting), after.get(approved), after.get(draft)]).toEqual([12000n, 10800n, 12000n]);
		expect(await events(ours.coordinator, draft)).toEqual([]);
	});

	it('prices one round anew or all of them, and reads no line of work of which the tariff stayed', async () => {
		const [first = '', other = ''] = await lines(2);
		await asSystem(database.db, async (trx) => {
			await trx
				.insertInto('declaration_round')
				.values({
					...{ partnership_id: ours.id, school_year: YEAR, id: 'later', name: 'Later', position: 9 },
					...{ from_day: '2027-06-01', until_day: '2027-07-01', submit_by: '2027-07-15' }
				})
				.execute();
			await trx.updateTable('declaration').set({ round_id: 'later' }).where('id', '=', other).execute();
		});
		await raiseTariff();
		const amounts = async () =>
			(await read(ours.coordinator)).flatMap(({ id, price }) => ([first, other].includes(id) ? [price?.amount] : []));
		const reprice = (roundId: string | null) => repriceOpenDeclarations(as(ours.coordinator), place(), roundId);
		expect(await reprice('later')).toMatchObject({ ok: true, value: { lines: 1 } });
		expect((await amounts()).sort()).toEqual([10800n, 12000n]);
		expect(await reprice(null)).toMatchObject({ ok: true, value: { lines: 1 } });
		expect(await amounts()).toEqual([12000n, 12000n]);
		expect(await reprice(null)).toMatchObject({ error: { kind: 'nothingToReprice' } });
	});

	it('shows a bestuurder the sums and no line, and a member the lines of their own only', async () => {
		await lines(2);
		const bySecond = { partnership: ours.id, partnerId: ours.partnerIds[1], roleId };
		await newDeclarations(database.db, bySecond, 3);
		expect(await read(ours.bestuurder)).toEqual([]);
		const totals = await inPartnership(database.db, ours.bestuurder, (trx) =>
			listDeclaredTotals(trx, ours.id, schoolYear)
		);
		const submitted = totals.filter(({ state }) => state === 'submitted');
		expect(submitted.map(({ partnerId }) => partnerId)).toEqual([...ours.partnerIds].sort());
		expect(new Map(submitted.map(({ partnerId, entries }) => [partnerId, entries]))).toEqual(
			new Map([
				[first, 2],
				[ours.partnerIds[1], 3]
			])
		);
		const own = await read(ours.memberOfFirst);
		expect(own.length).toBe(3);
		expect(own.every(({ partnerId }) => partnerId === first)).toBe(true);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});

/** Deciding about declared lines as checkers do it: together, once, with a way back, and never about one's own (model section 7). */
import { beforeEach, expect, it } from 'vitest';
import { ON_NO_LINE } from '$lib/domain/declaration/declaration';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDecisions } from '$lib/server/queries/declaration-decisions';
import { listDeclaredTotals } from '$lib/server/queries/declared-totals';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { listDisputes } from '$lib/server/queries/disputes';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { newMembership, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { newDeclarations } from '$tests/support/declared-lines';
import { newPartner } from '$tests/support/builders';
import { decidingIn, disputing } from '$tests/support/deciding';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { NOW, testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);

eachEngine('deciding about declared hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { as, place, lines, read, roleId, states, decide, all, events } = decidingIn(
		() => database,
		() => ours
	);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	it('approves, returns and disputes together, with an event per line that its organisation and the checkers see', async () => {
		const [one = '', two = '', three = ''] = await lines(3);
		expect(await decide(ours.coordinator, [one])).toMatchObject({ ok: true, value: { decided: 1, hours: 200n } });
		expect((await decide(ours.memberOfSecond, [two], { step: 'return', reason: 'Geen rooster' })).ok).toBe(true);
		expect((await decide(ours.coordinator, [three], disputing)).ok).toBe(true);
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
			after: { proposedHours: '1.50', ownerPartnerId: ours.partnerIds[0] }
		});
	});

	it('lets nobody decide about their own, whoever they are, and tells why', async () => {
		const ids = await lines(2);
		const both = await newMembership(database.db, ours.id, { role: 'coordinator', partnerId: ours.partnerIds[0] });
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

	it('takes all of a line of the budget, and nothing beside it', async () => {
		const [on = ''] = await lines(1, { line_id: 'regel' });
		const [beside = ''] = await lines(1, { line_id: 'andere' });
		const [nowhere = ''] = await lines(1);
		expect(await all(ours.coordinator, { lineId: 'regel' })).toMatchObject({ ok: true, value: { decided: 1 } });
		expect([await states([on]), await states([beside]), await states([nowhere])]).toEqual([
			['approved'],
			['submitted'],
			['submitted']
		]);
	});

	it('takes all that is on no line of the budget, and nothing that is on one', async () => {
		const planned = await asSystem(database.db, (trx) =>
			trx.selectFrom('budget_line').select('id').where('partnership_id', '=', ours.id).executeTakeFirstOrThrow()
		);
		const [on = ''] = await lines(1, { line_id: planned.id });
		const [nowhere = ''] = await lines(1);
		expect(await all(ours.coordinator, { lineId: ON_NO_LINE })).toMatchObject({ ok: true, value: { decided: 1 } });
		expect([await states([on]), await states([nowhere])]).toEqual([['submitted'], ['approved']]);
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
		expect(await refused({ ...disputing, dueOn: toDay('2026-11-01') })).toBe('dueInPast');
		expect(await refused({ ...disputing, proposedHours: hours('0.00') })).toBe('noHoursProposed');
		expect(await refused({ ...disputing, ownerPartnerId: 'elders' })).toBe('ownerNoSide');
		// Neither who declared, nor who checks that, nor the lead partner.
		const third = await newPartner(database.db, ours.id, {});
		expect(await refused({ ...disputing, ownerPartnerId: third })).toBe('ownerNoSide');
		expect(await decide(ours.coordinator, ids, { ...disputing, proposedHours: hours('100.00') })).toMatchObject({
			error: { kind: 'proposesMore', declared: (await read(ours.coordinator, ids))[0]?.hours, lines: 1 }
		});
		expect(await states(ids)).toEqual(['submitted']);
	});

	it('takes a whole decision back, also a return in a closed round, and not once something in it is settled', async () => {
		const ids = await lines(3);
		const outcome = await decide(ours.coordinator, ids, disputing);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		expect(await undoDecision(as(ours.memberOfSecond), place(), outcome.value.decisionId)).toMatchObject({
			error: 'notAllowed'
		});
		const undone = await undoDecision(as(ours.penvoerder), place(), outcome.value.decisionId);
		expect(undone).toEqual({ ok: true, value: { undone: 3, reopened: 0, movedOn: 0 } });
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

	it('lists a decision with how its lines came out, and whether it was taken by who asks', async () => {
		const decisionId = 'samen';
		// Older installations hold decisions of which the lines came out differently.
		const taken = {
			...{ decision_id: decisionId, decided_at: NOW },
			...{ decided_by: ours.coordinator.userId, decided_by_name: 'Noor Jansen' }
		};
		await lines(1, { ...taken, state: 'returned', reason: 'Nee' });
		await lines(3, { ...taken, state: 'approved' });
		const listed = async (access: Access) => {
			const decisions = await inPartnership(database.db, access, (trx) =>
				listDecisions(trx, access, { schoolYear, limit: 9 })
			);
			return decisions.find((each) => each.decisionId === decisionId);
		};
		const several = [
			{ state: 'approved', entries: 3 },
			{ state: 'returned', entries: 1 }
		];
		expect(await listed(ours.coordinator)).toMatchObject({ entries: 4, hours: 800n, own: true, outcomes: several });
		expect(await listed(ours.penvoerder)).toMatchObject({ entries: 4, own: false, outcomes: several });
		// Who checks one organisation does not list what somebody else decided.
		expect(await listed(ours.memberOfSecond)).toBeUndefined();
	});

	it('shows a bestuurder the sums and no line, and a member the lines of their own only', async () => {
		await lines(2);
		const bySecond = { partnership: ours.id, partnerId: ours.partnerIds[1], roleId: await roleId() };
		await newDeclarations(database.db, bySecond, 3);
		expect(await read(ours.bestuurder)).toEqual([]);
		const totals = await inPartnership(database.db, ours.bestuurder, (trx) =>
			listDeclaredTotals(trx, ours.id, schoolYear)
		);
		const submitted = totals.filter(({ state }) => state === 'submitted');
		expect(submitted.map(({ partnerId }) => partnerId)).toEqual([...ours.partnerIds].sort());
		expect(new Map(submitted.map(({ partnerId, entries }) => [partnerId, entries]))).toEqual(
			new Map([
				[ours.partnerIds[0], 2],
				[ours.partnerIds[1], 3]
			])
		);
		const own = await read(ours.memberOfFirst);
		expect(own.length).toBe(3);
		expect(own.every(({ partnerId }) => partnerId === ours.partnerIds[0])).toBe(true);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});

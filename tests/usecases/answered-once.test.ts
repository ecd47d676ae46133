/**
 * Requests with a key of their sender (yardstick test 14): deciding and importing happen once and are answered the same, another
 * question with that key is refused, and nobody gets what somebody else was told. Submitting: `declaring.test.ts`.
 */
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { sweepAnsweredRequests } from '$lib/server/queries/answered-requests';
import { listHoursImports } from '$lib/server/queries/hours-imports';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { confirmImport } from '$lib/server/usecases/confirm-import';
import { newMembership } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { decidingIn, disputing } from '$tests/support/deciding';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { file, importingIn, schoolYear } from '$tests/support/importing';
import { NOW } from '$tests/support/services';

const USED = { ok: false, error: { kind: 'keyUsed' } };
const returning = { step: 'return', reason: 'Eerst het rooster' } as const;

eachEngine('a request with a key', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { as, place, lines, states, decide, all, events } = decidingIn(
		() => database,
		() => ours
	);
	const importing = importingIn(
		() => database,
		() => ours
	);
	const { declared, member, within, good, sent, preview, confirm } = importing;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await importing.start();
		await asSystem(database.db, (trx) => sql`delete from answered_request`.execute(trx));
	});

	const keptFor = (access: Access) =>
		inPartnership(database.db, access, (trx) => trx.selectFrom('answered_request').select('answer').execute());

	describe('to decide', () => {
		it('is answered the same when it is sent again, whatever the order of its lines, and decides once', async () => {
			const ids = await lines(3);
			const first = await decide(ours.coordinator, ids, { step: 'approve' }, 'een');
			expect(first).toMatchObject({ ok: true, value: { decided: 3, hours: 600n, passedOver: [], at: NOW } });
			expect(await decide(ours.coordinator, [...ids].reverse(), { step: 'approve' }, 'een')).toEqual(first);
			for (const id of ids) expect(await events(ours.coordinator, id)).toHaveLength(1);
			// Without a key it is another request, about lines that wait no more.
			expect(await decide(ours.coordinator, ids)).toMatchObject({ error: { kind: 'nothingDecided' } });
		});

		it('tells by name again who was first about what it passed over', async () => {
			const [theirs = '', waiting = ''] = await lines(2);
			await decide(ours.memberOfSecond, [theirs], returning);
			const first = await decide(ours.coordinator, [theirs, waiting], { step: 'approve' }, 'een');
			const passedOver = [{ why: 'decided', by: 'Noor Jansen', count: 1 }];
			expect(first).toMatchObject({ ok: true, value: { decided: 1, passedOver } });
			expect(await decide(ours.coordinator, [theirs, waiting], { step: 'approve' }, 'een')).toEqual(first);
		});

		it('is refused with the key of another step, reason, line or choice, and changes nothing', async () => {
			const [one = '', two = ''] = await lines(2);
			expect((await decide(ours.coordinator, [one], returning, 'een')).ok).toBe(true);
			const others = [
				decide(ours.coordinator, [two], returning, 'een'),
				decide(ours.coordinator, [one], { step: 'return', reason: 'Toch anders' }, 'een'),
				decide(ours.coordinator, [two], { step: 'approve' }, 'een'),
				decide(ours.coordinator, [two], disputing, 'een'),
				all(ours.coordinator, {}, false, 'een')
			];
			expect(await Promise.all(others)).toEqual(others.map(() => USED));
			expect((await all(ours.coordinator, { area: 'opleiden' }, false, 'twee')).ok).toBe(true);
			expect(await all(ours.coordinator, { area: 'onderzoeken' }, false, 'twee')).toEqual(USED);
			expect(await all(ours.coordinator, { area: 'opleiden' }, true, 'twee')).toEqual(USED);
			expect([await states([one]), await states([two])]).toEqual([['returned'], ['approved']]);
		});

		it('keeps nothing of what was refused, so that it can be sent again with what was missing', async () => {
			const ids = await lines(1);
			expect((await decide(ours.coordinator, ids, { step: 'return', reason: ' ' }, 'een')).ok).toBe(false);
			expect((await decide(ours.coordinator, ['weg'], { step: 'approve' }, 'een')).ok).toBe(false);
			expect(await keptFor(ours.coordinator)).toEqual([]);
			expect(await decide(ours.coordinator, ids, returning, 'een')).toMatchObject({ ok: true, value: { decided: 1 } });
		});

		it('is another request from somebody else, who reads nothing of the first, and is nobody’s who checks no more', async () => {
			const ids = await lines(1);
			const first = await decide(ours.coordinator, ids, { step: 'approve' }, 'een');
			const colleague = await newMembership(database.db, ours.id, { role: 'coordinator' });
			for (const access of [colleague, ours.memberOfSecond, ours.penvoerder])
				expect(await decide(access, ids, { step: 'approve' }, 'een'), String(access.roles)).toMatchObject({
					error: { kind: 'nothingDecided' }
				});
			for (const access of [colleague, ours.penvoerder, ours.memberOfFirst, ours.accountant])
				expect(await keptFor(access), String(access.roles)).toEqual([]);
			expect(await keptFor(ours.coordinator)).toHaveLength(1);
			await asSystem(database.db, (trx) =>
				sql`update membership set role = 'bestuurder' where user_id = ${ours.coordinator.userId}`.execute(trx)
			);
			expect(await decide({ ...ours.coordinator, roles: ['bestuurder'] }, ids, { step: 'approve' }, 'een')).toEqual({
				ok: false,
				error: 'notAllowed'
			});
			expect(first.ok).toBe(true);
		});

		it('is forgotten after a week, and no sooner', async () => {
			const ids = await lines(1);
			await decide(ours.coordinator, ids, { step: 'approve' }, 'een');
			const sweep = (days: number) =>
				asSystem(database.db, (trx) => sweepAnsweredRequests(trx, new Date(NOW.getTime() + days * 86_400_000)));
			await sweep(6);
			expect(await keptFor(ours.coordinator)).toHaveLength(1);
			await sweep(8);
			expect(await keptFor(ours.coordinator)).toEqual([]);
		});

		it('is not done again after it was taken back: that takes a new request', async () => {
			const ids = await lines(1);
			const first = await decide(ours.coordinator, ids, { step: 'approve' }, 'een');
			if (!first.ok) throw new Error(JSON.stringify(first));
			expect((await undoDecision(as(ours.coordinator), place(), first.value.decisionId)).ok).toBe(true);
			expect(await decide(ours.coordinator, ids, { step: 'approve' }, 'een')).toEqual(first);
			expect(await states(ids)).toEqual(['submitted']);
		});
	});

	describe('to take a file over', () => {
		const imports = () =>
			within(ours.memberOfFirst, (trx) => listHoursImports(trx, { ...declared.place(), schoolYear }));

		it('is answered the same when its answer was lost, though the file is gone, and writes once', async () => {
			const id = await sent(file(good(), good('6-10-2026')));
			const { seen } = await preview(id);
			const before = (await declared.read()).length;
			const earlier = (await imports()).length;
			const first = await confirm(id, { seen, submit: true, key: 'een' });
			expect(first).toMatchObject({ ok: true, value: { added: 2, submitted: 2, stopped: 0, at: NOW } });
			expect(await confirm(id, { seen, submit: true, key: 'een' })).toEqual(first);
			expect((await declared.read()).length).toBe(before + 2);
			expect((await imports()).length).toBe(earlier + 1);
			expect(await confirm(id, { seen, submit: true })).toEqual({ ok: false, error: { kind: 'gone' } });
		});

		it('is refused with the key of another file or of drafts, and writes nothing', async () => {
			const id = await sent(file(good()));
			const { seen } = await preview(id);
			expect((await confirm(id, { seen, key: 'een' })).ok).toBe(true);
			const other = await sent(file(good('7-10-2026')));
			const before = await declared.read();
			expect(await confirm(other, { key: 'een' })).toEqual(USED);
			expect(await confirm(id, { seen, submit: true, key: 'een' })).toEqual(USED);
			expect(await declared.submit(null, 'een')).toEqual(USED);
			expect(await declared.read()).toEqual(before);
		});

		it('is told to nobody else of the organisation, and no more to whoever stopped acting for it', async () => {
			const id = await sent(file(good()));
			const { seen } = await preview(id);
			expect((await confirm(id, { seen, key: 'een' })).ok).toBe(true);
			const [partnerId] = ours.partnerIds;
			const colleague = await newMembership(database.db, ours.id, { role: 'partnerMember', partnerId });
			for (const access of [colleague, ours.memberOfSecond, ours.penvoerder])
				expect(await keptFor(access), String(access.roles)).toEqual([]);
			expect(await keptFor(ours.memberOfFirst)).toHaveLength(1);
			await asSystem(database.db, (trx) =>
				sql`update membership set partner_id = ${ours.partnerIds[1]} where user_id = ${ours.memberOfFirst.userId}`.execute(
					trx
				)
			);
			expect(await keptFor(ours.memberOfFirst)).toEqual([]);
		});

		it('keeps nothing of what was refused', async () => {
			const id = await sent(file(good()));
			const outdated = { id, seen: '9 9 9', submit: false };
			expect(await confirmImport(member(), declared.place(), outdated, 'een')).toMatchObject({
				error: { kind: 'otherwiseNow' }
			});
			expect(await confirm(id, { key: 'een' })).toMatchObject({ ok: true, value: { added: 1 } });
		});
	});
});

/**
 * Lines that were withdrawn or returned when their round closed (model section 7): their owner hands them in once it is open again,
 * a correction goes along with a later round, and so does what was missed once the round is settled; where neither is possible the
 * refusal says what is.
 */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { refusalSentence, type ToldRefusal } from '$lib/components/declaration/declare-refusal';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { judgeLines, readJudgingGround } from '$lib/server/queries/declared-findings';
import { listDeclarations } from '$lib/server/queries/declarations';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { readRoundSettlement } from '$lib/server/queries/statements';
import { decideAboutDeclarations } from '$lib/server/usecases/decide-declarations';
import { closeRound, reopenRound, saveRound } from '$lib/server/usecases/edit-rounds';
import { withdrawDeclarations } from '$lib/server/usecases/withdraw-declarations';
import { YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { hoursOf } from '$tests/support/declaring';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);

eachEngine('a line that is back when its round closed', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, place, one, save, submit, decide, correct } = declared;
	const year = () => ({ partnershipId: ours.id, schoolYear });
	let revision = 1;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
		revision = 1;
	});

	const withdraw = (id: string) => withdrawDeclarations(as(ours.memberOfFirst), place(), [id]);
	const close = async () => {
		const closed = await closeRound(as(ours.coordinator), year(), { id: 'round', revision });
		if (!closed.ok) throw new Error(JSON.stringify(closed));
		revision += 1;
	};
	/** The last day to hand in is over, its week of grace is not: today is 23 November. */
	const reopenInGrace = async () => {
		const seen = { id: 'round', revision };
		const submitBy = toDay('2026-11-20');
		const reopened = await reopenRound(as(ours.coordinator), year(), seen, { reason: 'Er kwam nog iets', submitBy });
		if (!reopened.ok) throw new Error(JSON.stringify(reopened));
		revision += 1;
	};
	const withGrace = async (graceDays: number) => {
		const { from, until, submitBy } = { from: toDay('2026-08-01'), until: toDay('2026-12-01'), submitBy: '2026-12-10' };
		const round = { name: 'Ronde 1', from, until, submitBy: toDay(submitBy), graceDays };
		const saved = await saveRound(as(ours.coordinator), year(), { round, changing: { id: 'round', revision } });
		if (!saved.ok) throw new Error(JSON.stringify(saved));
		revision += 1;
	};
	const openNext = () =>
		asSystem(database.db, (trx) =>
			sql`insert into declaration_round (partnership_id, school_year, id, position, name, from_day, until_day, submit_by)
				values (${ours.id}, ${YEAR}, 'ronde-2', 1, 'Ronde 2', '2026-12-01', '2027-03-01', '2027-03-10')`.execute(trx)
		);
	const settle = () =>
		asSystem(database.db, (trx) => sql`update declaration_round set state = 'settled' where id = 'round'`.execute(trx));
	const sentenceOf = (outcome: { readonly ok: boolean; readonly error?: unknown }) => {
		const { rows } = outcome.error as { rows: readonly { refusal: ToldRefusal }[] };
		return rows.map(({ refusal }) => refusalSentence(refusal, 'nl')).join(' ');
	};

	it('has a round to go to only when that is opened again with time to hand in', async () => {
		await withGrace(7);
		await close();
		const reopen = (submitBy: string) =>
			reopenRound(
				as(ours.coordinator),
				year(),
				{ id: 'round', revision },
				{ reason: 'Toch', submitBy: toDay(submitBy) }
			);
		expect(await reopen('2026-11-15')).toEqual({ ok: false, error: { kind: 'submitPassed' } });
		expect((await reopen('2026-11-16')).ok).toBe(true);
	});

	it('keeps time to hand in when the last day of an open round is changed', async () => {
		const { from, until } = { from: toDay('2026-08-01'), until: toDay('2026-12-01') };
		const change = (submitBy: string) => {
			const round = { ...{ name: 'Ronde 1', from, until, graceDays: 0 }, submitBy: toDay(submitBy) };
			return saveRound(as(ours.coordinator), year(), { round, changing: { id: 'round', revision } });
		};
		expect(await change('2026-11-22')).toEqual({ ok: false, error: { kind: 'submitPassed' } });
		expect((await change('2026-11-23')).ok).toBe(true);
	});

	it.each(['withdrawn', 'returned'] as const)(
		'is handed in again after the round was reopened, within its days of grace, and not after them (%s)',
		async (how) => {
			await withGrace(7);
			for (const id of ['een', 'twee']) await save(id);
			await submit(null);
			if (how === 'withdrawn') {
				for (const id of ['een', 'twee']) expect((await withdraw(id)).ok).toBe(true);
				await close();
			} else {
				await close();
				for (const id of ['een', 'twee']) await decide(id, 'returned');
			}
			const stopped = [{ id: 'een', reasons: ['roundClosed'] }];
			expect(await submit(['een'])).toMatchObject({ ok: true, value: { submitted: [], stopped } });
			const change = await save('een', { hours: hours('3.00') }, (await one('een')).revision);
			expect(sentenceOf(change)).toMatch(/Ronde 1 is gesloten en neemt geen uren meer aan.*heropenen/);
			await reopenInGrace();
			expect(await submit(['een'])).toMatchObject({ ok: true, value: { submitted: ['een'] } });
			// Changed first, as a returned line usually is.
			const changed = await save('twee', { hours: hours('3.00') }, (await one('twee')).revision);
			expect(changed).toMatchObject({ ok: true });
			expect(await submit(['twee'])).toMatchObject({ ok: true, value: { submitted: ['twee'] } });
			expect((await withdraw('een')).ok).toBe(true);
			await asSystem(database.db, (trx) => sql`update declaration_round set grace_days = 2`.execute(trx));
			expect(await submit(['een'])).toMatchObject({ ok: true, value: { submitted: [], stopped } });
			const overdue = await save('een', { hours: hours('4.00') }, (await one('een')).revision);
			expect(sentenceOf(overdue)).toContain('indienen kon tot en met 22 november 2026');
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		}
	);

	it.each(['withdrawn', 'returned'] as const)(
		'goes along with a later round when it is a correction (%s)',
		async (how) => {
			await save('feit');
			await submit(null);
			await decide('feit', 'approved');
			expect(await correct('min', 'feit', '-2.00')).toMatchObject({ ok: true });
			expect(await correct('meer', 'feit', '1.00')).toMatchObject({ ok: true });
			await submit(['min', 'meer']);
			if (how === 'withdrawn') for (const id of ['min', 'meer']) expect((await withdraw(id)).ok).toBe(true);
			await close();
			if (how === 'returned') for (const id of ['min', 'meer']) await decide(id, 'returned');
			expect(await submit(['min'])).toMatchObject({
				value: { submitted: [], stopped: [{ id: 'min', reasons: ['roundClosed'] }] }
			});
			await openNext();
			expect(await submit(['min'])).toMatchObject({ ok: true, value: { submitted: ['min'] } });
			expect(await one('min')).toMatchObject({ roundId: 'ronde-2', state: 'submitted', correctsId: 'feit' });
			const changed = await save('meer', { hours: hours('1.50') }, (await one('meer')).revision);
			expect(changed).toMatchObject({ ok: true });
			expect(await one('meer')).toMatchObject({ roundId: 'ronde-2', state: 'draft', from: '2026-10-01' });
			expect(await submit(['meer'])).toMatchObject({ ok: true, value: { submitted: ['meer'] } });
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		}
	);

	const toldTo = (access: Access, id: string) =>
		readComputedBudget(testServices(database), access, schoolYear, async (trx, computed) => {
			if (!computed) return null;
			const partnerIds = [ours.partnerIds[0]];
			const ground = await readJudgingGround(trx, computed, {
				...{ partnershipId: ours.id, partnerIds, ownPartnerIds: [], today: testServices(database).today() }
			});
			const found = await judgeLines(trx, ground, await listDeclarations(trx, ours.id, { ids: [id] }));
			return (found.get(id) ?? []).filter(({ kind }) => kind === 'settledRound');
		}).then((read) => read?.beside);
	/** Of the statement of a round of the organisation, as it would be settled now. */
	const toSettle = async (roundId: string) => {
		const read = await inPartnership(database.db, ours.penvoerder, (trx) =>
			readRoundSettlement(trx, ours.penvoerder, { ...year(), roundId })
		);
		const own = read?.partners.find(({ statement }) => statement.partner.id === ours.partnerIds[0]);
		return (own?.statement.entries ?? []).map(({ recordId, kind, from, until }) => [recordId, kind, from, until]);
	};
	const approve = async (id: string) =>
		decideAboutDeclarations(
			as(ours.coordinator),
			year(),
			{ kind: 'lines', lines: [{ id, revision: (await one(id)).revision }] },
			{ step: 'approve' }
		);

	it('goes with the next round when it was missed in a settled one, by whoever has nothing there to correct', async () => {
		await close();
		await settle();
		const refused = await save('vergeten');
		expect(sentenceOf(refused)).toMatch(/Ronde 1 is afgerekend.*latere ronde.*Vraag de penvoerder/);
		await openNext();
		expect(await save('vergeten')).toMatchObject({ ok: true });
		expect(await one('vergeten')).toMatchObject({
			...{ roundId: 'ronde-2', state: 'draft', from: '2026-10-01', until: '2026-11-01', correctsId: null }
		});
		expect(await submit(['vergeten'])).toMatchObject({ ok: true, value: { submitted: ['vergeten'] } });
		expect(await toldTo(ours.coordinator, 'vergeten')).toEqual([{ kind: 'settledRound', round: 'Ronde 1' }]);
		expect(await approve('vergeten')).toMatchObject({ ok: true });
		expect(await toSettle('ronde-2')).toEqual([['vergeten', 'declared', '2026-10-01', '2026-11-01']]);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	it('holds nobody up who closes, changes or opens the round it went to', async () => {
		await close();
		await settle();
		await openNext();
		expect(await save('vergeten')).toMatchObject({ ok: true });
		expect(await submit(['vergeten'])).toMatchObject({ ok: true, value: { submitted: ['vergeten'] } });
		const days = { from: toDay('2026-12-01'), until: toDay('2027-02-01'), submitBy: toDay('2027-02-10') };
		const shorter = { name: 'Ronde 2, korter', ...days, graceDays: 0 };
		const seen = (of: number) => ({ id: 'ronde-2', revision: of });
		const changed = await saveRound(as(ours.coordinator), year(), { round: shorter, changing: seen(1) });
		expect(changed).toMatchObject({ ok: true });
		expect(await closeRound(as(ours.coordinator), year(), seen(2))).toMatchObject({ ok: true });
		const again = { reason: 'Toch', submitBy: toDay('2027-02-20') };
		expect(await reopenRound(as(ours.coordinator), year(), seen(3), again)).toMatchObject({ ok: true });
	});

	it('is stopped when the partnership takes nothing any more of a settled round, and what was in time is not', async () => {
		await save('op-tijd');
		await submit(null);
		await close();
		await settle();
		await openNext();
		await asSystem(database.db, (trx) =>
			trx
				.insertInto('finding_rule')
				.values({ partnership_id: ours.id, finding: 'settledRound', treatment: 'stop' })
				.execute()
		);
		await save('vergeten', { activity: 'Overleg' });
		expect(await submit(['vergeten'])).toMatchObject({
			value: { submitted: [], stopped: [{ id: 'vergeten', reasons: ['settledRound'] }] }
		});
		expect(await approve('op-tijd')).toMatchObject({ ok: true });
		expect(await one('op-tijd')).toMatchObject({ state: 'approved', roundId: 'round' });
	});

	it('goes with a later round when it was a draft or came back before its own was settled', async () => {
		for (const id of ['feit', 'gemist', 'wacht']) await save(id);
		await submit(null);
		await save('concept');
		await decide('feit', 'approved');
		await close();
		await decide('gemist', 'returned');
		await settle();
		expect(await submit(['gemist', 'concept'])).toMatchObject({
			value: {
				submitted: [],
				stopped: [
					{ id: 'concept', reasons: ['roundSettled'] },
					{ id: 'gemist', reasons: ['roundSettled'] }
				]
			}
		});
		await openNext();
		const changed = await save('gemist', { hours: hours('3.00') }, (await one('gemist')).revision);
		expect(changed).toMatchObject({ ok: true });
		expect(await submit(['gemist', 'concept'])).toMatchObject({
			ok: true,
			value: { submitted: ['concept', 'gemist'] }
		});
		for (const id of ['gemist', 'concept']) expect((await one(id)).roundId, id).toBe('ronde-2');
		expect(sentenceOf(await withdraw('wacht'))).toMatch(/Ronde 1 is afgerekend. Deze regel wacht op een oordeel/);
		expect(await one('wacht')).toMatchObject({ state: 'submitted', roundId: 'round' });
		// A correction of what was approved goes along as before.
		expect(await correct('alsnog', 'feit', '12.50')).toMatchObject({ ok: true });
		expect(await submit(['alsnog'])).toMatchObject({ ok: true, value: { submitted: ['alsnog'] } });
		expect(await one('alsnog')).toMatchObject({ roundId: 'ronde-2', correctsId: 'feit' });
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});

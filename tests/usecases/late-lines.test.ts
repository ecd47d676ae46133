/**
 * Lines that were withdrawn or returned when their round closed (model section 7): their owner hands them in once it is open again,
 * a correction goes along with a later round, and where neither is possible the refusal says what is.
 */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { refusalSentence, type ToldRefusal } from '$lib/components/declaration/declare-refusal';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { asSystem } from '$lib/server/db/tenancy';
import { countWrongTotals } from '$lib/server/queries/declared-totals';
import { correctDeclaration } from '$lib/server/usecases/correct-declaration';
import { closeRound, reopenRound, saveRound } from '$lib/server/usecases/edit-rounds';
import { withdrawDeclarations } from '$lib/server/usecases/withdraw-declarations';
import { YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { hoursOf } from '$tests/support/declaring';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';

const schoolYear = toSchoolYear(YEAR);

eachEngine('a line that is back when its round closed', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, place, one, save, submit, decide } = declared;
	const year = () => ({ partnershipId: ours.id, schoolYear });
	let revision = 1;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
		revision = 1;
	});

	const withdraw = (id: string) => withdrawDeclarations(as(ours.memberOfFirst), place(), [id]);
	const correct = (id: string, text: string) =>
		correctDeclaration(as(ours.memberOfFirst), place(), { id, originalId: 'feit', hours: hours(text), note: null });
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
			expect(sentenceOf(change)).toMatch(/Ronde 1 neemt geen uren meer aan.*heropenen/);
			await reopenInGrace();
			expect(await submit(['een'])).toMatchObject({ ok: true, value: { submitted: ['een'] } });
			// Changed first, as a returned line usually is.
			const changed = await save('twee', { hours: hours('3.00') }, (await one('twee')).revision);
			expect(changed).toMatchObject({ ok: true });
			expect(await submit(['twee'])).toMatchObject({ ok: true, value: { submitted: ['twee'] } });
			expect((await withdraw('een')).ok).toBe(true);
			await asSystem(database.db, (trx) => sql`update declaration_round set grace_days = 2`.execute(trx));
			expect(await submit(['een'])).toMatchObject({ ok: true, value: { submitted: [], stopped } });
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		}
	);

	it.each(['withdrawn', 'returned'] as const)(
		'goes along with a later round when it is a correction (%s)',
		async (how) => {
			await save('feit');
			await submit(null);
			await decide('feit', 'approved');
			expect(await correct('min', '-2.00')).toMatchObject({ ok: true });
			expect(await correct('meer', '1.00')).toMatchObject({ ok: true });
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

	it('says after the round was settled that its hours go along as a correction, and takes that', async () => {
		for (const id of ['feit', 'gemist']) await save(id);
		await submit(null);
		await decide('feit', 'approved');
		await close();
		await decide('gemist', 'returned');
		await settle();
		await openNext();
		expect(await submit(['gemist'])).toMatchObject({
			value: { submitted: [], stopped: [{ id: 'gemist', reasons: ['roundSettled'] }] }
		});
		const change = await save('gemist', { hours: hours('3.00') }, (await one('gemist')).revision);
		expect(sentenceOf(change)).toMatch(/Ronde 1 is afgerekend.*correctie/);
		expect(await correct('alsnog', '12.50')).toMatchObject({ ok: true });
		expect(await submit(['alsnog'])).toMatchObject({ ok: true, value: { submitted: ['alsnog'] } });
		expect(await one('alsnog')).toMatchObject({ roundId: 'ronde-2', correctsId: 'feit' });
	});
});

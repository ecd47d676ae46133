/** The moments of the year as people keep them, how long names stay, and what waits for whom. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { reminders } from '$lib/domain/calendar/reminders';
import { toDay, type Day } from '$lib/domain/shared/day';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { listStored, MOMENTS } from '$lib/server/queries/edited-lists';
import { findRetention } from '$lib/server/queries/name-retention';
import { findReminderFacts } from '$lib/server/queries/reminder-facts';
import {
	removeMoment,
	restoreMoment,
	saveMoment,
	startCalendar,
	type MomentInput
} from '$lib/server/usecases/edit-calendar';
import { agreeRetention, eraseDueNames, eraseDueNamesEverywhere } from '$lib/server/usecases/keep-names';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

eachEngine('calendar and names', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let first: string;

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		[first] = ours.partnerIds;
	});

	const services = (today?: Day) => ({ ...testServices(database), ...(today && { today: () => today }) });
	const as = (access: Access, today?: Day) => callerOf(services(today), access);
	const read = <T>(access: Access, work: Parameters<typeof inPartnership<T>>[2]) =>
		inPartnership(database.db, access, work);

	describe('moments', () => {
		const moment: MomentInput = {
			...{ title: 'Besluit', kind: 'decide', actor: 'boardMembers', partnerId: null, onDay: null, note: null },
			rule: { month: 10, weekday: 4, nth: 3 }
		};
		const list = () =>
			read(ours.bestuurder, (trx) => listStored(trx, MOMENTS, { partnershipId: ours.id, schoolYear: null }));

		it('are kept by who prepares and by nobody else, and come back when they were removed', async () => {
			for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant])
				expect(await saveMoment(as(access), ours.id, { moment, changing: null })).toEqual({
					...{ ok: false, error: 'notAllowed' }
				});
			const saved = await saveMoment(as(ours.coordinator), ours.id, { moment, changing: null });
			if (!saved.ok) throw new Error(JSON.stringify(saved.error));
			expect((await list()).find(({ id }) => id === saved.value)).toMatchObject(moment);
			expect((await removeMoment(as(ours.penvoerder), ours.id, { id: saved.value, revision: 1 })).ok).toBe(true);
			expect((await restoreMoment(as(ours.penvoerder), ours.id, saved.value)).ok).toBe(true);
			expect((await list()).map(({ id }) => id)).toEqual(['moment', saved.value]);
		});

		it('are on a day or a rule, and of one partner only when it is named', async () => {
			const refusal = async (given: Partial<MomentInput>) => {
				const outcome = await saveMoment(as(ours.coordinator), ours.id, {
					...{ moment: { ...moment, ...given }, changing: null }
				});
				return outcome.ok ? null : outcome.error;
			};
			expect(await refusal({ onDay: toDay('2026-10-15') })).toEqual({ kind: 'dayOrRule' });
			expect(await refusal({ rule: null })).toEqual({ kind: 'dayOrRule' });
			expect(await refusal({ actor: 'partner' })).toEqual({ kind: 'partnerNeeded' });
			expect(await refusal({ actor: 'partner', partnerId: 'nergens' })).toEqual({ kind: 'partnerNeeded' });
			expect(await refusal({ actor: 'partner', partnerId: first })).toBe(null);
		});

		it('tell who changed one meanwhile, and start with the two of the report as far as they are not there', async () => {
			const changing = { id: 'moment', revision: 1 };
			expect((await saveMoment(as(ours.coordinator), ours.id, { moment, changing })).ok).toBe(true);
			expect(await saveMoment(as(ours.penvoerder), ours.id, { moment, changing })).toMatchObject({
				...{ ok: false, error: { kind: 'changedMeanwhile' } }
			});
			// The one that is there already is the decision in October.
			expect(await startCalendar(as(ours.coordinator), ours.id, (key) => key)).toEqual({ ok: true, value: 1 });
			expect(await startCalendar(as(ours.coordinator), ours.id, (key) => key)).toMatchObject({
				...{ ok: false, error: { kind: 'notEmpty' } }
			});
			expect((await list()).map(({ rule }) => rule)).toEqual([
				{ month: 10, weekday: 4, nth: 3 },
				{ month: 9, weekday: 3, nth: 4 }
			]);
		});
	});

	describe('names', () => {
		const LATE = toDay('2028-02-01');
		const agree = (monthsKept: number | null, seen: number | null = null) =>
			agreeRetention(as(ours.penvoerder), ours.id, { monthsKept, seen });
		const people = () =>
			asSystem(database.db, (trx) =>
				trx.selectFrom('declared_person').select(['name', 'erased_on']).where('partnership_id', '=', ours.id).execute()
			);
		const addEvidence = () =>
			asSystem(database.db, (trx) =>
				trx
					.updateTable('declaration_detail')
					.set({ note: 'Rooster', link: 'https://voorbeeld.nl/x' })
					.where('partnership_id', '=', ours.id)
					.execute()
			);
		/** Everything about hours and money, apart from the evidence that is to go. */
		const figures = async () => {
			const { rows } = await asSystem(database.db, (trx) =>
				sql<{ lines: string; totals: string }>`select
					(select md5(string_agg(d::text, '|' order by id)) from declaration d where partnership_id = ${ours.id}) as lines,
					(select md5(string_agg(t::text, '|' order by t::text)) from declared_total t
						where partnership_id = ${ours.id}) as totals`.execute(trx)
			);
			return rows[0];
		};

		it('are kept as long as the penvoerder sets, and nobody else sets it', async () => {
			for (const access of [ours.coordinator, ours.memberOfFirst, ours.bestuurder])
				expect(await agreeRetention(as(access), ours.id, { monthsKept: 6, seen: null })).toEqual({
					...{ ok: false, error: 'notAllowed' }
				});
			expect((await agree(6)).ok).toBe(true);
			expect(await agree(12)).toEqual({ ok: false, error: { kind: 'agreedMeanwhile', monthsKept: 6 } });
			expect(await agree(241, 6)).toMatchObject({ ok: false, error: { kind: 'tooLong' } });
			expect((await agree(null, 6)).ok).toBe(true);
			expect((await read(ours.bestuurder, (trx) => findRetention(trx, ours.id)))?.monthsKept).toBe(null);
		});

		it('are erased by their own organisation once they are past it, and no hour or amount changes', async () => {
			await addEvidence();
			await agree(6);
			const before = await figures();
			const erase = (access: Access, today: Day) =>
				eraseDueNames(as(access, today), { partnershipId: ours.id, partnerId: first });
			for (const access of [ours.coordinator, ours.memberOfSecond, ours.penvoerder])
				expect(await erase(access, LATE)).toEqual({ ok: false, error: 'notAllowed' });
			expect(await erase(ours.memberOfFirst, toDay('2028-01-31'))).toEqual({
				ok: true,
				value: { people: 0, lines: 0 }
			});
			expect(await erase(ours.memberOfFirst, LATE)).toEqual({ ok: true, value: { people: 1, lines: 1 } });
			expect(await people()).toEqual([{ name: null, erased_on: LATE }]);
			expect(await figures()).toEqual(before);
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
			const told = { entity: 'declaredPerson', entityId: 'person', limit: 9 };
			const events = (access: Access) => read(access, (trx) => listAuditEvents(trx, ours.id, told));
			expect((await events(ours.memberOfFirst)).map(({ action, after }) => [action, after])).toEqual([
				['declaredPerson.namesErased', { lines: 1 }]
			]);
			expect(await events(ours.coordinator)).toEqual([]);
		});

		it('are erased by the installation everywhere it was agreed, and left alone where it was not', async () => {
			const theirs = await newFullPartnership(database.db);
			await addEvidence();
			await agree(6);
			const before = await figures();
			const done = await eraseDueNamesEverywhere(services(LATE), 'Opdrachtregel');
			const of = (id: string) => done.find(({ partnershipId }) => partnershipId === id);
			expect(of(ours.id)).toEqual({ partnershipId: ours.id, monthsKept: 6, people: 1, lines: 1 });
			expect(of(theirs.id)).toEqual({ partnershipId: theirs.id, monthsKept: null, people: 0, lines: 0 });
			expect(await figures()).toEqual(before);
			expect((await eraseDueNamesEverywhere(services(LATE), 'Opdrachtregel')).find((row) => row.people > 0)).toBe(
				undefined
			);
		});
	});

	describe('what waits', () => {
		const waiting = async (access: Access, today: Day) => {
			const facts = await read(access, (trx) => findReminderFacts(trx, access, today));
			return reminders(facts, today).map(({ kind }) => kind);
		};

		it('is for each what they can do something about', async () => {
			const today = toDay('2026-12-05');
			await asSystem(database.db, (trx) =>
				trx.updateTable('declaration').set({ state: 'submitted' }).where('partnership_id', '=', ours.id).execute()
			);
			expect(await waiting(ours.accountant, today)).toEqual([]);
			// The fixture's line is submitted, its dispute still stands, and its proposal was answered by the first.
			expect(await waiting(ours.memberOfFirst, today)).toEqual(['dispute']);
			expect((await waiting(ours.memberOfSecond, today)).sort()).toEqual(['check', 'proposal']);
			expect((await waiting(ours.coordinator, today)).sort()).toEqual(['check', 'remarks']);
			expect((await waiting(ours.penvoerder, today)).sort()).toEqual(['check', 'proposal', 'remarks', 'retention']);
			expect(await waiting(ours.bestuurder, today)).toEqual([]);
		});
	});
});

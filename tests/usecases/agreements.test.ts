/** Agreed hours and declaration rounds as people keep them (model sections 6 and 7). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { codeOf } from '$lib/server/db/startup-problem';
import { inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { COMMITMENTS, listStored, ROUNDS, type EditedList, type EditedRow } from '$lib/server/queries/edited-lists';
import {
	removeCommitment,
	restoreCommitment,
	saveCommitment,
	takeOverCommitments,
	undoTakeOver
} from '$lib/server/usecases/edit-commitments';
import { closeRound, removeRound, reopenRound, saveRound, splitYearIntoRounds } from '$lib/server/usecases/edit-rounds';
import { YEAR, newLine } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);

function actions(database: () => TestDatabase, partnership: () => FullPartnership) {
	const as = (access: Access) => callerOf(testServices(database()), access);
	const place = () => ({ partnershipId: partnership().id, schoolYear });
	const read = <T extends EditedRow>(list: EditedList<T>) =>
		inPartnership(database().db, partnership().bestuurder, (trx) => listStored(trx, list, place()));
	return { as, place, read };
}

eachEngine('agreements about hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { as, place, read } = actions(
		() => database,
		() => ours
	);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
	});

	const roleId = async () =>
		(
			await inPartnership(database.db, ours.penvoerder, (trx) =>
				trx.selectFrom('role').select('id').where('partnership_id', '=', ours.id).executeTakeFirstOrThrow()
			)
		).id;
	const input = async (activity = 'Overleg') => ({
		...{ partnerId: ours.partnerIds[0], roleId: await roleId(), area: 'opleiden' as const, activity },
		...{ hours: hours('20.00'), lineId: null, note: null }
	});

	it('are added, removed and brought back by who prepares the budget, and by nobody else', async () => {
		const commitment = await input();
		for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant]) {
			expect(await saveCommitment(as(access), place(), { commitment, changing: null })).toEqual({
				ok: false,
				error: 'notAllowed'
			});
		}
		const saved = await saveCommitment(as(ours.coordinator), place(), { commitment, changing: null });
		if (!saved.ok) throw new Error(JSON.stringify(saved.error));
		expect((await read(COMMITMENTS)).map(({ activity }) => activity)).toEqual(['Begeleiden', 'Overleg']);
		const row = { id: saved.value, revision: 1 };
		expect((await removeCommitment(as(ours.penvoerder), place(), row)).ok).toBe(true);
		expect((await restoreCommitment(as(ours.penvoerder), place(), saved.value)).ok).toBe(true);
		expect((await read(COMMITMENTS)).map(({ id }) => id)).toContain(saved.value);
	});

	it('tell who changed a row meanwhile and overwrite nothing', async () => {
		const commitment = { ...(await input()), activity: 'Begeleiden' };
		const changing = { id: 'commitment', revision: 1 };
		expect((await saveCommitment(as(ours.coordinator), place(), { commitment, changing })).ok).toBe(true);
		const second = await saveCommitment(as(ours.penvoerder), place(), {
			commitment: { ...commitment, hours: hours('99.00') },
			changing
		});
		expect(second).toMatchObject({ ok: false, error: { kind: 'changedMeanwhile', current: { hours: 2000n } } });
	});

	it('are taken over from the budget in one action, once, and undone in one', async () => {
		const [partner] = ours.partnerIds;
		const planned = {
			partner_id: partner,
			role_id: await roleId(),
			cost_kind: 'hours',
			hours: '12.00',
			lump_sum: null
		};
		const line = await newLine(database.db, ours.id, { ...planned, activity: 'Intervisie' });
		const caller = { ...as(ours.penvoerder), requestId: `overname-${ours.id}` };
		const before = (await read(COMMITMENTS)).length;
		const taken = await takeOverCommitments(caller, place());
		const after = await read(COMMITMENTS);
		expect(taken).toEqual({ ok: true, value: after.length - before });
		expect(after.map(({ lineId }) => lineId)).toContain(line);
		expect(await takeOverCommitments(as(ours.penvoerder), place())).toEqual({ ok: true, value: 0 });
		const undone = await undoTakeOver(as(ours.penvoerder), place(), caller.requestId);
		expect(undone).toEqual(taken);
		expect(await read(COMMITMENTS)).toHaveLength(before);
		expect(await undoTakeOver(as(ours.penvoerder), place(), caller.requestId)).toEqual({
			ok: false,
			error: { kind: 'notRemoved' }
		});
	});

	const days = { from: toDay('2026-12-01'), until: toDay('2027-03-01'), submitBy: toDay('2027-03-14'), graceDays: 7 };

	it('have rounds that are closed, opened again with a reason, and keep both in the trail', async () => {
		const saved = await saveRound(as(ours.penvoerder), place(), { round: { name: 'Winter', ...days }, changing: null });
		if (!saved.ok) throw new Error(JSON.stringify(saved.error));
		const id = saved.value;
		expect((await closeRound(as(ours.penvoerder), place(), { id, revision: 1 })).ok).toBe(true);
		expect(await closeRound(as(ours.penvoerder), place(), { id, revision: 2 })).toMatchObject({
			error: { kind: 'notOpen' }
		});
		const opening = { reason: 'Uren vergeten', submitBy: toDay('2027-04-01') };
		expect((await reopenRound(as(ours.penvoerder), place(), { id, revision: 2 }, opening)).ok).toBe(true);
		const events = await inPartnership(database.db, ours.bestuurder, (trx) =>
			listAuditEvents(trx, ours.id, { entity: 'declarationRound', entityId: `${YEAR}/${id}`, limit: 9 })
		);
		expect(events.map(({ action }) => action)).toEqual([
			'declarationRound.changed',
			'declarationRound.changed',
			'declarationRound.added'
		]);
		expect(events[0]?.after).toMatchObject({ state: 'open', reopenedBecause: 'Uren vergeten' });
	});

	it('refuse a round over the days of another, one that hours stand in, and days those hours lie outside of', async () => {
		const overlapping = { name: 'Dubbel', ...days, from: toDay('2026-11-30') };
		expect(await saveRound(as(ours.penvoerder), place(), { round: overlapping, changing: null })).toMatchObject({
			error: { kind: 'roundOverlaps', name: 'Ronde 1' }
		});
		const round = (await read(ROUNDS)).find(({ state }) => state === 'open');
		const row = { id: round?.id ?? '', revision: round?.revision ?? 0 };
		expect(await removeRound(as(ours.penvoerder), place(), row)).toMatchObject({ error: { kind: 'reference' } });
		const shorter = { ...days, name: 'Ronde 1', from: toDay('2026-10-01'), until: toDay('2026-12-01') };
		expect(await saveRound(as(ours.penvoerder), place(), { round: shorter, changing: row })).toMatchObject({
			error: { kind: 'linesOutside' }
		});
		const divided = await splitYearIntoRounds(as(ours.penvoerder), place(), { count: 4, nameOf: String });
		expect(divided).toMatchObject({ error: { kind: 'notEmpty' } });
	});
});

onServer('a round that is closed while lines are written', (openTestDatabase) => {
	const database = openTestDatabase();
	const TRIES = 60;

	it(`takes no line after the close, in ${TRIES} tries`, async () => {
		const ours = await newFullPartnership(database.db);
		const { as, place, read } = actions(
			() => database,
			() => ours
		);
		const add = (id: string) =>
			inPartnership(database.db, ours.memberOfFirst, (trx) =>
				sql`insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity,
						from_day, until_day, hours, created_by)
					select partnership_id, ${id}, school_year, round_id, partner_id, role_id, area, activity, from_day,
						until_day, 1, created_by
					from declaration where id = 'declaration'`.execute(trx)
			).then(() => 'written', codeOf);
		const count = (attempt: number) =>
			inPartnership(database.db, ours.memberOfFirst, (trx) =>
				sql`select from declaration where id like ${`%-${attempt}`}`.execute(trx)
			).then(({ rows }) => rows.length);
		for (let attempt = 0; attempt < TRIES; attempt += 1) {
			const round = (await read(ROUNDS)).find(({ state }) => state === 'open');
			const row = { id: round?.id ?? '', revision: round?.revision ?? 0 };
			const writes = ['a', 'b', 'c', 'd'].map((name) => add(`${name}-${attempt}`));
			const atClose = closeRound(as(ours.penvoerder), place(), row).then(() => count(attempt));
			const outcomes = await Promise.all(writes);
			const accepted = outcomes.filter((outcome) => outcome === 'written').length;
			expect(outcomes.filter((outcome) => outcome !== 'written' && outcome !== '23001')).toEqual([]);
			expect([await atClose, await count(attempt)]).toEqual([accepted, accepted]);
			expect(await add(`late-${attempt}`)).toBe('23001');
			const again = { id: row.id, revision: row.revision + 1 };
			const opening = { reason: 'Nog een keer', submitBy: toDay('2026-12-31') };
			expect((await reopenRound(as(ours.penvoerder), place(), again, opening)).ok).toBe(true);
		}
	});
});

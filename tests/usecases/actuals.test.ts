/** Receipts and changes of executor as people keep them: who may, what is refused, what comes back (model sections 5, 7 and 11). */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { COMMITMENTS, EXECUTOR_CHANGES, listStored, RECEIPTS } from '$lib/server/queries/edited-lists';
import { changeExecutor, undoExecutorChange } from '$lib/server/usecases/change-executor';
import { saveCommitment } from '$lib/server/usecases/edit-commitments';
import { removeReceipt, restoreReceipt, saveReceipt } from '$lib/server/usecases/edit-receipts';
import { newBudget, newLine, newSource, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);
const refused = (error: unknown) => ({ ok: false, error });

eachEngine('plan and reality', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	let sourceId: string;
	let lineId: string;
	const as = (access: Access) => callerOf(testServices(database), access);
	const place = () => ({ partnershipId: ours.id, schoolYear });
	const seen = <T>(access: Access, read: (trx: Parameters<Parameters<typeof inPartnership>[2]>[0]) => Promise<T>) =>
		inPartnership(database.db, access, read);
	const agreed = async () =>
		(await seen(ours.bestuurder, (trx) => listStored(trx, COMMITMENTS, place())))
			.filter((row) => row.lineId === lineId)
			.map((row) => [row.partnerId, row.hours]);

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		sourceId = await newSource(database.db, ours.id);
		lineId = await newLine(database.db, ours.id, { partner_id: ours.partnerIds[0], activity: 'Onderzoek' });
		// What the first organisation agreed and declared: 3 hours in September, 4 in January.
		await asSystem(database.db, async (trx) => {
			await sql`insert into commitment (partnership_id, school_year, id, position, partner_id, role_id, area, activity, hours, line_id)
				select partnership_id, school_year, 'onderzoek', 5, partner_id, role_id, area, 'Onderzoek', 50, ${lineId}
				from commitment where partnership_id = ${ours.id} and id = 'commitment'`.execute(trx);
			for (const [id, day, worked] of [
				['sep', '2026-09-10', 3],
				['jan', '2027-01-10', 4]
			] as const)
				await sql`insert into declaration (partnership_id, id, school_year, round_id, partner_id, role_id, area, activity, from_day,
						until_day, created_by, hours, state, submitted_at, line_id)
					select partnership_id, ${id}, school_year, round_id, partner_id, role_id, area, activity, ${day}::date, ${day}::date + 1,
						created_by, ${worked}::numeric, 'submitted', now(), ${lineId}
					from declaration where partnership_id = ${ours.id} and id = 'declaration'`.execute(trx);
		});
	});

	const receipt = (given = {}) => ({
		...{ sourceId, receivedOn: toDay('2026-10-01'), amount: money('1250.00'), reference: 'GEHEIM 12', ...given }
	});

	it('keeps receipts by the staff of the penvoerder, with a reference and a trail that others do not see', async () => {
		for (const access of [ours.memberOfFirst, ours.bestuurder, ours.accountant])
			expect(await saveReceipt(as(access), place(), { receipt: receipt(), changing: null })).toEqual(
				refused('notAllowed')
			);
		const saved = await saveReceipt(as(ours.coordinator), place(), { receipt: receipt(), changing: null });
		if (!saved.ok) throw new Error(JSON.stringify(saved.error));
		const row = { id: saved.value, revision: 1 };
		const own = async (access: Access) =>
			(await seen(access, (trx) => listStored(trx, RECEIPTS, place()))).find(({ id }) => id === saved.value);
		expect((await own(ours.accountant))?.reference).toBe('GEHEIM 12');
		expect(await own(ours.memberOfFirst)).toMatchObject({ amount: 125000n, reference: null });
		const removed = await removeReceipt(as(ours.penvoerder), place(), row);
		expect([removed.ok, await own(ours.penvoerder)]).toEqual([true, undefined]);
		expect((await restoreReceipt(as(ours.penvoerder), place(), saved.value)).ok).toBe(true);
		expect((await own(ours.penvoerder))?.reference).toBe('GEHEIM 12');
		const trail = (access: Access) =>
			seen(access, (trx) =>
				listAuditEvents(trx, ours.id, { entity: 'fundingReceipt', entityId: `${YEAR}/${saved.value}`, limit: 9 })
			);
		expect(await trail(ours.penvoerder)).toHaveLength(3);
		expect(await trail(ours.memberOfFirst)).toHaveLength(0);
	});

	it('takes no receipt of hours, of the subsidy, of nothing, of tomorrow or of no source', async () => {
		const inKind = await newSource(database.db, ours.id, { in_kind: true, giver_partner_id: ours.partnerIds[0] });
		const save = async (given: object) => {
			const outcome = await saveReceipt(as(ours.penvoerder), place(), { receipt: receipt(given), changing: null });
			return outcome.ok || typeof outcome.error === 'string' ? outcome : outcome.error.kind;
		};
		expect(await save({ sourceId: inKind })).toBe('sourceInKind');
		expect(await save({ sourceId: 'weg' })).toBe('sourceUnknown');
		expect(await save({ amount: money('0.00') })).toBe('zeroAmount');
		expect(await save({ receivedOn: toDay('2099-01-01') })).toBe('inFuture');
	});

	const input = (given = {}) => ({
		...{ lineId, partnerId: ours.partnerIds[1], from: toDay('2026-12-01'), reason: 'Met verlof' },
		...{ movesCommitments: true, ...given }
	});

	it('changes who performs a line, with the hours that are not worked yet, and undoes both', async () => {
		const changed = await changeExecutor(as(ours.coordinator), place(), input());
		if (!changed.ok) throw new Error(JSON.stringify(changed.error));
		const [first, second] = ours.partnerIds;
		expect(await agreed()).toEqual([
			[first, 300n],
			[second, 4700n]
		]);
		const line = await seen(ours.bestuurder, (trx) =>
			trx.selectFrom('budget_line').select('partner_id').where('id', '=', lineId).executeTakeFirstOrThrow()
		);
		expect(line.partner_id, 'the budget stays as it is').toBe(first);
		const { id } = changed.value;
		expect((await undoExecutorChange(as(ours.penvoerder), place(), { id, revision: 1 })).ok).toBe(true);
		expect(await agreed()).toEqual([[first, 5000n]]);
	});

	it('leaves the hours where they are when nobody wants them to go along', async () => {
		const changed = await changeExecutor(as(ours.coordinator), place(), input({ movesCommitments: false }));
		expect(changed).toMatchObject({ ok: true, value: { moved: [] } });
		expect(await agreed()).toEqual([[ours.partnerIds[0], 5000n]]);
	});

	it('is not for members, not before a version is frozen, and not before the last change', async () => {
		expect(await changeExecutor(as(ours.memberOfFirst), place(), input())).toEqual(refused('notAllowed'));
		expect((await changeExecutor(as(ours.penvoerder), place(), input())).ok).toBe(true);
		const earlier = input({ from: toDay('2026-11-01'), partnerId: ours.partnerIds[0] });
		expect(await changeExecutor(as(ours.penvoerder), place(), earlier)).toMatchObject(
			refused({ kind: 'notAfterLast', last: '2026-12-01' })
		);
		const year = '2027-2028';
		await newBudget(database.db, ours.id, { school_year: year });
		const later = await newLine(database.db, ours.id, { school_year: year, partner_id: ours.partnerIds[0] });
		const unfrozen = input({ lineId: later, from: toDay('2027-09-01') });
		const nextYear = { ...place(), schoolYear: toSchoolYear(year) };
		expect(await changeExecutor(as(ours.penvoerder), nextYear, unfrozen)).toMatchObject(
			refused({ kind: 'nothingFrozen' })
		);
	});

	it('undoes only the last change, and not when the hours that went along are fewer by now', async () => {
		const first = await changeExecutor(as(ours.penvoerder), place(), input());
		const back = input({ from: toDay('2027-03-01'), partnerId: ours.partnerIds[0], movesCommitments: false });
		const second = await changeExecutor(as(ours.penvoerder), place(), back);
		if (!first.ok || !second.ok) throw new Error('both were to be changed');
		const undo = (id: string) => undoExecutorChange(as(ours.penvoerder), place(), { id, revision: 1 });
		expect(await undo(first.value.id)).toMatchObject(refused({ kind: 'notLast' }));
		expect((await undo(second.value.id)).ok).toBe(true);
		const rows = await seen(ours.penvoerder, (trx) => listStored(trx, COMMITMENTS, place()));
		const to = rows.find(({ id }) => id === first.value.moved[0]?.toCommitmentId);
		if (!to) throw new Error('hours went along');
		const { id, revision, updatedAt: _at, updatedBy: _by, ...commitment } = to;
		const fewer = { commitment: { ...commitment, hours: 100n as typeof to.hours }, changing: { id, revision } };
		expect((await saveCommitment(as(ours.penvoerder), place(), fewer)).ok).toBe(true);
		expect(await undo(first.value.id)).toMatchObject(refused({ kind: 'hoursChangedSince' }));
		const changes = await seen(ours.bestuurder, (trx) => listStored(trx, EXECUTOR_CHANGES, place()));
		expect(changes.map((change) => change.id)).toContain(first.value.id);
	});
});

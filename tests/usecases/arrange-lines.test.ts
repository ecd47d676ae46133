/** Adding, removing, bringing back and moving budget lines. */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { lineCells } from '$lib/domain/budget/line-cells';
import type { Access } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import { listStoredLines } from '$lib/server/queries/lines';
import { arrangeLines, MOST_LINES, type LineArrangement } from '$lib/server/usecases/arrange-lines';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { eventsOf } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const schoolYear = make.YEAR;
const done = (revision = 1) => ({ kind: 'done', revision });
const refused = (reason: string) => ({ kind: 'refused', reason });

function insert(lineId: string, given: Partial<Extract<LineArrangement, { kind: 'insert' }>> = {}): LineArrangement {
	return { kind: 'insert', lineId, cells: {}, previousLineId: null, afterLineId: null, ...given };
}

async function threeLines(database: TestDatabase) {
	const partnershipId = await make.newPartnership(database.db);
	await make.newBudget(database.db, partnershipId);
	const coordinator = await make.newMembership(database.db, partnershipId, { role: 'coordinator' });
	const ids = ['een', 'twee', 'drie'];
	for (const [place, id] of ids.entries()) {
		await make.newLine(database.db, partnershipId, { id, activity: `Activiteit ${id}`, position: place + 1 });
	}
	return { partnershipId, coordinator };
}

function linesOf(database: TestDatabase, partnershipId: string) {
	return asSystem(database.db, (trx) => listStoredLines(trx, { partnershipId, schoolYear }));
}

eachEngine('arranging lines', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let partnershipId: string;
	let coordinator: Access;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		({ partnershipId, coordinator } = await threeLines(database));
	});

	const arrange = (...changes: LineArrangement[]) =>
		arrangeLines(callerOf(testServices(database), coordinator), { partnershipId, schoolYear }, changes);
	const order = async () => (await linesOf(database, partnershipId)).map(({ line }) => line.id);
	const lineOf = async (id: string) => (await linesOf(database, partnershipId)).find(({ line }) => line.id === id);

	it('adds a line at the top, behind another, and at the end when that other is gone', async () => {
		const cells = { activity: 'Nieuw', hours: '4.00' };
		const changes = [
			insert('top'),
			insert('midden', { afterLineId: 'een', cells }),
			insert('eind', { afterLineId: 'no-such-line' })
		];
		expect(await arrange(...changes)).toEqual({ ok: true, value: [done(), done(), done()] });
		expect(await order()).toEqual(['top', 'een', 'midden', 'twee', 'drie', 'eind']);
		expect((await lineOf('midden'))?.line).toMatchObject({ activity: 'Nieuw', cost: { kind: 'hours', hours: 400n } });
	});

	it('brings a removed line back under its own id, at its own place, with all it said', async () => {
		const cells = { area: 'onderzoeken', hours: '3.25', note: 'Let op', pricingDay: '2027-02-01' };
		const yearBefore = await make.newBudget(database.db, partnershipId, { school_year: '2025-2026' });
		await make.newLine(database.db, partnershipId, { id: 'van-vorig-jaar', school_year: yearBefore });
		await arrange(insert('vier', { afterLineId: 'een', cells, previousLineId: 'van-vorig-jaar' }));
		const before = await lineOf('vier');
		expect(before?.line.previousLineId).toBe('van-vorig-jaar');
		expect(await arrange({ kind: 'remove', lineId: 'vier', revision: 1 })).toEqual({ ok: true, value: [done()] });
		expect(await order()).toEqual(['een', 'twee', 'drie']);
		const undo = { cells: lineCells(before!.line), previousLineId: 'van-vorig-jaar', afterLineId: 'een' };
		expect(await arrange(insert('vier', undo))).toEqual({ ok: true, value: [done()] });
		expect(await order()).toEqual(['een', 'vier', 'twee', 'drie']);
		expect((await lineOf('vier'))?.line).toEqual(before?.line);
		const trail = await eventsOf(database.db, partnershipId);
		expect(trail.map(({ action }) => action)).toEqual(['budgetLine.added', 'budgetLine.removed', 'budgetLine.added']);
		expect(trail[1]?.before).toMatchObject({ hours: '3.25', note: 'Let op' });
	});

	it('names no line as that of the year before that is not there: of nobody, of this year, of elsewhere', async () => {
		const elsewhere = await make.newPartnership(database.db);
		for (const id of [partnershipId, elsewhere]) await make.newBudget(database.db, id, { school_year: '2025-2026' });
		await make.newLine(database.db, elsewhere, { id: 'van-hen', school_year: '2025-2026' });
		const named = ['van-niemand', 'een', 'van-hen'];
		for (const previousLineId of named)
			expect(await arrange(insert(`na-${previousLineId}`, { previousLineId }))).toMatchObject({ value: [done()] });
		const added = (await linesOf(database, partnershipId)).filter(({ line }) => line.id.startsWith('na-'));
		expect(added.map(({ line }) => line.previousLineId)).toEqual([null, null, null]);
	});

	it('removes no line that somebody changed meanwhile, and none twice', async () => {
		expect(await arrange({ kind: 'remove', lineId: 'twee', revision: 7 })).toMatchObject({
			value: [refused('changedMeanwhile')]
		});
		const twice = { kind: 'remove', lineId: 'twee', revision: 1 } as const;
		expect(await arrange(twice, twice)).toEqual({ ok: true, value: [done(), refused('lineGone')] });
		expect(await order()).toEqual(['een', 'drie']);
	});

	it('moves a line to the top, down and to the end, without changing what anybody else sees of it', async () => {
		await arrange({ kind: 'move', lineId: 'drie', afterLineId: null });
		expect(await order()).toEqual(['drie', 'een', 'twee']);
		await arrange({ kind: 'move', lineId: 'drie', afterLineId: 'een' });
		expect(await order()).toEqual(['een', 'drie', 'twee']);
		await arrange({ kind: 'move', lineId: 'een', afterLineId: 'twee' });
		expect(await order()).toEqual(['drie', 'twee', 'een']);
		expect((await linesOf(database, partnershipId)).map(({ revision }) => revision)).toEqual([1, 1, 1]);
		const moved = (await eventsOf(database.db, partnershipId)).map(({ action, after }) => [action, after]);
		expect(moved).toContainEqual(['budgetLine.moved', { after: 'een' }]);
	});

	it('answers for each change, and one that is refused stops no other', async () => {
		const changes = [
			insert('een'),
			insert('Met Hoofdletters'),
			insert('fout', { cells: { hours: 'veel' } }),
			insert('vreemd', { cells: { partnerId: theirs.partnerIds[0] } }),
			{ kind: 'move', lineId: 'weg', afterLineId: null } as const,
			insert('goed', { afterLineId: 'drie' })
		];
		const reasons = ['lineExists', 'notAnId', 'notANumber', 'notAChoice', 'lineGone'].map(refused);
		expect(await arrange(...changes)).toEqual({ ok: true, value: [...reasons, done()] });
		expect(await order()).toEqual(['een', 'twee', 'drie', 'goed']);
	});

	it(`refuses more than ${MOST_LINES} lines`, async () => {
		const row = { partnership_id: partnershipId, school_year: schoolYear, area: 'opleiden', activity: '' };
		const many = Array.from({ length: MOST_LINES - 3 }, (_, place) => ({
			...{ ...row, cost_kind: 'open' },
			id: `rij-${place}`,
			position: place + 4
		}));
		await asSystem(database.db, async (trx) => {
			for (let from = 0; from < many.length; from += 1000) {
				await trx
					.insertInto('budget_line')
					.values(many.slice(from, from + 1000))
					.execute();
			}
		});
		expect(await arrange(insert('te-veel'))).toEqual({ ok: true, value: [refused('tooManyLines')] });
	});

	it('is for preparers only, in the application and in the database, and reaches no other partnership', async () => {
		const budget = { partnershipId, schoolYear };
		for (const role of ['bestuurder', 'accountant'] as const) {
			const access = await make.newMembership(database.db, partnershipId, { role });
			const caller = callerOf(testServices(database), access);
			expect(await arrangeLines(caller, budget, [insert('nee')])).toEqual({ ok: false, error: 'notAllowed' });
			const unchecked = callerOf(testServices(database, { checks: 'off' }), access);
			// What this role may not change it cannot lock either, so the budget is not there for it.
			expect(await arrangeLines(unchecked, budget, [insert('nee')])).toEqual({ ok: false, error: 'notFound' });
		}
		const stranger = callerOf(testServices(database), theirs.penvoerder);
		expect(await arrangeLines(stranger, budget, [insert('nee')])).toEqual({ ok: false, error: 'notFound' });
		const noYear = { partnershipId, schoolYear: '2031-2032' };
		const caller = callerOf(testServices(database), coordinator);
		expect(await arrangeLines(caller, noYear, [insert('nee')])).toEqual({ ok: false, error: 'notFound' });
		expect(await order()).toEqual(['een', 'twee', 'drie']);
	});
});

onServer('lines arranged by many at once', (openTestDatabase) => {
	const database = openTestDatabase();

	it('all stand there, each at a place of its own', async () => {
		const { partnershipId, coordinator } = await threeLines(database);
		const caller = callerOf(testServices(database), coordinator);
		const added = Array.from({ length: 20 }, (_, place) => `nieuw-${place}`);
		const outcomes = await Promise.all(
			added.map((id) => arrangeLines(caller, { partnershipId, schoolYear }, [insert(id, { afterLineId: 'een' })]))
		);
		expect(outcomes).toEqual(added.map(() => ({ ok: true, value: [done()] })));
		const rows = await linesOf(database, partnershipId);
		const ids = rows.map(({ line }) => line.id);
		expect(ids.filter((id) => !id.startsWith('nieuw-'))).toEqual(['een', 'twee', 'drie']);
		expect([...ids].sort()).toEqual([...added, 'een', 'twee', 'drie'].sort());
		expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
	});
});

/** Cells of budget lines: saved, refused by a rule, or in conflict, and nothing is ever overwritten unseen (yardstick test 15). */
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { LineCell } from '$lib/domain/budget/line-cells';
import type { Access } from '$lib/server/auth/actor';
import { asSystem } from '$lib/server/db/tenancy';
import { listStoredLines } from '$lib/server/queries/lines';
import { changeLines, type LineEdit } from '$lib/server/usecases/change-lines';
import * as make from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { eventsOf } from '$tests/support/people';
import { testServices } from '$tests/support/services';

const schoolYear = make.YEAR;
const PAIRS = 50;

/** A partnership with one empty line, and two people who both look at it as it is now. */
async function twoEditors(database: TestDatabase) {
	const partnershipId = await make.newPartnership(database.db);
	await make.newBudget(database.db, partnershipId);
	const lineId = await make.newLine(database.db, partnershipId, { activity: 'Begeleiding' });
	const noor = await make.newMembership(database.db, partnershipId, { role: 'penvoerder' });
	const bram = await make.newMembership(database.db, partnershipId, { role: 'coordinator' });
	return { partnershipId, lineId, noor, bram };
}

function writerFor(database: TestDatabase, partnershipId: string, access: Access, name: string) {
	const caller = callerOf(testServices(database), access, name);
	return (...edits: LineEdit[]) => changeLines(caller, { partnershipId, schoolYear, edits });
}

const edit = (lineId: string, cell: LineCell, before: string, after: string, revision = 1): LineEdit => ({
	...{ lineId, cell, before, after, revision }
});

const saved = (revision: number) => ({ kind: 'saved', revision });

eachEngine('changing cells of lines', (openTestDatabase) => {
	const database = openTestDatabase();
	let theirs: FullPartnership;
	let made: Awaited<ReturnType<typeof twoEditors>>;

	beforeAll(async () => {
		theirs = await newFullPartnership(database.db);
	});
	beforeEach(async () => {
		made = await twoEditors(database);
	});

	const asNoor = (...edits: LineEdit[]) => writerFor(database, made.partnershipId, made.noor, 'Noor')(...edits);
	const asBram = (...edits: LineEdit[]) => writerFor(database, made.partnershipId, made.bram, 'Bram')(...edits);
	const stored = async () => {
		const budget = { partnershipId: made.partnershipId, schoolYear };
		const [line] = await asSystem(database.db, (trx) => listStoredLines(trx, budget));
		return line;
	};

	it('saves a cell with the next revision, and records who changed it from what to what', async () => {
		const { lineId, partnershipId } = made;
		expect(await asNoor(edit(lineId, 'hours', '', '12.50'))).toEqual({ ok: true, value: [saved(2)] });
		expect(await stored()).toMatchObject({
			line: { cost: { kind: 'hours', hours: 1250n } },
			revision: 2,
			updatedBy: 'Noor'
		});
		expect(await eventsOf(database.db, partnershipId)).toMatchObject([
			{
				action: 'budgetLine.changed',
				entity_id: `${schoolYear}/${lineId}`,
				user_id: made.noor.userId,
				before: { hours: '' },
				after: { hours: '12.50' }
			}
		]);
	});

	it('gives the second of two people on one cell the value of the first, and overwrites nothing', async () => {
		const { lineId, partnershipId } = made;
		await asNoor(edit(lineId, 'activity', 'Begeleiding', 'Begeleiding op school'));
		expect(await asBram(edit(lineId, 'activity', 'Begeleiding', 'Intervisie'))).toEqual({
			ok: true,
			value: [{ kind: 'conflict', revision: 2, theirs: 'Begeleiding op school', by: 'Noor' }]
		});
		expect(await stored()).toMatchObject({
			line: { activity: 'Begeleiding op school' },
			revision: 2,
			updatedBy: 'Noor'
		});
		expect(await eventsOf(database.db, partnershipId)).toHaveLength(1);
	});

	it('lets the second go over the first once that person has seen it', async () => {
		const { lineId } = made;
		await asNoor(edit(lineId, 'activity', 'Begeleiding', 'Begeleiding op school'));
		const knowingly = edit(lineId, 'activity', 'Begeleiding op school', 'Intervisie', 2);
		expect(await asBram(knowingly)).toEqual({ ok: true, value: [saved(3)] });
	});

	it('keeps both changes when two people change different cells of one line', async () => {
		const { lineId } = made;
		await asNoor(edit(lineId, 'activity', 'Begeleiding', 'Intervisie'));
		expect(await asBram(edit(lineId, 'lumpSum', '', '250.00'))).toEqual({ ok: true, value: [saved(3)] });
		expect(await stored()).toMatchObject({
			line: { activity: 'Intervisie', cost: { kind: 'lumpSum', amount: 25000n } },
			revision: 3
		});
	});

	it('is done when the other person already wrote the same', async () => {
		const { lineId, partnershipId } = made;
		await asNoor(edit(lineId, 'activity', 'Begeleiding', 'Intervisie'));
		expect(await asBram(edit(lineId, 'activity', 'Begeleiding', 'Intervisie'))).toEqual({
			ok: true,
			value: [saved(2)]
		});
		expect(await eventsOf(database.db, partnershipId)).toHaveLength(1);
	});

	it('answers for each edit of a batch, and the ones that are refused keep no other back', async () => {
		const { lineId } = made;
		const edits = [
			edit(lineId, 'hours', '', '10.00'),
			edit(lineId, 'lumpSum', '', '5.00'),
			edit(lineId, 'hours', '', '-1.00'),
			edit(lineId, 'roleId', '', 'no-such-role'),
			edit(lineId, 'pricingDay', '', '2027-02-29'),
			edit(lineId, 'note', '', 'x'.repeat(4001)),
			edit('no-such-line', 'note', '', 'weg'),
			edit(lineId, 'note', '', 'blijft')
		];
		const refused = (reason: string) => ({ kind: 'refused', reason });
		expect(await asNoor(...edits)).toEqual({
			ok: true,
			value: [
				saved(2),
				refused('lumpSumBesideHours'),
				refused('negative'),
				refused('notAChoice'),
				refused('notADay'),
				refused('tooLong'),
				refused('lineGone'),
				saved(2)
			]
		});
		expect((await stored())?.line).toMatchObject({
			cost: { kind: 'hours', hours: 1000n },
			note: 'blijft',
			roleId: null
		});
	});

	it('refuses a role, partner or pot of another partnership as if it did not exist', async () => {
		const partner = edit(made.lineId, 'partnerId', '', theirs.partnerIds[0]);
		expect(await asNoor(partner)).toMatchObject({ value: [{ kind: 'refused', reason: 'notAChoice' }] });
	});

	it('is for preparers only, in the application and in the database, and reaches no other partnership', async () => {
		const { partnershipId, lineId } = made;
		const typed = edit(lineId, 'activity', 'Begeleiding', 'Anders');
		for (const role of ['bestuurder', 'accountant'] as const) {
			const access = await make.newMembership(database.db, partnershipId, { role });
			expect(await writerFor(database, partnershipId, access, 'Bo')(typed)).toEqual({ ok: false, error: 'notAllowed' });
			const unchecked = callerOf(testServices(database, { checks: 'off' }), access);
			const forced = await changeLines(unchecked, { partnershipId, schoolYear, edits: [typed] });
			expect(forced).toMatchObject({ value: [{ kind: 'refused', reason: 'lineGone' }] });
		}
		const stranger = writerFor(database, partnershipId, theirs.penvoerder, 'Vreemd');
		expect(await stranger(typed)).toEqual({ ok: false, error: 'notFound' });
		expect(await stored()).toMatchObject({ line: { activity: 'Begeleiding' }, revision: 1 });
	});
});

onServer('two people on one cell at the same moment', (openTestDatabase) => {
	const database = openTestDatabase();

	it(`${PAIRS} pairs: one is saved and the other is told, never both and never neither`, async () => {
		const { partnershipId, noor, bram } = await twoEditors(database);
		const lineIds: string[] = [];
		for (let pair = 0; pair < PAIRS; pair++) lineIds.push(await make.newLine(database.db, partnershipId));
		const write = {
			Noor: writerFor(database, partnershipId, noor, 'Noor'),
			Bram: writerFor(database, partnershipId, bram, 'Bram')
		};
		const pairs = await Promise.all(
			lineIds.map(async (id) => {
				const attempt = async (who: 'Noor' | 'Bram') => {
					const outcome = await write[who](edit(id, 'activity', 'Begeleiding', `${who} ${id}`));
					return outcome.ok ? outcome.value[0] : undefined;
				};
				const [first, second] = await Promise.all([attempt('Noor'), attempt('Bram')]);
				return { id, Noor: first, Bram: second };
			})
		);
		const budget = { partnershipId, schoolYear };
		const rows = await asSystem(database.db, (trx) => listStoredLines(trx, budget));
		for (const { id, Noor, Bram } of pairs) {
			const [winner, loser] = Noor?.kind === 'saved' ? (['Noor', Bram] as const) : (['Bram', Noor] as const);
			expect((winner === 'Noor' ? Noor : Bram)?.kind).toBe('saved');
			expect(loser).toEqual({ kind: 'conflict', revision: 2, theirs: `${winner} ${id}`, by: winner });
			const row = rows.find(({ line }) => line.id === id);
			expect(row).toMatchObject({ line: { activity: `${winner} ${id}` }, revision: 2, updatedBy: winner });
		}
		expect(await eventsOf(database.db, partnershipId)).toHaveLength(PAIRS);
	});

	it(`${PAIRS} pairs over different cells: both are kept`, async () => {
		const { partnershipId, lineId, noor, bram } = await twoEditors(database);
		const asNoor = writerFor(database, partnershipId, noor, 'Noor');
		const asBram = writerFor(database, partnershipId, bram, 'Bram');
		let [activity, note] = ['Begeleiding', ''];
		for (let round = 1; round <= PAIRS; round++) {
			const revision = 2 * round - 1;
			const [mine, yours] = await Promise.all([
				asNoor(edit(lineId, 'activity', activity, `A${round}`, revision)),
				asBram(edit(lineId, 'note', note, `N${round}`, revision))
			]);
			expect([mine, yours]).toMatchObject([{ value: [{ kind: 'saved' }] }, { value: [{ kind: 'saved' }] }]);
			[activity, note] = [`A${round}`, `N${round}`];
		}
		const budget = { partnershipId, schoolYear };
		const [row] = await asSystem(database.db, (trx) => listStoredLines(trx, budget));
		expect(row).toMatchObject({ line: { activity, note }, revision: 1 + 2 * PAIRS });
	});
});

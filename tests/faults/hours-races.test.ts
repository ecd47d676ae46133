/**
 * Many people at the same moment with declared hours (yardstick tests 14 to 17): one line for equal requests, no silent overwrite,
 * each decision once, and nothing in a round after its close. `npm run faults` takes the full figures.
 */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listDeclarations } from '$lib/server/queries/declarations';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { decideAboutDeclarations } from '$lib/server/usecases/decide-declarations';
import { closeRound, reopenRound } from '$lib/server/usecases/edit-rounds';
import { toDay } from '$lib/domain/shared/day';
import { newMembership, YEAR } from '$tests/support/builders';
import { newDeclarations } from '$tests/support/declared-lines';
import { hoursOf } from '$tests/support/declaring';
import { onServer } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { seededRandom } from '$tests/support/seeded-random';
import { NOW } from '$tests/support/services';

const FULL = Number(process.env.ROUNDS ?? 0) >= 200;
const SEED = Number(process.env.SEED ?? 2026);
const PAIRS = FULL ? 1_000 : 25;
const CLOSES = FULL ? 500 : 20;
const LINES = FULL ? 5_000 : 400;
const CHECKERS = 8;
const LONG = { timeout: 3_600_000 };
const schoolYear = toSchoolYear(YEAR);

onServer('declared hours under many hands', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { as, save, submit, one, read } = declared;
	const year = () => ({ partnershipId: ours.id, schoolYear });

	beforeEach(async () => {
		ours = await newFullPartnership(database.db);
		await declared.start();
	});

	it('makes one line of fifty equal requests, also when the answer was lost, and refuses another line under its id', async () => {
		const answers = await Promise.all(Array.from({ length: 50 }, () => untilServed(() => save('een'))));
		expect([...new Set(answers.map((answer) => JSON.stringify(answer)))]).toEqual([JSON.stringify(answers[0])]);
		expect(answers[0]).toMatchObject({ ok: true });
		expect(await save('een')).toEqual(answers[0]);
		expect(await save('een', { hours: hours('9.00') })).toMatchObject({
			error: { rows: [{ refusal: { kind: 'changedMeanwhile' } }] }
		});
		const lines = (await read()).filter(({ id }) => id === 'een');
		expect(lines.map((line) => line.hours)).toEqual([1250n]);
	});

	it(`lets one of two editors through in each of ${PAIRS} pairs, and shows the other what is there`, LONG, async () => {
		await save('samen');
		for (let pair = 1; pair <= PAIRS; pair += 1) {
			const wanted = [hours(`${pair}.25`), hours(`${pair}.75`)];
			const both = await Promise.all(wanted.map((each) => save('samen', { hours: each }, pair)));
			const winner = both.findIndex(({ ok }) => ok);
			expect(
				both.filter(({ ok }) => ok),
				`pair ${pair}`
			).toHaveLength(1);
			const current = { hours: wanted[winner], revision: pair + 1 };
			expect(both[1 - winner]).toMatchObject({
				error: { rows: [{ refusal: { kind: 'changedMeanwhile', current } }] }
			});
			expect(await one('samen')).toMatchObject(current);
		}
	});

	it(`decides each of ${LINES} lines once when ${CHECKERS} people approve them all`, LONG, async () => {
		const [partnerId] = ours.partnerIds;
		const { roleId } = await one('declaration');
		const ids = await newDeclarations(database.db, { partnership: ours.id, partnerId, roleId }, LINES);
		const people = await Promise.all(
			Array.from({ length: CHECKERS }, () => newMembership(database.db, ours.id, { role: 'coordinator' }))
		);
		const all = { kind: 'filter', filter: {}, onlyWithoutFindings: false, seenAt: NOW } as const;
		const approve = (access: (typeof people)[number]) =>
			decideAboutDeclarations(as(access, access.userId), year(), all, { step: 'approve' });
		const outcomes = await Promise.all([...people.map(approve), approve(ours.memberOfFirst)]);
		expect(outcomes.at(-1)).toMatchObject({ ok: false });
		const decided = outcomes.reduce((sum, outcome) => sum + (outcome.ok ? outcome.value.decided : 0), 0);
		expect(decided).toBe(LINES);
		const after = await inPartnership(database.db, ours.coordinator, (trx) =>
			listDeclarations(trx, ours.id, { schoolYear, ids })
		);
		expect(after.every(({ state }) => state === 'approved')).toBe(true);
		const events = await inPartnership(database.db, ours.coordinator, (trx) =>
			listAuditEvents(trx, ours.id, { entity: 'declaration', limit: 3 * LINES })
		);
		const recorded = events.filter(({ action }) => action === 'declaration.approved').map(({ entityId }) => entityId);
		expect(recorded.sort()).toEqual([...ids].sort());
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	it(`lets nothing land in a round after its close, in ${CLOSES} tries`, LONG, async () => {
		const random = seededRandom(SEED);
		process.stdout.write(`closing a round while others write: SEED=${SEED}\n`);
		const pause = () => new Promise((resolve) => setTimeout(resolve, random.whole(0, 12)));
		for (let attempt = 0; attempt < CLOSES; attempt += 1) {
			const revision = await roundRevision();
			const id = `laat-${attempt}`;
			await save(`klaar-${attempt}`);
			const closing = pause().then(() => closeRound(as(ours.coordinator), year(), { id: 'round', revision }));
			const writing = [
				pause().then(() => save(id)),
				pause().then(() => save(`${id}-b`)),
				pause().then(() => submit([`klaar-${attempt}`]))
			] as const;
			expect(await closing, `try ${attempt}`).toMatchObject({ ok: true });
			const before = await standing();
			const [first, second, handedIn] = await Promise.all(writing);
			expect(await standing(), `try ${attempt}, seed ${SEED}`).toEqual(before);
			const there = new Set(before.map((line) => line.split(' ')[0]));
			expect([there.has(id), there.has(`${id}-b`)]).toEqual([first.ok, second.ok]);
			const submitted = before.includes(`klaar-${attempt} submitted`);
			expect(handedIn.ok && handedIn.value.submitted.length === 1).toBe(submitted);
			const reopening = { reason: 'Nog een keer', submitBy: toDay('2026-12-10') };
			const row = { id: 'round', revision: await roundRevision() };
			expect(await reopenRound(as(ours.coordinator), year(), row, reopening)).toMatchObject({ ok: true });
		}
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});

	/** On a busy machine some of so many get no connection in time: whoever sent the request sends it again. */
	async function untilServed<T>(request: () => Promise<T>): Promise<T> {
		for (let attempt = 1; ; attempt += 1) {
			try {
				return await request();
			} catch (cause) {
				if (attempt === 20 || !/trying to connect/.test(String(cause))) throw cause;
			}
		}
	}

	async function roundRevision(): Promise<number> {
		const { rows } = await asSystem(database.db, (trx) =>
			sql<{ revision: number }>`select revision from declaration_round where partnership_id = ${ours.id}`.execute(trx)
		);
		return rows[0]?.revision ?? 0;
	}

	async function standing(): Promise<string[]> {
		return (await read()).map(({ id, state }) => `${id} ${state}`).sort();
	}
});

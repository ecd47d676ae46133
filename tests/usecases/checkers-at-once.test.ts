/** Many lines, and several people at the same moment: each line is decided about once, everybody is told what happened, sums stay right. */
import type { Kysely } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { codeOf } from '$lib/server/db/startup-problem';
import type { Database, Tables } from '$lib/server/db/schema';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listAuditEvents } from '$lib/server/queries/audit';
import { listDecisions } from '$lib/server/queries/declaration-decisions';
import { listDeclarations } from '$lib/server/queries/declarations';
import { updateDeclarations } from '$lib/server/queries/written-declarations';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { listDisputes } from '$lib/server/queries/disputes';
import { decideDispute, giveInToDispute } from '$lib/server/usecases/answer-dispute';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import type { DecisionTarget } from '$lib/server/usecases/decision-target';
import { repriceOpenDeclarations } from '$lib/server/usecases/reprice-open';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { newDeclarations } from '$tests/support/declared-lines';
import { eachEngine, onServer, type TestDatabase } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { seededRandom } from '$tests/support/seeded-random';
import { NOW, testServices } from '$tests/support/services';

const schoolYear = toSchoolYear(YEAR);

function people(database: () => TestDatabase, partnership: () => FullPartnership) {
	const place = () => ({ partnershipId: partnership().id, schoolYear });
	const as = (access: Access, name?: string, db: Database = database().db) =>
		callerOf(testServices(database(), { db }), access, name);
	const lines = async (count: number, given = {}) => {
		const { id, partnerIds } = partnership();
		const [known] = await inPartnership(database().db, partnership().memberOfFirst, (trx) =>
			listDeclarations(trx, id, { ids: ['declaration'] })
		);
		const whose = { partnership: id, partnerId: partnerIds[0], roleId: known?.roleId ?? '' };
		return newDeclarations(database().db, whose, count, given);
	};
	const target = (ids: readonly string[]): DecisionTarget => ({
		kind: 'lines',
		lines: ids.map((id) => ({ id, revision: 1 }))
	});
	const read = (ids: readonly string[]) =>
		inPartnership(database().db, partnership().memberOfFirst, (trx) =>
			listDeclarations(trx, partnership().id, { ids })
		);
	const events = () =>
		inPartnership(database().db, partnership().coordinator, (trx) =>
			listAuditEvents(trx, partnership().id, { entity: 'declaration', limit: 20_000 })
		);
	return { place, as, lines, target, read, events };
}

onServer('two checkers at the same moment', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { place, as, lines, target, read, events } = people(
		() => database,
		() => ours
	);
	beforeAll(async () => {
		ours = await newFullPartnership(database.db);
	});
	const COUNT = 500;
	const returning: DecisionCommand = { step: 'return', reason: 'Eerst het rooster' };

	it.each(['lines', 'filter'] as const)(
		'decide each of the same 500 lines once, and both are told the truth (%s)',
		async (kind) => {
			const area = kind === 'lines' ? 'opleiden' : 'onderzoeken';
			const ids = await lines(COUNT, { area });
			const all: DecisionTarget = { kind: 'filter', filter: { area }, onlyWithoutFindings: false, seenAt: NOW };
			const aimed = kind === 'lines' ? target(ids) : all;
			const outcomes = await Promise.all([
				decideAboutDeclarations(as(ours.coordinator, 'Eerste'), place(), aimed, { step: 'approve' }),
				decideAboutDeclarations(as(ours.memberOfSecond, 'Tweede'), place(), aimed, returning)
			]);
			const after = await read(ids);
			const by = (name: string) => after.filter(({ decidedByName }) => decidedByName === name).length;
			const told = outcomes.map((outcome) => {
				const skipped = outcome.ok ? outcome.value.passedOver : (outcome.error as { passedOver?: never[] }).passedOver;
				const others = (skipped ?? []) as readonly { why: string; by: string | null; count: number }[];
				return [
					outcome.ok ? outcome.value.decided : 0,
					others.map(({ why, by: who, count }) => `${count} ${why} ${who ?? ''}`)
				];
			});
			const other = (name: string) => (by(name) === 0 ? [] : [`${by(name)} decided ${name}`]);
			expect(told).toEqual([
				[by('Eerste'), other('Tweede')],
				[by('Tweede'), other('Eerste')]
			]);
			expect(by('Eerste') + by('Tweede')).toBe(COUNT);
			for (const { state, decidedByName } of after)
				expect(state).toBe(decidedByName === 'Eerste' ? 'approved' : 'returned');
			const mine = new Set(ids);
			const recorded = (await events()).filter(({ entityId }) => mine.has(entityId));
			expect(recorded).toHaveLength(COUNT);
			expect(new Set(recorded.map(({ entityId }) => entityId)).size).toBe(COUNT);
			expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		}
	);

	it('approve a line or see it withdrawn and changed, never approve other figures than they saw, in 40 tries', async () => {
		const TRIES = 40;
		for (let attempt = 0; attempt < TRIES; attempt += 1) {
			const ids = await lines(1);
			const [line] = await read(ids);
			if (!line) throw new Error('a line');
			const editor = { now: NOW, userName: 'Indiener', userId: ours.memberOfFirst.userId };
			const withdrawAndHandIn = async () => {
				for (const state of ['draft', 'submitted'] as const) {
					const price = line.price && { ...line.price, amount: 54000n as typeof line.price.amount };
					const changed = { ...line, price, hours: hours('10.00'), state };
					await inPartnership(database.db, ours.memberOfFirst, (trx) =>
						updateDeclarations(trx, ours.id, state === 'draft' ? [{ ...line, state }] : [changed], editor)
					);
				}
			};
			const [decided, edited] = await Promise.all([
				decideAboutDeclarations(as(ours.coordinator), place(), target(ids), { step: 'approve' }),
				withdrawAndHandIn().then(
					() => 'written',
					(cause: unknown) => codeOf(cause) || String(cause)
				)
			]);
			const [after] = await read(ids);
			expect(after?.state, edited).toBe(decided.ok ? 'approved' : 'submitted');
			expect(after?.hours).toBe(decided.ok ? 200n : 1000n);
			expect(edited === 'written').toBe(!decided.ok);
		}
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});

eachEngine('many lines in one action', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { place, as, lines, read, events } = people(
		() => database,
		() => ours
	);
	beforeAll(async () => {
		ours = await newFullPartnership(database.db);
	});
	const COUNT = 5000;
	const MOST_STATEMENTS = 20;

	it('are approved and taken back in a handful of statements, each with its own event', async () => {
		const ids = await lines(COUNT);
		const { db, count } = counting(database.db);
		const all: DecisionTarget = { kind: 'filter', filter: {}, onlyWithoutFindings: false, seenAt: NOW };
		const outcome = await decideAboutDeclarations(as(ours.coordinator, 'Noor', db), place(), all, { step: 'approve' });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
		expect(outcome.value.decided).toBe(COUNT);
		expect(count()).toBeLessThan(MOST_STATEMENTS);
		const undone = await undoDecision(as(ours.coordinator, 'Noor', db), place(), outcome.value.decisionId);
		expect(undone).toMatchObject({ ok: true, value: { undone: COUNT } });
		expect(count()).toBeLessThan(2 * MOST_STATEMENTS);
		const actions = (await events()).map(({ action }) => action);
		for (const action of ['declaration.approved', 'declaration.reconsidered'])
			expect(actions.filter((each) => each === action)).toHaveLength(COUNT);
		expect((await read(ids)).every(({ state }) => state === 'submitted')).toBe(true);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
	});
});

/** The same database, with how many statements it ran. */
function counting(db: Database): { readonly db: Database; readonly count: () => number } {
	let statements = 0;
	const counted = (db as Kysely<Tables>).withPlugin({
		transformQuery: ({ node }) => {
			statements += 1;
			return node;
		},
		transformResult: ({ result }) => Promise.resolve(result)
	});
	return { db: counted as Database, count: () => statements };
}

eachEngine('sums of declared hours', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const { place, as, lines, read } = people(
		() => database,
		() => ours
	);
	const OPERATIONS = 300;

	it(`equal the lines after ${OPERATIONS} random operations`, async () => {
		const seed = Date.now() % 1_000_000;
		process.stdout.write(`sums of declared hours: seed ${seed}\n`);
		const random = seededRandom(seed);
		ours = await newFullPartnership(database.db);
		const known = [...(await lines(40))];
		const some = () => Array.from({ length: random.whole(1, 6) }, () => random.pick(known as [string, ...string[]]));
		const aimed = async (): Promise<DecisionTarget> => {
			const found = await read([...new Set(some())]);
			return { kind: 'lines', lines: found.map(({ id, revision }) => ({ id, revision })) };
		};
		const dispute: DecisionCommand = {
			...{ step: 'dispute', reason: 'Te veel', dueOn: toDay('2026-12-15') },
			...{ proposedHours: hours('1.25'), ownerPartnerId: null }
		};
		const commands: readonly DecisionCommand[] = [{ step: 'approve' }, { step: 'return', reason: 'Nee' }, dispute];
		const openDispute = async () => {
			const open = await inPartnership(database.db, ours.coordinator, (trx) =>
				listDisputes(trx, ours.id, { open: true })
			);
			return open[random.whole(0, Math.max(0, open.length - 1))]?.id ?? 'none';
		};
		const done: Record<string, number> = {};
		const operations = {
			decide: async () => {
				const command = commands[random.whole(0, 2)] ?? { step: 'approve' };
				return (await decideAboutDeclarations(as(ours.coordinator), place(), await aimed(), command)).ok;
			},
			undo: async () => {
				const decisions = await inPartnership(database.db, ours.coordinator, (trx) =>
					listDecisions(trx, ours.coordinator, { schoolYear, limit: 20 })
				);
				const chosen = decisions[random.whole(0, Math.max(0, decisions.length - 1))]?.decisionId ?? 'none';
				return (await undoDecision(as(ours.coordinator), place(), chosen)).ok;
			},
			giveIn: async () => (await giveInToDispute(as(ours.memberOfFirst), place(), await openDispute())).ok,
			uphold: async () =>
				(await decideDispute(as(ours.coordinator), place(), await openDispute(), { step: 'approve' })).ok,
			reprice: async () => {
				const amount_per_hour = `${random.whole(40, 80)}.00`;
				await asSystem(database.db, (trx) =>
					trx.updateTable('tariff').set({ amount_per_hour }).where('partnership_id', '=', ours.id).execute()
				);
				return (await repriceOpenDeclarations(as(ours.coordinator), place(), 'round')).ok;
			},
			add: async () => known.push(...(await lines(random.whole(1, 3), { in_kind: random.chance(0.3) }))) > 0,
			settle: async () => {
				await asSystem(database.db, async (trx) => {
					const { id } = ours;
					const change = trx.updateTable('declaration').set({ state: 'settled' }).where('partnership_id', '=', id);
					await change.where('id', 'in', some()).where('state', '=', 'approved').execute();
				});
				return true;
			}
		};
		const names = Object.keys(operations) as [keyof typeof operations, ...(keyof typeof operations)[]];
		for (let step = 0; step < OPERATIONS; step += 1) {
			const name = random.chance(0.4) ? 'decide' : random.pick(names);
			if (await operations[name]()) done[name] = (done[name] ?? 0) + 1;
			if (step % 50 === 49) expect(await asSystem(database.db, countWrongTotals), `seed ${seed}, step ${step}`).toBe(0);
		}
		expect(await asSystem(database.db, countWrongTotals), `seed ${seed}`).toBe(0);
		for (const name of names) expect(done[name] ?? 0, `${name} happened, seed ${seed}`).toBeGreaterThan(0);
	});
});

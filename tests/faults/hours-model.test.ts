/**
 * Declared hours against a model in memory (yardstick tests 9 and 10): random work of a declarer and a checker, each step allowed
 * or refused as the model says, the same lines and sums to the cent afterwards, and every kept sum equal to its lines. A seed
 * replays identically. `npm run faults` takes the full figures, which is hours of work: SEED=12 runs that seed alone, SEED=201 SEEDS=100
 * the hundred from there.
 */
import { expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { hours, hoursText, toHours, type HourHundredths } from '$lib/domain/shared/hours';
import { lineAmount, moneyText, toCents, type Cents } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDeclaredCells } from '$lib/server/queries/declared-totals';
import { listDisputes } from '$lib/server/queries/disputes';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { decideDispute, giveInToDispute } from '$lib/server/usecases/answer-dispute';
import { correctDeclaration } from '$lib/server/usecases/correct-declaration';
import { decideAboutDeclarations, type DecisionCommand } from '$lib/server/usecases/decide-declarations';
import { removeDeclarations } from '$lib/server/usecases/remove-declarations';
import { repriceOpenDeclarations } from '$lib/server/usecases/reprice-open';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { withdrawDeclarations } from '$lib/server/usecases/withdraw-declarations';
import { YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { hoursOf } from '$tests/support/declaring';
import { eachEngine } from '$tests/support/database';
import { newFullPartnership, type FullPartnership } from '$tests/support/full-partnership';
import { seededRandom } from '$tests/support/seeded-random';
import { NOW, testServices } from '$tests/support/services';

const FULL = Number(process.env.ROUNDS ?? 0) >= 200;
const ONE = process.env.SEED === undefined ? null : Number(process.env.SEED);
const COUNT = Number(process.env.SEEDS ?? (ONE === null ? (FULL ? 1_000 : 2) : 1));
const SEEDS = Array.from({ length: COUNT }, (_, index) => (ONE ?? 1) + index);
const STEPS = FULL ? 200 : 40;
/** Every kept sum of the database is compared with its lines this often. */
const COMPARED = FULL ? 1 : 10;
const LONG = { timeout: 6 * 3_600_000 };
const schoolYear = toSchoolYear(YEAR);
const dueLater = { dueOn: toDay('2027-06-01'), ownerPartnerId: null } as const;

/** What makes something of a line in this state: picked at random alone, few lines would come far. */
const LIKELY = {
	submitted: ['decide', 'dispute', 'withdraw'],
	disputed: ['giveIn', 'endDispute', 'endDispute', 'undo'],
	approved: ['correct', 'correct', 'undo'],
	returned: ['change', 'submit', 'undo']
} as const;

interface ModelLine {
	state: string;
	hours: HourHundredths;
	perHour: Cents;
	revision: number;
	readonly inKind: boolean;
	readonly corrects: string | null;
	decision: string | null;
	/** The last dispute about it: what it proposes, what opened it, and the decision that ended it, if one did. */
	dispute?: { readonly id: string; readonly proposed: HourHundredths; readonly by: string; endedBy: string | null };
}

eachEngine('declared hours against a model in memory', (openTestDatabase) => {
	const database = openTestDatabase();
	let ours: FullPartnership;
	const declared = hoursOf(
		() => database,
		() => ours
	);
	const { place, save, submit, read } = declared;
	const year = () => ({ partnershipId: ours.id, schoolYear });

	async function play(seed: number): Promise<string[]> {
		ours = await newFullPartnership(database.db);
		await declared.start();
		const random = seededRandom(seed);
		const model = new Map<string, ModelLine>();
		const trace: string[] = [];
		// Nothing is decided twice in one moment.
		const as = (access: Access) =>
			callerOf(testServices(database, { clock: () => new Date(NOW.getTime() + 1000 * trace.length) }), access);
		let tariff = toCents(5400n);
		let number = 0;
		const approved = (id: string) => ['approved', 'settled'].includes(model.get(id)?.state ?? '');
		const some = () => random.pick(['none', ...model.keys()] as [string, ...string[]]);
		/** How many hours of an approved line can still be taken back, beside one of its corrections. */
		const roomOf = (originalId: string, beside?: string, drafts = true): bigint => {
			const counts = ([key, each]: [string, ModelLine]) =>
				each.corrects === originalId &&
				key !== beside &&
				(drafts || each.state !== 'draft') &&
				(each.hours < 0n ? each.state !== 'returned' : ['approved', 'settled'].includes(each.state));
			const counted = [...model].filter(counts);
			return counted.reduce((sum, [, { hours: of }]) => sum + of, (model.get(originalId)?.hours ?? 0n) as bigint);
		};
		/** Whether a line, which may have been approved once, has with so many hours as much as its corrections take back. */
		const holds = (id: string, wanted: HourHundredths): boolean => {
			const line = model.get(id);
			return line !== undefined && wanted + roomOf(id, undefined, false) - line.hours >= 0n;
		};
		/** Whether, once this line waits again, corrections take back no more than there is: drafts are nobody else's business yet. */
		/** Of a line that is written or handed in; what it corrects may have been priced anew since, while its approval was taken back. */
		const priceNow = (line: ModelLine | undefined) =>
			line?.corrects == null ? tariff : (model.get(line.corrects)?.perHour ?? line.perHour);
		const leavesEnough = (id: string, { corrects, hours: of }: ModelLine): boolean => {
			if (corrects === null) return true;
			const now = roomOf(corrects, undefined, false);
			const beside = roomOf(corrects, id, false);
			const then = of < 0n ? beside + of : beside;
			return then >= 0n || then >= now;
		};
		const step = async (): Promise<string> => {
			const id = some();
			const line = model.get(id);
			const open = line !== undefined && (line.state === 'draft' || line.state === 'returned');
			const quarters = toHours(BigInt(25 * random.whole(1, 60)));
			const told = (name: string, outcome: { readonly ok: boolean }, allowed: boolean) => {
				expect(
					outcome.ok,
					`seed ${seed}, step ${trace.length}: ${name} ${id} (${line?.state}) ${JSON.stringify(outcome, plain)}`
				).toBe(allowed);
				return `${name} ${id} ${allowed}`;
			};
			const changed = (given: Partial<ModelLine>) =>
				line && Object.assign(line, given, { revision: line.revision + 1 });
			const verbs = {
				add: async () => {
					const made = `l${(number += 1)}`;
					const inKind = random.chance(0.2);
					const person = random.chance(0.6) ? 'person' : null;
					const outcome = await save(made, { hours: quarters, inKind, activity: made, personId: person });
					const fresh = { state: 'draft', hours: quarters, perHour: tariff, revision: 1, decision: null };
					model.set(made, { ...fresh, inKind, corrects: null });
					return told('add', outcome, true);
				},
				change: async () => {
					const given = { hours: quarters, inKind: line?.inKind ?? false, activity: `${id} ${trace.length}` };
					const outcome = await save(id, given, line?.revision ?? 1);
					// A correction may add hours too, at the tariff of what it corrects.
					const perHour = priceNow(line);
					const allowed = open && (line.corrects === null ? holds(id, quarters) : approved(line.corrects));
					if (allowed) changed({ hours: quarters, perHour, state: 'draft' });
					return told('change', outcome, allowed);
				},
				remove: async () => {
					const outcome = await removeDeclarations(as(ours.memberOfFirst), place(), [
						{ id, revision: line?.revision ?? 1 }
					]);
					// Its approval was taken back while a correction points at it.
					const corrected = [...model.values()].some(({ corrects }) => corrects === id);
					const allowed = open && !corrected && line.dispute === undefined;
					if (allowed) model.delete(id);
					return told('remove', outcome, allowed);
				},
				submit: async () => {
					const outcome = await submit([id]);
					const done = outcome.ok && outcome.value.submitted.includes(id);
					// What a returned correction took back may be taken back by another meanwhile, and its original be open again.
					const original = line?.corrects ?? null;
					const room = original === null || !line ? 0n : roomOf(original, id) + (line.hours < 0n ? line.hours : 0n);
					const fits =
						original === null ? line !== undefined && holds(id, line.hours) : approved(original) && room >= 0n;
					const what = `submit ${id} (${line?.state}) ${JSON.stringify(outcome, plain)}`;
					expect(done, `seed ${seed}, step ${trace.length}: ${what}`).toBe(open && fits);
					if (open && fits) changed({ state: 'submitted', perHour: priceNow(line) });
					return `submit ${id} ${open && fits}`;
				},
				withdraw: async () => {
					const waits = line?.state === 'submitted' || line?.state === 'draft';
					const outcome = await withdrawDeclarations(as(ours.memberOfFirst), place(), [id]);
					if (line?.state === 'submitted') changed({ state: 'draft' });
					return told('withdraw', outcome, waits);
				},
				decide: async () => {
					const returning = random.chance(0.35);
					const command: DecisionCommand = returning ? { step: 'return', reason: 'Nee' } : { step: 'approve' };
					const lines = [{ id, revision: line?.revision ?? 1 }];
					const outcome = await decideAboutDeclarations(
						as(ours.coordinator),
						year(),
						{ kind: 'lines', lines },
						command
					);
					const waits = line?.state === 'submitted';
					const state = returning ? 'returned' : 'approved';
					if (waits && outcome.ok) changed({ state, decision: outcome.value.decisionId });
					return told(command.step, outcome, waits);
				},
				dispute: async () => {
					const lines = [{ id, revision: line?.revision ?? 1 }];
					const proposedHours = toHours(BigInt(random.whole(1, 60)));
					const command = { step: 'dispute', reason: `${id} ${trace.length}`, ...dueLater, proposedHours } as const;
					const outcome = await decideAboutDeclarations(
						as(ours.coordinator),
						year(),
						{ kind: 'lines', lines },
						command
					);
					const allowed = line?.state === 'submitted' && line.hours > 0n && proposedHours < line.hours;
					if (allowed && outcome.ok) {
						const by = outcome.value.decisionId;
						const [open] = await inPartnership(database.db, ours.coordinator, (trx) =>
							listDisputes(trx, ours.id, { declarationIds: [id], open: true })
						);
						changed({ state: 'disputed', decision: by });
						line.dispute = { id: open?.id ?? '', proposed: proposedHours, by, endedBy: null };
					}
					return told('dispute', outcome, allowed);
				},
				giveIn: async () => {
					const open = line?.state === 'disputed' ? line.dispute : undefined;
					const outcome = await giveInToDispute(as(ours.memberOfFirst), year(), open?.id ?? 'none');
					const allowed = open !== undefined && holds(id, open.proposed);
					if (allowed)
						changed({ state: 'submitted', hours: open.proposed, ...(line?.corrects === null && { perHour: tariff }) });
					return told('giveIn', outcome, allowed);
				},
				endDispute: async () => {
					const open = line?.state === 'disputed' ? line.dispute : undefined;
					const returning = random.chance(0.4);
					const command = returning ? ({ step: 'return', reason: 'Nee' } as const) : ({ step: 'approve' } as const);
					const outcome = await decideDispute(as(ours.coordinator), year(), open?.id ?? 'none', command);
					if (open && outcome.ok) {
						changed({ state: returning ? 'returned' : 'approved', decision: outcome.value });
						open.endedBy = outcome.value;
					}
					return told('endDispute', outcome, open !== undefined);
				},
				undo: async () => {
					const standing = ['approved', 'returned', 'disputed'].includes(line?.state ?? '') && line?.decision != null;
					// A line that was changed since was not decided about in the end.
					const outcome = await undoDecision(as(ours.coordinator), year(), line?.decision ?? 'none');
					const allowed = standing && leavesEnough(id, line);
					const ended = line?.dispute?.endedBy === line?.decision ? line?.dispute : undefined;
					if (allowed && ended) {
						ended.endedBy = null;
						changed({ state: 'disputed', decision: ended.by });
					} else if (allowed) changed({ state: 'submitted', decision: null });
					return told('undo', outcome, allowed);
				},
				correct: async () => {
					const made = `l${(number += 1)}`;
					const room = roomOf(id);
					const allowed = line !== undefined && approved(id) && line.corrects === null && room >= 25n;
					const command = { id: made, originalId: id, hours: hours('-0.25'), note: null };
					const outcome = await correctDeclaration(as(ours.memberOfFirst), place(), command);
					const fresh = { state: 'draft', hours: hours('-0.25'), revision: 1, decision: null };
					if (allowed) model.set(made, { ...fresh, perHour: line.perHour, inKind: line.inKind, corrects: id });
					return told('correct', outcome, allowed);
				},
				reprice: async () => {
					tariff = toCents(BigInt(random.whole(4000, 8000)));
					const amount_per_hour = moneyText(tariff);
					await asSystem(database.db, (trx) =>
						trx.updateTable('tariff').set({ amount_per_hour }).where('partnership_id', '=', ours.id).execute()
					);
					const waiting = [...model.values()].filter(
						(each) => each.state === 'submitted' && each.corrects === null && each.perHour !== tariff
					);
					for (const each of waiting) Object.assign(each, { perHour: tariff, revision: each.revision + 1 });
					return told(
						'reprice',
						await repriceOpenDeclarations(as(ours.coordinator), year(), 'round'),
						waiting.length > 0
					);
				}
			};
			const names = Object.keys(verbs) as [keyof typeof verbs, ...(keyof typeof verbs)[]];
			const state = Object.keys(LIKELY).find((each) => each === line?.state) as keyof typeof LIKELY | undefined;
			if (state && random.chance(0.5)) return verbs[random.pick(LIKELY[state])]();
			return verbs[random.chance(0.3) ? 'add' : random.chance(0.3) ? 'submit' : random.pick(names)]();
		};
		for (let done = 0; done < STEPS; done += 1) {
			trace.push(await step());
			if (done % COMPARED === 0) await same(model, `seed ${seed}, step ${done}: ${trace.at(-1)}`);
		}
		await same(model, `seed ${seed}`);
		return trace;
	}

	async function same(model: ReadonlyMap<string, ModelLine>, when: string): Promise<void> {
		// The fixture's own line is disputed, and no step is about it.
		const stored = (await read())
			.filter(({ id }) => id !== 'declaration')
			.map(({ id, state, hours: of, price }) => [id, state, hoursText(of), price && moneyText(price.amount)].join(' '));
		const expected = [...model].map(([id, { state, hours: of, perHour }]) =>
			[id, state, hoursText(of), moneyText(lineAmount(of, perHour))].join(' ')
		);
		expect(stored.sort(), when).toEqual(expected.sort());
		const cells = await inPartnership(database.db, ours.bestuurder, (trx) =>
			listDeclaredCells(trx, ours.id, schoolYear)
		);
		const sum = (rows: readonly { readonly state: string; readonly hours: bigint; readonly amount: bigint }[]) =>
			['submitted', 'approved', 'returned', 'disputed'].map((state) => {
				const own = rows.filter((row) => row.state === state);
				return own.reduce((total, row) => [total[0] + row.hours, total[1] + row.amount] as [bigint, bigint], [
					0n,
					0n
				] as [bigint, bigint]);
			});
		// The line of the fixture has no tariff.
		const others = [{ state: 'disputed', hours: hours('10.00'), amount: 0n }];
		const lines = [
			...others,
			...[...model.values()].map((line) => ({ ...line, amount: lineAmount(line.hours, line.perHour) }))
		];
		expect(sum(cells), when).toEqual(sum(lines));
		expect(await asSystem(database.db, countWrongTotals), when).toBe(0);
	}

	it(`ends with its lines and sums, on ${SEEDS.length} seeds of ${STEPS} steps`, LONG, async () => {
		for (const seed of SEEDS) {
			const trace = await play(seed);
			expect(trace.filter((each) => each.endsWith(' true')).length, `seed ${seed}`).toBeGreaterThan(STEPS / 3);
		}
	});

	it('plays a seed again step by step', LONG, async () => {
		const seed = SEEDS[0] ?? 1;
		expect(await play(seed)).toEqual(await play(seed));
	});
});

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

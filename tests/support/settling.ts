/** What people do who settle in one partnership, in few words, for tests. */
import { sql } from 'kysely';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { Access } from '$lib/server/auth/actor';
import { asSystem, inPartnership } from '$lib/server/db/tenancy';
import { listDeclarations } from '$lib/server/queries/declarations';
import { listSettledStatements } from '$lib/server/queries/settlements';
import { readRoundSettlement } from '$lib/server/queries/statements';
import { decideAboutDeclarations } from '$lib/server/usecases/decide-declarations';
import { saveAdvance } from '$lib/server/usecases/edit-advances';
import { previewDigest, settleRound } from '$lib/server/usecases/settle-round';
import { agreeToSwap, proposeSwap } from '$lib/server/usecases/take-swap';
import { undoDecision } from '$lib/server/usecases/undo-decision';
import { nextId, YEAR } from './builders';
import { callerOf } from './callers';
import type { TestDatabase } from './database';
import { newDeclarations } from './declared-lines';
import type { FullPartnership } from './full-partnership';
import type { SeededRandom } from './seeded-random';
import { testServices } from './services';

const schoolYear = toSchoolYear(YEAR);
const ROUNDS = [
	{ id: 'round', from: '2026-08-01' },
	{ id: 'winter', from: '2026-12-01' },
	{ id: 'zomer', from: '2027-03-01' }
] as const;

export function settlingOf(database: () => TestDatabase, partnership: () => FullPartnership) {
	let roleId = '';
	const ours = () => partnership().id;
	const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem(database().db, work);
	const as = (access: Access) => callerOf(testServices(database()), access);
	const year = () => ({ partnershipId: ours(), schoolYear });
	const round = (roundId = 'round') => ({ ...year(), roundId });
	const read = (access: Access, roundId?: string) =>
		inPartnership(database().db, access, (trx) => readRoundSettlement(trx, access, round(roundId)));
	const lines = (count: number, given: Record<string, unknown> = {}) => {
		const { partner_id = partnership().partnerIds[1], ...rest } = given;
		const whose = { partnership: ours(), partnerId: String(partner_id), roleId };
		const decided = given['state'] === 'submitted' ? {} : { decided_at: new Date('2026-10-05T09:00:00Z') };
		return newDeclarations(database().db, whose, count, { ...decided, ...rest });
	};
	const settle = async (access: Access, seen?: string, roundId?: string) =>
		settleRound(as(access), round(roundId), {
			seen: seen ?? previewDigest((await read(partnership().penvoerder, roundId))?.partners ?? [])
		});
	const setState = (roundId: string, state: string) =>
		system((trx) =>
			sql`update declaration_round set state = ${state} where partnership_id = ${ours()} and id = ${roundId}`.execute(
				trx
			)
		);
	const stored = () =>
		system((trx) => listDeclarations(trx, ours(), {})).then((found) => found.filter(({ id }) => id !== 'declaration'));
	const approve = (revisions: readonly { readonly id: string; readonly revision: number }[]) =>
		decideAboutDeclarations(
			as(partnership().coordinator),
			year(),
			{ kind: 'lines', lines: revisions },
			{ step: 'approve' }
		);
	async function settlements() {
		const { rows } = await system((trx) =>
			sql<{ id: string }>`select id from settlement where partnership_id = ${ours()} and id <> 'settlement'`.execute(
				trx
			)
		);
		return rows.map(({ id }) => id);
	}
	const allStatements = async () => {
		const found = [];
		for (const id of await settlements()) {
			const kept = await system((trx) => listSettledStatements(trx, ours(), id));
			found.push(kept.map(({ statement }) => statement));
		}
		return found;
	};

	async function anyStep(random: SeededRandom): Promise<void> {
		const all = await stored();
		const open = await roundsIn('open');
		const [one] = open;
		const some = <T>(from: readonly T[]): T | undefined => from[random.whole(0, Math.max(0, from.length - 1))];
		switch (random.whole(0, 6)) {
			case 0:
			case 1: {
				const chosen = ROUNDS.find(({ id }) => id === some(open)) ?? ROUNDS[2];
				const given = {
					state: 'submitted',
					round_id: chosen.id,
					from_day: chosen.from,
					until_day: dayAfter(chosen.from)
				};
				await lines(random.whole(1, 3), { ...given, in_kind: random.chance(0.2) });
				return;
			}
			case 2:
				await approve(all.filter(({ state }) => state === 'submitted' && random.chance(0.6)));
				return;
			case 3: {
				const decided = some(all.filter(({ decisionId }) => decisionId !== null));
				if (decided) await undoDecision(as(partnership().coordinator), year(), decided.decisionId ?? '');
				return;
			}
			case 4: {
				const original = some(all.filter(({ state, correctsId }) => isDecided(state) && correctsId === null));
				const corrected = all.some(({ correctsId }) => correctsId === original?.id);
				if (!original || corrected || one === undefined) return;
				await lines(1, {
					...{
						state: 'submitted',
						round_id: some(open) ?? one,
						corrects_id: original.id,
						hours: '-0.50',
						amount: '-27.00'
					},
					...{ from_day: original.from, until_day: original.until, in_kind: original.inKind }
				});
				return;
			}
			case 5:
				if (one !== undefined && one !== 'zomer' && all.length > 8 && random.chance(0.4)) await setState(one, 'closed');
				return;
			default: {
				const closed = some(await roundsIn('closed'));
				if (closed !== undefined) await settle(partnership().penvoerder, undefined, closed);
			}
		}
	}

	async function roundsIn(state: string): Promise<string[]> {
		const { rows } = await system((trx) =>
			sql<{ id: string }>`select id from declaration_round where partnership_id = ${ours()} and state = ${state}
				and school_year = ${YEAR} order by from_day`.execute(trx)
		);
		return rows.map(({ id }) => id);
	}

	const addRound = (id: string, from: string, until: string, state = 'open') =>
		system((trx) =>
			trx
				.insertInto('declaration_round')
				.values({
					...{ partnership_id: ours(), school_year: YEAR, id, position: 5, name: id, from_day: from, until_day: until },
					...{ submit_by: until, state }
				})
				.execute()
		);

	let nextDay = 0;
	return {
		...{ as, year, read, lines, settle, setState, allStatements, anyStep },
		start: async () => {
			const found = await system((trx) =>
				trx.selectFrom('role').select('id').where('partnership_id', '=', ours()).execute()
			);
			roleId = found[0]?.id ?? '';
			nextDay = 0;
			// The fixture's scheme is no scheme: a budget with it cannot be computed.
			await system((trx) => sql`delete from entered_scheme`.execute(trx));
		},
		close: () => setState('round', 'closed'),
		moreRounds: async () => {
			await addRound('winter', '2026-12-01', '2027-03-01');
			await addRound('zomer', '2027-03-01', '2027-08-01');
		},
		closeAndSettleAll: async () => {
			for (const { id } of ROUNDS) {
				if ((await roundsIn('open')).includes(id)) await setState(id, 'closed');
				if ((await roundsIn('settled')).includes(id)) continue;
				const outcome = await settle(partnership().penvoerder, undefined, id);
				if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
			}
		},
		/** A closed round of one day of its own, in which so many lines are approved under the decision "besluit-…". */
		roundWithLines: async (count: number) => {
			nextDay += 1;
			const id = nextId('dag');
			const from = `2025-01-${String(nextDay).padStart(2, '0')}`;
			await addRound(id, from, dayAfter(from), 'closed');
			const given = { state: 'approved', round_id: id, from_day: from, until_day: dayAfter(from) };
			await lines(count, { ...given, decision_id: `besluit-${id}` });
			return id;
		},
		inRound: (roundId: string) => {
			const from = `2025-01-${String(nextDay).padStart(2, '0')}`;
			return { round_id: roundId, from_day: from, until_day: dayAfter(from) };
		},
		advance: async (amount: string) => {
			const advance = { amount: money(amount), paidOn: toDay('2026-09-01'), reference: 'Voorschot' };
			const partnerId = partnership().partnerIds[1];
			const saved = await saveAdvance(as(partnership().penvoerder), year(), {
				advance: { ...advance, partnerId },
				changing: null
			});
			if (!saved.ok) throw new Error(JSON.stringify(saved.error));
			return saved.value;
		},
		/** From the first to the second, agreed by both. */
		swap: async (amount: string) => {
			const [fromPartnerId, toPartnerId] = partnership().partnerIds;
			const terms = { fromPartnerId, toPartnerId, description: 'Intervisie', amount: money(amount) };
			const made = await proposeSwap(as(partnership().memberOfFirst), year(), {
				...terms,
				...{ hours: null, tariffPerHour: null }
			});
			if (!made.ok) throw new Error(JSON.stringify(made.error));
			await agreeToSwap(as(partnership().memberOfSecond), year(), made.value);
		},
		/** How many records of each kind a settlement took up, those of the fixture apart. */
		marked: async () => {
			const counts: Record<string, number> = {};
			for (const table of ['declaration', 'advance', 'contribution_request', 'swap']) {
				const { rows } = await system((trx) =>
					sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}
						where partnership_id = ${ours()} and settlement_id is not null and settlement_id <> 'settlement'`.execute(trx)
				);
				counts[table] = rows[0]?.count ?? 0;
			}
			return counts;
		},
		/** Of every statement that was ever kept. */
		entriesOfWork: async () => {
			const entries = (await allStatements()).flat().flatMap((statement) => statement.entries);
			const work = entries.filter(({ kind }) => kind === 'declared' || kind === 'correction');
			return work.map(({ recordId, amount }) => ({ id: recordId, amount }));
		},
		approvedEver: async () =>
			(await stored())
				.filter(({ state, inKind }) => isDecided(state) && !inKind)
				.map(({ id, price }) => ({ id, amount: price?.amount })),
		settlementsOf: async (roundId: string) => {
			const { rows } = await system((trx) =>
				sql<{ count: number }>`select count(*)::integer as count from settlement
					where partnership_id = ${ours()} and round_id = ${roundId}`.execute(trx)
			);
			return rows[0]?.count;
		},
		statesIn: async (roundId: string) => {
			const counts: Record<string, number> = {};
			for (const { state, roundId: of } of await stored()) if (of === roundId) counts[state] = (counts[state] ?? 0) + 1;
			return counts;
		}
	};
}

function isDecided(state: string): boolean {
	return state === 'approved' || state === 'settled';
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

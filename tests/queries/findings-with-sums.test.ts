/**
 * Findings about a page of lines, with sums that the database keeps and reads, equal those about all lines added up one by one:
 * for every line, judged alone, in part or together, by whoever may see it; and likewise for lines that are about to be submitted.
 */
import { expect, it } from 'vitest';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { FINDING_KINDS } from '$lib/domain/declaration/finding-kinds';
import { findDeclarationFindings } from '$lib/domain/declaration/findings';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { organisationsSeen } from '$lib/server/auth/checking';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { listCheckers } from '$lib/server/queries/agreed-hours';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { judgeDeclarations, judgeLines, judgeNewLines, readJudgingGround } from '$lib/server/queries/declared-findings';
import { countWrongTotals } from '$lib/server/queries/kept-sums';
import { YEAR } from '$tests/support/builders';
import { eachEngine } from '$tests/support/database';
import { crowdedLines, crowdedPartnership } from '$tests/support/crowded-lines';
import { seededRandom } from '$tests/support/seeded-random';

const schoolYear = toSchoolYear(YEAR);
const SEEDS = [11];
/** Some of the lines are of days before it, others of days after it. */
const today = toDay('2026-10-02');
const LINES = 160;

eachEngine('findings about declared lines with kept sums', (openTestDatabase) => {
	const database = openTestDatabase();

	async function budgetOf(trx: TenantTransaction) {
		const facts = await findBudgetFacts(trx, schoolYear, productSchemes);
		if (!facts) throw new Error('a budget');
		return { facts, figures: computeBudget(facts) };
	}

	it.each(SEEDS)('are those of all lines one by one (seed %i)', async (seed) => {
		const random = seededRandom(seed);
		const ours = await crowdedPartnership(database.db);
		await crowdedLines(database.db, ours, random, LINES);
		expect(await asSystem(database.db, countWrongTotals)).toBe(0);
		let found = 0;
		const kinds = new Set<string>();
		for (const access of [ours.coordinator, ours.accountant, ours.memberOfFirst, ours.memberOfSecond]) {
			await inPartnership(database.db, access, async (trx) => {
				const budget = await budgetOf(trx);
				const checkers = await listCheckers(trx, ours.id, schoolYear);
				const partnerIds = organisationsSeen(access, budget.facts.partners, checkers);
				const all = await judgeDeclarations(trx, budget, { partnershipId: ours.id, partnerIds, today });
				const ownPartnerIds = access.partnerIds.filter((id) => partnerIds.includes(id));
				const ground = await readJudgingGround(trx, budget, {
					partnershipId: ours.id,
					partnerIds,
					ownPartnerIds,
					today
				});
				const some = all.lines.filter(() => random.chance(0.2));
				const single = random.pick(all.lines as [(typeof all.lines)[number]]);
				for (const lines of [all.lines, some, [...some].reverse(), [single]]) {
					const wanted = lines.flatMap(({ id }) => {
						const findings = all.findings.get(id);
						return findings ? [[id, findings] as const] : [];
					});
					const judged = await judgeLines(trx, ground, lines);
					expect(new Map(judged), `${access.roles}, seed ${seed}`).toEqual(new Map(wanted));
					found += judged.size;
				}
				for (const { kind } of [...all.findings.values()].flat()) kinds.add(kind);
			});
		}
		expect(found).toBeGreaterThan(LINES);
		for (const kind of [
			'daysToCome',
			'aboveDay',
			'sameTwice',
			'aboveCommitment',
			'lineUsedUp',
			'potUsedUp',
			'aboveFullTime'
		])
			expect(kinds, `seed ${seed}`).toContain(kind);
	});

	it('know of lines that went to another budget line, and of nothing else changed', async () => {
		const ours = await crowdedPartnership(database.db);
		await crowdedLines(database.db, ours, seededRandom(12), LINES);
		const access = ours.coordinator;
		const budget = await inPartnership(database.db, access, budgetOf);
		const { partners } = budget.facts;
		const judgeAll = () =>
			inPartnership(database.db, access, async (trx) => {
				const partnerIds = organisationsSeen(access, partners, await listCheckers(trx, ours.id, schoolYear));
				const all = await judgeDeclarations(trx, budget, { partnershipId: ours.id, partnerIds, today });
				const ground = await readJudgingGround(trx, budget, {
					partnershipId: ours.id,
					partnerIds,
					ownPartnerIds: [],
					today
				});
				return { all, judged: new Map(await judgeLines(trx, ground, all.lines)) };
			});
		const before = await judgeAll();
		expect(before.judged).toEqual(new Map(before.all.findings));
		const onLine = before.all.lines.find(({ state, lineId }) => state === 'submitted' && lineId !== null);
		await asSystem(database.db, (trx) =>
			trx
				.updateTable('declaration')
				.set({ line_id: onLine?.lineId ?? '' })
				.where('partnership_id', '=', ours.id)
				.where('state', '=', 'submitted')
				.where('line_id', 'is not', null)
				.execute()
		);
		const after = await judgeAll();
		expect(after.judged).toEqual(new Map(after.all.findings));
		expect(after.judged).not.toEqual(before.judged);
	});

	it.each(SEEDS)('are those of lines that come last, when they are handed in (seed %i)', async (seed) => {
		const random = seededRandom(seed);
		const ours = await crowdedPartnership(database.db);
		await crowdedLines(database.db, ours, random, LINES);
		await inPartnership(database.db, ours.memberOfFirst, async (trx) => {
			const budget = await budgetOf(trx);
			const [partnerId] = ours.partnerIds;
			const { lines, context, agreed } = await judgeDeclarations(trx, budget, {
				...{ partnershipId: ours.id, partnerIds: [partnerId], today }
			});
			const open = lines.filter(({ state }) => state === 'draft' || state === 'returned');
			const chosen = open.filter(() => random.chance(0.6)).map((line) => ({ ...line, state: 'submitted' as const }));
			const ids = new Set(chosen.map(({ id }) => id));
			const earlier = lines.filter(({ id }) => !ids.has(id));
			const expected = findDeclarationFindings({ ...context, earlier }, chosen);
			const { rounds } = agreed;
			for (const kinds of [FINDING_KINDS, ...FINDING_KINDS.map((kind) => [kind])].map((each) => new Set(each))) {
				const asked = { partnershipId: ours.id, partnerId, rounds, today, kinds, lines: chosen };
				const judged = await judgeNewLines(trx, budget, asked);
				for (const { id } of chosen)
					expect(judged.get(id) ?? [], [...kinds].join()).toEqual(
						(expected.get(id) ?? []).filter(({ kind }) => kinds.has(kind))
					);
			}
			expect(expected.size).toBeGreaterThan(5);
		});
	});
});

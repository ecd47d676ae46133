/**
 * What the page of declaring finds about hours while they are typed equals what the server finds about them once they are saved:
 * the same kinds with the same figures, for every line of the month or week, typed or not.
 */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { declarationCells, valueOfCells, type LineOfTable } from '$lib/components/declaration/declaration-cells';
import { typedLine } from '$lib/components/declaration/typed-line';
import { computeBudget } from '$lib/domain/budget/compute-budget';
import { findLive } from '$lib/domain/declaration/live-findings';
import { monthOf, weekOf, type WorkPeriod } from '$lib/domain/declaration/work-period';
import { addDays, toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { productSchemes } from '$lib/schemes/product-schemes';
import { asSystem, inPartnership, type TenantTransaction } from '$lib/server/db/tenancy';
import { findBudgetFacts } from '$lib/server/queries/budget-facts';
import { judgeLines, readJudgingGround } from '$lib/server/queries/declared-findings';
import { listDeclarations } from '$lib/server/queries/declarations';
import { saveDeclarations, type DeclarationRow } from '$lib/server/usecases/save-declarations';
import { newTariff, nextId, YEAR } from '$tests/support/builders';
import { callerOf } from '$tests/support/callers';
import { crowdedLines, crowdedPartnership, type CrowdedPartnership } from '$tests/support/crowded-lines';
import { eachEngine } from '$tests/support/database';
import { seededRandom, type SeededRandom } from '$tests/support/seeded-random';
import { testServices } from '$tests/support/services';
import { readDeclared } from '../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/declare/declared-data';

const schoolYear = toSchoolYear(YEAR);
const LINES = 160;
const TYPED = 28;
const PERIODS = [monthOf(toDay('2026-10-01')), monthOf(toDay('2026-09-01')), weekOf(toDay('2026-10-01'))];
type Cells = Readonly<Record<string, string>>;

/** A row of the table as somebody leaves it: work that crowds the same limits. */
function typedCells(random: SeededRandom, ours: CrowdedPartnership, period: WorkPeriod): Cells {
	const from = addDays(period.from, random.whole(0, 4));
	return {
		...{ role: random.pick(ours.roleIds), activity: random.pick(['Krap', 'Ruim']), kind: 'paid', note: '', link: '' },
		...{ area: random.pick(['opleiden', 'onderzoeken']), line: random.pick(['', ...ours.lineIds]) },
		...{ person: random.pick(['', 'kort-0']), hours: `${random.whole(1, 20)}.50` },
		...(random.chance(0.3) ? { from: period.from, until: period.until } : { from, until: addDays(from, 1) })
	};
}

function rowOf(id: string, revision: number | null, cells: Cells): DeclarationRow {
	const { hours: worked, ...value } = valueOfCells(cells);
	return { id, revision, value: { ...value, hours: hours(worked) } as DeclarationRow['value'] };
}

eachEngine('findings about hours that are typed', (openTestDatabase) => {
	const database = openTestDatabase();

	async function budgetOf(trx: TenantTransaction) {
		const facts = await findBudgetFacts(trx, schoolYear, productSchemes);
		if (!facts) throw new Error('a budget');
		return { facts, figures: computeBudget(facts) };
	}

	async function crowd(random: SeededRandom) {
		const ours = await crowdedPartnership(database.db);
		const [first] = ours.partnerIds;
		await newTariff(database.db, ours.id, { role_id: ours.roleIds[1], partner_id: first, valid_from: '2026-10-03' });
		await asSystem(database.db, (trx) =>
			trx
				.insertInto('finding_rule')
				.values({ partnership_id: ours.id, finding: 'areaNotPayable', treatment: 'ignore' })
				.execute()
		);
		await crowdedLines(database.db, ours, random, LINES);
		return ours;
	}

	/** What is declared of these days goes with a later round. */
	const settleRound = (partnershipId: string) =>
		asSystem(database.db, async (trx) => {
			await sql`update declaration_round set state = 'settled' where partnership_id = ${partnershipId}`.execute(trx);
			await sql`insert into declaration_round (partnership_id, school_year, id, position, name, from_day, until_day, submit_by)
				values (${partnershipId}, ${YEAR}, 'later', 9, 'Later', '2026-12-01', '2027-08-01', '2027-08-20')`.execute(trx);
		});

	it.each([
		...PERIODS.map((period) => [period.name, 'open', period] as const),
		...PERIODS.slice(1, 2).map((period) => [period.name, 'settled', period] as const)
	])('are those after saving, by kind and figure (%s, round %s)', async (_, round, period) => {
		const seed = Number(period.name.replaceAll('-', ''));
		const random = seededRandom(seed);
		const ours = await crowd(random);
		if (round === 'settled') await settleRound(ours.id);
		const [partnerId] = ours.partnerIds;
		const access = ours.memberOfFirst;
		const today = toDay('2026-11-01');
		const place = { partnershipId: ours.id, partnerId, period, today, moment: null, allFound: true };
		const page = await inPartnership(database.db, access, async (trx) => readDeclared(trx, await budgetOf(trx), place));
		const within = page.lines.filter(({ from }) => from >= period.from && from < period.until);

		const changed = within.filter(
			(line) => ['draft', 'returned'].includes(line.state) && line.correctsId === null && random.chance(0.5)
		);
		const typed = [
			...changed.map((line) => {
				const { hours: worked, role } = typedCells(random, ours, period);
				const other: Cells = random.chance(0.5) ? { hours: worked ?? '' } : { role: role ?? '' };
				const cells = { ...declarationCells(line), ...other };
				return { id: line.id, revision: line.revision, stored: line as LineOfTable | undefined, cells };
			}),
			...Array.from({ length: TYPED }, () => ({
				...{ id: nextId(random.pick(['a', 'm', 'z'])), revision: null, stored: undefined },
				cells: typedCells(random, ours, period)
			}))
		];
		const caller = callerOf(testServices(database, { clock: () => new Date(`${today}T09:00:00Z`) }), access);
		const accepted: typeof typed = [];
		for (const row of typed) {
			const { id, revision, cells } = row;
			const saved = await saveDeclarations(caller, { ...place, schoolYear }, [rowOf(id, revision, cells)]);
			if (saved.ok) accepted.push(row);
		}
		expect(accepted.length, `seed ${seed}`).toBeGreaterThan(TYPED / 2);

		const written = new Set(accepted.map(({ id }) => id));
		const live = findLive(page.live, [
			...within.filter(({ id }) => !written.has(id)),
			...accepted.flatMap((row) => typedLine(page.live, row, row.stored) ?? [])
		]);
		const saved = await inPartnership(database.db, access, async (trx) => {
			const budget = await budgetOf(trx);
			const seen = { partnershipId: ours.id, partnerIds: [partnerId], ownPartnerIds: [partnerId], today };
			const lines = await listDeclarations(trx, ours.id, {
				...{ schoolYear, partnerId, from: period.from, until: period.until }
			});
			return judgeLines(trx, await readJudgingGround(trx, budget, seen), lines);
		});
		expect(new Map(live), `seed ${seed}`).toEqual(new Map(saved));

		const kinds = new Set(accepted.flatMap(({ id }) => (live.get(id) ?? []).map(({ kind }) => kind)));
		for (const kind of ['aboveCommitment', 'lineUsedUp', 'potUsedUp', 'aboveFullTime', 'sameTwice'] as const)
			expect(kinds, `seed ${seed}`).toContain(kind);
		expect(kinds.has('settledRound')).toBe(round === 'settled');
	});
});

/**
 * Coverage (model section 5): which money pays which lines, what stays open, and what stays over beside it. The steps are
 * each in their own file: the question made small (`cover-problem.ts`), answered (`solve-cover.ts`), brought back to lines
 * (`route-cover.ts`), added up (`cover-sums.ts`), and what bars a surplus (`surplus-bars.ts`).
 */
import { AREAS, type Area } from '../shared/area';
import { toCents, ZERO_CENTS, type Cents } from '../shared/money';
import type { Coverage, CoverageEntry, CoverageFlow, CoverageInput, CoverageTotals } from './coverage';
import { outsidePots } from './cover-limits';
import { coverProblem, type CoverProblem } from './cover-problem';
import { coverSums, type AreaSums, type CoverSums } from './cover-sums';
import { perArea } from './per-area';
import { placesById } from './places-by-id';
import { routeCover, type RoutedCover } from './route-cover';
import { solveCover } from './solve-cover';
import { surplusBars, type Bar } from './surplus-bars';

/**
 * Every cost names a pot of `pots` or none; amounts of sources below zero bring nothing. Negative costs are refunds
 * (`net-costs.ts`): what they cover is in `covered` and comes from no source.
 *
 * The order of lines, sources, pots and shares decides nothing. What is covered in total
 * and by each class of sources is the only answer there is (to the cent, where unpaid hours and shared limits hold each
 * other). Of several outcomes with those totals in which no transfer between two lines would be fairer, ids decide which
 * one it is.
 */
export function computeCoverage(given: CoverageInput): Coverage {
	const order = placesById(
		given.costs,
		({ lineId }) => lineId,
		({ area }) => area
	);
	const input = { ...given, costs: order.map((place) => given.costs[place]!) };
	const listed = inverse(order);
	const problem = coverProblem(input);
	const cover = solveCover(problem);
	const routed = routeCover(problem, cover);
	const sums = coverSums(input, problem, routed);
	const surplus = input.sources.map(({ amount }, index) => Number(amount) - sumOf(sums.usedByArea[index]!));
	const bars = surplusBars(input, problem, cover, { surplus, covered: sums.covered });
	return {
		entries: entriesOf(input, sums, listed),
		flows: flowsOf(input, problem, routed, listed),
		totals: totalsOf(sums.areas),
		byArea: perArea((area) => totalsOf([sums.areas[AREAS.indexOf(area)]!])),
		bySource: bySource(input, sums, surplus, bars),
		byPot: byPot(input, sums),
		sourceToPot: sourceToPot(input, sums),
		ending: ending(input, sums)
	};
}

/** For each place in the list the one in the order of ids, where all that was computed stands. */
function inverse(order: readonly number[]): Int32Array {
	const listed = new Int32Array(order.length);
	for (let entry = 0; entry < order.length; entry += 1) listed[order[entry]!] = entry;
	return listed;
}

function entriesOf({ costs }: CoverageInput, { covered }: CoverSums, listed: Int32Array): CoverageEntry[] {
	const entries: CoverageEntry[] = [];
	for (const entry of listed) {
		const { lineId, area, partnerId, potId, amount } = costs[entry]!;
		const whole = covered[entry] === Number(amount);
		const part = whole ? amount : cents(covered[entry]!);
		const gap = whole ? ZERO_CENTS : toCents(amount - part);
		entries.push({ lineId, area, partnerId, potId, amount, covered: part, gap });
	}
	return entries;
}

function flowsOf(
	{ sources, costs }: CoverageInput,
	problem: CoverProblem,
	{ payments }: RoutedCover,
	listed: Int32Array
): CoverageFlow[] {
	const ids = problem.sources.map(({ index }) => sources[index]!.id);
	const begins = firstPayments(payments, costs.length);
	const flows: CoverageFlow[] = [];
	for (const entry of listed) {
		const { lineId, area } = costs[entry]!;
		for (let at = begins[entry]!; at < begins[entry + 1]!; at += 1) {
			const amount = cents(payments.amounts[at]!);
			flows.push({ sourceId: ids[payments.sources[at]!]!, lineId, area, amount });
		}
	}
	return flows;
}

/** Where the payments of each entry begin; they end where those of the next begin. */
function firstPayments({ entries }: RoutedCover['payments'], entryCount: number): Int32Array {
	const begins = new Int32Array(entryCount + 1);
	for (const entry of entries) begins[entry + 1]! += 1;
	for (let entry = 0; entry < entryCount; entry += 1) begins[entry + 1]! += begins[entry]!;
	return begins;
}

function totalsOf(areas: readonly AreaSums[]): CoverageTotals {
	const add = (of: (area: AreaSums) => number): Cents => cents(areas.reduce((sum, area) => sum + of(area), 0));
	return {
		cost: add(({ cost }) => cost),
		covered: add(({ covered }) => covered),
		gap: add(({ cost, covered }) => cost - covered),
		byCertainty: {
			granted: add(({ byCertainty }) => byCertainty[0]!),
			applied: add(({ byCertainty }) => byCertainty[1]!),
			expected: add(({ byCertainty }) => byCertainty[2]!)
		},
		inKind: add(({ inKind }) => inKind),
		structural: add(({ paid, incidental }) => paid - incidental),
		incidental: add(({ incidental }) => incidental)
	};
}

function bySource(
	{ sources }: CoverageInput,
	{ usedByArea }: CoverSums,
	surplus: readonly number[],
	bars: readonly Bar[]
): Coverage['bySource'] {
	return sources.map(({ id }, index) => ({
		sourceId: id,
		used: cents(sumOf(usedByArea[index]!)),
		surplus: { amount: cents(surplus[index]!), barredBy: bars[index]! },
		usedByArea: perArea((area) => cents(usedByArea[index]![AREAS.indexOf(area)]!))
	}));
}

function byPot(input: CoverageInput, { usedByPot, potCost, potGap }: CoverSums): Coverage['byPot'] {
	return [...input.pots, null].map((pot, place) => {
		const used = usedByPot.reduce((sum, pots) => sum + pots[place]!, 0);
		const held = pot ? Math.max(0, Number(pot.amount)) : outsidePots(input);
		return {
			potId: pot?.id ?? null,
			held: cents(held),
			used: cents(used),
			surplus: cents(held - used),
			cost: cents(potCost[place]!),
			gap: cents(potGap[place]!)
		};
	});
}

function sourceToPot({ sources, pots }: CoverageInput, { usedByPot }: CoverSums): Coverage['sourceToPot'] {
	return sources.flatMap(({ id }, index) =>
		[...pots, null].flatMap((pot, place) => {
			const amount = usedByPot[index]![place]!;
			return amount > 0 ? [{ sourceId: id, potId: pot?.id ?? null, amount: cents(amount) }] : [];
		})
	);
}

/** Earliest day first, unknown days last; then in the order of sources and areas. */
function ending({ sources }: CoverageInput, { usedByArea }: CoverSums): Coverage['ending'] {
	const parts = sources.flatMap(({ id, duration }, index) => {
		if (duration.kind === 'structural') return [];
		const { until } = duration;
		const used = (area: Area) => usedByArea[index]![AREAS.indexOf(area)]!;
		return AREAS.filter((area) => used(area) > 0).map((area) => ({
			until,
			sourceId: id,
			area,
			amount: cents(used(area))
		}));
	});
	const last = '9999-99-99';
	return parts.sort((one, other) => {
		const [first, second] = [one.until ?? last, other.until ?? last];
		return first < second ? -1 : first > second ? 1 : 0;
	});
}

function sumOf(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}

function cents(value: number): Cents {
	return toCents(BigInt(value));
}

/**
 * The question that the coverage answers, made small: entries that the same money may pay, under the same limit, are one
 * cell. Two thousand lines come down to a few hundred cells, and nothing that decides an amount is lost.
 */
import type { CoverageInput, CoverageSource } from './coverage';
import { limitsOf, type Limits } from './cover-limits';
import { netCosts } from './net-costs';
import { placesById } from './places-by-id';
import { sourceClass } from './source-class';

export interface ProblemSource {
	/** Place in `CoverageInput.sources`. */
	readonly index: number;
	/** Cents, above zero. */
	readonly amount: number;
	readonly inKind: boolean;
	readonly order: number;
}

export interface CostCell {
	/** Index in `limits`; 0 when no pot stands in the way. */
	readonly limit: number;
	/** The set of cash sources, and of in-kind sources, that may pay it: indexes in `cashSets` and `hoursSets`. */
	readonly cash: number;
	readonly hours: number;
	/** Cents, above zero. */
	readonly cost: number;
}

export interface CoverProblem {
	readonly sources: readonly ProblemSource[];
	/** Lists of indexes in `sources`; the first of each is empty: nothing may pay. */
	readonly cashSets: readonly (readonly number[])[];
	readonly hoursSets: readonly (readonly number[])[];
	/** Cash that pots and partners' shares of pots hold, and what is in no pot; the first is no limit. */
	readonly limits: readonly number[];
	readonly cells: readonly CostCell[];
	/** Per cost entry: its place in `AREAS`, and in the pots of the input, where their number stands for no pot. */
	readonly areaOf: Uint8Array;
	readonly potOf: Int32Array;
	/** The cell of each cost entry; -1 when it costs nothing or nothing may pay it. */
	readonly cellOf: Int32Array;
	/** Cents to pay of each cost entry (`net-costs.ts`). */
	readonly due: Float64Array;
}

export function coverProblem(input: CoverageInput): CoverProblem {
	const due = netCosts(input.costs);
	const sources = problemSources(input.sources);
	const limits = limitsOf(input, sources);
	const open = openLimits(limits, due);
	const { cells, cellOf } = cellsOf(limits, open, due);
	return {
		sources,
		cashSets: limits.cashSets,
		hoursSets: limits.hoursSets,
		limits: limits.amounts,
		areaOf: limits.areaOf,
		potOf: limits.potOf,
		cells,
		cellOf,
		due
	};
}

/** Those that bring anything. */
function problemSources(sources: readonly CoverageSource[]): ProblemSource[] {
	return placesById(sources, ({ id }) => id).flatMap((index) => {
		const source = sources[index]!;
		if (source.amount <= 0n) return [];
		return [{ index, amount: Number(source.amount), inKind: source.inKind, order: sourceClass(source) }];
	});
}

/** Limits that hold at least what their entries cost, or all that may enter them, stop nothing. */
function openLimits({ amounts, reachable, limitOf, cashOf }: Limits, due: Float64Array): boolean[] {
	const cost = new Float64Array(amounts.length);
	for (let entry = 0; entry < due.length; entry += 1) if (cashOf[entry]! > 0) cost[limitOf[entry]!]! += due[entry]!;
	return amounts.map((amount, limit) => limit === 0 || amount >= cost[limit]! || amount >= reachable[limit]!);
}

/** Cells in the order of pots, areas and sources, not of lines: the order of lines then decides no total. */
function cellsOf(
	{ limitOf, cashOf, hoursOf, cashSets, hoursSets }: Limits,
	open: readonly boolean[],
	due: Float64Array
): { cells: CostCell[]; cellOf: Int32Array } {
	const costs = new Map<number, number>();
	const keys = new Float64Array(due.length).fill(-1);
	for (let entry = 0; entry < due.length; entry += 1) {
		const cash = cashOf[entry]!;
		const hours = hoursOf[entry]!;
		if (due[entry]! <= 0 || (cash === 0 && hours === 0)) continue;
		const limit = cash === 0 || open[limitOf[entry]!] ? 0 : limitOf[entry]!;
		const key = (limit * cashSets.length + cash) * hoursSets.length + hours;
		keys[entry] = key;
		costs.set(key, (costs.get(key) ?? 0) + due[entry]!);
	}
	const sorted = [...costs.keys()].sort((one, other) => one - other);
	const places = new Map(sorted.map((key, place) => [key, place]));
	const cells = sorted.map((key): CostCell => {
		const hours = key % hoursSets.length;
		const rest = (key - hours) / hoursSets.length;
		const cash = rest % cashSets.length;
		return { limit: (rest - cash) / cashSets.length, cash, hours, cost: costs.get(key)! };
	});
	const cellOf = new Int32Array(due.length).fill(-1);
	for (let entry = 0; entry < due.length; entry += 1) if (keys[entry]! >= 0) cellOf[entry] = places.get(keys[entry]!)!;
	return { cells, cellOf };
}

/** Follows what would happen if other money came into a cell: whose place it takes, and where that could go instead. */
import type { CoverProblem } from './cover-problem';
import type { Cover } from './solve-cover';

/** Where cash that is free again can get to. */
interface Reach {
	/** A gap whose pot still holds money. */
	gap: boolean;
	/** Pots that hold no more, but have a gap that it could pay if one cent in them came free. */
	readonly fullLimits: Set<number>;
}

export class SpareWays {
	private readonly used: Float64Array;
	private readonly cellsOfSet: number[][];
	private readonly cellsOfLimit: number[][];
	private readonly reaches = new Map<number, Reach>();
	/** Of the cash that is not used at all. */
	private readonly surplusReach: Reach;

	constructor(
		private readonly problem: CoverProblem,
		private readonly cover: Cover
	) {
		this.used = new Float64Array(problem.limits.length);
		this.cellsOfSet = problem.cashSets.map(() => []);
		this.cellsOfLimit = problem.limits.map(() => []);
		for (const [index, { limit, cash }] of problem.cells.entries()) {
			this.used[limit]! += cover.cash[index]!;
			this.cellsOfSet[cash]!.push(index);
			this.cellsOfLimit[limit]!.push(index);
		}
		this.surplusReach = this.reachFrom(this.setsWithSurplus());
	}

	/** Whether a cent that may enter any of these cells, past their pots, could in the end close a gap. */
	leadToGapFrom(cells: Iterable<number>): boolean {
		const waiting = [...cells];
		const seen = new Set(waiting);
		for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
			if (this.openCost(cell) > 0 || this.cashCanMove(cell)) return true;
			for (const other of this.cellsForHoursOf(cell)) {
				if (seen.has(other)) continue;
				seen.add(other);
				waiting.push(other);
			}
		}
		return false;
	}

	private openCost(cell: number): number {
		return this.problem.cells[cell]!.cost - this.cover.cash[cell]! - this.cover.hours[cell]!;
	}

	private cashCanMove(cell: number): boolean {
		const { cash, limit } = this.problem.cells[cell]!;
		if (this.cover.cash[cell]! <= 0) return false;
		const reach = this.reaches.get(cash) ?? this.reachFrom([cash]);
		this.reaches.set(cash, reach);
		return reach.gap || reach.fullLimits.has(limit) || this.surplusReach.fullLimits.has(limit);
	}

	/** Where the unpaid hours in this cell could stand instead. */
	private cellsForHoursOf(cell: number): number[] {
		const { hoursSets, cells } = this.problem;
		if (this.cover.hours[cell]! <= 0) return [];
		const from = this.cover.hoursFrom[cells[cell]!.hours]!;
		const givers = hoursSets[cells[cell]!.hours]!.filter((source) => from[source]! > 0);
		return cells.flatMap(({ hours }, other) =>
			hoursSets[hours]!.some((source) => givers.includes(source)) ? [other] : []
		);
	}

	private setsWithSurplus(): number[] {
		const { sources, cashSets } = this.problem;
		const left = sources.map(({ amount }) => amount);
		for (const from of this.cover.cashFrom) for (const [source, amount] of from.entries()) left[source]! -= amount;
		return [...cashSets.keys()].filter((set) => cashSets[set]!.some((source) => left[source]! > 0));
	}

	/** From a cent of cash that is free in one of these sets of sources: other cells, or another source of the set. */
	private reachFrom(start: readonly number[]): Reach {
		const { cells, limits, cashSets, sources } = this.problem;
		const reach: Reach = { gap: false, fullLimits: new Set() };
		const waiting = [...start];
		const seen = new Set(waiting);
		const visit = (set: number) => {
			if (seen.has(set)) return;
			seen.add(set);
			waiting.push(set);
		};
		for (let set = waiting.pop(); set !== undefined; set = waiting.pop()) {
			for (const cell of this.cellsOfSet[set]!) {
				const { limit } = cells[cell]!;
				if (this.openCost(cell) <= 0 || reach.fullLimits.has(limit)) continue;
				if (limit === 0 || this.used[limit]! < limits[limit]!) reach.gap = true;
				else {
					reach.fullLimits.add(limit);
					for (const other of this.cellsOfLimit[limit]!) if (this.cover.cash[other]! > 0) visit(cells[other]!.cash);
				}
			}
			for (const source of sources.keys()) {
				if (this.cover.cashFrom[set]![source]! <= 0) continue;
				for (const [other, members] of cashSets.entries()) if (members.includes(source)) visit(other);
			}
		}
		return reach;
	}
}

/**
 * Lays a coverage problem out as a flow: source → the cells it may pay → the limit of their pot → covered.
 *
 * A limit that lets only one set of sources through stands before its cells; one that several sets share stands behind
 * them, because it must still be known whose money goes to which area. Unpaid hours may not pass that limit, yet share the
 * cost of the cell with the cash that must; behind the cells that is no longer a flow. So hours in such cells are either
 * placed beforehand, or the limit is divided over the sets of sources beforehand (`place-hours.ts` says which and why).
 */
import type { CostCell, CoverProblem } from './cover-problem';
import { FlowNetworkBuilder, type FlowNetwork, type MeasuredArc } from './flow-network';
import { CLASS_COUNT } from './source-class';

export interface CoverNetwork {
	readonly network: FlowNetwork;
	readonly sink: number;
	readonly classNodes: readonly number[];
	/** Per source: what it gives. */
	readonly given: readonly MeasuredArc[];
	/** Per source and set it is in: what it gives to the cells of that set. */
	readonly intoSets: readonly { readonly source: number; readonly set: number; readonly arc: MeasuredArc }[];
	/** Per cell: all that covers it, or only the cash where hours are placed beforehand; `null` where nothing can. */
	readonly covered: readonly (MeasuredArc | null)[];
	/** Per cell: the unpaid hours in it, where they are not placed beforehand. */
	readonly hours: readonly (MeasuredArc | null)[];
}

/** What is decided beforehand, so that the rest is a flow. */
export interface Beforehand {
	/** Cents of unpaid hours in each cell: only cash still has to find its way. */
	readonly hours?: Float64Array;
	/** For a limit shared by several sets of cash sources, the part for each set, keyed by `partKey`. */
	readonly parts?: ReadonlyMap<number, number>;
}

export function partKey({ cashSets }: CoverProblem, { limit, cash }: Pick<CostCell, 'limit' | 'cash'>): number {
	return limit * cashSets.length + cash;
}

export function coverNetwork(problem: CoverProblem, beforehand: Beforehand = {}): CoverNetwork {
	const builder = new FlowNetworkBuilder();
	const sink = builder.node();
	const classNodes = Array.from({ length: CLASS_COUNT }, () => builder.node());
	const cashNodes = problem.cashSets.map(() => builder.node());
	const hoursNodes = problem.hoursSets.map(() => builder.node());
	const sourceNodes = problem.sources.map(() => builder.node());
	const given = problem.sources.map(({ order, amount }, source) =>
		builder.measuredArc(classNodes[order]!, sourceNodes[source]!, amount)
	);
	const into = (sets: readonly (readonly number[])[], nodes: readonly number[]) =>
		sets.flatMap((sources, set) =>
			sources.map((source) => {
				const { amount } = problem.sources[source]!;
				return { source, set, arc: builder.measuredArc(sourceNodes[source]!, nodes[set]!, amount) };
			})
		);
	const intoCash = into(problem.cashSets, cashNodes);
	const intoHours = beforehand.hours ? [] : into(problem.hoursSets, hoursNodes);
	const ways = cashWays(problem, beforehand, builder, cashNodes, sink);
	const hours: (MeasuredArc | null)[] = [];
	const covered = problem.cells.map((cell, index) => {
		const due = cell.cost - (beforehand.hours?.[index] ?? 0);
		const way = cell.cash === 0 ? null : ways(cell);
		const byHours = cell.hours > 0 && !beforehand.hours;
		hours.push(null);
		if (!byHours) return way && builder.measuredArc(way.from, way.to, Math.min(due, way.most));
		const node = builder.node();
		hours[index] = builder.measuredArc(hoursNodes[cell.hours]!, node, due);
		if (way) builder.arc(way.from, node, due);
		return builder.measuredArc(node, sink, due);
	});
	return { network: builder.build(), sink, classNodes, given, intoSets: [...intoCash, ...intoHours], covered, hours };
}

/** Where the cash of a cell comes from and goes to, and the most that can go there. */
interface CashWay {
	readonly from: number;
	readonly to: number;
	readonly most: number;
}

function cashWays(
	problem: CoverProblem,
	beforehand: Beforehand,
	builder: FlowNetworkBuilder,
	cashNodes: readonly number[],
	sink: number
): (cell: CostCell) => CashWay {
	const { shared, cells } = limitUse(problem);
	const behind = new Map<number, number>();
	const before = new Map<number, number>();
	const nodeBehind = (limit: number, amount: number): number => {
		const node = behind.get(limit) ?? builder.node();
		if (!behind.has(limit)) builder.arc(node, sink, amount);
		behind.set(limit, node);
		return node;
	};
	const nodeBefore = (key: number, cash: number, amount: number): number => {
		const node = before.get(key) ?? builder.node();
		if (!before.has(key)) builder.arc(cashNodes[cash]!, node, amount);
		before.set(key, node);
		return node;
	};
	return (cell) => {
		const { limit, cash } = cell;
		const amount = problem.limits[limit]!;
		if (limit === 0) return { from: cashNodes[cash]!, to: sink, most: Infinity };
		const key = partKey(problem, cell);
		const part = shared.has(limit) ? beforehand.parts?.get(key) : amount;
		if (part === undefined) return { from: cashNodes[cash]!, to: nodeBehind(limit, amount), most: amount };
		const alone = cells.get(limit) === 1 && (cell.hours === 0 || beforehand.hours !== undefined);
		if (alone) return { from: cashNodes[cash]!, to: sink, most: part };
		return { from: nodeBefore(key, cash, part), to: sink, most: Infinity };
	};
}

/** How many cells each limit has, and the limits that several sets of cash sources share. */
export function limitUse({ cells }: CoverProblem): {
	readonly cells: ReadonlyMap<number, number>;
	readonly shared: ReadonlySet<number>;
} {
	const counts = new Map<number, number>();
	const firstSet = new Map<number, number>();
	const shared = new Set<number>();
	for (const { limit, cash } of cells) {
		if (limit === 0 || cash === 0) continue;
		counts.set(limit, (counts.get(limit) ?? 0) + 1);
		const set = firstSet.get(limit) ?? cash;
		firstSet.set(limit, set);
		if (set !== cash) shared.add(limit);
	}
	return { cells: counts, shared };
}

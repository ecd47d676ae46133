/**
 * Covers as much as can be covered, with granted money first, and the rest as near to pro rata as the rules let it
 * (model section 5 and the decision "Order of coverage"). Classes of sources are sent in their order along augmenting
 * ways; a later class may turn money of an earlier one to other work but never sends it back, so each prefix of the order
 * gives as much as it can, and all of them together as much as any assignment.
 */
import { coverNetwork, partKey, type Beforehand, type CoverNetwork } from './cover-network';
import type { CoverProblem } from './cover-problem';
import { evenCells, evenHours, evenMixtures, evenSources } from './even-cover';
import { measuredFlow, measuredFlows } from './flow-network';
import { moveExcess } from './move-excess';
import { entangledLimits, placeHours } from './place-hours';

/** Who pays what, in cents. */
export interface Cover {
	/** Per cell: cash and unpaid hours in it. */
	readonly cash: Float64Array;
	readonly hours: Float64Array;
	/** Per set of cash sources, and of in-kind sources: what each source of the problem gives to its cells. */
	readonly cashFrom: readonly Float64Array[];
	readonly hoursFrom: readonly Float64Array[];
}

export function solveCover(problem: CoverProblem): Cover {
	const entangled = entangledLimits(problem);
	return entangled.size === 0 ? solvedWith(problem, {}) : solvedAround(problem, entangled);
}

/** Cells times turns: what is affordable while somebody types. */
const MOST_WORK = 400;
const MOST_TURNS = 20;

/**
 * Hours are placed where most is covered. Then hours and cash take turns in being evened out, each as far as the other
 * lets it, until nobody's share changes by more than a cent or, in a large budget, the time is up. No turn covers less, or
 * with less certain money, than the one before, since it could always leave all as it is.
 */
function solvedAround(problem: CoverProblem, entangled: ReadonlySet<number>): Cover {
	const turns = Math.min(MOST_TURNS, Math.max(1, Math.floor(MOST_WORK / problem.cells.length)));
	let before: Pick<Cover, 'cash' | 'hours'> = placeHours(problem);
	for (let turn = 1; ; turn += 1) {
		const spread = solvedWith(problem, { parts: partsOf(problem, entangled, before.cash) });
		const cover = { ...solvedWith(problem, { hours: spread.hours }), hoursFrom: spread.hoursFrom };
		if (turn === turns || sameCover(before, cover)) return cover;
		before = cover;
	}
}

function sameCover(one: Pick<Cover, 'cash' | 'hours'>, other: Pick<Cover, 'cash' | 'hours'>): boolean {
	const near = (amounts: Float64Array, others: Float64Array) =>
		amounts.every((amount, cell) => Math.abs(amount - others[cell]!) <= 1);
	return near(one.cash, other.cash) && near(one.hours, other.hours);
}

function solvedWith(problem: CoverProblem, beforehand: Beforehand): Cover {
	const cover = coverNetwork(problem, beforehand);
	sendByClass(problem, cover, beforehand);
	evenCells(problem, cover, beforehand.hours);
	evenSources(problem, cover);
	evenHours(problem, cover);
	evenMixtures(problem, cover);
	return coverOf(problem, cover, beforehand);
}

function sendByClass({ sources }: CoverProblem, cover: CoverNetwork, { hours }: Beforehand): void {
	const { network, sink, classNodes } = cover;
	network.excess[sink] = -Infinity;
	for (const [order, node] of classNodes.entries()) {
		let amount = 0;
		for (const source of sources) if (source.order === order && !(hours && source.inKind)) amount += source.amount;
		if (amount === 0) continue;
		network.excess[node] = amount;
		moveExcess(network);
		network.excess[node] = 0;
	}
	network.excess[sink] = 0;
}

/**
 * Divides each entangled limit over its sets of sources: what each used, and of the rest as much as its cells could still
 * take, so that hours can move without the cash beside them having to.
 */
function partsOf(problem: CoverProblem, entangled: ReadonlySet<number>, cash: Float64Array): Map<number, number> {
	const parts = new Map<number, number>();
	const takes = new Map<number, number>();
	const left = new Map([...entangled].map((limit) => [limit, problem.limits[limit]!]));
	for (const [index, cell] of problem.cells.entries()) {
		const rest = left.get(cell.limit);
		if (rest === undefined || cell.cash === 0) continue;
		const key = partKey(problem, cell);
		parts.set(key, (parts.get(key) ?? 0) + cash[index]!);
		takes.set(key, (takes.get(key) ?? 0) + cell.cost - cash[index]!);
		left.set(cell.limit, rest - cash[index]!);
	}
	for (const [key, take] of takes) {
		const limit = Math.floor(key / problem.cashSets.length);
		const extra = Math.min(take, left.get(limit)!);
		parts.set(key, parts.get(key)! + extra);
		left.set(limit, left.get(limit)! - extra);
	}
	return parts;
}

function coverOf(
	problem: CoverProblem,
	{ network, covered, hours, intoSets }: CoverNetwork,
	beforehand: Beforehand
): Cover {
	const byHours = beforehand.hours ?? measuredFlows(network, hours);
	const cash = measuredFlows(network, covered);
	if (!beforehand.hours) for (let cell = 0; cell < cash.length; cell += 1) cash[cell]! -= byHours[cell]!;
	const from = (sets: readonly unknown[]) => sets.map(() => new Float64Array(problem.sources.length));
	const cashFrom = from(problem.cashSets);
	const hoursFrom = from(problem.hoursSets);
	for (const { source, set, arc } of intoSets) {
		const target = problem.sources[source]!.inKind ? hoursFrom : cashFrom;
		target[set]![source] = measuredFlow(network, arc);
	}
	return { cash, hours: byHours, cashFrom, hoursFrom };
}

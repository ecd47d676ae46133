/**
 * Evens out a flow: of all flows that bring the same total, the one whose measured arcs lie as near to pro rata as the
 * network lets them ("ties go pro rata to open cost, to the cent", model section 5).
 *
 * Divide and conquer on the common ratio (Fujishige 1980): hold every arc of a group against the same ratio of its
 * weight, move cents until as little as possible falls short, and split the group in arcs that cannot reach the ratio
 * and arcs that need not sink below it. Where the arcs end in the sink this gives the lexicographically fairest base;
 * elsewhere (an arc before the limit of a pot) it leaves no transfer between two arcs that would be fairer.
 */
import { close, hold, measuredFlow, type FlowNetwork, type MeasuredArc } from './flow-network';
import { moveExcess } from './move-excess';
import { largestFirst, shareFloor, shareRemainder } from './proportion';
import { withinBound } from './within-bound';

/** One arc to even out. `weight` is above zero. */
export interface EvenItem {
	readonly arc: MeasuredArc;
	readonly weight: number;
	/** What is already there beside the flow and counts with it. */
	readonly offset: number;
}

interface Evening {
	readonly network: FlowNetwork;
	readonly items: readonly EvenItem[];
	/** Per item, offset included: what it has at the start of the round, and the least and most it can have. */
	readonly have: Float64Array;
	readonly least: Float64Array;
	readonly most: Float64Array;
	/** What it should reach in this round, and -1 or 1 where its own least or most keeps it from the common ratio. */
	readonly target: Float64Array;
	readonly bound: Int8Array;
}

/** Places in `items`. */
type Group = readonly number[];

/**
 * Evens out each group on its own; all of them share the network. Afterwards the measured arcs are held. After at most two
 * rounds a group falls apart or is released, so there are no more rounds than twice the items; real budgets need about ten.
 */
export function evenOut(network: FlowNetwork, lists: readonly (readonly EvenItem[])[]): void {
	const evening = newEvening(network, lists.flat());
	let place = 0;
	let open: Group[] = lists.map((list) => list.map(() => place++)).filter((group) => group.length > 0);
	for (let round = 0; open.length > 0; round += 1) {
		withinBound(round, 2 * place, 'evening out', { items: place, groups: open.length, nodeCount: network.nodeCount });
		const waiting: { readonly group: Group; readonly last: boolean }[] = [];
		for (const group of open) {
			const last = aim(evening, group);
			if (last && group.every((item) => evening.have[item]! >= evening.target[item]!)) release(evening, group);
			else waiting.push({ group, last });
		}
		for (const { group } of waiting) raiseToTargets(evening, group);
		bringToRest(evening, waiting);
		dropSettled(network);
		open = waiting.flatMap(({ group, last }) => (last ? release(evening, group) : split(evening, group)));
		network.potential.fill(0);
	}
}

function newEvening(network: FlowNetwork, items: readonly EvenItem[]): Evening {
	const { length } = items;
	return {
		network,
		items,
		have: new Float64Array(length),
		least: new Float64Array(length),
		most: new Float64Array(length),
		target: new Float64Array(length),
		bound: new Int8Array(length)
	};
}

/**
 * Sets the target of each item: the common ratio of its weight at which the group has what it has now, as far as its own
 * least and most allow. Once all have reached that, also the cents after the point: then it is true that this round is
 * the group's last.
 */
function aim(evening: Evening, group: Group): boolean {
	const { have, target } = evening;
	measure(evening, group);
	let total = 0;
	for (const place of group) total += have[place]!;
	const { rest, weight } = findRatio(evening, group, total);
	let short = false;
	let cents = total;
	for (const place of group) {
		cents -= target[place]!;
		short ||= have[place]! < target[place]!;
	}
	if (short) return false;
	if (cents > 0) handOutCents(evening, group, cents, rest, weight);
	return true;
}

function measure({ network, items, have, least, most, bound }: Evening, group: Group): void {
	const { room } = network;
	for (const place of group) {
		const { arc, offset } = items[place]!;
		have[place] = measuredFlow(network, arc) + offset;
		least[place] = have[place]! - room[arc.below + 1]! - room[arc.above + 1]!;
		most[place] = have[place]! + room[arc.below]! + room[arc.above]!;
		bound[place] = 0;
	}
}

/**
 * The ratio `rest ÷ weight` of the items that no bound of their own holds. Bounds are taken on the side that is further
 * off, until none is broken; every pass fixes at least one item.
 */
function findRatio(evening: Evening, group: Group, total: number): { rest: number; weight: number } {
	const { items, least, most, target, bound } = evening;
	for (let pass = 0; ; pass += 1) {
		withinBound(pass, group.length + 1, 'finding a common ratio', { items: group.length });
		let rest = total;
		let weight = 0;
		for (const place of group) {
			if (bound[place] === 0) weight += items[place]!.weight;
			else rest -= target[place]!;
		}
		let over = 0;
		let under = 0;
		for (const place of group) {
			if (bound[place] !== 0) continue;
			target[place] = shareFloor(rest, items[place]!.weight, weight);
			if (target[place]! > most[place]!) over += target[place]! - most[place]!;
			else if (target[place]! < least[place]!) under += least[place]! - target[place]!;
		}
		if (over === 0 && under === 0) return { rest, weight };
		for (const place of group) {
			if (bound[place] !== 0) continue;
			if (over > under && target[place]! > most[place]!) fix(evening, place, 1, most[place]!);
			else if (over <= under && target[place]! < least[place]!) fix(evening, place, -1, least[place]!);
		}
	}
}

function fix({ target, bound }: Evening, place: number, side: -1 | 1, amount: number): void {
	bound[place] = side;
	target[place] = amount;
}

function handOutCents(
	{ items, most, target, bound }: Evening,
	group: Group,
	cents: number,
	rest: number,
	weight: number
): void {
	const open = group.filter((place) => bound[place] === 0 && target[place]! < most[place]!);
	const remainders = open.map((place) => shareRemainder(rest, items[place]!.weight, weight, target[place]!));
	for (const index of largestFirst(remainders).slice(0, cents)) target[open[index]!]! += 1;
}

/** Pushes every item that is short up to its target and leaves the cents for it missing where they came from. */
function raiseToTargets({ network, items, have, least, most, target }: Evening, group: Group): void {
	const { room, fixed, cost, head, excess } = network;
	for (const place of group) {
		const { arc, offset } = items[place]!;
		const { below, above } = arc;
		const aimed = Math.min(Math.max(target[place]!, least[place]!), most[place]!);
		const kept = Math.max(have[place]!, aimed);
		fixed[below >> 1] = least[place]! - offset;
		fixed[above >> 1] = 0;
		room[below] = 0;
		room[below + 1] = aimed - least[place]!;
		room[above] = most[place]! - kept;
		room[above + 1] = kept - aimed;
		cost[below] = -1;
		cost[below + 1] = 1;
		if (have[place]! < aimed) {
			excess[head[below]!]! += aimed - have[place]!;
			excess[head[below + 1]!]! -= aimed - have[place]!;
		}
	}
}

/**
 * Moves all excess the cheapest way. Where no free way is left a target is given up at the price of one: what waits can
 * reach costs nothing, everything else becomes one dearer, and the cents that were pushed up come back. A way without
 * circles costs at most one per node, and all cents have a way: back where they came from.
 */
function bringToRest(evening: Evening, waiting: readonly { readonly group: Group }[]): void {
	const { network } = evening;
	const { nodeCount, arcCount, level, potential } = network;
	for (let price = 0; moveExcess(network); price += 1) {
		withinBound(price, nodeCount, 'raising prices', { nodeCount, arcCount, groups: waiting.length });
		for (let node = 0; node < nodeCount; node += 1) if (level[node]! < 0) potential[node]! += 1;
		for (const { group } of waiting) giveUp(evening, group);
	}
}

/**
 * Sends back cents that were pushed up to a target and that nothing could bring for free. Missing a target costs one per cent,
 * and that is the price of the arc back. Once the prices of its two ends lie exactly one apart, it lies on a cheapest way, and
 * excess may take any cheapest way: so it goes back here at once, and the search need not find these ways one by one again.
 */
function giveUp({ network, items }: Evening, group: Group): void {
	const { room, head, potential, excess } = network;
	for (const place of group) {
		const { below } = items[place]!.arc;
		const back = below + 1;
		const [from, to] = [head[below]!, head[back]!];
		if (excess[from]! <= 0 || excess[to]! >= 0 || potential[to]! !== potential[from]! + 1) continue;
		const amount = Math.min(room[back]!, excess[from]!, -excess[to]!);
		room[back]! -= amount;
		room[below]! += amount;
		excess[from]! -= amount;
		excess[to]! += amount;
	}
}

/** Closes what costs more than another way, and drops what can never carry anything again. */
function dropSettled(network: FlowNetwork): void {
	const { nodeCount, head, first, next, room, cost, potential, measured } = network;
	for (let node = 0; node < nodeCount; node += 1) {
		const price = potential[node]!;
		let previous = -1;
		for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
			if (room[arc]! > 0 && cost[arc]! + price > potential[head[arc]!]!) close(network, arc);
			if (room[arc] === 0 && room[arc ^ 1] === 0 && measured[arc >> 1] === 0) continue;
			if (previous < 0) first[node] = arc;
			else next[previous] = arc;
			previous = arc;
		}
		if (previous < 0) first[node] = -1;
		else next[previous] = -1;
	}
}

/** What could not reach the ratio apart from what need not sink below it. */
function split({ network, items, target, bound }: Evening, group: Group): Group[] {
	const { potential, head } = network;
	const short: number[] = [];
	const full: number[] = [];
	for (const place of group) {
		const { arc, offset } = items[place]!;
		const over = -bound[place]! || measuredFlow(network, arc) + offset - target[place]!;
		const limited = over === 0 ? potential[head[arc.below + 1]!]! > potential[head[arc.below]!]! : over < 0;
		(limited ? short : full).push(place);
	}
	return [short, full].filter((part) => part.length > 0);
}

function release({ network, items }: Evening, group: Group): Group[] {
	for (const place of group) {
		const { arc } = items[place]!;
		network.cost[arc.below] = 0;
		network.cost[arc.below + 1] = 0;
		hold(network, arc);
	}
	return [];
}

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
import { moveExcess, reducedCost } from './move-excess';
import { largestFirst, shareFloor, shareRemainder } from './proportion';
import { raisePotentials } from './raise-potentials';

/** One arc to even out. `weight` is above zero. */
export interface EvenItem {
	readonly arc: MeasuredArc;
	readonly weight: number;
	/** What is already there beside the flow and counts with it. */
	readonly offset: number;
}

interface Group {
	readonly items: readonly EvenItem[];
	/** What the flow over each item should reach, in cents; below zero where its offset alone is more. */
	targets: number[];
	/** Every item has reached its ratio; only the cents after the point are being handed out. */
	last: boolean;
}

/** A group falls apart in every round, so real budgets need about ten; the bound only guards against a mistake here. */
const MOST_ROUNDS = 500;

/** Evens out each group on its own; all of them share the network. Afterwards the measured arcs are held. */
export function evenOut(network: FlowNetwork, groups: readonly (readonly EvenItem[])[]): void {
	let open: Group[] = groups.filter((items) => items.length > 0).map(newGroup);
	for (let round = 0; open.length > 0 && round < MOST_ROUNDS; round += 1) {
		for (const group of open) aim(network, group);
		open = open.filter((group) => !settled(network, group));
		if (open.length === 0) break;
		for (const group of open) raiseToTargets(network, group);
		bringToRest(network);
		open = open.flatMap((group) => split(network, group));
		network.potential.fill(0);
	}
	for (const { items } of open) for (const { arc } of items) release(network, arc);
}

function newGroup(items: readonly EvenItem[]): Group {
	return { items, targets: [], last: false };
}

/** Sets the target of each item: its share of what the group has now, and its cent once all have reached that share. */
function aim(network: FlowNetwork, group: Group): void {
	const { items } = group;
	let total = 0;
	let weight = 0;
	for (const item of items) {
		total += measuredFlow(network, item.arc) + item.offset;
		weight += item.weight;
	}
	const floors = items.map((item) => shareFloor(total, item.weight, weight));
	const short = items.some((item, index) => measuredFlow(network, item.arc) + item.offset < floors[index]!);
	group.last = !short;
	if (group.last) {
		const cents = total - floors.reduce((sum, floor) => sum + floor, 0);
		const remainders = items.map((item, index) => shareRemainder(total, item.weight, weight, floors[index]!));
		if (cents > 0) for (const index of largestFirst(remainders).slice(0, cents)) floors[index]! += 1;
	}
	group.targets = floors.map((floor, index) => floor - items[index]!.offset);
}

/** True, and the items held, when nothing is left to even out. */
function settled(network: FlowNetwork, { items, targets, last }: Group): boolean {
	if (!last || items.some(({ arc }, index) => measuredFlow(network, arc) < targets[index]!)) return false;
	for (const { arc } of items) release(network, arc);
	return true;
}

/** Pushes every item that is short up to its target and leaves the cents for it missing where they came from. */
function raiseToTargets(network: FlowNetwork, { items, targets }: Group): void {
	const { room, fixed, cost, head, excess } = network;
	for (const [index, { arc }] of items.entries()) {
		const { below, above } = arc;
		const flow = measuredFlow(network, arc);
		const floor = flow - room[below + 1]! - room[above + 1]!;
		const ceiling = flow + room[below]! + room[above]!;
		const target = Math.min(Math.max(targets[index]!, floor), ceiling);
		const low = Math.max(flow, target);
		fixed[below >> 1] = floor;
		fixed[above >> 1] = 0;
		room[below] = 0;
		room[below + 1] = target - floor;
		room[above] = ceiling - low;
		room[above + 1] = low - target;
		cost[below] = -1;
		cost[below + 1] = 1;
		if (flow < target) {
			excess[head[below]!]! += target - flow;
			excess[head[below + 1]!]! -= target - flow;
		}
	}
}

/** Moves all excess the cheapest way, giving up targets only where no other way is left, and closes what costs more. */
function bringToRest(network: FlowNetwork): void {
	moveExcess(network);
	while (raisePotentials(network)) moveExcess(network);
	for (let arc = 0; arc < network.arcCount; arc += 1) {
		if (network.room[arc]! > 0 && reducedCost(network, arc) > 0) close(network, arc);
	}
}

/** What could not reach the ratio apart from what need not sink below it. A group in its last round is held. */
function split(network: FlowNetwork, group: Group): Group[] {
	const { potential, head } = network;
	if (group.last) {
		for (const { arc } of group.items) release(network, arc);
		return [];
	}
	const short: EvenItem[] = [];
	const full: EvenItem[] = [];
	for (const [index, item] of group.items.entries()) {
		const { below } = item.arc;
		const over = measuredFlow(network, item.arc) - group.targets[index]!;
		const limited = over === 0 ? potential[head[below + 1]!]! > potential[head[below]!]! : over < 0;
		(limited ? short : full).push(item);
	}
	return [short, full].filter((items) => items.length > 0).map(newGroup);
}

function release(network: FlowNetwork, arc: MeasuredArc): void {
	network.cost[arc.below] = 0;
	network.cost[arc.below + 1] = 0;
	hold(network, arc);
}

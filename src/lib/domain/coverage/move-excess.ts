/**
 * Moves waiting cents to where they are missing, over the cheapest arcs there are now (Dinic's blocking flows, from many
 * nodes to many). With all prices zero this is a maximum flow; `fairest-flow.ts` uses the prices.
 */
import type { FlowNetwork } from './flow-network';
import { withinBound } from './within-bound';

/**
 * Until no waiting cent can reach a missing one over arcs of reduced cost zero. Returns whether any cent still waits; then
 * `level` is below zero for exactly the nodes that the waiting cents cannot reach. Every phase blocks all shortest ways, so
 * the next ones are longer, and no way has more arcs than there are nodes.
 */
export function moveExcess(network: FlowNetwork): boolean {
	const { nodeCount, arcCount } = network;
	for (let phase = 0; findLevels(network); phase += 1) {
		withinBound(phase, nodeCount, 'moving waiting cents', { nodeCount, arcCount });
		fillLevels(network);
	}
	return network.level.includes(0);
}

/** Distances from the waiting cents in arcs, no further than the nearest missing cent; false when none is reached. */
function findLevels(network: FlowNetwork): boolean {
	const { nodeCount, head, first, next, room, cost, potential, level, cursor, queue, excess } = network;
	level.fill(-1);
	let end = 0;
	for (let node = 0; node < nodeCount; node += 1) {
		if (excess[node]! <= 0) continue;
		level[node] = 0;
		queue[end++] = node;
	}
	let last = nodeCount;
	for (let at = 0; at < end; at += 1) {
		const node = queue[at]!;
		cursor[node] = first[node]!;
		const depth = level[node]!;
		if (depth >= last) continue;
		const price = potential[node]!;
		for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
			const to = head[arc]!;
			if (level[to]! >= 0 || room[arc]! <= 0 || cost[arc]! + price !== potential[to]!) continue;
			level[to] = depth + 1;
			queue[end++] = to;
			if (excess[to]! < 0) last = depth + 1;
		}
	}
	return last < nodeCount;
}

function fillLevels(network: FlowNetwork): void {
	const { nodeCount, level, excess } = network;
	for (let node = 0; node < nodeCount; node += 1) {
		if (level[node] !== 0 || excess[node]! <= 0) continue;
		excess[node]! -= push(network, node, excess[node]!);
	}
}

/** Sends at most `amount` from `node` up the levels; returns what arrived. */
function push(network: FlowNetwork, node: number, amount: number): number {
	const { head, next, room, cost, potential, level, cursor, excess } = network;
	let arrived = 0;
	if (excess[node]! < 0) {
		arrived = Math.min(amount, -excess[node]!);
		excess[node]! += arrived;
		if (arrived === amount) return arrived;
	}
	const deeper = level[node]! + 1;
	const price = potential[node]!;
	for (let arc = cursor[node]!; arc >= 0; arc = next[arc]!) {
		cursor[node] = arc;
		const to = head[arc]!;
		if (level[to] !== deeper || room[arc]! <= 0 || cost[arc]! + price !== potential[to]!) continue;
		const wanted = Math.min(amount - arrived, room[arc]!);
		const pushed = push(network, to, wanted);
		room[arc]! -= pushed;
		room[arc ^ 1]! += pushed;
		arrived += pushed;
		if (arrived === amount) return arrived;
	}
	cursor[node] = -1;
	return arrived;
}

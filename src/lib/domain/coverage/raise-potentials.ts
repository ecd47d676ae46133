/** Finds the next cheapest way from waiting to missing cents, once no free way is left (successive shortest paths). */
import type { FlowNetwork } from './flow-network';
import { reducedCost } from './move-excess';

/** Raises the potentials so that the nearest missing cent costs nothing to reach; false when nothing waits any more. */
export function raisePotentials(network: FlowNetwork): boolean {
	const { nodeCount, head, first, next, room, potential, excess } = network;
	const distance = new Int32Array(nodeCount).fill(-1);
	const buckets: number[][] = [[]];
	for (let node = 0; node < nodeCount; node += 1) if (excess[node]! > 0) buckets[0]!.push(node);
	let nearest = -1;
	for (let far = 0; far < buckets.length && nearest < 0; far += 1) {
		const bucket = buckets[far] ?? [];
		for (let at = 0; at < bucket.length; at += 1) {
			const node = bucket[at]!;
			if (distance[node]! >= 0) continue;
			distance[node] = far;
			if (excess[node]! < 0) nearest = far;
			for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
				if (room[arc]! <= 0 || distance[head[arc]!]! >= 0) continue;
				(buckets[far + reducedCost(network, arc)] ??= []).push(head[arc]!);
			}
		}
	}
	if (nearest < 0) return false;
	for (let node = 0; node < nodeCount; node += 1) {
		const reached = distance[node]!;
		potential[node]! += reached < 0 ? nearest : Math.min(reached, nearest);
	}
	return true;
}

/**
 * A network through which cents flow, in flat arrays so that a whole budget is solved while somebody types. Arc `2i`
 * has its way back at `2i + 1`; what flows over it is what it has for sure plus the room of the way back.
 */

/** An arc that carries a figure somebody sees: its flow can be held between a floor and a ceiling (`fairest-flow.ts`). */
export interface MeasuredArc {
	/** Two parallel arcs: up to a threshold, and what is above it. */
	readonly below: number;
	readonly above: number;
}

export interface FlowNetwork {
	readonly nodeCount: number;
	readonly arcCount: number;
	/** Where each arc leads to; where it comes from is the head of its way back. */
	readonly head: Int32Array;
	/** First arc out of each node, and the next arc out of the same node; -1 at the end. */
	readonly first: Int32Array;
	readonly next: Int32Array;
	/** How much more may flow over each arc now. */
	readonly room: Float64Array;
	/** Of each pair of arcs, the part of its flow that may no longer be taken back. */
	readonly fixed: Float64Array;
	/** 1 for each pair of a measured arc that is not held yet: its room can still be divided anew. */
	readonly measured: Uint8Array;
	/** Price of one cent over each arc: 0, unless something is being evened out. */
	readonly cost: Int8Array;
	/** Prices of being at each node. An arc is used only when `cost + potential(tail) − potential(head)` is zero. */
	readonly potential: Int32Array;
	/** Scratch of `moveExcess`. */
	readonly level: Int32Array;
	readonly cursor: Int32Array;
	readonly queue: Int32Array;
	/** Cents waiting at a node (above zero), or missing there (below zero). */
	readonly excess: Float64Array;
}

export class FlowNetworkBuilder {
	private nodeCount = 0;
	private readonly tails: number[] = [];
	private readonly heads: number[] = [];
	private readonly capacities: number[] = [];
	private readonly measured: number[] = [];

	node(): number {
		return this.nodeCount++;
	}

	/** Returns the number of the arc. */
	arc(tail: number, head: number, capacity: number): number {
		this.tails.push(tail);
		this.heads.push(head);
		this.capacities.push(capacity);
		return 2 * (this.tails.length - 1);
	}

	measuredArc(tail: number, head: number, capacity: number): MeasuredArc {
		const arc = { below: this.arc(tail, head, capacity), above: this.arc(tail, head, 0) };
		this.measured.push(arc.below >> 1, arc.above >> 1);
		return arc;
	}

	build(): FlowNetwork {
		const { nodeCount, tails, heads, capacities } = this;
		const arcCount = 2 * tails.length;
		const network = emptyNetwork(nodeCount, arcCount);
		const { head, first, next, room } = network;
		for (const pair of this.measured) network.measured[pair] = 1;
		for (let pair = tails.length - 1; pair >= 0; pair -= 1) {
			const forth = 2 * pair;
			const back = forth + 1;
			const tail = tails[pair]!;
			head[forth] = heads[pair]!;
			head[back] = tail;
			room[forth] = capacities[pair]!;
			next[forth] = first[tail]!;
			first[tail] = forth;
			next[back] = first[heads[pair]!]!;
			first[heads[pair]!] = back;
		}
		return network;
	}
}

function emptyNetwork(nodeCount: number, arcCount: number): FlowNetwork {
	return {
		nodeCount,
		arcCount,
		head: new Int32Array(arcCount),
		first: new Int32Array(nodeCount).fill(-1),
		next: new Int32Array(arcCount),
		room: new Float64Array(arcCount),
		fixed: new Float64Array(arcCount / 2),
		measured: new Uint8Array(arcCount / 2),
		cost: new Int8Array(arcCount),
		potential: new Int32Array(nodeCount),
		level: new Int32Array(nodeCount),
		cursor: new Int32Array(nodeCount),
		queue: new Int32Array(nodeCount),
		excess: new Float64Array(nodeCount)
	};
}

/** What flows over the arc, which is one that was added, not a way back. */
export function flowOver({ room, fixed }: FlowNetwork, arc: number): number {
	return fixed[arc >> 1]! + room[arc + 1]!;
}

export function measuredFlow(network: FlowNetwork, { below, above }: MeasuredArc): number {
	return flowOver(network, below) + flowOver(network, above);
}

/** The flow over each of these arcs; zero where there is none. */
export function measuredFlows(network: FlowNetwork, arcs: readonly (MeasuredArc | null)[]): Float64Array {
	return Float64Array.from(arcs, (arc) => (arc === null ? 0 : measuredFlow(network, arc)));
}

/** From now on nothing more flows over this arc or way back. */
export function close({ room, fixed }: FlowNetwork, arc: number): void {
	if ((arc & 1) === 1) fixed[arc >> 1]! += room[arc]!;
	room[arc] = 0;
}

/** From now on the flow over the arc stays what it is. */
export function hold(network: FlowNetwork, { below, above }: MeasuredArc): void {
	for (const arc of [below, below + 1, above, above + 1]) close(network, arc);
	network.measured[below >> 1] = 0;
	network.measured[above >> 1] = 0;
}

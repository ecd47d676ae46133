/** How much a large budget can cover, found with shortest augmenting paths over every line apart (Edmonds and Karp 1972). */
import type { CoverageInput } from '$lib/domain/coverage/coverage';
import { mayPay } from './coverage-oracle';

/** For budgets without unpaid hours. `outside` is the cash in no pot. Cents. */
export function mostCover({ sources, costs, pots }: CoverageInput, outside: number): number {
	const graph = new Graph();
	graph.edge('outside', 'end', outside);
	for (const { id, amount, shares } of pots) {
		graph.edge(`pot ${id}`, 'end', Number(amount));
		for (const share of shares ?? []) graph.edge(`share ${id} ${share.partnerId}`, `pot ${id}`, Number(share.amount));
	}
	for (const source of sources) {
		graph.edge('start', source.id, Number(source.amount));
		for (const cost of costs) {
			if (mayPay(source, cost, { sources, costs, pots })) graph.edge(source.id, cost.lineId, Infinity);
		}
	}
	for (const { lineId, potId, partnerId, amount } of costs) {
		const shared = pots.some(({ id, shares }) => id === potId && shares !== null);
		const to = potId === null ? 'outside' : shared ? `share ${potId} ${partnerId}` : `pot ${potId}`;
		graph.edge(lineId, to, Number(amount));
	}
	return graph.most('start', 'end');
}

class Graph {
	private readonly numbers = new Map<string, number>();
	private readonly edgesOf: number[][] = [];
	private readonly to: number[] = [];
	private readonly room: number[] = [];

	edge(from: string, to: string, room: number): void {
		const [tail, head] = [this.number(from), this.number(to)];
		this.edgesOf[tail]!.push(this.to.push(head) - 1);
		this.edgesOf[head]!.push(this.to.push(tail) - 1);
		this.room.push(room, 0);
	}

	most(from: string, to: string): number {
		let total = 0;
		for (;;) {
			const path = this.path(this.number(from), this.number(to));
			if (!path) return total;
			const amount = Math.min(...path.map((edge) => this.room[edge]!));
			for (const edge of path) {
				this.room[edge]! -= amount;
				this.room[edge ^ 1]! += amount;
			}
			total += amount;
		}
	}

	private number(name: string): number {
		const known = this.numbers.get(name);
		if (known !== undefined) return known;
		this.numbers.set(name, this.edgesOf.push([]) - 1);
		return this.edgesOf.length - 1;
	}

	private path(from: number, to: number): number[] | null {
		const cameBy = new Map<number, number>([[from, -1]]);
		const queue = [from];
		for (const node of queue) {
			for (const edge of this.edgesOf[node]!) {
				const next = this.to[edge]!;
				if (this.room[edge]! <= 0 || cameBy.has(next)) continue;
				cameBy.set(next, edge);
				queue.push(next);
			}
			if (cameBy.has(to)) break;
		}
		if (!cameBy.has(to)) return null;
		const path: number[] = [];
		for (let edge = cameBy.get(to)!; edge >= 0; edge = cameBy.get(this.to[edge ^ 1]!)!) path.push(edge);
		return path;
	}
}

/**
 * What is left to pay of each cost entry. A negative entry is a refund on the work beside it: it lowers the other entries
 * of its pot, area and partner pro rata and counts as settled itself. Where a refund is larger than that work, all of it
 * is settled and no gap anywhere is made smaller by what is left of it.
 */
import { invariant } from '../shared/invariant';
import type { CoverageCost } from './coverage';
import { divideProRata } from './proportion';

/** Cents to pay per entry, zero or more, in their order. What an entry costs beyond that is covered by refunds. */
export function netCosts(costs: readonly CoverageCost[]): Float64Array {
	const net = new Float64Array(costs.length);
	let total = 0;
	let refunds = false;
	for (let entry = 0; entry < costs.length; entry += 1) {
		const amount = Number(costs[entry]!.amount);
		net[entry] = amount;
		total += Math.abs(amount);
		refunds ||= amount < 0;
	}
	invariant(Number.isSafeInteger(total), 'the cost of a budget is counted in whole cents');
	if (refunds) for (const entries of entriesOfSameWork(costs)) takeOffRefunds(net, entries);
	return net;
}

function takeOffRefunds(net: Float64Array, entries: readonly number[]): void {
	const paid = entries.filter((entry) => net[entry]! > 0);
	let left = 0;
	for (const entry of entries) {
		left += net[entry]!;
		if (net[entry]! < 0) net[entry] = 0;
	}
	if (paid.length === 0) return;
	const weights = paid.map((entry) => net[entry]!);
	for (const [index, amount] of divideProRata(Math.max(0, left), weights).entries()) net[paid[index]!] = amount;
}

function entriesOfSameWork(costs: readonly CoverageCost[]): Iterable<number[]> {
	const groups = new Map<string, number[]>();
	for (const [entry, { potId, area, partnerId }] of costs.entries()) {
		const key = JSON.stringify([potId, area, partnerId]);
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	return groups.values();
}

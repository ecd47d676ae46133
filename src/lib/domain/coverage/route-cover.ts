/**
 * From cells back to lines: within a cell its lines are covered pro rata to their amount, and every line is paid by the
 * same mixture of sources as all others that those sources may pay. Both by largest remainder, ties in list order, so that
 * lines, sources, pots and areas add up to the cent.
 */
import type { Cover } from './solve-cover';
import type { CoverProblem } from './cover-problem';
import { divideProRata, drawProRata } from './proportion';

/** Cents of one source of the problem for one cost entry. */
export interface Payment {
	readonly source: number;
	readonly entry: number;
	readonly amount: number;
}

export interface RoutedCover {
	/** In the order of entries, unpaid hours before cash, then of sources; amounts above zero. */
	readonly payments: readonly Payment[];
	/** Cents that sources pay of each entry. */
	readonly paid: Float64Array;
}

export function routeCover(problem: CoverProblem, cover: Cover): RoutedCover {
	const { sources, cashSets, hoursSets, cells, cellOf, due } = problem;
	const paid = paidPerEntry(problem, cover);
	const payments: Payment[] = [];
	const taken = new Float64Array(sources.length);
	const pay = (entry: number, amount: number, set: readonly number[], left: Float64Array) => {
		if (amount === 0) return;
		drawProRata(amount, left, set, taken);
		for (const source of set) if (taken[source]! > 0) payments.push({ source, entry, amount: taken[source]! });
	};
	const hoursLeft = cover.hoursFrom.map((from) => from.slice());
	const cashLeft = cover.cashFrom.map((from) => from.slice());
	const left = cells.map((_, cell) => Float64Array.of(cover.hours[cell]!, cover.cash[cell]!));
	const parts = new Float64Array(2);
	for (let entry = 0; entry < due.length; entry += 1) {
		if (paid[entry] === 0) continue;
		const cell = cellOf[entry]!;
		const { hours, cash } = cells[cell]!;
		drawProRata(paid[entry]!, left[cell]!, HOURS_AND_CASH, parts);
		pay(entry, parts[0]!, hoursSets[hours]!, hoursLeft[hours]!);
		pay(entry, parts[1]!, cashSets[cash]!, cashLeft[cash]!);
	}
	return { payments, paid };
}

/** Places of unpaid hours and of cash in what a cell still has. */
const HOURS_AND_CASH = [0, 1];

function paidPerEntry({ cells, cellOf, due }: CoverProblem, cover: Cover): Float64Array {
	const entries: number[][] = cells.map(() => []);
	for (const [entry, cell] of cellOf.entries()) if (cell >= 0) entries[cell]!.push(entry);
	const paid = new Float64Array(due.length);
	for (const [cell, members] of entries.entries()) {
		const total = cover.cash[cell]! + cover.hours[cell]!;
		const parts = divideProRata(
			total,
			members.map((entry) => due[entry]!)
		);
		for (const [index, part] of parts.entries()) paid[members[index]!] = part;
	}
	return paid;
}

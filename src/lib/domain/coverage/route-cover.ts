/**
 * From cells back to lines: within a cell its lines are covered pro rata to their amount, and every line is paid by the
 * same mixture of sources as all others that those sources may pay. Both by largest remainder, ties in the order of ids, so that
 * lines, sources, pots and areas add up to the cent.
 */
import type { Cover } from './solve-cover';
import type { CoverProblem } from './cover-problem';
import { divideProRata, drawProRata } from './proportion';

/**
 * Cents of one source of the problem for one cost entry, as lists side by side: there are thousands, and they are read
 * once. In the order of entries, unpaid hours before cash, then of sources; amounts above zero.
 */
export interface Payments {
	readonly sources: readonly number[];
	readonly entries: readonly number[];
	readonly amounts: readonly number[];
}

export interface RoutedCover {
	readonly payments: Payments;
	/** Cents that sources pay of each entry. */
	readonly paid: Float64Array;
}

export function routeCover(problem: CoverProblem, cover: Cover): RoutedCover {
	const { cashSets, hoursSets, cells, cellOf, due } = problem;
	const paid = paidPerEntry(problem, cover);
	const payments = new PaymentList(problem.sources.length);
	const hoursLeft = cover.hoursFrom.map((from) => from.slice());
	const cashLeft = cover.cashFrom.map((from) => from.slice());
	const left = cells.map((_, cell) => Float64Array.of(cover.hours[cell]!, cover.cash[cell]!));
	const parts = new Float64Array(2);
	for (let entry = 0; entry < due.length; entry += 1) {
		if (paid[entry] === 0) continue;
		const cell = cellOf[entry]!;
		const { hours, cash } = cells[cell]!;
		drawProRata(paid[entry]!, left[cell]!, HOURS_AND_CASH, parts);
		payments.pay(entry, parts[0]!, hoursSets[hours]!, hoursLeft[hours]!);
		payments.pay(entry, parts[1]!, cashSets[cash]!, cashLeft[cash]!);
	}
	return { payments, paid };
}

/** Places of unpaid hours and of cash in what a cell still has. */
const HOURS_AND_CASH = [0, 1];

class PaymentList implements Payments {
	readonly sources: number[] = [];
	readonly entries: number[] = [];
	readonly amounts: number[] = [];
	private readonly taken: Float64Array;

	constructor(sourceCount: number) {
		this.taken = new Float64Array(sourceCount);
	}

	/** Pays `amount` of an entry from what the sources of the set have `left`, each pro rata to that. */
	pay(entry: number, amount: number, set: readonly number[], left: Float64Array): void {
		if (amount === 0) return;
		drawProRata(amount, left, set, this.taken);
		for (const source of set) {
			if (this.taken[source] === 0) continue;
			this.sources.push(source);
			this.entries.push(entry);
			this.amounts.push(this.taken[source]!);
		}
	}
}

/** Only cells that are covered in part have anything to divide. */
function paidPerEntry({ cells, cellOf, due }: CoverProblem, cover: Cover): Float64Array {
	const paid = new Float64Array(due.length);
	const covered = cells.map((_, cell) => cover.cash[cell]! + cover.hours[cell]!);
	const partly = covered.map((total, cell): number[] | null => (total < cells[cell]!.cost ? [] : null));
	for (let entry = 0; entry < due.length; entry += 1) {
		const cell = cellOf[entry]!;
		if (cell < 0) continue;
		const members = partly[cell];
		if (members) members.push(entry);
		else paid[entry] = due[entry]!;
	}
	for (const [cell, members] of partly.entries()) {
		if (!members || covered[cell] === 0) continue;
		const weights = members.map((entry) => due[entry]!);
		for (const [index, part] of divideProRata(covered[cell]!, weights).entries()) paid[members[index]!] = part;
	}
	return paid;
}

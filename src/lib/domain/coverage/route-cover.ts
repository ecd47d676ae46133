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
	/** In the order of entries, then of sources; amounts above zero. */
	readonly payments: readonly Payment[];
	/** Cents that sources pay of each entry. */
	readonly paid: Float64Array;
}

export function routeCover(problem: CoverProblem, cover: Cover): RoutedCover {
	const { cells, cellOf, due } = problem;
	const paid = paidPerEntry(problem, cover);
	const left = cells.map((_, cell) => Float64Array.of(cover.hours[cell]!, cover.cash[cell]!));
	const leftFrom = [cover.hoursFrom.map((from) => from.slice()), cover.cashFrom.map((from) => from.slice())];
	const payments: Payment[] = [];
	for (let entry = 0; entry < due.length; entry += 1) {
		const cell = cellOf[entry]!;
		if (cell < 0 || paid[entry] === 0) continue;
		drawProRata(paid[entry]!, left[cell]!, (kind, amount) => {
			const set = kind === 0 ? cells[cell]!.hours : cells[cell]!.cash;
			drawProRata(amount, leftFrom[kind]![set]!, (source, part) => payments.push({ source, entry, amount: part }));
		});
	}
	return { payments, paid };
}

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

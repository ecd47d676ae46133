/**
 * What is evened out once it is known how much each class gives, in this order: the cells, pro rata to what they cost
 * (a gap falls on all work that could have been reached alike); the sources of one class, pro rata to what they bring;
 * unpaid hours over the cells they may stand in; and each source over the work it may pay, pro rata to all that is paid
 * there.
 */
import type { CoverNetwork } from './cover-network';
import type { CoverProblem } from './cover-problem';
import { evenOut, type EvenItem } from './fairest-flow';
import { measuredFlow } from './flow-network';

/** `placed`: unpaid hours per cell that were placed beforehand and count as cover. */
export function evenCells(problem: CoverProblem, { network, covered }: CoverNetwork, placed?: Float64Array): void {
	const items = covered.flatMap((arc, cell): EvenItem[] =>
		arc ? [{ arc, weight: problem.cells[cell]!.cost, offset: placed?.[cell] ?? 0 }] : []
	);
	evenOut(network, [items]);
}

/** Pro rata to what each brings, within its class. */
export function evenSources({ sources }: CoverProblem, { network, given, classNodes }: CoverNetwork): void {
	const byClass: EvenItem[][] = classNodes.map(() => []);
	for (const [source, arc] of given.entries()) {
		const { order, amount } = sources[source]!;
		byClass[order]!.push({ arc, weight: amount, offset: 0 });
	}
	evenOut(network, byClass);
}

export function evenHours(problem: CoverProblem, { network, hours }: CoverNetwork): void {
	const groups: EvenItem[][] = problem.hoursSets.map(() => []);
	for (const [cell, arc] of hours.entries()) {
		const { cost, hours: set } = problem.cells[cell]!;
		if (arc) groups[set]!.push({ arc, weight: cost, offset: 0 });
	}
	evenOut(network, groups);
}

/** Each source pro rata to what all sources together pay in the sets it is in. */
export function evenMixtures({ sources }: CoverProblem, { network, intoSets }: CoverNetwork): void {
	const paid = new Map<string, number>();
	const keyOf = ({ source, set }: (typeof intoSets)[number]) => `${sources[source]!.inKind} ${set}`;
	for (const into of intoSets) paid.set(keyOf(into), (paid.get(keyOf(into)) ?? 0) + measuredFlow(network, into.arc));
	const bySource: EvenItem[][] = sources.map(() => []);
	for (const into of intoSets) {
		const weight = paid.get(keyOf(into)) ?? 0;
		if (weight > 0) bySource[into.source]!.push({ arc: into.arc, weight, offset: 0 });
	}
	evenOut(network, bySource);
}

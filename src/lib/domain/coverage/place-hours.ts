/**
 * Where unpaid hours stand when that is no flow. Several sets of sources share a limit (one may pay opleiden only, another
 * all areas), and hours share the cost of cells inside it without using it up: a cell is then held by its sources, by its
 * limit and by hours at once, which no network can say, and one area's hours can decide whether another area's pot is
 * reached. It is a linear program, solved exactly; with its hours in place the rest is a flow again.
 */
import type { CoverProblem } from './cover-problem';
import { limitUse } from './cover-network';
import { solveProgram } from './linear-program';
import { CLASS_COUNT } from './source-class';

/** Limits with hours inside them that several sets of cash sources share. */
export function entangledLimits(problem: CoverProblem): ReadonlySet<number> {
	const { shared } = limitUse(problem);
	const withHours = problem.cells.filter(({ limit, hours }) => hours > 0 && shared.has(limit));
	return new Set(withHours.map(({ limit }) => limit));
}

interface Variables {
	readonly most: number[];
	/** The source whose cents the variable counts; -1 for the cash in a cell. */
	readonly source: number[];
	/** Rows under construction: the variables of each source, set, limit and cell. */
	readonly bySource: [number, number][][];
	readonly bySet: [number, number][][];
	readonly byLimit: [number, number][][];
	readonly byCell: [number, number][][];
	/** Per variable of hours: its cell. */
	readonly hours: Map<number, number>;
}

/**
 * Cents of unpaid hours per cell in a solution that covers most; among those the most of each class in its order. The
 * parts of a cent that a linear program may give are left out: what follows fills them where it can.
 */
export function placeHours(problem: CoverProblem): Float64Array {
	const variables = variablesOf(problem);
	const rows = [
		...variables.bySource.map((terms, source) => ({ terms, most: problem.sources[source]!.amount })),
		...variables.bySet.map((terms) => ({ terms, most: 0 })),
		...variables.byLimit.map((terms, limit) => ({ terms, most: problem.limits[limit]! })),
		...variables.byCell.map((terms, cell) => ({ terms, most: problem.cells[cell]!.cost }))
	].filter(({ terms }) => terms.length > 0);
	const gains = [variables.source.map((source) => (source < 0 ? 0 : 1)), ...classGains(problem, variables)];
	const values = solveProgram({ most: variables.most, gains, rows });
	const placed = new Float64Array(problem.cells.length);
	for (const [variable, cell] of variables.hours) placed[cell]! += values[variable]!;
	return placed;
}

function variablesOf({ sources, cashSets, hoursSets, limits, cells }: CoverProblem): Variables {
	const lists = (of: readonly unknown[]): [number, number][][] => of.map(() => []);
	const variables: Variables = {
		most: [],
		source: [],
		bySource: lists(sources),
		bySet: lists(cashSets),
		byLimit: lists(limits),
		byCell: lists(cells),
		hours: new Map()
	};
	const add = (source: number, most: number): number => {
		variables.source.push(source);
		return variables.most.push(most) - 1;
	};
	for (const [set, members] of cashSets.entries()) {
		for (const source of members) {
			const variable = add(source, sources[source]!.amount);
			variables.bySource[source]!.push([variable, 1]);
			variables.bySet[set]!.push([variable, 1]);
		}
	}
	for (const [index, cell] of cells.entries()) {
		if (cell.cash > 0) {
			const variable = add(-1, cell.cost);
			variables.bySet[cell.cash]!.push([variable, -1]);
			if (cell.limit > 0) variables.byLimit[cell.limit]!.push([variable, 1]);
			if (cell.hours > 0) variables.byCell[index]!.push([variable, 1]);
		}
		for (const source of hoursSets[cell.hours]!) {
			const variable = add(source, cell.cost);
			variables.bySource[source]!.push([variable, 1]);
			variables.byCell[index]!.push([variable, 1]);
			variables.hours.set(variable, index);
		}
	}
	return variables;
}

function classGains({ sources }: CoverProblem, { source }: Variables): number[][] {
	const gainsOf = (order: number) => source.map((index) => (index >= 0 && sources[index]!.order === order ? 1 : 0));
	return Array.from({ length: CLASS_COUNT }, (_, order) => gainsOf(order)).filter((gains) => gains.includes(1));
}

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

/** Cents of unpaid hours per cell, and of cash beside them in the cells of entangled limits. */
export interface Placed {
	readonly cash: Float64Array;
	readonly hours: Float64Array;
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
	/** Per cell, its cash; per variable of hours, its cell. */
	readonly cash: Map<number, number>;
	readonly hours: Map<number, number>;
}

/**
 * Cents of unpaid hours per cell in a solution that covers most; among those the most of each class in its order. The
 * parts of a cent that a linear program may give are left out: what follows fills them where it can.
 */
export function placeHours(problem: CoverProblem): Placed {
	const variables = variablesOf(problem);
	const rows = [
		...variables.bySource.map((terms, source) => ({ terms, most: problem.sources[source]!.amount })),
		...variables.bySet.map((terms) => ({ terms, most: 0 })),
		...variables.byLimit.map((terms, limit) => ({ terms, most: problem.limits[limit]! })),
		...variables.byCell.map((terms, cell) => ({ terms, most: problem.cells[cell]!.cost }))
	].filter(({ terms }) => terms.length > 0);
	const gains = [variables.source.map((source) => (source < 0 ? 0 : 1)), ...classGains(problem, variables)];
	const values = solveProgram({ most: variables.most, gains, rows });
	const cash = new Float64Array(problem.cells.length);
	const hours = new Float64Array(problem.cells.length);
	for (const [cell, variable] of variables.cash) cash[cell] = values[variable]!;
	for (const [variable, cell] of variables.hours) hours[cell]! += values[variable]!;
	return { cash, hours };
}

function variablesOf(problem: CoverProblem): Variables {
	const variables = noVariables(problem);
	addSources(problem, variables);
	addCells(problem, variables);
	return variables;
}

function noVariables({ sources, cashSets, limits, cells }: CoverProblem): Variables {
	const lists = (of: readonly unknown[]): [number, number][][] => of.map(() => []);
	return {
		most: [],
		source: [],
		bySource: lists(sources),
		bySet: lists(cashSets),
		byLimit: lists(limits),
		byCell: lists(cells),
		cash: new Map(),
		hours: new Map()
	};
}

function add({ source, most }: Variables, from: number, bound: number): number {
	source.push(from);
	return most.push(bound) - 1;
}

function addSources({ sources, cashSets }: CoverProblem, variables: Variables): void {
	for (const [set, members] of cashSets.entries()) {
		for (const source of members) {
			const variable = add(variables, source, sources[source]!.amount);
			variables.bySource[source]!.push([variable, 1]);
			variables.bySet[set]!.push([variable, 1]);
		}
	}
}

/** Cells of a set that nothing but their own limit holds back count as one: only their sum matters here. */
function addCells(problem: CoverProblem, variables: Variables): void {
	const { cashSets, hoursSets, limits, cells } = problem;
	const { bySource, bySet, byLimit, byCell } = variables;
	const counts = limitUse(problem).cells;
	const loose = cashSets.map(() => 0);
	for (const [index, cell] of cells.entries()) {
		const alone = cell.limit === 0 || counts.get(cell.limit) === 1;
		const bound = alone && cell.limit > 0 ? Math.min(cell.cost, limits[cell.limit]!) : cell.cost;
		if (cell.cash > 0 && cell.hours === 0 && alone) loose[cell.cash]! += bound;
		else if (cell.cash > 0) {
			const variable = add(variables, -1, bound);
			variables.cash.set(index, variable);
			bySet[cell.cash]!.push([variable, -1]);
			if (!alone) byLimit[cell.limit]!.push([variable, 1]);
			if (cell.hours > 0) byCell[index]!.push([variable, 1]);
		}
		for (const source of hoursSets[cell.hours]!) {
			const variable = add(variables, source, cell.cost);
			bySource[source]!.push([variable, 1]);
			byCell[index]!.push([variable, 1]);
			variables.hours.set(variable, index);
		}
	}
	for (const [set, bound] of loose.entries()) if (bound > 0) bySet[set]!.push([add(variables, -1, bound), -1]);
}

function classGains({ sources }: CoverProblem, { source }: Variables): number[][] {
	const gainsOf = (order: number) => source.map((index) => (index >= 0 && sources[index]!.order === order ? 1 : 0));
	return Array.from({ length: CLASS_COUNT }, (_, order) => gainsOf(order)).filter((gains) => gains.includes(1));
}

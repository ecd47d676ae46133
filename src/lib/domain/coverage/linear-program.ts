/**
 * Solves small linear programs exactly: the simplex method with bounded variables on a tableau of whole numbers over one
 * common denominator (Edmonds 1967), so that no rounding can call a gap closed that is not. Objectives come in order of
 * importance: a later one only decides where all earlier ones are equal.
 */
import { invariant } from '../shared/invariant';
import { withinBound } from './within-bound';

export interface LinearProgram {
	/** Most of each variable; `Infinity` when only the rows bound it. The least is zero. */
	readonly most: readonly number[];
	/** Gain of one unit of each variable, per objective, most important first; whole numbers. */
	readonly gains: readonly (readonly number[])[];
	/** Each row: whole coefficients of the variables in it, and the most they may come to, zero or more. */
	readonly rows: readonly {
		readonly terms: readonly (readonly [variable: number, factor: number])[];
		readonly most: number;
	}[];
}

/** After this many steps the choice becomes Bland's (1977), which cannot go round in circles. */
const STEPS_BEFORE_CAUTION = 5000;
/** Far more than any budget needs: its programs take about as many steps as they have rows. */
const MOST_STEPS = 25_000;

interface Tableau {
	readonly columns: number;
	/** Basic variable of each row and free variable of each column; the slack of row i is number `columns + i`. */
	readonly basic: Int32Array;
	readonly free: Int32Array;
	readonly rows: Int32Array[];
	/** Value of each basic variable times `denominator`. */
	readonly values: Float64Array;
	readonly gains: Int32Array[];
	readonly most: Float64Array;
	/** 1 for a variable that is counted down from its most. */
	readonly mirrored: Uint8Array;
	/** 0 for a variable that must stay where it is, for the sake of an earlier objective. */
	readonly usable: Uint8Array;
	denominator: number;
}

/** The best values, rounded down to whole numbers. */
export function solveProgram(program: LinearProgram): Float64Array {
	const tableau = newTableau(program);
	let steps = 0;
	for (const gain of tableau.gains) {
		for (let column = 0; ; steps += 1) {
			const cautious = steps > STEPS_BEFORE_CAUTION;
			column = enteringColumn(tableau, gain, cautious ? -1 : column);
			if (column < 0) break;
			withinBound(steps, MOST_STEPS, 'placing unpaid hours', {
				variables: program.most.length,
				rows: program.rows.length
			});
			enter(tableau, column, cautious);
		}
		keepBest(tableau, gain);
	}
	return valuesOf(tableau);
}

function newTableau({ most, gains, rows }: LinearProgram): Tableau {
	const columns = most.length;
	const all = new Int32Array(columns * rows.length);
	const lines = rows.map(({ terms }, row) => {
		const line = all.subarray(row * columns, (row + 1) * columns);
		for (const [variable, factor] of terms) line[variable] = factor;
		return line;
	});
	return {
		columns,
		basic: Int32Array.from(rows, (_, row) => columns + row),
		free: Int32Array.from(most, (_, column) => column),
		rows: lines,
		values: Float64Array.from(rows, (row) => row.most),
		gains: gains.map((gain) => Int32Array.from(gain)),
		most: Float64Array.from([...most, ...rows.map(() => Infinity)]),
		mirrored: new Uint8Array(columns + rows.length),
		usable: Uint8Array.from([...most, ...rows.map(() => 1)], (bound) => (bound > 0 ? 1 : 0)),
		denominator: 1
	};
}

/** The next free variable that gains, looking on from `after`; with -1 the one with the lowest number. Returns -1 for none. */
function enteringColumn({ columns, free, usable }: Tableau, gain: Int32Array, after: number): number {
	let lowest = -1;
	for (let step = 1; step <= columns; step += 1) {
		const column = (after + step) % columns;
		if (gain[column]! <= 0 || usable[free[column]!] === 0) continue;
		if (after >= 0) return column;
		if (lowest < 0 || free[column]! < free[lowest]!) lowest = column;
	}
	return lowest;
}

/** From now on only moves that leave this objective at its best are made. */
function keepBest({ free, usable }: Tableau, gain: Int32Array): void {
	for (let column = 0; column < free.length; column += 1) if (gain[column] !== 0) usable[free[column]!] = 0;
	gain.fill(0);
}

/** Raises the variable of `column` until it, or a basic variable, meets a bound. */
function enter(tableau: Tableau, column: number, cautious: boolean): void {
	const { rows, values, basic, most, free, denominator } = tableau;
	let leaving = -1;
	let over = most[free[column]!]!;
	let under = 1;
	let atMost = false;
	for (let row = 0; row < rows.length; row += 1) {
		const factor = rows[row]![column]!;
		if (factor === 0) continue;
		const bound = most[basic[row]!]!;
		if (factor < 0 && bound === Infinity) continue;
		const slack = factor > 0 ? values[row]! : denominator * bound - values[row]!;
		const order = compareFractions(slack, Math.abs(factor), over, under);
		if (order > 0 || (order === 0 && (leaving < 0 || !cautious || basic[row]! > basic[leaving]!))) continue;
		leaving = row;
		over = slack;
		under = Math.abs(factor);
		atMost = factor < 0;
	}
	if (leaving < 0) return mirrorColumn(tableau, column);
	if (atMost) mirrorRow(tableau, leaving);
	pivot(tableau, leaving, column);
}

function compareFractions(over: number, under: number, otherOver: number, otherUnder: number): number {
	if (under === otherUnder) return over - otherOver;
	if (otherOver === Infinity) return -1;
	const one = over * otherUnder;
	const other = otherOver * under;
	if (one <= Number.MAX_SAFE_INTEGER && other <= Number.MAX_SAFE_INTEGER) return one - other;
	const difference = BigInt(over) * BigInt(otherUnder) - BigInt(otherOver) * BigInt(under);
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function mirrorColumn({ rows, values, gains, most, mirrored, free }: Tableau, column: number): void {
	const variable = free[column]!;
	for (let row = 0; row < rows.length; row += 1) {
		const line = rows[row]!;
		if (line[column] === 0) continue;
		values[row]! -= line[column]! * most[variable]!;
		line[column] = -line[column]!;
	}
	for (const gain of gains) if (gain[column] !== 0) gain[column] = -gain[column]!;
	mirrored[variable]! ^= 1;
}

function mirrorRow({ rows, values, most, mirrored, basic, denominator }: Tableau, row: number): void {
	const line = rows[row]!;
	for (let column = 0; column < line.length; column += 1) if (line[column] !== 0) line[column] = -line[column]!;
	values[row] = denominator * most[basic[row]!]! - values[row]!;
	mirrored[basic[row]!]! ^= 1;
}

function pivot(tableau: Tableau, row: number, column: number): void {
	const { rows, values, gains, basic, free, denominator } = tableau;
	const line = rows[row]!;
	const divisor = line[column]!;
	const filled: number[] = [];
	for (let at = 0; at < line.length; at += 1) if (line[at] !== 0 && at !== column) filled.push(at);
	for (let other = 0; other < rows.length; other += 1) {
		if (other === row) continue;
		const factor = rows[other]![column]!;
		if (factor === 0 && divisor === denominator) continue;
		values[other] = (values[other]! * divisor - factor * values[row]!) / denominator;
		eliminate(rows[other]!, line, filled, column, divisor, denominator);
	}
	for (const gain of gains)
		if (gain[column] !== 0 || divisor !== denominator) eliminate(gain, line, filled, column, divisor, denominator);
	line[column] = denominator;
	tableau.denominator = divisor;
	const entered = free[column]!;
	free[column] = basic[row]!;
	basic[row] = entered;
}

function eliminate(
	target: Int32Array,
	line: Int32Array,
	filled: readonly number[],
	column: number,
	divisor: number,
	denominator: number
): void {
	const factor = target[column]!;
	if (divisor !== denominator) {
		for (let at = 0; at < target.length; at += 1) {
			if (at !== column) put(target, at, (target[at]! * divisor - factor * line[at]!) / denominator);
		}
	} else if (factor !== 0) {
		for (const at of filled) put(target, at, target[at]! - (factor * line[at]!) / denominator);
	}
	if (factor !== 0) target[column] = -factor;
}

/** All entries are determinants of a part of the rows, hence whole; real budgets do not get beyond one digit. */
function put(target: Int32Array, at: number, value: number): void {
	target[at] = value;
	invariant(target[at] === value, 'the entries of a tableau are whole numbers of 32 bits');
}

function valuesOf({ columns, basic, values, most, mirrored, denominator }: Tableau): Float64Array {
	const scaled = new Float64Array(columns);
	for (let row = 0; row < basic.length; row += 1) if (basic[row]! < columns) scaled[basic[row]!] = values[row]!;
	return scaled.map((value, variable) => {
		const counted = mirrored[variable] === 1 ? denominator * most[variable]! - value : value;
		return Math.floor(counted / denominator);
	});
}

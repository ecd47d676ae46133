/**
 * Divides an amount over weights so that the parts always add up to it: floor every share to the cent, then hand the
 * remaining cents out by largest remainder, ties in the order of the list; a negative amount divides as the mirror of
 * the positive; weights that are all zero are refused, not split evenly (model section 3).
 */
import { invariant } from '../shared/invariant';
import type { Cents } from '../shared/money';
import { ok, refuse, type Result } from '../shared/result';

export type DivisionRefusal = 'noWeights' | 'notADecimal' | 'negativeWeight' | 'allWeightsZero';

/** Weights brought to one unit, so that many amounts can be divided by them. At least one is above zero. */
export interface WholeWeights {
	readonly weights: readonly bigint[];
	readonly sum: bigint;
}

/** Longest weight that is read: far beyond any count or share, short enough to stay quick. */
const LONGEST_WEIGHT = 120;
const CANONICAL = /^-?\d+(?:\.\d+)?$/;

/** `weights` are canonical decimals of any precision, zero or more; one part per weight, in their order. */
export function divideByWeights(total: Cents, weights: readonly string[]): Result<readonly Cents[], DivisionRefusal> {
	const whole = wholeWeights(weights);
	return whole.ok ? ok(divideByWholeWeights(total, whole.value)) : whole;
}

/** Scales decimal weights to whole numbers in the same proportion; refusals in the order of `DivisionRefusal`. */
export function wholeWeights(weights: readonly string[]): Result<WholeWeights, DivisionRefusal> {
	if (weights.length === 0) return refuse('noWeights');
	let digits = 0;
	for (const weight of weights) {
		if (weight.length > LONGEST_WEIGHT || !CANONICAL.test(weight)) return refuse('notADecimal');
		const point = weight.indexOf('.');
		if (point >= 0) digits = Math.max(digits, weight.length - point - 1);
	}
	const scaled = weights.map((weight) => scaledWeight(weight, digits));
	if (scaled.some((weight) => weight < 0n)) return refuse('negativeWeight');
	const sum = scaled.reduce((total, weight) => total + weight, 0n);
	return sum === 0n ? refuse('allWeightsZero') : ok({ weights: scaled, sum });
}

/** The same division for weights that are already whole, such as amounts in cents. */
export function divideByWholeWeights(total: Cents, { weights, sum }: WholeWeights): Cents[] {
	invariant(sum > 0n, 'an amount is divided by at least one weight above zero');
	const negative = total < 0n;
	const magnitude: bigint = negative ? -total : total;
	const remainders: bigint[] = new Array<bigint>(weights.length);
	const parts: bigint[] = new Array<bigint>(weights.length);
	let left = magnitude;
	for (const [index, weight] of weights.entries()) {
		const product = magnitude * weight;
		const part = product / sum;
		parts[index] = part;
		remainders[index] = product - part * sum;
		left -= part;
	}
	if (left > 0n) handOut(parts, remainders, Number(left), sum);
	return (negative ? parts.map((part) => -part) : parts) as Cents[];
}

/** Adds one cent to the `count` parts with the largest remainders; of equal remainders the first in the list. */
function handOut(parts: bigint[], remainders: readonly bigint[], count: number, sum: bigint): void {
	const smallest = nthLargest(remainders, count, sum);
	let amongEqual = count;
	for (const remainder of remainders) if (remainder > smallest) amongEqual -= 1;
	for (const [index, remainder] of remainders.entries()) {
		if (remainder < smallest) continue;
		if (remainder === smallest && amongEqual-- <= 0) continue;
		parts[index] = (parts[index] ?? 0n) + 1n;
	}
}

/** Every value is below `bound`: values that a double holds exactly are sorted as doubles, which is several times faster. */
function nthLargest(values: readonly bigint[], n: number, bound: bigint): bigint {
	if (bound <= BigInt(Number.MAX_SAFE_INTEGER)) {
		return BigInt(Float64Array.from(values, Number).sort()[values.length - n] ?? 0);
	}
	const sorted = [...values].sort((first, second) => (first < second ? -1 : first > second ? 1 : 0));
	return sorted[values.length - n] ?? 0n;
}

function scaledWeight(weight: string, digits: number): bigint {
	const point = weight.indexOf('.');
	if (point < 0) return BigInt(weight.padEnd(weight.length + digits, '0'));
	const fraction = weight.slice(point + 1);
	return BigInt(weight.slice(0, point) + fraction.padEnd(digits, '0'));
}

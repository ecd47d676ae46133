/**
 * Row 7 and test 11 of the yardsticks: € 1,000,000 over 1,000 keys, and a million random splits that each add up to the
 * cent, beside what people do without us: rounding each part on its own.
 */
import { divideByWeights } from '../../src/lib/domain/allocation/divide';
import { toCents, type Cents } from '../../src/lib/domain/shared/money';
import { seededRandom } from '../support/seeded-random';

export interface SplitBench {
	readonly seed: number;
	readonly medianMilliseconds: number;
	readonly p95Milliseconds: number;
	/** Our time for one split of a million euro over that of the loop that rounds each part alone. */
	readonly ratioToRounding: number;
	/** How many cents that loop is off on the same keys. */
	readonly centsOffByRounding: number;
	readonly cases: number;
	readonly casesPerSecond: number;
	/** Splits whose parts do not add up, or that were refused or accepted wrongly: must be 0. */
	readonly off: number;
}

const MILLION_EURO = toCents(100_000_000n);
const EDGES: readonly (readonly [bigint, readonly string[]])[] = [
	[1n, new Array<string>(1000).fill('1')],
	[-1n, new Array<string>(1000).fill('1')],
	[0n, ['1', '2']],
	[100n, []],
	[100n, ['0', '0.00']],
	[-99_999_999_999_999n, ['0.000001', '99999999']]
];

export function benchSplit(cases = 1_000_000, seed = 20_261_123): SplitBench {
	const random = seededRandom(seed);
	const weights = Array.from({ length: 1000 }, () => String(random.whole(1, 5000)));
	const ours: number[] = [];
	const rounding: number[] = [];
	let rounded = MILLION_EURO;
	for (let run = 0; run < 400; run += 1) {
		ours.push(timed(() => divideByWeights(MILLION_EURO, weights)));
		rounding.push(timed(() => (rounded = roundEachAlone(MILLION_EURO, weights))));
	}
	const start = performance.now();
	const off = countOff(cases, random);
	return {
		seed,
		medianMilliseconds: percentile(ours, 0.5),
		p95Milliseconds: percentile(ours, 0.95),
		ratioToRounding: percentile(ours, 0.5) / percentile(rounding, 0.5),
		centsOffByRounding: Math.abs(Number(rounded - MILLION_EURO)),
		cases,
		casesPerSecond: Math.round((cases / (performance.now() - start)) * 1000),
		off
	};
}

/** What a sheet does: each part rounded on its own. Returns the sum of the parts. */
function roundEachAlone(total: Cents, weights: readonly string[]): Cents {
	const numbers = weights.map(Number);
	const sum = numbers.reduce((one, other) => one + other, 0);
	let parts = 0;
	for (const weight of numbers) parts += Math.round((Number(total) * weight) / sum);
	return toCents(BigInt(parts));
}

function countOff(cases: number, random: ReturnType<typeof seededRandom>): number {
	let off = 0;
	for (let index = 0; index < cases; index += 1) {
		const [total, weights] = EDGES[index] ?? randomSplit(random);
		if (!addsUp(toCents(total), weights)) off += 1;
	}
	return off;
}

function randomSplit(random: ReturnType<typeof seededRandom>): readonly [bigint, readonly string[]] {
	const total = BigInt(random.whole(-2_000_000_000, 2_000_000_000)) * BigInt(random.pick([1, 1, 1, 1000]));
	const length = random.chance(0.02) ? 0 : random.whole(1, 16);
	const allZero = random.chance(0.02);
	const weights = Array.from({ length }, () => {
		if (allZero || random.chance(0.1)) return '0';
		const whole = random.whole(0, random.pick([9, 500, 2_000_000_000]));
		return random.chance(0.2) ? `${whole}.${random.whole(0, 999_999)}` : String(whole);
	});
	return [total, weights];
}

function addsUp(total: Cents, weights: readonly string[]): boolean {
	const divided = divideByWeights(total, weights);
	if (weights.length === 0) return !divided.ok && divided.error === 'noWeights';
	if (!weights.some((weight) => /[1-9]/.test(weight))) return !divided.ok && divided.error === 'allWeightsZero';
	if (!divided.ok || divided.value.length !== weights.length) return false;
	let sum = 0n;
	for (const part of divided.value) {
		sum += part;
		if (total < 0n ? part > 0n : part < 0n) return false;
	}
	return sum === total;
}

function timed(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

function percentile(times: readonly number[], fraction: number): number {
	return [...times].sort((one, other) => one - other)[Math.floor(times.length * fraction)] ?? 0;
}

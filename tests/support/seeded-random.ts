/** Repeatable randomness for generated data: the same seed gives the same sequence on every machine (mulberry32). */
export interface SeededRandom {
	/** A whole number from `low` up to and including `high`. */
	readonly whole: (low: number, high: number) => number;
	/** True with the given chance of 0 to 1. */
	readonly chance: (probability: number) => boolean;
	readonly pick: <Value>(from: readonly [Value, ...Value[]]) => Value;
}

export function seededRandom(seed: number): SeededRandom {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
		chance: (probability) => next() < probability,
		pick: (from) => from[Math.floor(next() * from.length)] ?? from[0]
	};
}

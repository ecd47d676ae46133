/**
 * Pro rata division in whole cents held as safe integers, exact without `bigint`: the coverage divides tens of thousands
 * of amounts while somebody types. Same rule as for every division: floor, then one cent each by largest remainder, ties
 * in the order of the list (model section 3).
 */

/** 2^27 + 1: splits a double in two halves whose products are exact (Dekker 1971). */
const SPLITTER = 134217729;

/** `floor(factor × part ÷ whole)` for safe integers with `0 <= part <= whole`, `factor >= 0` and `whole > 0`. */
export function shareFloor(factor: number, part: number, whole: number): number {
	const product = factor * part;
	if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / whole);
	let share = Math.floor((factor / whole) * part);
	let left = shareRemainder(factor, part, whole, share);
	while (left < 0) {
		share -= 1;
		left += whole;
	}
	while (left >= whole) {
		share += 1;
		left -= whole;
	}
	return share;
}

/** `factor × part − share × whole`, exact as long as the answer itself is a safe integer. */
export function shareRemainder(factor: number, part: number, whole: number, share: number): number {
	const one = factor * part;
	const other = share * whole;
	if (one <= Number.MAX_SAFE_INTEGER && other <= Number.MAX_SAFE_INTEGER) return one - other;
	return one - other + (productError(factor, part, one) - productError(share, whole, other));
}

/** Divides `total` over `weights`, which add up to more than zero; the parts add up to `total`. */
export function divideProRata(total: number, weights: readonly number[]): number[] {
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const parts = weights.map((weight) => shareFloor(total, weight, whole));
	const left = total - parts.reduce((sum, part) => sum + part, 0);
	if (left > 0) {
		const remainders = weights.map((weight, index) => shareRemainder(total, weight, whole, parts[index] ?? 0));
		for (const index of largestFirst(remainders).slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
	}
	return parts;
}

/** The places of the values from large to small, equal values in list order. */
export function largestFirst(values: readonly number[]): number[] {
	return values.map((_, index) => index).sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other);
}

/**
 * Takes `amount` out of what the places `from` of `left` hold, each giving pro rata to what it still has, and lowers `left`
 * by it; afterwards `taken` says what each gave. Drawing until nothing is left therefore adds up in both directions.
 * `amount` is at most the sum of what they hold.
 */
export function drawProRata(amount: number, left: Float64Array, from: readonly number[], taken: Float64Array): void {
	const [first] = from;
	if (from.length === 1 && first !== undefined) {
		taken[first] = amount;
		left[first]! -= amount;
		return;
	}
	let whole = 0;
	for (const place of from) whole += left[place]!;
	let rest = amount;
	for (const place of from) {
		const part = whole === 0 ? 0 : shareFloor(amount, left[place]!, whole);
		taken[place] = part;
		rest -= part;
	}
	if (rest > 0) giveCents(rest, amount, whole, left, from, taken);
	for (const place of from) left[place]! -= taken[place]!;
}

/** One cent each to the largest remainders, of which there are always more than cents. */
function giveCents(
	cents: number,
	amount: number,
	whole: number,
	left: Float64Array,
	from: readonly number[],
	taken: Float64Array
): void {
	const remainders = from.map((place) => shareRemainder(amount, left[place]!, whole, taken[place]!));
	for (let cent = 0; cent < cents; cent += 1) {
		let largest = 0;
		for (let index = 1; index < from.length; index += 1) if (remainders[index]! > remainders[largest]!) largest = index;
		remainders[largest] = -1;
		taken[from[largest]!]! += 1;
	}
}

/** What rounding took off `one × other` in `product`, itself exact. */
function productError(one: number, other: number, product: number): number {
	const oneBig = SPLITTER * one;
	const oneHigh = oneBig - (oneBig - one);
	const oneLow = one - oneHigh;
	const otherBig = SPLITTER * other;
	const otherHigh = otherBig - (otherBig - other);
	const otherLow = other - otherHigh;
	return oneLow * otherLow - (product - oneHigh * otherHigh - oneLow * otherHigh - oneHigh * otherLow);
}

/** Exact sums of canonical decimal texts, such as the weights of a key; never through a floating-point number. */
import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 400 });
const CANONICAL = /^-?\d+(?:\.\d+)?$/;
const LONGEST = 120;

/** "61", "47.5" → "108.5"; `null` when one of them is no canonical decimal. */
export function sumDecimals(texts: readonly string[]): string | null {
	if (!texts.every((text) => text.length <= LONGEST && CANONICAL.test(text))) return null;
	return texts.reduce((sum, text) => sum.plus(text), new Exact(0)).toFixed();
}

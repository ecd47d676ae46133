/**
 * The coverage counts whole cents exactly up to 2^53, about 90 trillion euro in all. What a slip of the keyboard puts
 * beyond that is left out of it, with a finding, instead of making the whole budget unreadable.
 */
import type { Cents } from '../shared/money';

const LARGEST_TOTAL = BigInt(Number.MAX_SAFE_INTEGER);

/** Says of one amount after the other whether it still fits beside those that did. */
export function countable(): (amount: Cents) => boolean {
	let left = LARGEST_TOTAL;
	return (amount) => {
		const size = amount < 0n ? -amount : amount;
		if (size > left) return false;
		left -= size;
		return true;
	};
}

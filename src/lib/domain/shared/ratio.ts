/**
 * Ratios and percentages for people to read. A ratio with a zero or unknown base is "not determined", never 0 % and
 * never 100 % (model section 3).
 */
import { Decimal } from 'decimal.js';
import { invariant } from './invariant';

export type Ratio =
	/** `text` is a decimal with exactly the digits asked for, rounded half away from zero: "12.5", "-3.0". */
	{ readonly kind: 'determined'; readonly text: string } | { readonly kind: 'notDetermined' };

/** Cents, hundredths of hours, or a whole count: two of the same unit are compared. `null` is unknown. */
type Quantity = bigint | number | null;

const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });
const NOT_DETERMINED: Ratio = { kind: 'notDetermined' };

/** Change from `before` to `after` in per cent of `before`: from 50.00 to 52.50 is "5.0". */
export function percentageChange(before: Quantity, after: Quantity, digits = 1): Ratio {
	const [base, result] = [exact(before), exact(after)];
	if (base === null || result === null) return NOT_DETERMINED;
	return divided(result.minus(base).times(100), base.abs(), digits);
}

/** `part` in per cent of `whole`: 72,000 of 120,600 is "59.7". */
export function percentageOf(part: Quantity, whole: Quantity, digits = 1): Ratio {
	const [share, base] = [exact(part), exact(whole)];
	if (share === null || base === null) return NOT_DETERMINED;
	return divided(share.times(100), base, digits);
}

/** `amount` per unit in the amount's own unit, such as cents per student: 100000 over 3 is "33333.33". */
export function perUnit(amount: Quantity, count: Quantity, digits = 2): Ratio {
	const [whole, base] = [exact(amount), exact(count)];
	if (whole === null || base === null) return NOT_DETERMINED;
	return divided(whole, base, digits);
}

function exact(quantity: Quantity): Decimal | null {
	if (quantity === null || (typeof quantity === 'number' && !Number.isFinite(quantity))) return null;
	return new Exact(quantity.toString());
}

function divided(numerator: Decimal, base: Decimal, digits: number): Ratio {
	invariant(Number.isInteger(digits) && digits >= 0 && digits <= 20, 'a ratio has 0 to 20 digits');
	if (base.isZero()) return NOT_DETERMINED;
	const text = numerator.dividedBy(base).toFixed(digits);
	return { kind: 'determined', text: /[1-9]/.test(text) ? text : text.replace('-', '') };
}

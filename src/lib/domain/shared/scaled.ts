/**
 * Exact decimals as whole numbers of a smaller unit. Money is cents, hours are hundredths: both have two digits, so
 * adding and dividing them is integer work that cannot drift (model section 3).
 */
import { invariant } from './invariant';

const CANONICAL = /^-?\d+(?:\.\d+)?$/;

/**
 * Reads a canonical decimal string ("1234.50", "-0.5") as a whole number of 10^-`digits`.
 * Returns `null` for anything else, also for more digits than fit and for exponents, "NaN" or blanks.
 */
export function scaledFromText(text: string, digits: number): bigint | null {
	if (text.length > 40 || !CANONICAL.test(text)) return null;
	const negative = text.startsWith('-');
	const point = text.indexOf('.');
	const whole = text.slice(negative ? 1 : 0, point < 0 ? undefined : point);
	let fraction = point < 0 ? '' : text.slice(point + 1);
	if (fraction.length > digits) fraction = fraction.replace(/0+$/, '');
	if (fraction.length > digits) return null;
	const magnitude = BigInt(whole + fraction.padEnd(digits, '0'));
	return negative ? -magnitude : magnitude;
}

/** The canonical decimal string with exactly `digits` digits: 123450n → "1234.50". Never "-0.00". */
export function textFromScaled(value: bigint, digits: number): string {
	const negative = value < 0n;
	const magnitude = (negative ? -value : value).toString().padStart(digits + 1, '0');
	const cut = magnitude.length - digits;
	const text = digits === 0 ? magnitude : `${magnitude.slice(0, cut)}.${magnitude.slice(cut)}`;
	return negative ? `-${text}` : text;
}

/** `numerator / denominator`, rounded half away from zero (model section 3). The denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
	invariant(denominator > 0n, 'a rounded division has a positive denominator');
	const magnitude = numerator < 0n ? -numerator : numerator;
	const quotient = (magnitude * 2n + denominator) / (denominator * 2n);
	return numerator < 0n ? -quotient : quotient;
}

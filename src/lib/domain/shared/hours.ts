/** Hours as exact hundredths of an hour, two digits as in the agreements between partners (model section 3). */
import { invariant } from './invariant';
import { scaledFromText, textFromScaled } from './scaled';

declare const hourHundredths: unique symbol;
/** Hundredths of an hour: 0.25 h is 25n. */
export type HourHundredths = bigint & { readonly [hourHundredths]: true };

export const ZERO_HOURS = 0n as HourHundredths;

/** Largest number of hours the product accepts on one line: fits `numeric(10,2)`. */
export const LARGEST_HOURS = 9_999_999_999n as HourHundredths;

export function toHours(value: bigint): HourHundredths {
	return value as HourHundredths;
}

/** Reads a canonical decimal string; `null` when it is not one, has a third digit that is not zero, or is too large. */
export function hoursFromText(text: string): HourHundredths | null {
	const value = scaledFromText(text, 2);
	if (value === null || value > LARGEST_HOURS || value < -LARGEST_HOURS) return null;
	return value as HourHundredths;
}

/** For hours our own code or a checked store wrote: throws when the text is not canonical. */
export function hours(text: string): HourHundredths {
	const value = hoursFromText(text);
	invariant(value !== null, `"${text}" is a canonical number of hours`);
	return value;
}

/** "900.00" */
export function hoursText(value: HourHundredths): string {
	return textFromScaled(value, 2);
}

export function sumHours(values: Iterable<HourHundredths>): HourHundredths {
	let sum = 0n;
	for (const value of values) sum += value;
	return sum as HourHundredths;
}

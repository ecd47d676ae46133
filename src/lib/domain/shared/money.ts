/**
 * Euro amounts as exact whole cents. On the wire, in bundles and in the database an amount is a decimal string with two
 * digits; a JavaScript `number` never holds money, except where a chart needs a length to draw.
 */
import { divideRounded, scaledFromText, textFromScaled } from './scaled';
import type { HourHundredths } from './hours';
import { invariant } from './invariant';

declare const cents: unique symbol;
/** Whole euro cents. */
export type Cents = bigint & { readonly [cents]: true };

export const ZERO_CENTS = 0n as Cents;

/** Largest amount the product accepts: fits `numeric(14,2)`. */
export const LARGEST_CENTS = 99_999_999_999_999n as Cents;

export function toCents(value: bigint): Cents {
	return value as Cents;
}

/** Reads a canonical decimal string; `null` when it is not one, has a third digit that is not zero, or is too large. */
export function centsFromText(text: string): Cents | null {
	const value = scaledFromText(text, 2);
	if (value === null || value > LARGEST_CENTS || value < -LARGEST_CENTS) return null;
	return value as Cents;
}

/** For amounts our own code or a checked store wrote: throws when the text is not canonical. */
export function money(text: string): Cents {
	const value = centsFromText(text);
	invariant(value !== null, `"${text}" is a canonical amount`);
	return value;
}

/** "1234.50" */
export function moneyText(amount: Cents): string {
	return textFromScaled(amount, 2);
}

export function addCents(...amounts: readonly Cents[]): Cents {
	return sumCents(amounts);
}

export function sumCents(amounts: Iterable<Cents>): Cents {
	let sum = 0n;
	for (const amount of amounts) sum += amount;
	return sum as Cents;
}

export function subtractCents(from: Cents, amount: Cents): Cents {
	return (from - amount) as Cents;
}

export function negateCents(amount: Cents): Cents {
	return -amount as Cents;
}

export function smallestCents(first: Cents, second: Cents): Cents {
	return first < second ? first : second;
}

/** The amount of one line: `round(hours × tariff, 2)`, half away from zero, rounded once (model section 3). */
export function lineAmount(hours: HourHundredths, tariffPerHour: Cents): Cents {
	return divideRounded(hours * tariffPerHour, 100n) as Cents;
}

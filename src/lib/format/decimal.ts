/**
 * A canonical decimal string ("-1234.50") in the notation of a language, digit by digit: nothing passes through a
 * floating-point number, and server and browser always agree to the character.
 */
import type { Locale } from '$lib/messages/locale';
import { MINUS, NOTATIONS } from './notation';

/** "-1234567.5" → "−1.234.567,5" in Dutch. Digits behind the point stay as they are. */
export function formatDecimal(canonical: string, locale: Locale): string {
	const { decimal, group } = NOTATIONS[locale];
	const negative = canonical.startsWith('-');
	const [whole = '0', fraction] = (negative ? canonical.slice(1) : canonical).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
	return `${negative ? MINUS : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}

/** Takes zeros off the end of the part behind the point: "12.50" → "12.5", "12.00" → "12". */
export function withoutTrailingZeros(canonical: string): string {
	return canonical.includes('.') ? canonical.replace(/\.?0+$/, '') : canonical;
}

/** How many digits behind the point matter: 2 for "12.340". */
export function significantFractionDigits(canonical: string): number {
	return (canonical.split('.')[1] ?? '').replace(/0+$/, '').length;
}

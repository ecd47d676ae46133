/** How each language writes a number: the signs that `format…` puts and `read…` understands. */
import type { Locale } from '$lib/messages/locale';

export interface Notation {
	readonly decimal: ',' | '.';
	readonly group: ',' | '.';
}

export const NOTATIONS: Readonly<Record<Locale, Notation>> = {
	nl: { decimal: ',', group: '.' },
	en: { decimal: '.', group: ',' }
};

/** Keeps "€" and its figure, and a figure and its unit, on one line. */
export const NO_BREAK_SPACE = '\u00a0';
/** A real minus sign: as wide as a digit's plus, unlike the hyphen. */
export const MINUS = '\u2212';

/**
 * Reads a number as people type or paste it, in Dutch and English notation, with one meaning per text or a named refusal.
 *
 * 1. With both signs, the last one is the decimal sign: "1.234,50" and "1,234.50" are 1234.50 in both languages.
 * 2. One sign more than once groups thousands: "1.234.567".
 * 3. One sign once, three digits behind it: the group sign of the language groups ("1.234" is 1234 in Dutch); the decimal
 *    sign of the language is refused as ambiguous ("1,234" in Dutch is 1234 to an English reader).
 * 4. One sign once with any other number of digits behind it is the decimal sign: "1234.5" is 1234.5 in Dutch too.
 * Spaces and apostrophes group thousands as well. Where thousands cannot occur (percentages) a single sign is always the
 * decimal sign. Only 0-9 are digits; exponents, hexadecimal, "NaN" and the like are refused.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';
import { NOTATIONS } from './notation';
import type { ReadRefusal } from './read-refusal';

/** Thousands may be grouped, or cannot occur at all. */
export type Grouping = 'thousands' | 'none';

const SPACES = /[\s\u00a0\u202f\u2009'’]/g;
const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/** Characters that decide nothing: blanks around, and the Unicode minus that our own figures carry. */
export function tidy(text: string): string {
	return text
		.replace(/[\u2212\ufe63\uff0d]/g, '-')
		.replace(/[\u200b-\u200f\ufeff]/g, '')
		.trim();
}

/** A canonical decimal string, sign included, or why not. `text` is without unit signs such as "€" or "%". */
export function readNumber(text: string, locale: Locale, grouping: Grouping): Result<string, ReadRefusal> {
	const typed = tidy(text);
	if (typed === '') return refuse('empty');
	if (typed.length > 40) return refuse('tooLarge');
	const refusal = strangeCharacters(typed);
	if (refusal) return refuse(refusal);
	const negative = /^-/.test(typed) || /\d-$/.test(typed);
	const spaced = typed.replace(/^[-+]\s*/, '').replace(/(\d)-$/, '$1');
	const bare = spaced.replace(SPACES, '');
	if (bare !== spaced && !spacesGroupThousands(spaced, grouping)) return refuse('misplacedSeparator');
	const magnitude = readMagnitude(bare, locale, grouping);
	if (!magnitude.ok) return magnitude;
	const zero = /^[0.]*$/.test(magnitude.value);
	return ok(negative && !zero ? `-${magnitude.value}` : magnitude.value);
}

function strangeCharacters(typed: string): ReadRefusal | null {
	if (/\p{Nd}/u.test(typed.replace(/[0-9]/g, ''))) return 'foreignDigits';
	if (/^[-+]?[\d.,]+e[-+]?\d+$/i.test(typed)) return 'exponent';
	if (!/^[-+]?[\d.,\s\u00a0\u202f\u2009'’]+-?$/.test(typed) || !/\d/.test(typed)) return 'notANumber';
	return null;
}

/** "1 234 567,50": every blank stands before exactly three digits. */
function spacesGroupThousands(spaced: string, grouping: Grouping): boolean {
	const [whole = ''] = spaced.split(/[.,]/);
	if (grouping === 'none' || whole.length === spaced.replace(SPACES, '').length) return false;
	return /^\d{1,3}(?:[\s\u00a0\u202f\u2009'’]\d{3})+$/.test(whole) && !/[.,].*[\s\u00a0\u202f\u2009'’]/.test(spaced);
}

function readMagnitude(bare: string, locale: Locale, grouping: Grouping): Result<string, ReadRefusal> {
	const signs = bare.replace(/\d/g, '');
	if (signs === '') return ok(canonical(bare, ''));
	const last = signs.slice(-1);
	const cut = bare.lastIndexOf(last);
	const [before, after] = [bare.slice(0, cut), bare.slice(cut + 1)];
	const severalKinds = new Set(signs).size > 1;
	if (grouping === 'none') return signs.length > 1 ? refuse('misplacedSeparator') : decimal(before, after);
	if (severalKinds) {
		const grouped = !before.includes(last) && GROUPED.test(before);
		return grouped ? decimal(before.replace(/[.,]/g, ''), after) : refuse('misplacedSeparator');
	}
	if (signs.length > 1)
		return GROUPED.test(bare) ? ok(canonical(bare.replace(/[.,]/g, ''), '')) : refuse('misplacedSeparator');
	if (!GROUPED.test(bare) || before.startsWith('0')) return decimal(before, after);
	return last === NOTATIONS[locale].group ? ok(canonical(before + after, '')) : refuse('ambiguousSeparator');
}

function decimal(whole: string, fraction: string): Result<string, ReadRefusal> {
	return whole === '' && fraction === '' ? refuse('notANumber') : ok(canonical(whole, fraction));
}

function canonical(whole: string, fraction: string): string {
	const digits = whole.replace(/^0+(?=\d)/, '') || '0';
	return fraction === '' ? digits : `${digits}.${fraction}`;
}

/**
 * An account number as banks check it (ISO 13616): country, two check digits over everything, and for SEPA the length and
 * the characters of that country. What people type may have spaces and small letters; what is kept has neither.
 */
import { ok, refuse, type Result } from '../shared/result';
import { accountCharacters, SEPA_COUNTRIES } from './sepa-countries';

declare const iban: unique symbol;
/** In capitals without spaces: "NL91ABNA0417164300". */
export type Iban = string & { readonly [iban]: true };

/** In the order in which they are looked for: the first that helps somebody find the mistake. */
export type IbanProblem =
	/** Does not begin with two letters and two digits, or holds something else than letters and digits. */
	| { readonly kind: 'form' }
	| { readonly kind: 'country'; readonly country: string }
	| { readonly kind: 'length'; readonly country: string; readonly expected: number; readonly found: number }
	/** `place` counts from 1 over the whole number. */
	| {
			readonly kind: 'character';
			readonly country: string;
			readonly place: number;
			readonly found: string;
			readonly expected: 'digit' | 'letter';
	  }
	| { readonly kind: 'checkDigits' };

const FORM = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const BEGINNING = /^[a-z]{2}\d{2}[a-z0-9]*$/i;
/** What people paste along. */
const BESIDE_THE_NUMBER = /^\s*iban\s*:?|[\s.-]/gi;
/** Country and check digits. */
const HEAD = 4;

/** For an account that can be paid by SEPA today. */
export function readIban(typed: string): Result<Iban, IbanProblem> {
	const written = typed.replace(BESIDE_THE_NUMBER, '');
	if (!BEGINNING.test(written)) return refuse({ kind: 'form' });
	return readWritten(written.toUpperCase());
}

function readWritten(written: string): Result<Iban, IbanProblem> {
	const country = written.slice(0, 2);
	const characters = accountCharacters(country);
	if (!characters) return refuse({ kind: 'country', country });
	const expected = HEAD + characters.length;
	if (written.length !== expected) return refuse({ kind: 'length', country, expected, found: written.length });
	const wrong = characters.findIndex((kind, place) => !fits(kind, written.charAt(HEAD + place)));
	const kind = characters[wrong];
	if (kind !== undefined && kind !== 'either')
		return refuse({
			...{ kind: 'character', country, place: HEAD + wrong + 1, found: written.charAt(HEAD + wrong), expected: kind }
		});
	return remainder(written) === 1 ? ok(written as Iban) : refuse({ kind: 'checkDigits' });
}

function fits(kind: 'digit' | 'letter' | 'either', character: string): boolean {
	if (kind === 'either') return true;
	return /\d/.test(character) === (kind === 'digit');
}

/**
 * What is kept and travels in bundles: written as an account number with check digits that hold. Which countries take part
 * in SEPA changes over the years, and a file from before must stay readable, so that is asked when somebody types or pays.
 */
export function isSoundIban(text: string): text is Iban {
	return FORM.test(text) && remainder(text) === 1;
}

/** Modulo 97 of the number with its head behind, letters as 10 to 35; digit by digit, so that nothing is rounded. */
function remainder(written: string): number {
	const moved = written.slice(HEAD) + written.slice(0, HEAD);
	let rest = 0;
	for (const character of moved) {
		const value = Number.parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest;
}

/** In groups of four, as on paper: "NL91 ABNA 0417 1643 00". */
export function formatIban(account: Iban): string {
	return account.replace(/.{4}(?=.)/g, '$& ');
}

/** All that may be told where the number itself may not: "•••• 4300". */
export function maskedIban(account: Iban): string {
	return `•••• ${account.slice(-4)}`;
}

/** Whether SEPA asks for the bank's own code beside the number. */
export function needsBic(account: Iban): boolean {
	return SEPA_COUNTRIES[account.slice(0, 2)]?.outsideEea === true;
}

const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** A bank's code (ISO 9362), in capitals; `null` when it is not written as one. */
export function readBic(typed: string): string | null {
	const written = typed.replace(/\s/g, '').toUpperCase();
	return BIC.test(written) ? written : null;
}

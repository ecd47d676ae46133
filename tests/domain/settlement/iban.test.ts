/** Account numbers are judged as banks judge them, and what is wrong is told. */
import fc from 'fast-check';
import { countrySpecs, isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import {
	formatIban,
	isSoundIban,
	maskedIban,
	needsBic,
	readBic,
	readIban,
	type Iban
} from '$lib/domain/settlement/iban';
import { accountCharacters, SEPA_COUNTRIES } from '$lib/domain/settlement/sepa-countries';

const COUNTRIES = Object.keys(SEPA_COUNTRIES);
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SETS = { digit: DIGITS, letter: LETTERS, either: DIGITS + LETTERS };

/** Check digits by the book: the number written out in digits, modulo 97, taken from 98. */
function withCheckDigits(country: string, account: string): string {
	const digits = [...`${account}${country}00`].map((character) => String(Number.parseInt(character, 36))).join('');
	return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

const anyIban = fc.constantFrom(...COUNTRIES).chain((country) => {
	const places = (accountCharacters(country) ?? []).map((kind) => fc.constantFrom(...SETS[kind]));
	return fc.tuple(...places).map((characters) => withCheckDigits(country, characters.join('')));
});

/** Examples of the IBAN registry, one per country of the kind a partnership meets. */
const REGISTRY = [
	'NL91ABNA0417164300',
	'BE68539007547034',
	'DE89370400440532013000',
	'FR1420041010050500013M02606',
	'LU280019400644750000',
	'GB29NWBK60161331926819',
	'CH9300762011623852957',
	'MC5811222000010123456789030',
	'SM86U0322509800000000270100',
	'VA59001123000012345678',
	'AD1200012030200359100100',
	'MT84MALT011000012345MTLCAST001S',
	'NO9386011117947',
	'AL47212110090000000235698741',
	'RS35260005601001611379',
	'MK07250120000058984',
	'ME25505000012345678951',
	'MD24AG000225100013104168'
];

describe('an account number', () => {
	it.each(REGISTRY)('%s of the registry is accepted', (iban) => {
		expect(readIban(iban)).toEqual({ ok: true, value: iban });
		expect(isSoundIban(iban)).toBe(true);
	});

	it.each([
		'nl91 abna 0417 1643 00',
		' NL91\u00a0ABNA.0417.1643.00 ',
		'IBAN: NL91-ABNA-0417-1643-00',
		'iban NL91ABNA0417164300'
	])('is accepted as people write it: %s', (typed) =>
		expect(readIban(typed)).toEqual({ ok: true, value: 'NL91ABNA0417164300' })
	);

	it.each([
		['', { kind: 'form' }],
		['123456789', { kind: 'form' }],
		['NLXXABNA0417164300', { kind: 'form' }],
		['NL91ABNA0417164300é', { kind: 'form' }],
		['ıt60X0542811101000000123456', { kind: 'form' }],
		['US91ABNA0417164300', { kind: 'country', country: 'US' }],
		['__proto__', { kind: 'form' }],
		['NL91ABNA041716430', { kind: 'length', country: 'NL', expected: 18, found: 17 }],
		['NL91ABNA04171643000', { kind: 'length', country: 'NL', expected: 18, found: 19 }],
		['NL91ABN00417164300', { kind: 'character', country: 'NL', place: 8, found: '0', expected: 'letter' }],
		['NL91ABNAO417164300', { kind: 'character', country: 'NL', place: 9, found: 'O', expected: 'digit' }],
		['NL91ABNA0417164301', { kind: 'checkDigits' }],
		['NL19ABNA0417164300', { kind: 'checkDigits' }]
	] as const)('%s is refused, with what is wrong', (typed, error) => {
		expect(readIban(typed)).toEqual({ ok: false, error });
	});

	it('of any SEPA country with the right check digits is accepted, and any one wrong digit is noticed', () => {
		fc.assert(
			fc.property(anyIban, fc.nat(), fc.integer({ min: 1, max: 9 }), (iban, place, more) => {
				expect(readIban(iban)).toEqual({ ok: true, value: iban });
				const at = 2 + (place % (iban.length - 2));
				const digit = iban.charAt(at);
				if (!/\d/.test(digit)) return;
				const changed = iban.slice(0, at) + String((Number(digit) + more) % 10) + iban.slice(at + 1);
				expect(readIban(changed).ok).toBe(false);
				expect(isSoundIban(changed)).toBe(false);
			}),
			{ seed: 13616, numRuns: 500 }
		);
	});

	it('is judged as a library judges it that is not ours, over all countries that library knows for SEPA', () => {
		const known = Object.entries(countrySpecs).filter(([, spec]) => spec.SEPA);
		expect(known.map(([country]) => country).filter((country) => !COUNTRIES.includes(country))).toEqual([]);
		for (const [country, spec] of known) {
			expect(accountCharacters(country)?.length, country).toBe((spec.chars ?? 0) - 4);
		}
		fc.assert(
			fc.property(anyIban, (iban) => {
				// The library also knows how banks of some countries check their own part, which no standard asks.
				const [country, account] = [iban.slice(0, 2), iban.slice(4)];
				expect(
					countrySpecs[country]?.bban_regexp ? new RegExp(countrySpecs[country].bban_regexp).test(account) : true
				).toBe(true);
				if (['NL', 'DE', 'GB', 'CH', 'LU'].includes(country)) expect(isValidIBAN(iban), iban).toBe(true);
			}),
			{ seed: 2026, numRuns: 500 }
		);
	});

	it('is shown in groups of four, and masked as its last four characters only', () => {
		expect(formatIban('NL91ABNA0417164300' as Iban)).toBe('NL91 ABNA 0417 1643 00');
		expect(formatIban('BE68539007547034' as Iban)).toBe('BE68 5390 0754 7034');
		fc.assert(
			fc.property(anyIban, (iban) => {
				expect(readIban(formatIban(iban as Iban))).toEqual({ ok: true, value: iban });
				expect(maskedIban(iban as Iban)).toBe(`•••• ${iban.slice(-4)}`);
			}),
			{ seed: 4, numRuns: 100 }
		);
	});

	it('needs the bank’s own code outside the European Economic Area only', () => {
		const needing = COUNTRIES.filter((country) => needsBic(`${country}00` as Iban));
		expect(needing.join(' ')).toBe('AD AL CH GB GI MC MD ME MK RS SM VA');
	});

	it.each([
		['ABNANL2A', 'ABNANL2A'],
		['ubsw ch zh 80a', 'UBSWCHZH80A'],
		['ABNANL2', null],
		['ABNANL2AXX', null],
		['ABNA1L2A', null],
		['', null]
	])('knows a bank’s code: %s', (typed, code) => expect(readBic(typed)).toBe(code));
});

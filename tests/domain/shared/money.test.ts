import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import cases from '../../cases/model-cases.json';
import { hours, hoursFromText, hoursText, sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import {
	LARGEST_CENTS,
	centsFromText,
	lineAmount,
	money,
	moneyText,
	negateCents,
	sumCents,
	toCents
} from '$lib/domain/shared/money';
import { divideRounded, scaledFromText, textFromScaled } from '$lib/domain/shared/scaled';

const anyCents = fc.bigInt({ min: -LARGEST_CENTS, max: LARGEST_CENTS }).map(toCents);
const anyHours = fc.bigInt({ min: -9_999_999_999n, max: 9_999_999_999n }) as fc.Arbitrary<HourHundredths>;

describe('the amount of one line', () => {
	it.each(cases.groups.lineAmount)('$title', ({ hours: worked, tariff, expect: expected }) => {
		expect(moneyText(lineAmount(hours(worked), money(tariff)))).toBe(expected);
	});

	it('is mirrored by the same correction, at any hours and tariff', () => {
		fc.assert(
			fc.property(anyHours, anyCents, (worked, tariff) => {
				expect(lineAmount(-worked as HourHundredths, tariff)).toBe(negateCents(lineAmount(worked, tariff)));
			})
		);
	});
});

describe('money as text', () => {
	it('reads back every amount that it writes', () => {
		fc.assert(
			fc.property(anyCents, (amount) => {
				expect(centsFromText(moneyText(amount))).toBe(amount);
			})
		);
	});

	it('always has two digits and never a negative zero', () => {
		expect(moneyText(toCents(5n))).toBe('0.05');
		expect(moneyText(toCents(-5n))).toBe('-0.05');
		expect(moneyText(money('-0.00'))).toBe('0.00');
	});

	it.each([
		'',
		' 1.00',
		'1,00',
		'1.005',
		'1e3',
		'NaN',
		'Infinity',
		'0x10',
		'+1',
		'.5',
		'5.',
		'１.00',
		'−1.00',
		'1.00.0'
	])('refuses "%s"', (text) => {
		expect(centsFromText(text)).toBeNull();
	});

	it('accepts a third digit that is zero and refuses more than the database can hold', () => {
		expect(centsFromText('1.500')).toBe(150n);
		expect(centsFromText('999999999999.99')).toBe(LARGEST_CENTS);
		expect(centsFromText('1000000000000.00')).toBeNull();
		expect(centsFromText('-1000000000000.00')).toBeNull();
	});

	it('throws where our own code wrote something that is no amount', () => {
		expect(() => money('1,00')).toThrow('"1,00" is a canonical amount');
	});
});

describe('hours as text', () => {
	it('reads back all hours that it writes', () => {
		fc.assert(
			fc.property(anyHours, (value) => {
				expect(hoursFromText(hoursText(value))).toBe(value);
			})
		);
	});

	it('refuses a clock time and a third digit', () => {
		expect(hoursFromText('25:00')).toBeNull();
		expect(hoursFromText('0.125')).toBeNull();
		expect(() => hours('25:00')).toThrow('canonical number of hours');
	});
});

describe('sums', () => {
	it('do not depend on the order', () => {
		fc.assert(
			fc.property(fc.array(anyCents), (amounts) => {
				expect(sumCents([...amounts].reverse())).toBe(sumCents(amounts));
			})
		);
		expect(sumHours([hours('0.10'), hours('0.20')])).toBe(hours('0.30'));
	});
});

describe('rounding a division', () => {
	it('goes half away from zero, mirrored below zero', () => {
		expect(divideRounded(5n, 10n)).toBe(1n);
		expect(divideRounded(-5n, 10n)).toBe(-1n);
		expect(divideRounded(4n, 10n)).toBe(0n);
		fc.assert(
			fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
				expect(divideRounded(-numerator, denominator)).toBe(-divideRounded(numerator, denominator));
			})
		);
	});

	it('is never further off than half of the denominator, and only exactly half goes away from zero', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: 0n, max: 10n ** 20n }),
				fc.bigInt({ min: 1n, max: 10n ** 9n }),
				(numerator, denominator) => {
					const off = (divideRounded(numerator, denominator) * denominator - numerator) * 2n;
					expect(off <= denominator && off > -denominator).toBe(true);
				}
			)
		);
	});

	it('refuses a denominator of zero', () => {
		expect(() => divideRounded(1n, 0n)).toThrow('positive denominator');
	});
});

describe('exact decimals of any number of digits', () => {
	it('survive writing and reading', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(6), (value, digits) => {
				expect(scaledFromText(textFromScaled(value, digits), digits)).toBe(value);
			})
		);
	});
});

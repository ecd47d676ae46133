import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { money } from '$lib/domain/shared/money';
import { percentageChange, percentageOf, perUnit, type Ratio } from '$lib/domain/shared/ratio';

const determined = (text: string): Ratio => ({ kind: 'determined', text });
const notDetermined: Ratio = { kind: 'notDetermined' };

describe('a percentage', () => {
	it('of a gap in its cost is rounded to the digits asked for', () => {
		expect(percentageOf(money('72000.00'), money('120600.00'))).toEqual(determined('59.7'));
		expect(percentageOf(money('72000.00'), money('120600.00'), 3)).toEqual(determined('59.701'));
		expect(percentageOf(1, 3, 0)).toEqual(determined('33'));
	});

	it('is not determined on a base of zero or an unknown figure', () => {
		expect(percentageOf(money('10.00'), money('0.00'))).toEqual(notDetermined);
		expect(percentageOf(money('10.00'), null)).toEqual(notDetermined);
		expect(percentageOf(null, money('10.00'))).toEqual(notDetermined);
		expect(percentageOf(Number.NaN, 3)).toEqual(notDetermined);
	});

	it('of nothing in something is zero', () => {
		expect(percentageOf(0n, money('10.00'))).toEqual(determined('0.0'));
	});
});

describe('a change', () => {
	it('is counted from what was before, half away from zero', () => {
		expect(percentageChange(money('50.00'), money('52.50'))).toEqual(determined('5.0'));
		expect(percentageChange(money('92.50'), money('90.00'))).toEqual(determined('-2.7'));
		expect(percentageChange(2000, 2001)).toEqual(determined('0.1'));
		expect(percentageChange(2000, 1999)).toEqual(determined('-0.1'));
	});

	it('from zero or from unknown is not determined, not 100 %', () => {
		expect(percentageChange(0n, money('52.50'))).toEqual(notDetermined);
		expect(percentageChange(null, money('52.50'))).toEqual(notDetermined);
	});

	it('too small to show is zero without a sign', () => {
		expect(percentageChange(1_000_000, 999_999)).toEqual(determined('0.0'));
	});

	it('from a negative base rises when the figure rises', () => {
		expect(percentageChange(-100, -50)).toEqual(determined('50.0'));
	});
});

describe('an amount per unit', () => {
	it('is in the unit of the amount, and not determined without units', () => {
		expect(perUnit(money('1000.00'), 3)).toEqual(determined('33333.33'));
		expect(perUnit(money('1000.00'), 0)).toEqual(notDetermined);
	});

	it('is exact beyond what a floating-point number holds', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (amount) => {
				expect(perUnit(amount * 7n, 7, 0)).toEqual(determined(amount.toString()));
			})
		);
	});
});

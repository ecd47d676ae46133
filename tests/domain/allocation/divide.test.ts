import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import cases from '../../cases/model-cases.json';
import { divideByKey } from '$lib/domain/allocation/divide-by-key';
import { divideByWeights } from '$lib/domain/allocation/divide';
import { money, moneyText, negateCents, sumCents, toCents, type Cents } from '$lib/domain/shared/money';
import { scaledFromText, textFromScaled } from '$lib/domain/shared/scaled';

const anyTotal = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map(toCents);
const anyWeight = fc
	.tuple(fc.oneof(fc.bigInt({ min: 0n, max: 999n }), fc.bigInt({ min: 0n, max: 10n ** 18n })), fc.nat(12))
	.map(([value, digits]) => textFromScaled(value, digits));
const anyWeights = fc
	.array(anyWeight, { minLength: 1, maxLength: 40 })
	.filter((list) => list.some((text) => /[1-9]/.test(text)));

function parts(total: Cents, weights: readonly string[]): readonly Cents[] {
	const divided = divideByWeights(total, weights);
	if (!divided.ok) throw new Error(divided.error);
	return divided.value;
}

describe('dividing an amount', () => {
	it.each(cases.groups.divide)('$title', ({ total, weights, expect: expected }) => {
		const divided = divideByWeights(money(total), weights);
		if (Array.isArray(expected)) expect(divided.ok && divided.value.map(moneyText)).toEqual(expected);
		else expect(divided).toEqual({ ok: false, error: expected.error });
	});

	it('gives parts that add up to the whole, each less than a cent from its exact share', () => {
		fc.assert(
			fc.property(anyTotal, anyWeights, (total, weights) => {
				const divided = parts(total, weights);
				expect(sumCents(divided)).toBe(total);
				const scaled = weights.map((text) => scaledFromText(text, 12) ?? 0n);
				const sum = scaled.reduce((one, other) => one + other, 0n);
				for (const [index, part] of divided.entries()) {
					const off = part * sum - total * (scaled[index] ?? 0n);
					expect(off < sum && off > -sum).toBe(true);
				}
			})
		);
	});

	it('gives the mirror of a positive amount for a negative one', () => {
		fc.assert(
			fc.property(anyTotal, anyWeights, (total, weights) => {
				expect(parts(negateCents(total), weights)).toEqual(parts(total, weights).map((part) => negateCents(part)));
			})
		);
	});

	it('depends on the order of the list only where remainders are equal', () => {
		fc.assert(
			fc.property(
				anyTotal,
				fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 }),
				(total, counts) => {
					const sum = counts.reduce((one, other) => one + other, 0);
					const magnitude = total < 0n ? -total : total;
					const remainders = counts.map((count) => (magnitude * BigInt(count)) % BigInt(sum));
					fc.pre(new Set(remainders).size === counts.length);
					const forward = parts(total, counts.map(String));
					const backward = parts(total, [...counts].reverse().map(String));
					expect([...backward].reverse()).toEqual(forward);
				}
			)
		);
	});

	it('does not change when every weight is written in another unit', () => {
		fc.assert(
			fc.property(anyTotal, fc.array(fc.nat(100_000), { minLength: 1 }), fc.nat(9), (total, counts, digits) => {
				fc.pre(counts.some((count) => count > 0));
				const finer = counts.map((count) => textFromScaled(BigInt(count), digits));
				expect(parts(total, finer)).toEqual(parts(total, counts.map(String)));
			})
		);
	});

	it('is exact with weights beyond what a floating-point number holds', () => {
		const weights = ['9007199254740993', '9007199254740992', '0.00000000000000000000000000000001'];
		expect(parts(money('0.02'), weights).map(moneyText)).toEqual(['0.01', '0.01', '0.00']);
		expect(parts(money('0.01'), weights).map(moneyText)).toEqual(['0.01', '0.00', '0.00']);
	});

	it('hands one cent to one of a thousand', () => {
		const divided = parts(money('0.01'), new Array<string>(1000).fill('1'));
		expect(divided.filter((part) => part === 1n)).toHaveLength(1);
		expect(divided[0]).toBe(1n);
	});

	it.each([
		[[], 'noWeights'],
		[['1', 'a'], 'notADecimal'],
		[['1', ''], 'notADecimal'],
		[['1e400'], 'notADecimal'],
		[['NaN'], 'notADecimal'],
		[['1,5'], 'notADecimal'],
		[['1'.repeat(121)], 'notADecimal'],
		[['0', '-0.01', '1'], 'negativeWeight'],
		[['0', '0.000', '-0'], 'allWeightsZero']
	] as const)('refuses the weights %j as %s', (weights, error) => {
		expect(divideByWeights(money('10.00'), weights)).toEqual({ ok: false, error });
	});
});

describe('dividing by a key', () => {
	it('names the partner of each share and counts two bases of one partner together', () => {
		const key = {
			bases: [
				{ partnerId: 'a', weight: '1' },
				{ partnerId: 'b', weight: '2' },
				{ partnerId: 'a', weight: '1' }
			]
		};
		expect(divideByKey(money('100.00'), key)).toEqual({
			ok: true,
			value: [
				{ partnerId: 'a', amount: money('50.00') },
				{ partnerId: 'b', amount: money('50.00') }
			]
		});
	});

	it('is refused while nobody is on the key', () => {
		expect(divideByKey(money('100.00'), { bases: [] })).toEqual({ ok: false, error: 'noWeights' });
	});
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { divideProRata, drawProRata, shareFloor, shareRemainder } from '$lib/domain/coverage/proportion';

const anyAmount = fc.oneof(fc.maxSafeNat(), fc.nat(1000), fc.nat(2 ** 31 - 1));

describe('a share of an amount', () => {
	it('is exact up to the largest safe integers', () => {
		fc.assert(
			fc.property(anyAmount, anyAmount, anyAmount, (factor, one, other) => {
				const [part, whole] = one < other ? [one, other] : [other, one];
				fc.pre(whole > 0);
				const exact = BigInt(factor) * BigInt(part);
				const share = shareFloor(factor, part, whole);
				expect(BigInt(share)).toBe(exact / BigInt(whole));
				expect(BigInt(shareRemainder(factor, part, whole, share))).toBe(exact % BigInt(whole));
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('dividing pro rata', () => {
	it('gives parts that add up, each less than a cent from its share, ties in list order', () => {
		expect(divideProRata(100, [1, 1, 1])).toEqual([34, 33, 33]);
		fc.assert(
			fc.property(fc.nat(10 ** 12), fc.array(fc.nat(10 ** 10), { minLength: 1, maxLength: 30 }), (total, weights) => {
				const whole = weights.reduce((sum, weight) => sum + weight, 0);
				fc.pre(whole > 0);
				const parts = divideProRata(total, weights);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
				for (const [index, part] of parts.entries()) {
					const off = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(weights[index]!);
					expect(off < BigInt(whole) && -off < BigInt(whole)).toBe(true);
				}
			})
		);
	});
});

describe('drawing from several amounts', () => {
	it('leaves nothing when everything is drawn, and takes no more from any than it has', () => {
		const amounts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(amounts, fc.array(fc.nat(3000), { maxLength: 20 }), (held, wishes) => {
				const left = Float64Array.from(held);
				const from = held.map((_, place) => place);
				const taken = new Float64Array(held.length);
				let rest = held.reduce((sum, amount) => sum + amount, 0);
				for (const wish of [...wishes, Infinity]) {
					const amount = Math.min(wish, rest);
					drawProRata(amount, left, from, taken);
					expect(taken.reduce((sum, part) => sum + part, 0)).toBe(amount);
					expect(left.every((value) => value >= 0)).toBe(true);
					rest -= amount;
				}
				expect([...left]).toEqual(held.map(() => 0));
			})
		);
	});
});

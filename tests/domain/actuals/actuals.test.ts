/** Plan beside reality: what each figure is, that rows come to the total however they are grouped, and what is expected (model section 7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeActuals, GROUPINGS, type ActualsFigures } from '$lib/domain/actuals/actuals';
import type { ActualsFacts, AgreedHours, DeclaredOnLine, PlannedLine } from '$lib/domain/actuals/actuals-cell';
import { STEPS } from '$lib/domain/actuals/actuals-cell';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { hours, toHours } from '$lib/domain/shared/hours';
import { money, toCents } from '$lib/domain/shared/money';

const line = (given: Partial<PlannedLine> = {}): PlannedLine => ({
	...{ id: 'l1', area: 'opleiden', partnerId: 'beek', roleId: 'so', potId: 'pot', cost: 'hours' },
	...{ hours: hours('100.00'), amount: money('5000.00'), ...given }
});
const agreed = (given: Partial<AgreedHours> = {}): AgreedHours => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: 'l1' },
	...{ hours: hours('80.00'), amount: money('4000.00'), ...given }
});
const declared = (given: Partial<DeclaredOnLine> = {}): DeclaredOnLine => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', lineId: 'l1', inKind: false, state: 'approved', entries: 1 },
	...{ hours: hours('10.00'), amount: money('500.00'), unpricedEntries: 0, unpricedHours: hours('0.00'), ...given }
});
const compute = (facts: Partial<ActualsFacts>) =>
	computeActuals({ lines: [], agreed: [], declared: [], moreToCome: true, ...facts });

describe('plan and reality', () => {
	it('tells per step what was budgeted, agreed, declared and decided; settled is approved too', () => {
		const total = compute({
			lines: [line()],
			agreed: [agreed()],
			declared: [
				declared(),
				declared({ state: 'settled', hours: hours('5.00'), amount: money('250.00') }),
				declared({ state: 'submitted', hours: hours('4.00'), amount: money('200.00'), inKind: true }),
				declared({ state: 'disputed', hours: hours('3.00'), amount: money('150.00') }),
				declared({ state: 'returned', hours: hours('7.00'), amount: money('350.00'), inKind: true }),
				declared({ state: 'draft', hours: hours('99.00') })
			]
		}).totalOf();
		expect(total.hours).toEqual({
			...{ budgeted: 10000n, agreed: 8000n, declared: 2200n, waiting: 700n, approved: 1500n, settled: 500n },
			...{ inKind: 400n, returned: 700n, expected: 8000n, planned: 8000n }
		});
		expect(total.euro).toMatchObject({ budgeted: 500000n, declared: 110000n, settled: 25000n, expected: 400000n });
	});

	it('expects nothing below what was declared, and nothing more once the year is over', () => {
		const over = compute({ agreed: [agreed()], declared: [declared({ hours: hours('90.00') })] });
		expect(over.totalOf().hours.expected).toBe(9000n);
		const past = compute({ agreed: [agreed()], declared: [declared()], moreToCome: false });
		expect(past.totalOf().hours.expected).toBe(1000n);
	});

	it('sets hours above one line first against what the same agreement has left on another', () => {
		const facts = {
			lines: [line(), line({ id: 'l2' }), line({ id: 'l3' })],
			agreed: [agreed(), agreed({ lineId: 'l2' }), agreed({ lineId: 'l3', hours: hours('40.00') })],
			declared: [declared({ hours: hours('110.00') })]
		};
		const rows = compute(facts).rowsBy('line');
		expect(rows.map(({ key, hours: { expected } }) => [key, expected])).toEqual([
			['l1', 11000n],
			['l2', 6000n],
			['l3', 3000n]
		]);
		expect(compute(facts).totalOf().hours.expected).toBe(20000n);
	});

	it('counts hours on no line in a row of their own, against the same agreement', () => {
		const facts = {
			lines: [line()],
			agreed: [agreed()],
			declared: [declared({ lineId: null }), declared({ lineId: 'gone' })]
		};
		const rows = compute(facts).rowsBy('line');
		expect(rows.find(({ key }) => key === null)?.hours).toMatchObject({ declared: 2000n, expected: 2000n });
		expect(compute(facts).totalOf().hours.expected).toBe(8000n);
	});

	it('takes the budget where nothing was agreed, and lump sums as budgeted also after the year', () => {
		const lumpSum = line({ id: 'l2', roleId: null, cost: 'lumpSum', hours: null, amount: money('900.00') });
		const during = compute({ lines: [line(), lumpSum] }).totalOf();
		expect(during).toMatchObject({ hours: { expected: 10000n }, euro: { expected: 590000n } });
		const after = compute({ lines: [line(), lumpSum], moreToCome: false });
		expect(after.totalOf().euro.expected).toBe(90000n);
		expect(after.rowsBy('line').map(({ lumpSumOnly }) => lumpSumOnly)).toEqual([false, true]);
	});

	it('names what has no price, and says that the forecast in euro leaves it out', () => {
		const total = compute({
			lines: [line({ id: 'l9', roleId: 'io', amount: null })],
			agreed: [agreed({ amount: null })],
			declared: [
				declared({ state: 'submitted', amount: money('0.00'), unpricedEntries: 2, unpricedHours: hours('10.00') })
			]
		}).totalOf();
		expect(total).toMatchObject({
			...{ unpricedHours: 1000n, unknownParts: 2, hours: { expected: 18000n } },
			unpriced: {
				...{ budgeted: 1, agreed: 1, planned: 2, declared: 2, waiting: 2 },
				...{ approved: 0, settled: 0, inKind: 0, returned: 0 }
			}
		});
	});

	it('keeps an agreement of no hours any more an agreement', () => {
		const moved = compute({ lines: [line()], agreed: [agreed({ hours: hours('0.00'), amount: null })] }).totalOf();
		expect(moved).toMatchObject({ hours: { expected: 0n }, unpriced: { agreed: 0, planned: 0 }, unknownParts: 0 });
	});
});

const partner = fc.constantFrom('beek', 'dal', 'heuvel');
const role = fc.constantFrom('so', 'io');
const area = fc.constantFrom(...LINE_AREAS);
const lineId = fc.constantFrom('l1', 'l2', 'l3', 'gone', null);
const some = fc.bigInt(0n, 50000n);
const lines = fc.uniqueArray(
	fc.record({
		...{ id: fc.constantFrom('l1', 'l2', 'l3'), area, partnerId: fc.option(partner), roleId: fc.option(role) },
		potId: fc.option(fc.constantFrom('pot', 'other')),
		cost: fc.constantFrom('hours' as const, 'lumpSum' as const),
		...{ hours: some.map(toHours), amount: fc.option(some.map(toCents)) }
	}),
	{ selector: ({ id }) => id }
);
const agreements = fc.array(
	fc.record({
		partnerId: partner,
		roleId: role,
		area,
		lineId,
		hours: some.map(toHours),
		amount: fc.option(some.map(toCents))
	})
);
const sums = fc.array(
	fc.record({
		...{ partnerId: partner, roleId: role, area, lineId, inKind: fc.boolean() },
		state: fc.constantFrom(...DECLARATION_STATES),
		...{ entries: fc.constant(1), hours: some.map(toHours), amount: some.map(toCents) },
		...{ unpricedEntries: fc.nat(1), unpricedHours: some.map(toHours) }
	})
);
const anyFacts = fc.record({ lines, agreed: agreements, declared: sums, moreToCome: fc.boolean() });
const text = (value: unknown) =>
	JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}` : each));

describe('whatever was planned and declared', () => {
	it('rows come to the total in every grouping, in hours, in euro and in what is left out', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const actuals = compute(facts);
				const total = actuals.totalOf();
				for (const grouping of GROUPINGS) {
					const rows = actuals.rowsBy(grouping);
					const sum = (of: (row: ActualsFigures) => bigint) => rows.reduce((so, row) => so + of(row), 0n);
					for (const step of [...STEPS, 'expected', 'planned'] as const) {
						expect(sum((row) => row.hours[step])).toBe(total.hours[step]);
						expect(sum((row) => row.euro[step])).toBe(total.euro[step]);
						if (step === 'expected') continue;
						expect(sum((row) => BigInt(row.unpriced[step]))).toBe(BigInt(total.unpriced[step]));
					}
					expect(sum((row) => BigInt(row.unknownParts))).toBe(BigInt(total.unknownParts));
					expect(sum((row) => row.unpricedHours)).toBe(total.unpricedHours);
				}
			}),
			{ seed: 20261128 }
		);
	});

	it('no less is expected than was approved, nor than stands declared', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				for (const grouping of GROUPINGS) {
					for (const { hours, euro } of compute(facts).rowsBy(grouping)) {
						expect(hours.expected >= hours.declared && hours.declared >= hours.approved).toBe(true);
						expect(euro.expected >= euro.declared && euro.approved >= euro.settled).toBe(true);
					}
				}
			}),
			{ seed: 20261128 }
		);
	});

	it('no order of lines, agreements or sums decides anything', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const { lines, agreed, declared, moreToCome } = facts;
				const turned = compute({
					...{ lines: [...lines].reverse(), agreed: [...agreed].reverse(), declared: [...declared].reverse() },
					moreToCome
				});
				for (const grouping of GROUPINGS)
					expect(text(turned.rowsBy(grouping))).toBe(text(compute(facts).rowsBy(grouping)));
			}),
			{ seed: 20261128 }
		);
	});
});

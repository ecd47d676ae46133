/** Agreed against declared hours: what each figure is, and that parts come to the whole (model section 7). */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compareHours, type Comparison, type DeclaredSum } from '$lib/domain/declaration/comparison';
import type { Commitment } from '$lib/domain/declaration/commitment';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { standingOfHours } from '$lib/domain/declaration/standing-of-hours';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toDay } from '$lib/domain/shared/day';
import { hours, toHours } from '$lib/domain/shared/hours';
import { money, toCents } from '$lib/domain/shared/money';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';

const pricingDay = toDay('2026-08-01');
const tariffs = indexTariffs([
	{
		...{ id: 't', roleId: 'so', partnerId: null, area: null, amountPerHour: money('50.00') },
		...{ validFrom: pricingDay, validUntil: null, agreedIn: null }
	}
]);
const agreed = (given: Partial<Commitment>): Commitment => ({
	...{ id: 'c', partnerId: 'beek', roleId: 'so', area: 'opleiden', activity: 'Begeleiden' },
	...{ hours: hours('100.00'), lineId: null, note: null, ...given }
});
const declared = (given: Partial<DeclaredSum>): DeclaredSum => ({
	...{ partnerId: 'beek', roleId: 'so', area: 'opleiden', inKind: false, state: 'submitted', entries: 1 },
	...{ hours: hours('10.00'), amount: money('500.00'), unpricedEntries: 0, unpricedHours: hours('0.00'), ...given }
});
const compare = (commitments: readonly Commitment[], sums: readonly DeclaredSum[]) =>
	compareHours({ commitments, tariffs, pricingDay }, sums);

describe('compared hours', () => {
	it('tell per state what was declared, settled among the approved, and what is left', () => {
		const { total } = compare(
			[agreed({})],
			[
				declared({ state: 'approved', hours: hours('30.00'), amount: money('1500.00') }),
				declared({ state: 'settled', hours: hours('5.00'), amount: money('250.00') }),
				declared({ entries: 3 }),
				declared({ state: 'returned', hours: hours('8.00'), amount: money('400.00') }),
				declared({ state: 'disputed', hours: hours('2.00'), amount: money('100.00'), inKind: true }),
				declared({ state: 'draft', hours: hours('99.00'), amount: money('4950.00') })
			]
		);
		expect(total.hours).toEqual({
			...{ agreed: 10000n, declared: 4700n, approved: 3500n, open: 1000n, returned: 800n, disputed: 200n },
			...{ inKind: 200n, difference: 5300n, expected: 10000n }
		});
		expect(total.euro).toMatchObject({ agreed: 500000n, declared: 235000n, difference: 265000n, inKind: 10000n });
		expect(total).toMatchObject({ entries: 7, openEntries: 3, disputedEntries: 1 });
		expect(total.usedUp).toEqual({ kind: 'determined', text: '47.0' });
	});

	it('expect what is approved and open where that passes the commitment, and never less than was declared', () => {
		const over = compare([agreed({})], [declared({ state: 'approved', hours: hours('130.00') })]);
		expect(over.total.hours).toMatchObject({ expected: 13000n, difference: -3000n });
		const returned = compare([agreed({})], [declared({ state: 'returned', hours: hours('120.00') })]);
		expect(returned.total.hours).toMatchObject({
			declared: 0n,
			returned: 12000n,
			difference: 10000n,
			expected: 10000n
		});
		const notAgreed = compare([], [declared({})]);
		expect(notAgreed.total).toMatchObject({
			usedUp: { kind: 'notDetermined' },
			hours: { agreed: 0n, expected: 1000n }
		});
	});

	it('count what has no tariff, and give it no amount', () => {
		const { total } = compare(
			[agreed({ roleId: 'io' })],
			[
				declared({
					...{ roleId: 'io', amount: money('0.00'), entries: 2 },
					...{ unpricedEntries: 2, unpricedHours: hours('10.00') }
				})
			]
		);
		expect(total).toMatchObject({ unpricedAgreed: 1, unpricedEntries: 2, unpricedHours: 1000n });
		expect(total.euro).toMatchObject({ agreed: 0n, declared: 0n });
	});

	const work = {
		partnerId: fc.constantFrom('beek', 'kemp', 'hogeschool'),
		roleId: fc.constantFrom('so', 'io'),
		area: fc.constantFrom(...LINE_AREAS)
	};
	const figure = fc.bigInt({ min: -500n, max: 90_000n });
	const commitments = fc.array(
		fc.record({ ...work, hours: figure.map((value) => toHours(value < 0n ? 0n : value)) }).map(agreed),
		{ maxLength: 12 }
	);
	const sums = fc.array(
		fc
			.record({
				...work,
				...{ inKind: fc.boolean(), state: fc.constantFrom(...DECLARATION_STATES), entries: fc.nat(9) },
				...{ hours: figure.map(toHours), amount: figure.map(toCents) },
				...{ unpricedEntries: fc.nat(3), unpricedHours: figure.map(toHours) }
			})
			.map(declared),
		{ maxLength: 30 }
	);

	it('come to the same whole, however they are taken together', () => {
		fc.assert(
			fc.property(commitments, sums, (given, rows) => {
				const { rows: cells, perPartner, perArea, total } = compare(given, rows);
				const added = (parts: readonly Comparison[]) => {
					const plus = <Figures extends object>(pick: (part: Comparison) => Figures) =>
						Object.fromEntries(
							Object.keys(pick(total)).map((key) => [
								key,
								parts.reduce((sum, part) => sum + (pick(part) as Record<string, bigint>)[key]!, 0n)
							])
						);
					const count = (pick: (part: Comparison) => number) => parts.reduce((sum, part) => sum + pick(part), 0);
					return {
						hours: plus(({ hours }) => hours),
						euro: plus(({ euro }) => euro),
						entries: count(({ entries }) => entries),
						openEntries: count(({ openEntries }) => openEntries),
						disputedEntries: count(({ disputedEntries }) => disputedEntries),
						unpricedAgreed: count(({ unpricedAgreed }) => unpricedAgreed),
						unpricedEntries: count(({ unpricedEntries }) => unpricedEntries),
						unpricedHours: parts.reduce((sum, { unpricedHours }) => sum + unpricedHours, 0n)
					};
				};
				const { usedUp: _, ...whole } = total;
				for (const parts of [cells, [...perPartner.values()], [...perArea.values()]])
					expect(added(parts)).toEqual(whole);
				const raw = rows.filter(({ state }) => state !== 'draft' && state !== 'returned');
				expect(total.hours.declared).toBe(raw.reduce((sum, row) => sum + row.hours, 0n));
				expect(total.euro.declared).toBe(raw.reduce((sum, row) => sum + row.amount, 0n));
				expect(total.hours.agreed).toBe(given.reduce((sum, row) => sum + row.hours, 0n));
				const { approved, open, disputed, declared: all } = total.hours;
				expect(approved + open + disputed).toBe(all);
				// The settlement tells the same hours.
				const standing = standingOfHours(rows);
				expect(standing.settled.hours + standing.toSettle).toBe(approved);
				expect(standing.undecided).toBe(open + disputed);
				for (const cell of cells) expect(cell.hours.expected >= cell.hours.declared).toBe(true);
			})
		);
	});
});

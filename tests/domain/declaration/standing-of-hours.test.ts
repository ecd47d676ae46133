/** Where declared hours stand: kept sums say what adding up the lines one by one would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { lineValues } from '$lib/domain/declaration/line-values';
import { standingOfHours } from '$lib/domain/declaration/standing-of-hours';
import { groupedBy } from '$lib/domain/shared/grouped';
import { hours, sumHours, toHours } from '$lib/domain/shared/hours';
import { sumCents, toCents } from '$lib/domain/shared/money';

const lines = fc.array(
	fc.record({
		roleId: fc.constantFrom('so', 'wb'),
		state: fc.constantFrom(...DECLARATION_STATES),
		inKind: fc.boolean(),
		hours: fc.bigInt({ min: -500n, max: 2_000n }).map(toHours),
		price: fc.option(fc.bigInt({ min: -9_000n, max: 90_000n }).map((amount) => ({ amount: toCents(amount) })))
	})
);

it('tells of sums what the lines behind them come to', () => {
	fc.assert(
		fc.property(lines, (given) => {
			const works = groupedBy(given, ({ roleId, state, inKind }) => `${roleId} ${state} ${inKind}`);
			const sums = [...works.values()].flatMap((of) => {
				const [first] = of;
				if (!first) return [];
				const unpriced = of.filter(({ price }) => price === null);
				return [
					{
						...{ partnerId: 'beek', roleId: first.roleId, area: 'opleiden' as const, inKind: first.inKind },
						...{ state: first.state, entries: of.length, hours: sumHours(of.map((line) => line.hours)) },
						amount: sumCents(of.flatMap(({ price }) => (price ? [price.amount] : []))),
						...{ unpricedEntries: unpriced.length, unpricedHours: sumHours(unpriced.map((line) => line.hours)) }
					}
				];
			});
			const inState = (...states: readonly string[]) => given.filter(({ state }) => states.includes(state));
			const hoursIn = (...states: readonly string[]) => sumHours(inState(...states).map((line) => line.hours));
			expect(standingOfHours(sums)).toEqual({
				settled: { ...lineValues(inState('settled')), hours: hoursIn('settled') },
				toSettle: hoursIn('approved'),
				undecided: hoursIn('submitted', 'disputed')
			});
		})
	);
});

it('has no amount where nothing has a price: that is not € 0', () => {
	expect(standingOfHours([]).settled).toEqual({ hours: hours('0.00'), paid: null, inKind: null, unpriced: 0 });
});

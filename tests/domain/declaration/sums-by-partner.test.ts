/** What partners declared per state from kept sums is what walking through all sums would add up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeclaredSum } from '$lib/domain/declaration/comparison';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { valuesOfSums } from '$lib/domain/declaration/line-values';
import { entriesIn, sumsByPartner } from '$lib/domain/declaration/sums-by-partner';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { toHours, ZERO_HOURS } from '$lib/domain/shared/hours';
import { toCents, ZERO_CENTS } from '$lib/domain/shared/money';

const sums: fc.Arbitrary<readonly DeclaredSum[]> = fc.array(
	fc
		.record({
			partnerId: fc.constantFrom('beek', 'dal', 'ven'),
			roleId: fc.constantFrom('so', 'wb'),
			area: fc.constantFrom(...LINE_AREAS),
			inKind: fc.boolean(),
			state: fc.constantFrom(...DECLARATION_STATES),
			entries: fc.integer({ min: 1, max: 50 }),
			hours: fc.bigInt(-9000n, 90_000n).map(toHours),
			amount: fc.bigInt(-900_000n, 9_000_000n).map(toCents),
			unpriced: fc.integer({ min: 0, max: 50 })
		})
		.map(({ unpriced, ...sum }) => {
			const unpricedEntries = Math.min(unpriced, sum.entries);
			const amount = unpricedEntries === sum.entries ? ZERO_CENTS : sum.amount;
			return { ...sum, amount, unpricedEntries, unpricedHours: ZERO_HOURS };
		})
);
const roles = fc.constantFrom(null, 'so', 'wb', 'nobody');
const areas = fc.constantFrom(null, ...LINE_AREAS);

it('adds up what walking through the sums adds up, also asked a second time', () => {
	fc.assert(
		fc.property(sums, roles, areas, (given, roleId, area) => {
			sumsByPartner(given, { roleId: null, area: null });
			const byPartner = sumsByPartner(given, { roleId, area });
			for (const partnerId of ['beek', 'dal', 'ven'])
				for (const state of DECLARATION_STATES) {
					const walked = given
						.filter((sum) => sum.partnerId === partnerId && sum.state === state)
						.filter((sum) => roleId === null || sum.roleId === roleId)
						.filter((sum) => area === null || sum.area === area);
					const gathered = byPartner.get(partnerId);
					expect(entriesIn(gathered, state)).toBe(walked.reduce((count, sum) => count + sum.entries, 0));
					expect(valuesOfSums((gathered ?? []).filter((sum) => sum.state === state))).toEqual(valuesOfSums(walked));
				}
		})
	);
});

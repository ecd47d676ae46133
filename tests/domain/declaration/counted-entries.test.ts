/** Lines per partner and state from kept sums are those that walking through all sums would count. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeclaredSum } from '$lib/domain/declaration/comparison';
import { entriesByPartner } from '$lib/domain/declaration/counted-entries';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';
import { LINE_AREAS } from '$lib/domain/shared/area';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';

const nothing = { hours: hours('0'), amount: money('0'), unpricedEntries: 0, unpricedHours: hours('0') };
const sums: fc.Arbitrary<readonly DeclaredSum[]> = fc.array(
	fc
		.record({
			partnerId: fc.constantFrom('beek', 'dal', 'ven'),
			roleId: fc.constantFrom('so', 'wb'),
			area: fc.constantFrom(...LINE_AREAS),
			inKind: fc.boolean(),
			state: fc.constantFrom(...DECLARATION_STATES),
			entries: fc.integer({ min: 1, max: 50 })
		})
		.map((sum) => ({ ...sum, ...nothing }))
);
const roles = fc.constantFrom(null, 'so', 'wb', 'nobody');
const areas = fc.constantFrom(null, ...LINE_AREAS);

it('counts what walking through the sums counts, also asked a second time', () => {
	fc.assert(
		fc.property(sums, roles, areas, (given, roleId, area) => {
			entriesByPartner(given, { roleId: null, area: null });
			const entries = entriesByPartner(given, { roleId, area });
			for (const partnerId of ['beek', 'dal', 'ven'])
				for (const state of DECLARATION_STATES) {
					const walked = given
						.filter((sum) => sum.partnerId === partnerId && sum.state === state)
						.filter((sum) => roleId === null || sum.roleId === roleId)
						.filter((sum) => area === null || sum.area === area)
						.reduce((count, sum) => count + sum.entries, 0);
					expect(entries.get(partnerId)?.[state] ?? 0).toBe(walked);
				}
		})
	);
});

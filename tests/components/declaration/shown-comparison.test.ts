/** What of agreed against declared hours stands on a page of reviewing: all, partners of a large partnership, or only what it comes to. */
import { describe, expect, it } from 'vitest';
import type { Commitment } from '$lib/domain/declaration/commitment';
import { compareHours, type DeclaredSum } from '$lib/domain/declaration/comparison';
import { toDay } from '$lib/domain/shared/day';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { askedReview } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/review-asked';
import { shownComparison } from '../../../src/routes/(inside)/p/[partnership]/[schoolYear=schoolYear]/review/shown-comparison';

const PARTNERS = 40;
const asked = (query: string) => askedReview(new URLSearchParams(query));

/** Of each partner the same work in `roles` roles. */
function compared(roles: number) {
	const sums = Array.from({ length: PARTNERS * roles }, (_, index): DeclaredSum => ({
		...{
			partnerId: `p${index % PARTNERS}`,
			roleId: `r${Math.floor(index / PARTNERS)}`,
			area: 'opleiden',
			inKind: false
		},
		...{
			state: 'approved',
			entries: 1,
			hours: hours('2'),
			amount: money('100'),
			unpricedEntries: 0,
			unpricedHours: hours('0')
		}
	}));
	const agreed = { commitments: [], tariffs: indexTariffs([]), pricingDay: toDay('2026-08-01') };
	return compareHours(agreed, sums);
}

describe('the comparison on the page of reviewing hours', () => {
	it('is whole in a small partnership', () => {
		const { partners } = shownComparison(compared(3), asked(''), []);
		expect(partners).toMatchObject({ full: true });
		expect(partners?.rows).toHaveLength(PARTNERS * 3);
	});

	it('has every partner in a large one, also for who acts for none of them and has none open', () => {
		const shown = shownComparison(compared(4), asked(''), []);
		expect(shown).toMatchObject({ empty: false, partners: { full: false, rows: [] } });
		expect(shown.partners?.perPartner.size).toBe(PARTNERS);
	});

	it('has there the work of the own organisation and of the one that is open or chosen', () => {
		const { partners } = shownComparison(compared(4), asked('partner=p3&open=p2'), ['p1']);
		expect(new Set(partners?.rows.map(({ partnerId }) => partnerId))).toEqual(new Set(['p1', 'p2', 'p3']));
		expect(partners?.rows).toHaveLength(12);
	});

	it('stays behind for who reads on, who still sees what it all comes to', () => {
		for (const query of ['after=2026-11-01 uren-1', 'rows=200']) {
			const { partners, total, empty } = shownComparison(compared(4), asked(query), ['p1']);
			expect(partners).toBeNull();
			expect(empty).toBe(false);
			expect(total.hours.declared).toBe(hours(String(2 * PARTNERS * 4)));
		}
	});

	it('names who agreed on hours and declared nothing, not who had all sent back', () => {
		const commitments = ['p0', 'beek', 'dal'].map((partnerId): Commitment => ({
			...{ id: partnerId, lineId: null, partnerId, roleId: 'r0', area: 'opleiden', activity: '' },
			...{ hours: hours(partnerId === 'dal' ? '0' : '10'), note: null }
		}));
		const agreed = { commitments, tariffs: indexTariffs([]), pricingDay: toDay('2026-08-01') };
		const sent = { partnerId: 'p0', roleId: 'r0', area: 'opleiden', inKind: false, state: 'returned' } as const;
		const sums = { entries: 1, hours: hours('2'), amount: money('100'), unpricedEntries: 0, unpricedHours: hours('0') };
		for (const query of ['', 'rows=200'])
			expect(shownComparison(compareHours(agreed, [{ ...sent, ...sums }]), asked(query), []).behind).toEqual(['beek']);
	});

	it('is empty where nothing was agreed or declared', () => {
		expect(shownComparison(compared(0), asked(''), []).empty).toBe(true);
	});
});

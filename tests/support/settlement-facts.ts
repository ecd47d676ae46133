/** Facts of a settlement for tests: a small partnership, with whatever is given on top. */
import fc from 'fast-check';
import type { Advance } from '$lib/domain/settlement/advance';
import type { LineToSettle, SettlementFacts } from '$lib/domain/settlement/compute-settlement';
import type { ContributionRequest } from '$lib/domain/settlement/contribution';
import type { Swap } from '$lib/domain/settlement/swap';
import { addDays, toDay } from '$lib/domain/shared/day';
import { hours, toHours } from '$lib/domain/shared/hours';
import { lineAmount, money, toCents } from '$lib/domain/shared/money';
import { toSchoolYear } from '$lib/domain/shared/school-year';

export const YEAR_SETTLED = toSchoolYear('2026-2027');
const MOMENT = new Date('2026-11-20T10:00:00Z');

export const PARTNERS = [
	{ id: 'lead', name: 'Hogeschool' },
	{ id: 'north', name: 'Bestuur Noord' },
	{ id: 'south', name: 'Bestuur Zuid' }
] as const;

export function settlementFacts(given: Partial<SettlementFacts> = {}): SettlementFacts {
	return {
		partnershipName: 'Opleidingsschool',
		round: { name: 'Najaar', schoolYear: YEAR_SETTLED, until: toDay('2026-12-01') },
		leadPartner: PARTNERS[0],
		partners: PARTNERS,
		roles: [{ id: 'guide', name: 'Schoolopleider' }],
		sources: [{ schoolYear: YEAR_SETTLED, id: 'gift', name: 'Bijdrage Noord' }],
		...{ lines: [], advances: [], contributions: [], swaps: [] },
		...given
	};
}

export function line(given: Partial<LineToSettle> = {}): LineToSettle {
	const worked = given.hours ?? hours('10.00');
	const tariffPerHour = money('54.00');
	const price = { tariffId: 't', scope: 'role' as const, tariffPerHour, amount: lineAmount(worked, tariffPerHour) };
	return {
		...{
			id: 'line',
			partnerId: 'north',
			roleId: 'guide',
			area: 'opleiden',
			activity: 'Begeleiden',
			from: toDay('2026-10-01')
		},
		until: addDays(given.from ?? toDay('2026-10-01'), 1),
		...{ hours: worked, inKind: false, state: 'approved', price, correctsId: null },
		...given
	};
}

export function advance(given: Partial<Advance> = {}): Advance {
	return {
		...{ id: 'advance', schoolYear: YEAR_SETTLED, partnerId: 'north', amount: money('300.00') },
		...{ paidOn: toDay('2026-09-15'), reference: 'Voorschot september', settlementId: null },
		...given
	};
}

export function contribution(given: Partial<ContributionRequest> = {}): ContributionRequest {
	return {
		...{ id: 'asked', schoolYear: YEAR_SETTLED, sourceId: 'gift', partnerId: 'north', amount: money('200.00') },
		...{ dueOn: toDay('2026-11-15'), settlementId: null },
		...given
	};
}

export function swap(given: Partial<Swap> = {}): Swap {
	const agreement = (by: string) => ({ by, name: by, at: MOMENT });
	return {
		...{
			id: 'swap',
			schoolYear: YEAR_SETTLED,
			fromPartnerId: 'north',
			toPartnerId: 'south',
			description: 'Intervisie'
		},
		...{ amount: money('540.00'), hours: hours('10.00'), tariffPerHour: money('54.00'), state: 'agreed' },
		...{ proposedFor: 'north', proposedBy: { name: 'noor', at: MOMENT } },
		agreed: { from: agreement('noor'), to: agreement('zeno') },
		...{ agreedOn: toDay('2026-11-20'), closed: null, reason: null, settlementId: null },
		...given
	};
}

const partnerId = fc.constantFrom(...PARTNERS.map(({ id }) => id));
const day = fc.integer({ min: 0, max: 180 }).map((count) => addDays(toDay('2026-08-01'), count));
const amount = fc.bigInt({ min: 1n, max: 10_000_000n }).map(toCents);
const maybeSettled = fc.constantFrom(null, null, null, 'earlier');

const anyLine = fc
	.record({
		partnerId,
		from: day,
		inKind: fc.boolean(),
		worked: fc.bigInt({ min: -5_000n, max: 100_000n }).filter((value) => value !== 0n),
		tariff: fc.bigInt({ min: 1n, max: 20_000n }),
		state: fc.constantFrom('approved', 'approved', 'submitted', 'disputed', 'settled', 'returned', 'draft')
	})
	.map(({ worked, tariff, ...given }) => {
		const [count, tariffPerHour] = [toHours(worked), toCents(tariff)];
		const price = { tariffId: 't', scope: 'role' as const, tariffPerHour, amount: lineAmount(count, tariffPerHour) };
		return line({ ...given, hours: count, price, correctsId: worked < 0n ? 'other' : null });
	});

const anySwap = fc
	.record({
		sides: fc.shuffledSubarray([...PARTNERS], { minLength: 2, maxLength: 2 }),
		amount,
		state: fc.constantFrom('agreed', 'proposed', 'refused', 'withdrawn'),
		settlementId: maybeSettled
	})
	.map(({ sides, ...given }) =>
		swap({
			...{
				fromPartnerId: sides[0]?.id ?? 'north',
				toPartnerId: sides[1]?.id ?? 'south',
				hours: null,
				tariffPerHour: null
			},
			...given
		})
	);

function numbered<T extends { readonly id: string }>(rows: readonly T[], name: string): T[] {
	return rows.map((row, place) => ({ ...row, id: `${name}-${place}` }));
}

/** Any facts at all, also what does not belong to the round. */
export const anyFacts = fc
	.record({
		lines: fc.array(anyLine, { maxLength: 12 }),
		advances: fc.array(fc.record({ partnerId, amount, settlementId: maybeSettled, paidOn: day }), { maxLength: 5 }),
		contributions: fc.array(fc.record({ partnerId, amount, settlementId: maybeSettled, dueOn: day }), { maxLength: 5 }),
		swaps: fc.array(anySwap, { maxLength: 5 })
	})
	.map(({ lines, advances, contributions, swaps }) =>
		settlementFacts({
			lines: numbered(lines, 'line'),
			advances: numbered(advances.map(advance), 'advance'),
			contributions: numbered(contributions.map(contribution), 'asked'),
			swaps: numbered(swaps, 'swap')
		})
	);

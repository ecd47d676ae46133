/** Coverage inputs in a few words, and what they come to. Amounts are decimal strings. */
import type { CoverageCost, CoverageInput, CoveragePot, CoverageSource } from '$lib/domain/coverage/coverage';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import type { Area } from '$lib/domain/shared/area';
import { money, moneyText } from '$lib/domain/shared/money';

/** Granted, structural cash whose areas the law limits, unless said otherwise. */
export function source(
	id: string,
	amount: string,
	areas: readonly Area[],
	given: Partial<CoverageSource> = {}
): CoverageSource {
	return {
		id,
		amount: money(amount),
		areas,
		areasLimitedBy: 'law',
		certainty: 'granted',
		duration: { kind: 'structural' },
		inKind: false,
		giverPartnerId: null,
		...given
	};
}

/** Unpaid hours of a partner. */
export function hoursOf(
	partnerId: string,
	amount: string,
	areas: readonly Area[],
	given: Partial<CoverageSource> = {}
) {
	return source(`hours-${partnerId}`, amount, areas, { inKind: true, giverPartnerId: partnerId, ...given });
}

/** A line of partner `a` in no pot, unless said otherwise. */
export function line(lineId: string, area: Area, amount: string, given: Partial<CoverageCost> = {}): CoverageCost {
	return { lineId, area, partnerId: 'a', potId: null, amount: money(amount), ...given };
}

export function pot(
	id: string,
	amount: string,
	given: { readonly sourceIds?: readonly string[]; readonly shares?: Readonly<Record<string, string>> } = {}
): CoveragePot {
	const shares = Object.entries(given.shares ?? {}).map(([partnerId, share]) => ({ partnerId, amount: money(share) }));
	return { id, amount: money(amount), sourceIds: given.sourceIds ?? null, shares: given.shares ? shares : null };
}

export function input(
	sources: readonly CoverageSource[],
	costs: readonly CoverageCost[],
	pots: readonly CoveragePot[] = []
): CoverageInput {
	return { sources, costs, pots };
}

/** What is covered per line, in the order of the lines. */
export function covered(given: CoverageInput): string[] {
	return computeCoverage(given).entries.map((entry) => moneyText(entry.covered));
}

/** Two tariffs of one scope may not be valid on the same day (model section 6; the database refuses it too). */
import { periodsOverlap } from '../shared/period';
import type { Tariff } from './tariff';
import { scopeKey } from './tariff-scope';

export interface TariffOverlap {
	/** Of two that overlap, the one that starts first. */
	readonly first: Tariff;
	readonly second: Tariff;
}

/** Every tariff that starts while an earlier one of its scope is still valid, paired with that one. */
export function findOverlaps(tariffs: readonly Tariff[]): TariffOverlap[] {
	return groupedByScope(tariffs).flatMap((group) => {
		const overlaps: TariffOverlap[] = [];
		let first: Tariff | null = null;
		for (const second of group) {
			if (first && periodsOverlap(periodOf(first), periodOf(second))) overlaps.push({ first, second });
			if (!first || endsLater(second, first)) first = second;
		}
		return overlaps;
	});
}

/** Groups in the order in which their scope is first listed; within a group by start. */
export function groupedByScope(tariffs: readonly Tariff[]): Tariff[][] {
	const groups = new Map<string, Tariff[]>();
	for (const tariff of tariffs) {
		const group = groups.get(scopeKey(tariff));
		if (group) group.push(tariff);
		else groups.set(scopeKey(tariff), [tariff]);
	}
	const byStart = (one: Tariff, other: Tariff) =>
		one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0;
	return [...groups.values()].map((group) => group.sort(byStart));
}

function periodOf(tariff: Tariff) {
	return { from: tariff.validFrom, until: tariff.validUntil };
}

function endsLater(one: Tariff, other: Tariff): boolean {
	return other.validUntil !== null && (one.validUntil === null || one.validUntil > other.validUntil);
}

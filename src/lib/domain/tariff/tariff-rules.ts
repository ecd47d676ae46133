/** What a tariff must keep to before it is written (model section 6): one of the five scopes, a real period, no overlap. */
import type { Tariff } from './tariff';
import { findOverlaps } from './tariff-overlaps';
import { tariffScope } from './tariff-scope';

export type TariffProblem =
	| { readonly kind: 'notAboveZero' }
	/** A partner or an area without a role prices nothing. */
	| { readonly kind: 'roleNeeded' }
	| { readonly kind: 'endBeforeStart' }
	/** The tariff of the same scope that holds on some of the same days. */
	| { readonly kind: 'overlaps'; readonly other: Tariff };

export function tariffProblem(tariff: Tariff, others: readonly Tariff[]): TariffProblem | null {
	if (tariff.amountPerHour <= 0n) return { kind: 'notAboveZero' };
	if (tariffScope(tariff) === null) return { kind: 'roleNeeded' };
	if (tariff.validUntil !== null && tariff.validUntil <= tariff.validFrom) return { kind: 'endBeforeStart' };
	for (const other of others) {
		if (findOverlaps([tariff, other]).length > 0) return { kind: 'overlaps', other };
	}
	return null;
}

/** Both, when one follows the other from a day on: the first ends where the second starts. */
export function succeeded(first: Tariff, second: Omit<Tariff, 'partnerId' | 'roleId' | 'area' | 'validUntil'>) {
	const { partnerId, roleId, area } = first;
	const endsLater = first.validUntil === null || first.validUntil > second.validFrom;
	return {
		ended: endsLater ? { ...first, validUntil: second.validFrom } : first,
		successor: { ...second, partnerId, roleId, area, validUntil: endsLater ? first.validUntil : null }
	};
}

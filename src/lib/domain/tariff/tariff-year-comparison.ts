/**
 * This year's tariff beside last year's, per scope: tariffs are agreed each year, and a proposal shows what changes
 * (model section 6; report:253).
 */
import type { Day } from '../shared/day';
import { subtractCents, type Cents } from '../shared/money';
import { periodContains } from '../shared/period';
import { percentageChange, type Ratio } from '../shared/ratio';
import type { Tariff } from './tariff';
import { groupedByScope } from './tariff-overlaps';
import type { ScopeOfTariff } from './tariff-scope';

export interface TariffYears {
	readonly scope: ScopeOfTariff;
	/** `null`: no tariff of exactly this scope on that day. */
	readonly current: Tariff | null;
	readonly previous: Tariff | null;
	/** current − previous; `null` unless both are there. */
	readonly difference: Cents | null;
	/** In per cent of the previous one. */
	readonly change: Ratio;
}

/** One row per scope that has a tariff on either day, in the order in which the scopes are first listed. */
export function tariffYearComparison(tariffs: readonly Tariff[], day: Day, previousDay: Day): TariffYears[] {
	return groupedByScope(tariffs).flatMap((group) => {
		const current = validOn(group, day);
		const previous = validOn(group, previousDay);
		const either = current ?? previous;
		if (!either) return [];
		const { partnerId, roleId, area } = either;
		const [before, after] = [previous?.amountPerHour ?? null, current?.amountPerHour ?? null];
		const difference = before === null || after === null ? null : subtractCents(after, before);
		return [
			{ scope: { partnerId, roleId, area }, current, previous, difference, change: percentageChange(before, after) }
		];
	});
}

/** Of one scope, sorted by start: the last that is valid. */
function validOn(group: readonly Tariff[], day: Day): Tariff | null {
	return (
		group.findLast(({ validFrom, validUntil }) => periodContains({ from: validFrom, until: validUntil }, day)) ?? null
	);
}

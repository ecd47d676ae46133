/**
 * Finds the tariff of a piece of work: of the tariffs that are valid on the day, the most specific scope wins, in the
 * order partner + role + area, partner + role, role + area, role, none (model section 6). No match is "unpriced", never
 * € 0. An index answers thousands of lines from hundreds of tariffs at once.
 */
import type { LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import { periodContains } from '../shared/period';
import { TARIFF_SCOPES, type TariffMatch, type TariffScope } from './line-price';
import type { Tariff } from './tariff';
import { tariffScope } from './tariff-scope';

/** The work to be priced. Work in the shared area is in none of the areas, so it matches scopes without an area only. */
export interface TariffQuery {
	readonly partnerId: string | null;
	readonly roleId: string | null;
	readonly area: LineArea;
	readonly day: Day;
}

export interface TariffIndex {
	readonly resolve: (query: TariffQuery) => TariffMatch;
}

const UNPRICED: TariffMatch = { kind: 'unpriced' };

export function resolveTariff(tariffs: readonly Tariff[], query: TariffQuery): TariffMatch {
	return indexTariffs(tariffs).resolve(query);
}

/** Role, then partner, then area, each `null` where the scope leaves it open: only the tariffs of exactly that scope. */
type ByScope = ReadonlyMap<string | null, ReadonlyMap<string | null, ReadonlyMap<LineArea | null, readonly Tariff[]>>>;

export function indexTariffs(tariffs: readonly Tariff[]): TariffIndex {
	const byScope = new Map<string | null, Map<string | null, Map<LineArea | null, Tariff[]>>>();
	for (const tariff of tariffs) {
		if (tariffScope(tariff) === null) continue;
		const byPartner = inserted(byScope, tariff.roleId, () => new Map());
		const byArea = inserted(byPartner, tariff.partnerId, () => new Map());
		inserted(byArea, tariff.area, (): Tariff[] => []).push(tariff);
	}
	return { resolve: (query) => mostSpecific(byScope, query) };
}

function inserted<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
	const value = map.get(key) ?? create();
	map.set(key, value);
	return value;
}

function mostSpecific(byScope: ByScope, { partnerId, roleId, area, day }: TariffQuery): TariffMatch {
	const ofScope = (scope: TariffScope): readonly Tariff[] | undefined => {
		switch (scope) {
			case 'partnerRoleArea':
				return byScope.get(roleId)?.get(partnerId)?.get(area);
			case 'partnerRole':
				return byScope.get(roleId)?.get(partnerId)?.get(null);
			case 'roleArea':
				return byScope.get(roleId)?.get(null)?.get(area);
			case 'role':
				return byScope.get(roleId)?.get(null)?.get(null);
			case 'none':
				return byScope.get(null)?.get(null)?.get(null);
		}
	};
	for (const scope of TARIFF_SCOPES) {
		const tariff = latestValid(ofScope(scope) ?? [], day);
		if (tariff) return { kind: 'found', tariff, scope: tariffScope(tariff) ?? scope };
	}
	return UNPRICED;
}

/** The database refuses two valid at once; should facts hold them, the one agreed later counts, then the first listed. */
function latestValid(candidates: readonly Tariff[], day: Day): Tariff | null {
	let latest: Tariff | null = null;
	for (const tariff of candidates) {
		if (!periodContains({ from: tariff.validFrom, until: tariff.validUntil }, day)) continue;
		if (latest === null || tariff.validFrom > latest.validFrom) latest = tariff;
	}
	return latest;
}

/**
 * Finds the tariff of a piece of work: of the tariffs that are valid on the day, the most specific scope wins, in the
 * order partner + role + area, partner + role, role + area, role, none (model section 6). No match is "unpriced", never
 * € 0. An index answers thousands of lines from hundreds of tariffs at once.
 */
import type { LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import { periodContains } from '../shared/period';
import type { TariffMatch } from './line-price';
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

/** One index per list, however often it is asked for. */
const indexed = new WeakMap<readonly Tariff[], TariffIndex>();

export function indexTariffs(tariffs: readonly Tariff[]): TariffIndex {
	const index = indexed.get(tariffs) ?? indexOf(tariffs);
	indexed.set(tariffs, index);
	return index;
}

function indexOf(tariffs: readonly Tariff[]): TariffIndex {
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

/** From the most specific scope to the least (`TARIFF_SCOPES`). */
function mostSpecific(byScope: ByScope, { partnerId, roleId, area, day }: TariffQuery): TariffMatch {
	const ofRole = byScope.get(roleId);
	const [ofPartner, ofAnyPartner] = [ofRole?.get(partnerId), ofRole?.get(null)];
	const tariff =
		latestValid(ofPartner?.get(area), day) ??
		latestValid(ofPartner?.get(null), day) ??
		latestValid(ofAnyPartner?.get(area), day) ??
		latestValid(ofAnyPartner?.get(null), day) ??
		latestValid(byScope.get(null)?.get(null)?.get(null), day);
	const scope = tariff && tariffScope(tariff);
	return tariff && scope ? { kind: 'found', tariff, scope } : UNPRICED;
}

/** The database refuses two valid at once; should facts hold them, the one agreed later counts, then the first listed. */
function latestValid(candidates: readonly Tariff[] | undefined, day: Day): Tariff | null {
	if (candidates === undefined) return null;
	let latest: Tariff | null = null;
	for (const tariff of candidates) {
		if (!periodContains({ from: tariff.validFrom, until: tariff.validUntil }, day)) continue;
		if (latest === null || tariff.validFrom > latest.validFrom) latest = tariff;
	}
	return latest;
}

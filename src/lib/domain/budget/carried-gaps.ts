/**
 * Who carries what is not covered: the partner that does the work, the board or university above it (report:1116), or
 * the partners of a key, as each area has it (model section 5). A gap of work that nobody does yet is carried by nobody.
 */
import { divideByKey } from '../allocation/divide-by-key';
import type { Coverage, CoverageEntry } from '../coverage/coverage';
import { ancestorsOrSelf, partnerTree } from '../partnership/partner-tree';
import { AREAS, type Area } from '../shared/area';
import { toCents, type Cents } from '../shared/money';
import type { BudgetFacts } from './budget-facts';
import type { CarriedGap } from './budget-figures';

type CarrierFacts = Pick<BudgetFacts, 'settings' | 'keys' | 'partners'>;

/** The partner that carries a gap of work of `partnerId` in an area without a key; `null` for nobody. */
export type CarrierOf = (area: Area, partnerId: string | null) => string | null;

/** By area, then in the order of the partners, then what nobody carries; per area they add up to its gap. */
export function carriedGaps(facts: CarrierFacts, coverage: Pick<Coverage, 'entries' | 'byArea'>): CarriedGap[] {
	const carrierOf = gapCarrier(facts);
	return AREAS.flatMap((area) => {
		const byKey = carriedByKey(facts, area, coverage.byArea[area].gap);
		const amounts = byKey ?? carriedByWork(coverage.entries, area, carrierOf);
		return inPartnerOrder(facts, amounts).map(([partnerId, amount]) => ({ area, partnerId, amount }));
	});
}

export function gapCarrier({ settings, partners }: Pick<CarrierFacts, 'settings' | 'partners'>): CarrierOf {
	const tree = partnerTree(partners);
	const tops = new Map<string, string>();
	return (area, partnerId) => {
		const carrier = settings.gapCarriers[area];
		if (partnerId === null || carrier.kind === 'key') return null;
		if (carrier.kind === 'performer') return partnerId;
		const top = tops.get(partnerId) ?? ancestorsOrSelf(tree, partnerId).at(-1) ?? partnerId;
		tops.set(partnerId, top);
		return top;
	};
}

type Amounts = Map<string | null, Cents>;

/** `null` when the area has no key; when its key cannot divide, nobody carries the gap. */
function carriedByKey({ settings, keys }: CarrierFacts, area: Area, gap: Cents): Amounts | null {
	const carrier = settings.gapCarriers[area];
	if (carrier.kind !== 'key') return null;
	const key = keys.find(({ id }) => id === carrier.keyId);
	const shares = key && divideByKey(gap, key);
	if (!shares?.ok) return new Map([[null, gap]]);
	return new Map(shares.value.map(({ partnerId, amount }) => [partnerId, amount]));
}

function carriedByWork(entries: readonly CoverageEntry[], area: Area, carrierOf: CarrierOf): Amounts {
	const amounts: Amounts = new Map();
	for (const entry of entries) {
		if (entry.area !== area || entry.gap === 0n) continue;
		const carrier = carrierOf(area, entry.partnerId);
		amounts.set(carrier, toCents((amounts.get(carrier) ?? 0n) + entry.gap));
	}
	return amounts;
}

function inPartnerOrder({ partners }: Pick<CarrierFacts, 'partners'>, amounts: Amounts): [string | null, Cents][] {
	const places = new Map<string | null, number>(partners.map(({ id }, index) => [id, index]));
	places.set(null, partners.length + 1);
	const place = (partnerId: string | null) => places.get(partnerId) ?? partners.length;
	return [...amounts].filter(([, amount]) => amount !== 0n).sort(([one], [other]) => place(one) - place(other));
}

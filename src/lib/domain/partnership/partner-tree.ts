/**
 * Looks up and down the partner tree without ever walking in a circle, whatever was entered. One tree serves a whole
 * computation, so that two thousand lines do not each build their own.
 */
import type { Partner } from './partner';

export interface PartnerTree {
	readonly byId: ReadonlyMap<string, Partner>;
	/** Ids directly under a partner, in list order. */
	readonly childrenOf: ReadonlyMap<string, readonly string[]>;
}

export function partnerTree(partners: readonly Partner[]): PartnerTree {
	const byId = new Map<string, Partner>();
	const childrenOf = new Map<string, string[]>();
	for (const partner of partners) {
		if (byId.has(partner.id)) continue;
		byId.set(partner.id, partner);
		if (partner.parentId === null) continue;
		const siblings = childrenOf.get(partner.parentId);
		if (siblings) siblings.push(partner.id);
		else childrenOf.set(partner.parentId, [partner.id]);
	}
	return { byId, childrenOf };
}

/** The partner itself, what it hangs under, and so on up to the top; a partner that is met twice ends the walk. */
export function ancestorsOrSelf(tree: PartnerTree, partnerId: string): string[] {
	const path: string[] = [];
	const seen = new Set<string>();
	for (let current: string | null = partnerId; current !== null && !seen.has(current);) {
		seen.add(current);
		path.push(current);
		current = tree.byId.get(current)?.parentId ?? null;
	}
	return path;
}

/** The first of the partner and those above it that is among `chosen`; `null` when none is. */
export function nearestAmong(tree: PartnerTree, partnerId: string, chosen: ReadonlySet<string>): string | null {
	return ancestorsOrSelf(tree, partnerId).find((id) => chosen.has(id)) ?? null;
}

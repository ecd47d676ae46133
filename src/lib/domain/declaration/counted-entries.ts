/** How many lines each partner has in each state, from kept sums. */
import type { DeclaredSum } from './comparison';
import type { DeclarationState } from './declaration';

export type EntriesByState = { readonly [State in DeclarationState]?: number };
export type EntriesByPartner = ReadonlyMap<string, EntriesByState>;

/** Of work in one role or area; `null` is all of them. */
interface OfWork {
	readonly roleId: string | null;
	readonly area: string | null;
}
export const ALL_WORK: OfWork = { roleId: null, area: null };

/** Of sums that stay the same object all work is counted once: thousands of them stand behind every page of lines. */
const counted = new WeakMap<readonly DeclaredSum[], EntriesByPartner>();

/** Lines of `sums`, by partner; a state without lines is left out. */
export function entriesByPartner(sums: readonly DeclaredSum[], { roleId, area }: OfWork): EntriesByPartner {
	if (roleId !== null || area !== null)
		return count(sums.filter((sum) => (roleId ?? sum.roleId) === sum.roleId && (area ?? sum.area) === sum.area));
	const known = counted.get(sums) ?? count(sums);
	counted.set(sums, known);
	return known;
}

function count(sums: readonly DeclaredSum[]): EntriesByPartner {
	const entries = new Map<string, { [State in DeclarationState]?: number }>();
	for (const { partnerId, state, entries: lines } of sums) {
		const ofPartner = entries.get(partnerId) ?? {};
		ofPartner[state] = (ofPartner[state] ?? 0) + lines;
		entries.set(partnerId, ofPartner);
	}
	return entries;
}

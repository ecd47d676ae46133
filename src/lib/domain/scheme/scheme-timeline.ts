/** All main schemes in the order of time, latest first, with the stretches between and after them for which none is known. */
import type { Day } from '../shared/day';
import type { Scheme } from './scheme';

export type TimelineEntry =
	| { readonly kind: 'scheme'; readonly scheme: Scheme }
	/** `until: null`: from then on. */
	| { readonly kind: 'gap'; readonly from: Day; readonly until: Day | null };

export function schemeTimeline(schemes: readonly Scheme[]): readonly TimelineEntry[] {
	const main = schemes
		.filter(({ role }) => role === 'main')
		.toSorted((first, second) => (first.from < second.from ? -1 : first.from > second.from ? 1 : 0));
	const entries: TimelineEntry[] = [];
	let known: Day | null = null;
	for (const scheme of main) {
		if (known !== null && known < scheme.from) entries.push({ kind: 'gap', from: known, until: scheme.from });
		entries.push({ kind: 'scheme', scheme });
		if (known === null || known < scheme.until) known = scheme.until;
	}
	if (known !== null) entries.push({ kind: 'gap', from: known, until: null });
	return entries.toReversed();
}

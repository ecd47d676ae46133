/**
 * Pupils and training places of a partner on a day, from what was entered for it or for the partners under it. Where
 * nobody entered training places, one place per 50 pupils counts (report:1091), as an exact fraction.
 */
import type { PartnerTree } from '../partnership/partner-tree';
import type { Day } from '../shared/day';
import type { PartnerMeasure } from '../student/student-count';

export interface MeasuredTree {
	readonly tree: PartnerTree;
	/** Partners that count for themselves, and therefore not for a partner above them. */
	readonly chosen: ReadonlySet<string>;
	readonly measures: readonly PartnerMeasure[];
	readonly day: Day;
}

/** report:1091 */
export const PUPILS_PER_TRAINING_PLACE = 50n;

/** The partner's own figure, else the sum of those under it; `null` when nobody entered any. */
export function pupilsOf(measured: MeasuredTree, partnerId: string): bigint | null {
	return figureOf(measured, partnerId, (id) => latest(measured, id, 'pupils'));
}

/**
 * Hundredths of a training place: the partner's own figure; else, where places were entered below it, those with a
 * fiftieth of the pupils of the rest; else a fiftieth of its pupils. `null` when nobody entered any.
 */
export function trainingPlaceHundredths(measured: MeasuredTree, partnerId: string): bigint | null {
	const places = (id: string) => latest(measured, id, 'trainingPlaces');
	return figureOf(measured, partnerId, (id) => {
		const own = places(id);
		if (own !== null) return own * 100n;
		if (figureOf(measured, id, places) !== null) return null;
		const pupils = pupilsOf(measured, id);
		return pupils === null ? null : (pupils * 100n) / PUPILS_PER_TRAINING_PLACE;
	});
}

function figureOf(
	measured: MeasuredTree,
	partnerId: string,
	own: (partnerId: string) => bigint | null,
	above: readonly string[] = []
): bigint | null {
	const figure = own(partnerId);
	if (figure !== null) return figure;
	const path = [...above, partnerId];
	let sum: bigint | null = null;
	for (const childId of measured.tree.childrenOf.get(partnerId) ?? []) {
		if (measured.chosen.has(childId) || path.includes(childId)) continue;
		const part = figureOf(measured, childId, own, path);
		if (part !== null) sum = (sum ?? 0n) + part;
	}
	return sum;
}

/** The last figure on or before the day; of two on one day the later in the list. */
function latest(measured: MeasuredTree, partnerId: string, measure: PartnerMeasure['measure']): bigint | null {
	let found: PartnerMeasure | null = null;
	for (const entry of measured.measures) {
		if (entry.partnerId !== partnerId || entry.measure !== measure || entry.referenceDay > measured.day) continue;
		if (found === null || entry.referenceDay >= found.referenceDay) found = entry;
	}
	return found === null ? null : BigInt(found.count);
}

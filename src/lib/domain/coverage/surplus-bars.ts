/**
 * What keeps the surplus of a source from the gaps beside it: the law, or only our own agreements, which the group can
 * change (model section 5).
 *
 * Asked is what would happen if everything we agreed ourselves were lifted for this one source: pots, shares, areas that
 * an agreement limits, and for unpaid hours that they are worked for the giver's own lines. If a cent of it could then
 * close a gap, our own split bars it; also when it would do so by taking the place of other money that may go where the
 * gap is. If not even then, the law bars it.
 */
import { AREAS, type Area } from '../shared/area';
import type { CoverageInput, Surplus } from './coverage';
import type { CoverProblem } from './cover-problem';
import type { Cover } from './solve-cover';
import { SpareWays } from './spare-ways';

export type Bar = Surplus['barredBy'];

/** One answer per source of the input. `surplus` in cents per source, `covered` in cents per cost entry. */
export function surplusBars(
	input: CoverageInput,
	problem: CoverProblem,
	cover: Cover,
	{ surplus, covered }: { readonly surplus: readonly number[]; readonly covered: Float64Array }
): Bar[] {
	const gapAreas = new Set<Area>();
	for (let entry = 0; entry < covered.length; entry += 1) {
		const { amount, area } = input.costs[entry]!;
		if (Number(amount) > covered[entry]!) gapAreas.add(area);
	}
	const ways = new SpareWays(problem, cover);
	return input.sources.map(({ areas, areasLimitedBy }, index): Bar => {
		if (surplus[index]! <= 0 || gapAreas.size === 0) return 'none';
		if (areasLimitedBy === 'agreement' || areas.some((area) => gapAreas.has(area))) return 'split';
		return ways.leadToGapFrom(cellsIn(problem, areas)) ? 'split' : 'law';
	});
}

/** Cells with work in one of these areas. */
function cellsIn({ cellOf, areaOf }: CoverProblem, areas: readonly Area[]): Set<number> {
	const places = new Set(areas.map((area) => AREAS.indexOf(area)));
	const cells = new Set<number>();
	for (let entry = 0; entry < cellOf.length; entry += 1) {
		if (cellOf[entry]! >= 0 && places.has(areaOf[entry]!)) cells.add(cellOf[entry]!);
	}
	return cells;
}

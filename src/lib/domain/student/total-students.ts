/**
 * The students of one school year added up per institute, school or site, board and placement type. The total is the
 * count that the subsidy of the next year rests on (model section 4).
 */
import type { Partner } from '../partnership/partner';
import { ancestorsOrSelf, partnerTree } from '../partnership/partner-tree';
import type { SchoolYear } from '../shared/school-year';
import type { StudentCount } from './student-count';

export interface StudentSum {
	/** Id of a partner, or the placement type. */
	readonly id: string;
	readonly students: number;
}

export interface StudentTotals {
	/** `null` when nobody entered a count for the year: unknown, not zero. */
	readonly total: number | null;
	/** Partners in list order, placement types in the order in which they are first met; only those that were counted. */
	readonly byInstitute: readonly StudentSum[];
	readonly byPlace: readonly StudentSum[];
	/** By the partner at the top of the school or site: the board, or a school that stands alone. */
	readonly byBoard: readonly StudentSum[];
	readonly byPlacementType: readonly StudentSum[];
}

export function totalStudents(
	counts: readonly StudentCount[],
	partners: readonly Partner[],
	schoolYear: SchoolYear
): StudentTotals {
	const counted = counts.filter((count) => count.schoolYear === schoolYear);
	const tree = partnerTree(partners);
	const order = partners.map(({ id }) => id);
	const boardOf = ({ placeId }: StudentCount) => ancestorsOrSelf(tree, placeId).at(-1) ?? placeId;
	return {
		total: counted.length === 0 ? null : counted.reduce((sum, { students }) => sum + students, 0),
		byInstitute: sums(counted, ({ instituteId }) => instituteId, order),
		byPlace: sums(counted, ({ placeId }) => placeId, order),
		byBoard: sums(counted, boardOf, order),
		byPlacementType: sums(counted, ({ placementType }) => placementType, [])
	};
}

/** In the given order; what it does not name comes behind it, in the order in which it is met. */
function sums(
	counts: readonly StudentCount[],
	idOf: (count: StudentCount) => string,
	order: readonly string[]
): StudentSum[] {
	const totals = new Map<string, number>();
	for (const count of counts) totals.set(idOf(count), (totals.get(idOf(count)) ?? 0) + count.students);
	const listed = order.filter((id) => totals.has(id));
	return [...new Set([...listed, ...totals.keys()])].map((id) => ({ id, students: totals.get(id) ?? 0 }));
}

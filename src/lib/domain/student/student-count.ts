/**
 * Students per institute, school or site, and placement type in one school year. The subsidy of a year rests on the
 * count of the year before (model section 4; BWBR0025839 art. 2).
 */
import type { Day } from '../shared/day';
import type { SchoolYear } from '../shared/school-year';

export interface StudentCount {
	readonly id: string;
	/** The year in which these students were trained. */
	readonly schoolYear: SchoolYear;
	readonly instituteId: string;
	/** A school or a site. */
	readonly placeId: string;
	/** Free word of the partnership, such as "wpl 2" or "lio"; never empty. */
	readonly placementType: string;
	/** Whole students, zero or more. */
	readonly students: number;
}

/** Pupils or training places of one partner on a day: the bases of two allocation keys (model section 5; report:1091). */
export interface PartnerMeasure {
	readonly id: string;
	readonly partnerId: string;
	readonly measure: 'pupils' | 'trainingPlaces';
	readonly count: number;
	readonly referenceDay: Day;
}

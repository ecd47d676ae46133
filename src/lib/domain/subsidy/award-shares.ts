/**
 * What the awards (beschikkingen) give for one school year. An award for that school year counts whole; one for a calendar
 * year by the agreed twelfths; one for another stretch by the months of it in the school year. A corrected amount replaces the
 * granted one. Several awards for the same months add up.
 */
import type { Stretch } from '../scheme/schemes-in-force';
import type { Cents } from '../shared/money';
import { schoolYearPeriod, type SchoolYear } from '../shared/school-year';
import type { Award, AwardDecision } from './award';
import { monthsTouched, overlapOf, type MonthSpan } from './month-span';
import {
	divideOverCalendarYears,
	divideOverSchoolYears,
	shareWithin,
	type AutumnTwelfths,
	type CalendarYearShare,
	type SchoolYearShare
} from './share-over-time';

export interface AwardInUse extends AwardDecision {
	readonly basis: 'corrected' | 'granted';
}

export interface AwardShare {
	readonly award: Award;
	readonly inUse: AwardInUse;
	/** Days of the award within the school year, and the months they touch. */
	readonly stretch: Stretch;
	readonly months: MonthSpan;
	readonly amount: Cents;
}

/** The amount of an award as it stands now: corrected, else granted. */
export function awardInUse(award: Award): AwardInUse {
	return award.corrected ? { ...award.corrected, basis: 'corrected' } : { ...award.granted, basis: 'granted' };
}

/** In date order; awards without a day in the school year give none. */
export function awardShares(
	awards: readonly Award[],
	schoolYear: SchoolYear,
	twelfths: AutumnTwelfths
): readonly AwardShare[] {
	const year = schoolYearPeriod(schoolYear);
	const shares = awards.flatMap((award) => {
		const from = award.from > year.from ? award.from : year.from;
		const until = award.until < year.until ? award.until : year.until;
		const months = from < until ? overlapOf(monthsTouched(award), monthsTouched(year)) : null;
		if (!months) return [];
		const inUse = awardInUse(award);
		const amount = shareWithin(inUse.amount, award, months, twelfths);
		return [{ award, inUse, stretch: { from, until }, months, amount }];
	});
	return shares.sort((first, second) => (orderOf(first) < orderOf(second) ? -1 : 1));
}

/** The amount of an award over the school years it touches, to the cent. */
export function awardBySchoolYear(award: Award, twelfths: AutumnTwelfths): readonly SchoolYearShare[] {
	return divideOverSchoolYears(awardInUse(award).amount, award, twelfths);
}

export function awardByCalendarYear(award: Award, twelfths: AutumnTwelfths): readonly CalendarYearShare[] {
	return divideOverCalendarYears(awardInUse(award).amount, award, twelfths);
}

function orderOf({ award }: AwardShare): string {
	return `${award.from} ${award.until} ${award.id}`;
}

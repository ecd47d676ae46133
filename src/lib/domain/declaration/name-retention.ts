/**
 * How long an organisation keeps the names on its declared hours: as many months after the end of the school year of the work as
 * the partnership agreed. No period of the law is known for this, so nothing is assumed: without an agreement no name is past it.
 */
import { addMonths, type Day } from '../shared/day';
import { schoolYearOf, schoolYearPeriod } from '../shared/school-year';
import type { DeclaredPerson } from './declaration';

/** When names were agreed to go; the longest that can be agreed. */
export const MOST_MONTHS_KEPT = 240;

/** The first day on which the name should be gone. `lastWork` is the last day of work that was declared for the person. */
export function keptUntil(lastWork: Day, monthsKept: number): Day {
	return addMonths(schoolYearPeriod(schoolYearOf(lastWork)).until, monthsKept);
}

/** A person of whom nothing was declared counts from the day the name was written. */
export interface PersonWithWork extends Pick<DeclaredPerson, 'id' | 'partnerId' | 'name' | 'erasedOn'> {
	readonly lastWork: Day;
	/** Whether notes or links are kept with hours of the person. */
	readonly hasEvidence: boolean;
}

/** Of whom something is still kept that was agreed to be gone by now. Without an agreement nobody. */
export function peopleDue<P extends PersonWithWork>(
	people: readonly P[],
	monthsKept: number | null,
	today: Day
): readonly P[] {
	if (monthsKept === null) return [];
	return people.filter(
		({ name, erasedOn, hasEvidence, lastWork }) =>
			erasedOn === null && (name !== null || hasEvidence) && keptUntil(lastWork, monthsKept) <= today
	);
}

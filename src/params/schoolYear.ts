/** A path segment that is a school year, such as "2026-2027". */
import { schoolYearFromText } from '$lib/domain/shared/school-year';

export function match(segment: string): boolean {
	return schoolYearFromText(segment) !== null;
}

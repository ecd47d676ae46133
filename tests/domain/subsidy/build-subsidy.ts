/** Small facts for the subsidy of one school year. */
import { parseScheme } from '$lib/domain/scheme/parse-scheme';
import type { Scheme } from '$lib/domain/scheme/scheme';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { previousSchoolYear, toSchoolYear, type SchoolYear } from '$lib/domain/shared/school-year';
import type { StudentCount } from '$lib/domain/student/student-count';
import type { Award } from '$lib/domain/subsidy/award';
import type { SubsidyFacts } from '$lib/domain/subsidy/compute-subsidy';
import { productSchemes } from '$lib/schemes/product-schemes';
import { SETTINGS } from '../../support/build-facts';

/** Students of the year before; `null` for no count at all. */
export function subsidyFacts(
	year: string,
	students: number | null,
	changes: Partial<Omit<SubsidyFacts, 'settings'>> & { readonly settings?: Partial<SubsidyFacts['settings']> } = {}
): SubsidyFacts {
	const schoolYear = toSchoolYear(year);
	const referenceYear = previousSchoolYear(schoolYear);
	return {
		schoolYear,
		studentCounts: students === null ? [] : [aCount(referenceYear, students)],
		awards: [],
		schemes: productSchemes,
		...changes,
		settings: { ...SETTINGS, referenceYear, ...changes.settings }
	};
}

export function aCount(schoolYear: SchoolYear, students: number, id = 'count'): StudentCount {
	return { id, schoolYear, instituteId: 'hogeschool', placeId: 'school', placementType: 'wpl 1', students };
}

export function anAward(id: string, from: string, until: string, granted: string, corrected?: string): Award {
	return {
		id,
		title: `Beschikking ${id}`,
		reference: 'OND/2026/1',
		from: toDay(from),
		until: toDay(until),
		granted: { amount: money(granted), decidedOn: toDay('2024-10-01') },
		corrected: corrected === undefined ? null : { amount: money(corrected), decidedOn: toDay('2025-06-01') },
		instalments: []
	};
}

/** An award for one calendar year. */
export function calendarAward(year: number, granted: string, corrected?: string): Award {
	return anAward(`beschikking-${year}`, `${year}-01-01`, `${year + 1}-01-01`, granted, corrected);
}

/** A scheme a user entered: an amount per student and a fixed part, nothing else known. */
export function enteredScheme(
	id: string,
	[from, until]: readonly [string, string],
	periodBasis: Scheme['periodBasis'],
	[fixed, perStudent]: readonly [string, string]
): Scheme {
	const known = { confidence: 'entered', sourceId: 'bron' };
	const open = { minimumStudents: null, ceiling: null, overCeiling: null, countBasis: null, countedIn: null };
	const parsed = parseScheme(
		{
			id,
			title: `Eigen opgave ${id}`,
			role: 'main',
			from,
			until,
			periodBasis,
			rule: {
				kind: 'perStudent',
				fixedAmount: { value: fixed, ...known },
				amountPerStudent: { value: perStudent, ...known }
			},
			allowedAreas: null,
			...open,
			countDeadline: null,
			instalments: [],
			aspirants: { years1and2: null, years3and4: 'notFound' },
			remarks: [],
			sources: [{ id: 'bron', title: 'Brief van het ministerie', url: null, confirmedOn: null }],
			confidence: 'entered',
			origin: 'entered',
			recipient: 'partnership'
		},
		'entered'
	);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
	return parsed.value;
}

import { describe, expect, it } from 'vitest';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { matrixPlaceOf, matrixRowId, studentMatrix, type MatrixFacts } from '$lib/domain/student/student-matrix';
import type { StudentCount } from '$lib/domain/student/student-count';
import { aPartner } from '$tests/support/build-facts';

const partners = [
	aPartner('bestuur'),
	aPartner('school', { kind: 'school', parentId: 'bestuur' }),
	aPartner('tweede', { kind: 'school', parentId: 'bestuur' }),
	aPartner('vestiging', { kind: 'site', parentId: 'school' }),
	aPartner('hogeschool', { kind: 'higherEducation' }),
	aPartner('instituut', { kind: 'institute', parentId: 'hogeschool' }),
	aPartner('universiteit', { kind: 'higherEducation' })
];
let made = 0;

function count(
	placeId: string,
	placementType: string,
	students: number,
	changes: Partial<StudentCount> = {}
): StudentCount {
	const schoolYear = toSchoolYear('2025-2026');
	return { id: `c${made++}`, schoolYear, instituteId: 'instituut', placeId, placementType, students, ...changes };
}
const lastYear = { schoolYear: toSchoolYear('2024-2025') };

function matrix(counts: readonly StudentCount[], wanted: MatrixFacts['wanted'] = []) {
	const years = { schoolYear: toSchoolYear('2025-2026'), previousYear: toSchoolYear('2024-2025') };
	return studentMatrix({ partners, counts, wanted, ...years });
}

describe('student counts as a matrix', () => {
	it('offers institutes, and a university only when it has none under it or was counted itself', () => {
		expect(matrix([]).institutes.map(({ id }) => id)).toEqual(['instituut', 'universiteit']);
		const counted = matrix([count('school', 'wpl 2', 3, { instituteId: 'hogeschool' })]);
		expect(counted.institutes.map(({ id }) => id)).toEqual(['hogeschool', 'instituut', 'universiteit']);
	});

	it('has a row per place and placement type, in the order of the tree', () => {
		const { rows } = matrix([count('tweede', 'lio', 1), count('vestiging', 'wpl 2', 2), count('vestiging', 'lio', 4)]);
		expect(rows.map(({ id }) => id)).toEqual(['vestiging~lio', 'vestiging~wpl 2', 'tweede~lio']);
		expect(rows[0]?.students).toEqual(new Map([['instituut', 4]]));
	});

	it('keeps the rows of the year before ready, with their total and without a count', () => {
		const { rows } = matrix([
			count('school', 'wpl 2', 5, lastYear),
			count('school', 'wpl 2', 6, { ...lastYear, instituteId: 'universiteit' }),
			count('school', 'lio', 9, { schoolYear: toSchoolYear('2020-2021') })
		]);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ id: 'school~wpl 2', previous: 11, students: new Map() });
	});

	it('tells a count of zero from no count', () => {
		const { rows } = matrix([count('school', 'wpl 2', 0)], [{ placeId: 'tweede', placementType: 'wpl 2' }]);
		expect(rows.map(({ students, previous }) => [students.get('instituut'), previous])).toEqual([
			[0, null],
			[undefined, null]
		]);
	});

	it('reads a row’s id back, also of a placement type with its own signs', () => {
		const place = { placeId: 'school', placementType: 'wpl ~ 2' };
		expect(matrixPlaceOf(matrixRowId(place))).toEqual(place);
		expect(['', 'school', '~wpl', 'school~'].map(matrixPlaceOf)).toEqual([null, null, null, null]);
	});
});

import { describe, expect, it } from 'vitest';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { StudentCount } from '$lib/domain/student/student-count';
import { totalStudents } from '$lib/domain/student/total-students';
import { aPartner } from '../../support/build-facts';

const partners = [
	aPartner('bestuur-b'),
	aPartner('bestuur-a'),
	aPartner('school', { kind: 'school', parentId: 'bestuur-a' }),
	aPartner('vestiging', { kind: 'site', parentId: 'school' }),
	aPartner('eigen-school', { kind: 'school' }),
	aPartner('hbo', { kind: 'institute' }),
	aPartner('wo', { kind: 'institute' })
];
const year = toSchoolYear('2025-2026');

let next = 0;
function count(
	instituteId: string,
	placeId: string,
	placementType: string,
	students: number,
	schoolYear = year
): StudentCount {
	next += 1;
	return { id: `t${next}`, schoolYear, instituteId, placeId, placementType, students };
}

describe('the students of a year', () => {
	const counts = [
		count('wo', 'eigen-school', 'lio', 4),
		count('hbo', 'vestiging', 'wpl 2', 10),
		count('hbo', 'school', 'lio', 3),
		count('hbo', 'school', 'lio', 50, toSchoolYear('2024-2025'))
	];
	const totals = totalStudents(counts, partners, year);

	it('are added up per institute, place, board and placement type, in the order of the partners', () => {
		expect(totals).toEqual({
			total: 17,
			byInstitute: [
				{ id: 'hbo', students: 13 },
				{ id: 'wo', students: 4 }
			],
			byPlace: [
				{ id: 'school', students: 3 },
				{ id: 'vestiging', students: 10 },
				{ id: 'eigen-school', students: 4 }
			],
			byBoard: [
				{ id: 'bestuur-a', students: 13 },
				{ id: 'eigen-school', students: 4 }
			],
			byPlacementType: [
				{ id: 'lio', students: 7 },
				{ id: 'wpl 2', students: 10 }
			]
		});
	});

	it('give the same total in every view', () => {
		for (const view of [totals.byInstitute, totals.byPlace, totals.byBoard, totals.byPlacementType]) {
			expect(view.reduce((sum, { students }) => sum + students, 0)).toBe(totals.total);
		}
	});

	it('are unknown, not zero, while nobody entered a count', () => {
		expect(totalStudents(counts, partners, toSchoolYear('2023-2024')).total).toBeNull();
		expect(totalStudents([count('hbo', 'school', 'lio', 0)], partners, year).total).toBe(0);
	});

	it('at a place nobody knows still count', () => {
		expect(totalStudents([count('hbo', 'weg', 'lio', 2)], partners, year).byBoard).toEqual([
			{ id: 'weg', students: 2 }
		]);
	});
});

import { describe, expect, it } from 'vitest';
import { freezeKeyBases, type KeyBasisFacts } from '$lib/domain/allocation/freeze-key';
import type { KeyKind } from '$lib/domain/allocation/allocation-key';
import { toDay } from '$lib/domain/shared/day';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import type { PartnerMeasure, StudentCount } from '$lib/domain/student/student-count';
import { aLine, aPartner } from '../../support/build-facts';

const partners = [
	aPartner('bestuur-a'),
	aPartner('school-a1', { kind: 'school', parentId: 'bestuur-a' }),
	aPartner('vestiging-a11', { kind: 'site', parentId: 'school-a1' }),
	aPartner('school-a2', { kind: 'school', parentId: 'bestuur-a' }),
	aPartner('bestuur-b'),
	aPartner('hogeschool', { kind: 'higherEducation' }),
	aPartner('lerarenopleiding', { kind: 'institute', parentId: 'hogeschool' })
];

let next = 0;
function students(placeId: string, count: number, year = '2025-2026'): StudentCount {
	next += 1;
	const schoolYear = toSchoolYear(year);
	return {
		id: `t${next}`,
		schoolYear,
		instituteId: 'lerarenopleiding',
		placeId,
		placementType: 'wpl 2',
		students: count
	};
}

function measured(
	partnerId: string,
	measure: PartnerMeasure['measure'],
	count: number,
	day = '2025-10-01'
): PartnerMeasure {
	next += 1;
	return { id: `m${next}`, partnerId, measure, count, referenceDay: toDay(day) };
}

function weights(kind: KeyKind, facts: Partial<KeyBasisFacts>, partnerIds: readonly string[], day = '2025-10-01') {
	const all = { partners, studentCounts: [], partnerMeasures: [], lines: [], entered: {}, ...facts };
	return Object.fromEntries(
		freezeKeyBases(kind, all, toDay(day), partnerIds).map(({ partnerId, weight }) => [partnerId, weight])
	);
}

describe('freezing the bases of a key', () => {
	const studentCounts = [
		students('vestiging-a11', 40),
		students('school-a1', 5),
		students('school-a2', 16),
		students('bestuur-b', 31)
	];

	it('lets the students of schools and sites count for their board', () => {
		expect(weights('students', { studentCounts }, ['bestuur-b', 'bestuur-a'])).toEqual({
			'bestuur-b': '31',
			'bestuur-a': '61'
		});
	});

	it('keeps the order in which the partners are listed', () => {
		const bases = freezeKeyBases(
			'equal',
			{ partners, studentCounts, partnerMeasures: [], lines: [], entered: {} },
			toDay('2025-10-01'),
			['bestuur-b', 'bestuur-a']
		);
		expect(bases).toEqual([
			{ partnerId: 'bestuur-b', weight: '1' },
			{ partnerId: 'bestuur-a', weight: '1' }
		]);
	});

	it('counts a student once: at the nearest partner on the list', () => {
		expect(weights('students', { studentCounts }, ['bestuur-a', 'school-a1'])).toEqual({
			'bestuur-a': '16',
			'school-a1': '45'
		});
	});

	it('counts students for their institute where institutes are on the list', () => {
		expect(weights('students', { studentCounts }, ['hogeschool'])).toEqual({ hogeschool: '92' });
	});

	it('counts the students of the school year of the reference day only', () => {
		const both = [...studentCounts, students('bestuur-b', 7, '2026-2027')];
		expect(weights('students', { studentCounts: both }, ['bestuur-b'], '2026-08-01')).toEqual({ 'bestuur-b': '7' });
		expect(weights('students', { studentCounts: both }, ['bestuur-b'], '2026-07-31')).toEqual({ 'bestuur-b': '31' });
	});

	it('takes the last number of pupils on or before the reference day', () => {
		const partnerMeasures = [
			measured('bestuur-b', 'pupils', 1200, '2024-10-01'),
			measured('bestuur-b', 'pupils', 1234, '2025-10-01'),
			measured('bestuur-b', 'pupils', 1300, '2025-10-02')
		];
		expect(weights('pupils', { partnerMeasures }, ['bestuur-b'])).toEqual({ 'bestuur-b': '1234' });
		expect(weights('pupils', { partnerMeasures }, ['bestuur-b'], '2024-09-30')).toEqual({ 'bestuur-b': '0' });
	});

	it('prefers the figure of the board itself to the sum of its schools', () => {
		const schools = [measured('school-a1', 'pupils', 100), measured('school-a2', 'pupils', 200)];
		expect(weights('pupils', { partnerMeasures: schools }, ['bestuur-a'])).toEqual({ 'bestuur-a': '300' });
		const own = [...schools, measured('bestuur-a', 'pupils', 450)];
		expect(weights('pupils', { partnerMeasures: own }, ['bestuur-a'])).toEqual({ 'bestuur-a': '450' });
	});

	it('leaves out of a board what a school on the list counts for itself', () => {
		const schools = [measured('school-a1', 'pupils', 100), measured('school-a2', 'pupils', 200)];
		expect(weights('pupils', { partnerMeasures: schools }, ['bestuur-a', 'school-a1'])).toEqual({
			'bestuur-a': '200',
			'school-a1': '100'
		});
	});

	it('makes one training place of fifty pupils where no places were entered (report:1091)', () => {
		const partnerMeasures = [measured('bestuur-b', 'pupils', 1234), measured('school-a1', 'pupils', 1000)];
		expect(weights('trainingPlaces', { partnerMeasures }, ['bestuur-a', 'bestuur-b'])).toEqual({
			'bestuur-a': '20',
			'bestuur-b': '24.68'
		});
	});

	it('takes the places of one school and a fiftieth of the pupils of the other', () => {
		const partnerMeasures = [measured('school-a1', 'trainingPlaces', 7), measured('school-a2', 'pupils', 525)];
		expect(weights('trainingPlaces', { partnerMeasures }, ['bestuur-a'])).toEqual({ 'bestuur-a': '17.5' });
	});

	it('adds the budgeted hours of a board and of its schools', () => {
		const lines = [
			aLine('r1', '100.50 h', { partnerId: 'school-a1' }),
			aLine('r2', '20.00 h', { partnerId: 'bestuur-a' }),
			aLine('r3', '5000.00', { partnerId: 'bestuur-a' }),
			aLine('r4', '80.00 h', { partnerId: null })
		];
		expect(weights('hours', { lines }, ['bestuur-a', 'bestuur-b'])).toEqual({ 'bestuur-a': '120.5', 'bestuur-b': '0' });
	});

	it('takes percentages and declared hours as they were entered, zero where nothing was', () => {
		expect(weights('percentages', { entered: { 'bestuur-a': '62.5' } }, ['bestuur-a', 'bestuur-b'])).toEqual({
			'bestuur-a': '62.5',
			'bestuur-b': '0'
		});
	});

	it('survives a board that hangs under its own school', () => {
		const circle = [aPartner('x', { parentId: 'y' }), aPartner('y', { kind: 'school', parentId: 'x' })];
		const partnerMeasures = [measured('y', 'pupils', 50)];
		expect(weights('trainingPlaces', { partners: circle, partnerMeasures }, ['x'])).toEqual({ x: '1' });
		expect(weights('students', { partners: circle, studentCounts: [students('z', 3)] }, ['x'])).toEqual({ x: '0' });
	});
});

import { describe, expect, it } from 'vitest';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { MOST_SHEET_ROWS, readStudentSheet, sheetText } from '$lib/forms/student-sheet';
import { aPartner } from '$tests/support/build-facts';

const partners = [
	aPartner('bestuur'),
	aPartner('noord', { kind: 'school', parentId: 'bestuur', name: 'Lyceum Noord', shortName: 'LN' }),
	aPartner('zuid', { kind: 'school', parentId: 'bestuur', name: 'Lyceum Zuid', shortName: 'LZ' }),
	aPartner('ho', { kind: 'institute', name: 'Lerarenopleiding Zee en Land', shortName: 'LZL' })
];
const counts = [
	{
		id: 'c',
		schoolYear: toSchoolYear('2024-2025'),
		instituteId: 'ho',
		placeId: 'noord',
		placementType: 'wpl 2',
		students: 1
	}
];

function sheet(text: string) {
	return readStudentSheet(text, { partners, counts, locale: 'nl' });
}

function outcomes(text: string): unknown[] {
	const read = sheet(text);
	if (!read.ok) return [read.error];
	return read.value.rows.map(({ outcome }) =>
		outcome.kind === 'read'
			? Object.values(outcome.count).join(' ')
			: outcome.problems.map(({ column, reason, suggestion }) => `${column} ${reason} ${suggestion}`).join('; ')
	);
}

describe('student counts pasted from a sheet', () => {
	it('reads institute, place, placement type and number, by name or short name', () => {
		expect(outcomes('Lerarenopleiding Zee en Land\tLyceum Noord\twpl 2\t12\nLZL\tLZ\tlio\t1.234\n')).toEqual([
			'ho noord wpl 2 12',
			'ho zuid lio 1234'
		]);
	});

	it('takes the columns in the order of their headers, and leaves others out', () => {
		const text = 'School;Opmerking;Aantal;Soort;Instituut\nLN;x;3;lio;LZL';
		expect(outcomes(text)).toEqual(['ho noord lio 3']);
	});

	it('writes a known placement type as it is known', () => {
		expect(outcomes('LZL\tLN\tWPL  2\t3')).toEqual(['ho noord wpl 2 3']);
	});

	it('refuses an unknown name per row and says who was probably meant', () => {
		expect(outcomes('LZL\tLyceum Nord\twpl 2\t3\nOnbekend\tLN\twpl 2\t3')).toEqual([
			'place unknownPartner Lyceum Noord',
			'institute unknownPartner null'
		]);
	});

	it('refuses a board as a place and a school as an institute', () => {
		expect(outcomes('LN\tPartner bestuur\twpl 2\t3')).toEqual([
			'institute unknownPartner null; place unknownPartner null'
		]);
	});

	it('explains wrong columns, and names every problem of a row at once', () => {
		expect(outcomes('LZL\tLN\t3')).toEqual(['null wrongColumns 3']);
		expect(outcomes('LZL\t\t\tveel')).toEqual(['place empty null; placementType empty null; students notANumber null']);
	});

	it('refuses numbers that are no counts, each with its reason', () => {
		const numbers = ['-1', '2,5', '1e400', 'NaN', '99999999999', '٣'];
		expect(numbers.map((number) => outcomes(`LZL\tLN\twpl 2\t${number}`)[0])).toEqual([
			'students negative null',
			'students notWhole null',
			'students exponent null',
			'students notANumber null',
			'students tooLarge null',
			'students foreignDigits null'
		]);
	});

	it('refuses the second of two rows for the same students and points at the first', () => {
		expect(outcomes('LZL\tLN\twpl 2\t3\nLZL\tLyceum Noord\tWPL 2\t4')).toEqual(['ho noord wpl 2 3', 'null twice 1']);
	});

	it('gives back the refused rows as text that reads the same again', () => {
		const read = sheet('Instituut\tSchool\tSoort\tAantal\nLZL\tLN\twpl 2\t3\n"Een ""naam"""\tLN\twpl 2\t4');
		if (!read.ok) throw new Error(read.error);
		const left = sheetText(read.value, read.value.rows.slice(1));
		expect(left).toBe('Instituut\tSchool\tSoort\tAantal\n"Een ""naam"""\tLN\twpl 2\t4');
		expect(outcomes(left)).toEqual(outcomes(left));
	});

	it('says so when there is nothing to read or too much', () => {
		expect(outcomes('')).toEqual(['nothing']);
		expect(outcomes('\n\n')).toEqual(['nothing']);
		expect(outcomes('Instituut\tSchool\tSoort\tAantal')).toEqual(['nothing']);
		expect(outcomes('LZL\tLN\twpl 2\t3\n'.repeat(MOST_SHEET_ROWS + 2))).toEqual(['tooManyRows']);
	});
});

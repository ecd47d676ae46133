import { describe, expect, it } from 'vitest';
import { loadSchemes } from '../../../src/lib/domain/scheme/load-schemes';
import { bracketScheme, perStudentScheme, type Json } from './broken-schemes';

function asEntered(scheme: Json): unknown {
	return JSON.parse(
		JSON.stringify({ ...scheme, origin: 'entered' }).replaceAll(/"confidence":"\w+"/g, '"confidence":"entered"')
	);
}

function problemsOf(...schemes: readonly unknown[]): readonly string[] {
	const loaded = loadSchemes(schemes.map((json, index) => ({ where: `${index}.json`, json })));
	return loaded.ok ? [] : loaded.error.map(({ where, path, reason }) => `${where} ${path} ${reason}`);
}

describe('schemes beside each other', () => {
	it('may follow each other on the same day', () => {
		const next = { ...perStudentScheme(), from: '2027-08-01', until: '2028-08-01' };
		expect(problemsOf(bracketScheme(), next)).toEqual([]);
	});

	it('may not be in force on the same day, so that the date decides', () => {
		const within = { ...perStudentScheme(), periodBasis: 'other', from: '2027-07-01', until: '2028-08-01' };
		expect(problemsOf(bracketScheme(), within)).toEqual(['1.json from overlappingPeriod']);
	});

	it('may not have one id', () => {
		const next = { ...bracketScheme(), from: '2027-08-01', until: '2028-08-01' };
		expect(problemsOf(bracketScheme(), next)).toEqual(['1.json id duplicateId']);
	});

	it('may overlap when one is an add-on', () => {
		expect(problemsOf(bracketScheme(), { ...perStudentScheme(), role: 'addon' })).toEqual([]);
	});

	it('may overlap when one was entered by the partnership', () => {
		expect(problemsOf(bracketScheme(), asEntered(perStudentScheme()))).toEqual([]);
	});

	it('may not overlap when both were entered by the partnership', () => {
		expect(problemsOf(asEntered(bracketScheme()), asEntered(perStudentScheme()))).toEqual([
			'1.json from overlappingPeriod'
		]);
	});

	it('name the file of every problem', () => {
		expect(problemsOf({ ...bracketScheme(), title: '' }, { ...perStudentScheme(), origin: 'found' })).toEqual([
			'0.json title emptyText',
			'1.json origin notAllowed'
		]);
	});
});

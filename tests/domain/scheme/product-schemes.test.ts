import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeScheme } from '../../../src/lib/domain/scheme/compute-scheme';
import type { Scheme } from '../../../src/lib/domain/scheme/scheme';
import { money } from '../../../src/lib/domain/shared/money';
import { productSchemeFiles, productSchemes } from '../../../src/lib/schemes/product-schemes';

function scheme(id: string): Scheme {
	const found = productSchemes.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`no scheme ${id}`);
	return found;
}

function amount(id: string, students: number): bigint | string {
	const computation = computeScheme(scheme(id), students, 'recognised');
	return computation.kind === 'computed' ? computation.amount : computation.kind;
}

describe('the schemes of the product', () => {
	it('are all files of the folder, each under the name of its scheme', () => {
		const files = readdirSync('src/lib/schemes').filter((name) => name.endsWith('.json'));
		expect(productSchemeFiles.map(({ where }) => where).sort()).toEqual(files.sort());
		expect(productSchemes.map(({ id }) => `${id}.json`)).toEqual(productSchemeFiles.map(({ where }) => where));
	});

	it('hold no amount as a number', () => {
		for (const { where } of productSchemeFiles) {
			const text = readFileSync(`src/lib/schemes/${where}`, 'utf8');
			const numbers = [...text.matchAll(/"(\w+)": (-?\d[\d.eE]*)/g)].map(([, key]) => key);
			const counts = ['fromStudents', 'toStudents', 'month', 'value'];
			expect(numbers.filter((key) => !counts.includes(key ?? ''))).toEqual([]);
			expect([...text.matchAll(/"value": (\d+)/g)].every(([, count]) => Number(count) <= 150)).toBe(true);
		}
	});

	it('say in both languages what a reader should know', () => {
		for (const { id, remarks } of productSchemes) {
			expect(remarks.length, id).toBeGreaterThan(0);
			expect(
				remarks.every(({ nl, en }) => nl !== en && nl.endsWith('.') && en.endsWith('.')),
				id
			).toBe(true);
		}
	});

	it('pay opleiden only, apart from the add-ons', () => {
		const main = productSchemes.filter(({ role }) => role === 'main');
		expect(main.map(({ allowedAreas }) => allowedAreas?.value)).toEqual(main.map(() => ['opleiden']));
	});

	it('know no amount for an aspirant in its first two years', () => {
		expect(productSchemes.filter(({ aspirants }) => aspirants.years1and2)).toEqual([]);
	});
});

describe('checked values, from the verified tables', () => {
	/** Of `check_values_computed_here` in the verified tables: students, 2018-2019, fixed plus per student, 2025. */
	const rows = [
		[60, '200000.00', '157300.00', '75000.00'],
		[139, '200000.00', '232745.00', '173750.00'],
		[140, '280000.00', '233700.00', '175000.00'],
		[219, '320000.00', '309145.00', '273750.00'],
		[220, '340000.00', '310100.00', '275000.00'],
		[379, '460000.00', '461945.00', '473750.00'],
		[380, '500000.00', '462900.00', '475000.00']
	] as const;

	it.each(rows)(
		'%i students: %s in 2018-2019, %s nominal from 2020-2021, %s in 2025',
		(students, table, nominal, region) => {
			expect(amount('tko-2018-2019', students)).toBe(money(table));
			for (const year of ['tko-2020-2021', 'tko-2021-2022', 'tko-2022-2023'])
				expect(amount(year, students)).toBe(money(nominal));
			expect(amount('ldnor-2025', students)).toBe(money(region));
		}
	);

	it('2013-2014 pays 10,000 more than 2014-2015 in every bracket', () => {
		for (const students of [80, 140, 180, 220, 260, 300, 340, 380, 1000]) {
			const difference = BigInt(amount('tko-2013-2014', students)) - BigInt(amount('tko-2014-2015', students));
			expect(difference).toBe(money('10000.00'));
		}
	});

	it('the amount per student of 2025 beats the nominal of 2020 from 339 students', () => {
		expect(amount('ldnor-2025', 338) < amount('tko-2020-2021', 338)).toBe(true);
		expect(amount('ldnor-2025', 339) > amount('tko-2020-2021', 339)).toBe(true);
	});

	it('the academic add-on pays 70,000 a year, whatever the number of students', () => {
		expect([0, 5, 400].map((students) => amount('academische-kop-2012-2016', students))).toEqual(
			Array(3).fill(money('70000.00'))
		);
	});

	it('a project scheme and the years without a known rule have no amount', () => {
		const unknown = ['tko-2023-aug-dec', 'or-2024', 'vsls-2013-2016', 'onderwijsregio-verdieping-2025'];
		expect(unknown.map((id) => amount(id, 200))).toEqual(unknown.map(() => 'unknown'));
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeScheme } from '../../../src/lib/domain/scheme/compute-scheme';
import { bracketOf } from '../../../src/lib/domain/scheme/bracket-lookup';
import { parseScheme } from '../../../src/lib/domain/scheme/parse-scheme';
import type { Scheme } from '../../../src/lib/domain/scheme/scheme';
import type { SchemeComputation } from '../../../src/lib/domain/scheme/scheme-computation';
import { money } from '../../../src/lib/domain/shared/money';
import { productSchemes } from '../../../src/lib/schemes/product-schemes';
import { anyScheme, bracketRule, perStudentRule, schemeWith } from './arbitrary-scheme';
import { bracketScheme, withValue } from './broken-schemes';

function scheme(id: string): Scheme {
	const found = productSchemes.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`no scheme ${id}`);
	return found;
}

function keys(computation: SchemeComputation): readonly string[] {
	return computation.derivation.map((step) => step.key);
}

const students = fc.integer({ min: 0, max: 2000 });

describe('an amount per bracket', () => {
	const table = scheme('tko-2018-2019');

	it('tells the way to the brackets beside it, in students and euro', () => {
		const computation = computeScheme(table, 150, 'recognised');
		expect(computation.kind === 'computed' && computation.steps).toEqual({
			next: { students: 180, more: 30, difference: money('40000.00') },
			previous: { students: 139, fewer: 11, difference: money('-80000.00') },
			oneMore: money('0.00'),
			oneFewer: money('0.00'),
			aboveMinimum: 90
		});
	});

	it('jumps where a bracket begins', () => {
		const last = computeScheme(table, 139, 'recognised');
		const first = computeScheme(table, 140, 'recognised');
		expect(last.kind === 'computed' && last.steps.oneMore).toBe(money('80000.00'));
		expect(first.kind === 'computed' && first.steps.oneFewer).toBe(money('-80000.00'));
	});

	it('has nothing above the top bracket and, at the minimum, nothing below', () => {
		const top = computeScheme(table, 812, 'recognised');
		expect(top.kind === 'computed' && top.steps.next).toBe(null);
		const bottom = computeScheme(table, 60, 'recognised');
		expect(bottom.kind === 'computed' && bottom.steps).toMatchObject({
			previous: null,
			oneFewer: null,
			aboveMinimum: 0
		});
	});

	it('below the minimum is not an amount of zero but not eligible, with the distance', () => {
		expect(computeScheme(table, 59, 'recognised')).toMatchObject({
			kind: 'notEligible',
			condition: 'tooFewStudents',
			minimum: 60,
			studentsShort: 1,
			amountAtMinimum: money('200000.00')
		});
		expect(computeScheme(table, 0, 'recognised')).toMatchObject({ kind: 'notEligible', studentsShort: 60 });
	});

	it('is found as a walk through the table would find it', () => {
		fc.assert(
			fc.property(schemeWith(bracketRule), students, ({ rule }, count) => {
				if (rule.kind !== 'brackets' || count < (rule.brackets[0]?.fromStudents ?? 0)) return;
				const walked = rule.brackets.filter(
					({ fromStudents, toStudents }) => fromStudents <= count && (toStudents === null || count <= toStudents)
				);
				expect(walked).toEqual([bracketOf(rule.brackets, count)]);
			})
		);
	});
});

describe('an amount per student', () => {
	it('shows the fixed part, the part for students and their sum, each with its source', () => {
		const computation = computeScheme(scheme('tko-2020-2021'), 139, 'recognised');
		const written = computation.derivation.map(({ key, result, source }) => [key, result, source?.confidence ?? null]);
		expect(written).toEqual([
			['scheme.minimumMet', null, 'inferred'],
			['scheme.fixedAmount', { kind: 'amount', amount: money('100000.00') }, 'found'],
			['scheme.perStudent', { kind: 'amount', amount: money('132745.00') }, 'inferred'],
			['scheme.sum', { kind: 'amount', amount: money('232745.00') }, null],
			['scheme.ceilingNotApplied', null, 'found']
		]);
	});

	it('is worth the same for every student more or fewer', () => {
		const computation = computeScheme(scheme('tko-2022-2023'), 139, 'recognised');
		expect(computation.kind === 'computed' && computation.steps).toEqual({
			next: null,
			previous: null,
			oneMore: money('955.00'),
			oneFewer: money('-955.00'),
			aboveMinimum: 79
		});
	});

	it('never falls when students come', () => {
		fc.assert(
			fc.property(
				schemeWith(() => perStudentRule),
				students,
				students,
				(random, first, second) => {
					const [fewer, more] = [Math.min(first, second), Math.max(first, second)];
					const low = computeScheme(random, fewer, 'recognised');
					const high = computeScheme(random, more, 'recognised');
					if (low.kind !== 'computed') return;
					expect(high.kind === 'computed' && high.amount >= low.amount).toBe(true);
				}
			)
		);
	});

	it('with the minimum of the region does not refuse a small partnership', () => {
		const computation = computeScheme(scheme('ldnor-2025'), 61, 'recognised');
		expect(computation).toMatchObject({ kind: 'computed', amount: money('76250.00'), steps: { aboveMinimum: null } });
		expect(keys(computation)).toEqual([
			'scheme.minimumOfRegion',
			'scheme.noFixedAmount',
			'scheme.perStudent',
			'scheme.ceilingNotFound',
			'scheme.paidToRegion'
		]);
	});
});

describe('what is missing', () => {
	it('is named when nobody entered a count; zero students is a count', () => {
		const table = scheme('tko-2018-2019');
		expect(computeScheme(table, null, 'recognised')).toMatchObject({ kind: 'unknown', missing: ['studentCount'] });
		expect(computeScheme(table, 0, 'recognised').kind).toBe('notEligible');
	});

	it('is named when the rule was not found', () => {
		expect(computeScheme(scheme('or-2024'), 200, 'recognised')).toMatchObject({
			kind: 'unknown',
			missing: ['fixedAmount', 'amountPerStudent']
		});
	});

	it('is the amount of an aspirant in its first two years, in every scheme', () => {
		for (const known of productSchemes) {
			expect(computeScheme(known, 200, 'aspirantYear1or2')).toMatchObject({
				kind: 'unknown',
				missing: ['aspirantAmount']
			});
		}
	});

	it('is the rule for aspirants in years 3 and 4 where it was not found, and that of everyone where it was', () => {
		expect(computeScheme(scheme('ldnor-2025'), 200, 'aspirantYear3or4').kind).toBe('unknown');
		const computation = computeScheme(scheme('tko-2018-2019'), 200, 'aspirantYear3or4');
		expect(computation).toMatchObject({ kind: 'computed', amount: money('320000.00') });
		expect(keys(computation)[0]).toBe('scheme.aspirantSameAsRecognised');
	});

	it('is nothing once a scheme holds the amount of an aspirant', () => {
		const parsed = parseScheme(bracketScheme(), 'test');
		expect(parsed.ok && computeScheme(parsed.value, null, 'aspirantYear1or2')).toMatchObject({
			kind: 'computed',
			amount: money('50000.00'),
			derivation: [{ key: 'scheme.aspirantAmount', source: { title: 'De tekst', confidence: 'found' } }]
		});
	});
});

describe('a fixed amount per year', () => {
	const fixed = {
		kind: 'fixedYearly',
		amountPerYear: { value: '70000.00', confidence: 'found', sourceId: 'tekst' }
	};

	it('needs no students', () => {
		const parsed = parseScheme({ ...bracketScheme(), rule: fixed, minimumStudents: null }, 'test');
		expect(parsed.ok && computeScheme(parsed.value, null, 'recognised')).toMatchObject({
			kind: 'computed',
			amount: money('70000.00'),
			steps: { oneMore: 0n, oneFewer: 0n }
		});
	});

	it('needs them when there is a minimum', () => {
		const parsed = parseScheme(withValue({ ...bracketScheme(), rule: fixed }, 'minimumStudents.value', 60), 'test');
		expect(parsed.ok && computeScheme(parsed.value, null, 'recognised').kind).toBe('unknown');
		expect(parsed.ok && computeScheme(parsed.value, 59, 'recognised').kind).toBe('notEligible');
		expect(parsed.ok && computeScheme(parsed.value, 60, 'recognised').kind).toBe('computed');
	});
});

describe('every computation', () => {
	it('agrees with itself about one student more and one fewer', () => {
		fc.assert(
			fc.property(anyScheme, students, (random, count) => {
				const here = computeScheme(random, count, 'recognised');
				const above = computeScheme(random, count + 1, 'recognised');
				if (here.kind !== 'computed' || above.kind !== 'computed') return;
				expect(here.steps.oneMore).toBe(above.amount - here.amount);
				expect(above.steps.oneFewer).toBe(here.amount - above.amount);
			})
		);
	});

	it('reaches the next bracket with exactly the students it says', () => {
		fc.assert(
			fc.property(schemeWith(bracketRule), students, (random, count) => {
				const here = computeScheme(random, count, 'recognised');
				if (here.kind !== 'computed' || !here.steps.next) return;
				const there = computeScheme(random, count + here.steps.next.more, 'recognised');
				expect(there.kind === 'computed' && there.amount - here.amount).toBe(here.steps.next.difference);
			})
		);
	});
});

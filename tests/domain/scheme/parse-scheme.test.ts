import { describe, expect, it } from 'vitest';
import { parseScheme } from '../../../src/lib/domain/scheme/parse-scheme';
import { SCHEME_PROBLEM_REASONS } from '../../../src/lib/domain/scheme/scheme-problem';
import { bracketScheme, brokenSchemes, perStudentScheme, withValue } from './broken-schemes';

describe('a good scheme', () => {
	it('is read with its amounts as cents', () => {
		const parsed = parseScheme(bracketScheme(), 'test.json');
		expect(parsed.ok && parsed.value.rule.kind === 'brackets' && parsed.value.rule.brackets[2]).toEqual({
			fromStudents: 180,
			toStudents: null,
			amount: 32_000_050n
		});
	});

	it('may leave open what was not found', () => {
		const open = {
			ceiling: null,
			overCeiling: null,
			countBasis: null,
			countedIn: null,
			countDeadline: null,
			allowedAreas: null
		};
		expect(parseScheme({ ...perStudentScheme(), ...open, minimumStudents: null }, 'test.json').ok).toBe(true);
	});

	it('may be entered by a user, when all of it says so', () => {
		const text = JSON.stringify({ ...perStudentScheme(), origin: 'entered' });
		const entered: unknown = JSON.parse(text.replaceAll(/"confidence":"\w+"/g, '"confidence":"entered"'));
		expect(parseScheme(entered, 'form').ok).toBe(true);
	});

	it('as an add-on may start on any day', () => {
		expect(
			parseScheme({ ...perStudentScheme(), role: 'addon', periodBasis: 'other', from: '2026-08-15' }, 't').ok
		).toBe(true);
	});
});

describe('the loader refuses', () => {
	it.each(brokenSchemes)('$title, by name and with its path', ({ json, path, reason }) => {
		const parsed = parseScheme(json, 'broken.json');
		expect(parsed.ok).toBe(false);
		if (!parsed.ok)
			expect(parsed.error).toContainEqual(expect.objectContaining({ where: 'broken.json', path, reason }));
	});

	it('one thing at a time: a broken field brings no problems elsewhere', () => {
		for (const { title, json, path, reason } of brokenSchemes) {
			const parsed = parseScheme(json, 't');
			const others = parsed.ok
				? []
				: parsed.error.filter((problem) => problem.path !== path || problem.reason !== reason);
			const siblings = others.filter((problem) => !problem.path.startsWith('rule') && problem.reason !== reason);
			expect(siblings.map((problem) => `${title}: ${problem.path}: ${problem.reason}`)).toEqual([]);
		}
	});

	it('all problems of a file at once', () => {
		const twice = withValue(withValue(bracketScheme(), 'title', ''), 'rule.brackets[1].amount', 3);
		const parsed = parseScheme(twice, 't');
		expect(parsed.ok ? [] : parsed.error.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
			'title emptyText',
			'rule.brackets[1].amount amountAsNumber'
		]);
	});

	it('everything it has a name for', () => {
		const shown = new Set(brokenSchemes.map((item) => item.reason));
		const elsewhere = ['overlappingPeriod'];
		expect(SCHEME_PROBLEM_REASONS.filter((reason) => !shown.has(reason) && !elsewhere.includes(reason))).toEqual([]);
	});
});

/** One broken scheme per refusal of the loader: each takes a good scheme and spoils one thing. */
import type { SchemeProblemReason } from '../../../src/lib/domain/scheme/scheme-problem';

export type Json = Record<string, unknown>;

/** A bracket scheme with everything filled in. */
export function bracketScheme(): Json {
	const both = { nl: 'tekst', en: 'text' };
	return {
		id: 'test-brackets',
		title: 'Testregeling',
		role: 'main',
		from: '2026-08-01',
		until: '2027-08-01',
		periodBasis: 'schoolYear',
		rule: {
			kind: 'brackets',
			brackets: [
				{ fromStudents: 60, toStudents: 139, amount: '200000.00' },
				{ fromStudents: 140, toStudents: 179, amount: '280000.00' },
				{ fromStudents: 180, toStudents: null, amount: '320000.50' }
			],
			confidence: 'found',
			sourceId: 'tekst'
		},
		allowedAreas: { value: ['opleiden'], confidence: 'found', sourceId: 'tekst' },
		minimumStudents: { value: 60, confidence: 'found', sourceId: 'tekst', scope: 'partnership' },
		ceiling: { value: '20000000.00', confidence: 'found', sourceId: 'tekst', covers: both },
		overCeiling: both,
		countBasis: both,
		countedIn: '2025-2026',
		countDeadline: both,
		instalments: [
			{ month: 11, sharePercentage: '60' },
			{ month: 2, sharePercentage: null }
		],
		aspirants: {
			years1and2: { value: '50000.00', confidence: 'found', sourceId: 'tekst' },
			years3and4: 'sameAsRecognised'
		},
		remarks: [both],
		sources: [
			{ id: 'tekst', title: 'De tekst', url: 'https://example.org/tekst', confirmedOn: '2026-11-01' },
			{ id: 'brief', title: 'Een brief', url: null, confirmedOn: null }
		],
		confidence: 'found',
		origin: 'product',
		recipient: 'partnership'
	};
}

export function perStudentScheme(): Json {
	return {
		...bracketScheme(),
		id: 'test-per-student',
		rule: {
			kind: 'perStudent',
			fixedAmount: { value: '100000.00', confidence: 'found', sourceId: 'tekst' },
			amountPerStudent: { value: '955.00', confidence: 'inferred', sourceId: 'brief' }
		}
	};
}

/** Puts a value at a path such as "rule.brackets[1].fromStudents"; `undefined` takes the field away. */
export function withValue(scheme: Json, path: string, value: unknown): Json {
	const copy = structuredClone(scheme);
	const keys = path.match(/[^.[\]]+/g) ?? [];
	const last = keys.pop() ?? '';
	const holder = keys.reduce<Json>((node, key) => node[key] as Json, copy);
	if (value === undefined) delete holder[last];
	else holder[last] = value;
	return copy;
}

export interface BrokenScheme {
	readonly title: string;
	readonly json: unknown;
	readonly path: string;
	readonly reason: SchemeProblemReason;
}

function broken(title: string, path: string, value: unknown, reason: SchemeProblemReason, at = path): BrokenScheme {
	return { title, json: withValue(bracketScheme(), path, value), path: at, reason };
}

const source = { id: 'tekst', title: 'Nog eens', url: null, confirmedOn: null };
const entered = { ...bracketScheme(), origin: 'entered' };

export const brokenSchemes: readonly BrokenScheme[] = [
	{ title: 'a list instead of a scheme', json: [], path: '', reason: 'notAnObject' },
	{ title: 'nothing at all', json: null, path: '', reason: 'notAnObject' },
	broken('brackets as an object', 'rule.brackets', {}, 'notAList'),
	broken('a field nobody knows', 'bonus', '1.00', 'unknownField'),
	broken('a field nobody knows deep inside', 'rule.brackets[1].bonus', '1.00', 'unknownField'),
	broken('a field of the prototype', 'constructor', '1.00', 'unknownField'),
	broken('a missing field', 'ceiling', undefined, 'missing'),
	broken('a missing field deep inside', 'rule.brackets[0].amount', undefined, 'missing'),
	broken('a rule without a kind', 'rule.kind', undefined, 'missing'),
	broken('a kind of rule that does not exist', 'rule.kind', 'lottery', 'notAllowed'),
	broken('a title that is a number', 'title', 5, 'notText'),
	broken('a blank title', 'title', '  ', 'emptyText'),
	broken('a title without end', 'title', 'x'.repeat(201), 'tooLong'),
	broken('a table without brackets', 'rule.brackets', [], 'emptyList'),
	broken('an unknown rule that misses nothing', 'rule', { kind: 'unknown', missing: [] }, 'emptyList', 'rule.missing'),
	broken('no allowed areas at all', 'allowedAreas.value', [], 'emptyList'),
	broken(
		'more instalments than months',
		'instalments',
		Array(13).fill({ month: 1, sharePercentage: null }),
		'listTooLong'
	),
	broken('a role that does not exist', 'role', 'spare', 'notAllowed'),
	broken('an id with capitals', 'id', 'Regeling 2026', 'badId'),
	broken('two sources of one id', 'sources[1]', source, 'duplicateId', 'sources[1].id'),
	broken('an area twice', 'allowedAreas.value', ['opleiden', 'opleiden'], 'duplicateValue', 'allowedAreas.value[1]'),
	broken('a month twice', 'instalments[1].month', 11, 'duplicateValue', 'instalments[1]'),
	broken('a day that does not exist', 'from', '2026-02-30', 'badDate'),
	broken('a day with a time', 'until', '2027-08-01T00:00:00Z', 'badDate'),
	broken('a school year of two years', 'countedIn', '2024-2026', 'badSchoolYear'),
	broken('an end before the start', 'until', '2026-07-31', 'untilNotAfterFrom'),
	broken('an end on the start', 'until', '2026-08-01', 'untilNotAfterFrom'),
	broken('a school-year scheme that ends in December', 'until', '2027-12-31', 'periodBasis'),
	broken('a calendar-year scheme that starts in August', 'periodBasis', 'calendarYear', 'periodBasis', 'from'),
	{
		title: 'a main scheme that starts halfway a month',
		json: { ...bracketScheme(), periodBasis: 'other', from: '2026-08-15' },
		path: 'from',
		reason: 'notFirstOfMonth'
	},
	broken('an amount written as a number', 'rule.brackets[0].amount', 200000, 'amountAsNumber'),
	broken('a ceiling written as a number', 'ceiling.value', 2e7, 'amountAsNumber'),
	broken('a share written as a number', 'instalments[0].sharePercentage', 60, 'amountAsNumber'),
	broken('an amount without cents', 'rule.brackets[0].amount', '200000', 'notCanonical'),
	broken('an amount with a thousands sign', 'rule.brackets[0].amount', '200.000,00', 'notCanonical'),
	broken('an amount with three digits', 'rule.brackets[0].amount', '937.505', 'notCanonical'),
	broken('an amount with leading zeros', 'rule.brackets[0].amount', '0200000.00', 'notCanonical'),
	broken('an amount with an exponent', 'rule.brackets[0].amount', '1e400', 'notCanonical'),
	broken('an amount that is not a number', 'rule.brackets[0].amount', 'NaN', 'notCanonical'),
	broken('an amount below zero', 'rule.brackets[0].amount', '-1.00', 'negativeAmount'),
	broken('half a student', 'rule.brackets[0].toStudents', 139.5, 'notACount'),
	broken('a number of students as text', 'minimumStudents.value', '60', 'notACount'),
	broken('a thirteenth month', 'instalments[0].month', 13, 'notACount'),
	broken('a share of more than everything', 'instalments[0].sharePercentage', '100.5', 'percentageOver100'),
	broken('a bracket that ends before it begins', 'rule.brackets[1].toStudents', 130, 'bracketEmpty'),
	broken('brackets in the wrong order', 'rule.brackets[1].fromStudents', 50, 'bracketUnordered'),
	broken('a gap between brackets', 'rule.brackets[1].fromStudents', 141, 'bracketGap'),
	broken('overlapping brackets', 'rule.brackets[1].fromStudents', 139, 'bracketOverlap'),
	broken('an open bracket in the middle', 'rule.brackets[1].toStudents', null, 'openBracketNotLast'),
	broken('a last bracket with an end', 'rule.brackets[2].toStudents', 300, 'lastBracketNotOpen'),
	broken(
		'a first bracket above the minimum',
		'minimumStudents.value',
		40,
		'minimumMismatch',
		'rule.brackets[0].fromStudents'
	),
	broken(
		'a first bracket above zero without a minimum',
		'minimumStudents',
		null,
		'minimumMismatch',
		'rule.brackets[0].fromStudents'
	),
	broken(
		'a minimum of the region instead of the partnership',
		'minimumStudents.scope',
		'onderwijsregio',
		'minimumMismatch',
		'rule.brackets[0].fromStudents'
	),
	broken('no source', 'sources', [], 'missingSource'),
	broken('a parameter with a source that is not listed', 'ceiling.sourceId', 'elders', 'unknownSource'),
	broken('a link that runs a script', 'sources[0].url', 'javascript:alert(1)', 'badUrl'),
	broken('a link that is no address', 'sources[0].url', 'https://', 'badUrl'),
	broken(
		'an area that does not exist',
		'allowedAreas.value',
		['opleiden', 'begeleiden'],
		'unknownArea',
		'allowedAreas.value[1]'
	),
	broken('a confidence that does not exist', 'rule.confidence', 'certain', 'unknownConfidence'),
	broken('a value that was not found', 'ceiling.confidence', 'notFound', 'unknownConfidence'),
	broken('a parameter of the product that somebody entered', 'ceiling.confidence', 'entered', 'confidenceOfOrigin'),
	{
		title: 'an entered scheme that says it was found',
		json: entered,
		path: 'confidence',
		reason: 'confidenceOfOrigin'
	},
	broken(
		'a missing parameter nobody knows',
		'rule',
		{ kind: 'unknown', missing: ['luck'] },
		'unknownMissingParameter',
		'rule.missing[0]'
	)
];

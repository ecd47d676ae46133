/**
 * The strict reader of a scheme, for the files of the product and for what a user enters alike: it refuses unknown and
 * missing fields, amounts written as numbers, and everything `check-scheme.ts` finds wrong between fields, each problem with
 * its path (architecture direction: law is dated, sourced data).
 */
import { AREAS } from '../shared/area';
import { ok, refuse, type Result } from '../shared/result';
import { schoolYearFromText, toSchoolYear, type SchoolYear } from '../shared/school-year';
import { checkScheme } from './check-scheme';
import { JsonReader, type Field, type Fields } from './json-reader';
import { readConfidence, readKnown, readKnownAmount, readRule } from './parse-rule';
import {
	PERIOD_BASES,
	type AspirantRule,
	type BothLanguages,
	type Ceiling,
	type MinimumStudents,
	type Scheme,
	type SchemeInstalment,
	type SchemeSource
} from './scheme';
import type { SchemeProblem } from './scheme-problem';

export const LONGEST_TITLE = 200;
export const LONGEST_TEXT = 2000;
export const LONGEST_URL = 500;
const MOST_REMARKS = 50;

const SCHEME_FIELDS = [
	'id',
	'title',
	'role',
	'from',
	'until',
	'periodBasis',
	'rule',
	'allowedAreas',
	'minimumStudents',
	'ceiling',
	'overCeiling',
	'countBasis',
	'countedIn',
	'countDeadline',
	'instalments',
	'aspirants',
	'remarks',
	'sources',
	'confidence',
	'origin',
	'recipient'
] as const;

/** `where` names the file, or the place in a bundle or form; it returns in every problem. */
export function parseScheme(json: unknown, where: string): Result<Scheme, readonly SchemeProblem[]> {
	const reader = new JsonReader(where);
	const fields = reader.object({ value: json, path: '' }, SCHEME_FIELDS);
	const scheme = readScheme(reader, fields);
	if (reader.problems.length > 0) return refuse(reader.problems);
	const problems = checkScheme(scheme, where);
	return problems.length > 0 ? refuse(problems) : ok(scheme);
}

function readScheme(reader: JsonReader, fields: Fields<(typeof SCHEME_FIELDS)[number]>): Scheme {
	const bothLanguages = (field: Field) => readBothLanguages(reader, field);
	return {
		id: reader.id(fields.id),
		title: reader.text(fields.title, LONGEST_TITLE),
		role: reader.choice(fields.role, ['main', 'addon'], 'notAllowed'),
		from: reader.day(fields.from),
		until: reader.day(fields.until),
		periodBasis: reader.choice(fields.periodBasis, PERIOD_BASES, 'notAllowed'),
		rule: readRule(reader, fields.rule),
		allowedAreas: reader.nullable(fields.allowedAreas, (field) => readAllowedAreas(reader, field)),
		minimumStudents: reader.nullable(fields.minimumStudents, (field) => readMinimum(reader, field)),
		ceiling: reader.nullable(fields.ceiling, (field) => readCeiling(reader, field)),
		overCeiling: reader.nullable(fields.overCeiling, bothLanguages),
		countBasis: reader.nullable(fields.countBasis, bothLanguages),
		countedIn: reader.nullable(fields.countedIn, (field) => readSchoolYear(reader, field)),
		countDeadline: reader.nullable(fields.countDeadline, bothLanguages),
		instalments: reader.list(fields.instalments, 12, (item) => readInstalment(reader, item)),
		aspirants: readAspirants(reader, fields.aspirants),
		remarks: reader.list(fields.remarks, MOST_REMARKS, bothLanguages),
		sources: reader.list(fields.sources, MOST_REMARKS, (item) => readSource(reader, item)),
		confidence: readConfidence(reader, fields.confidence),
		origin: reader.choice(fields.origin, ['product', 'entered'], 'notAllowed'),
		recipient: reader.choice(fields.recipient, ['partnership', 'onderwijsregio'], 'notAllowed')
	};
}

function readAllowedAreas(reader: JsonReader, field: Field): Scheme['allowedAreas'] {
	return readKnown(reader, field, (value) =>
		reader.list(value, AREAS.length, (item) => reader.choice(item, AREAS, 'unknownArea'))
	);
}

function readMinimum(reader: JsonReader, field: Field): MinimumStudents {
	const minimum = reader.object(field, ['value', 'confidence', 'sourceId', 'scope']);
	return {
		value: reader.count(minimum.value, 1),
		confidence: readConfidence(reader, minimum.confidence),
		sourceId: reader.id(minimum.sourceId),
		scope: reader.choice(minimum.scope, ['partnership', 'onderwijsregio'], 'notAllowed')
	};
}

function readCeiling(reader: JsonReader, field: Field): Ceiling {
	const ceiling = reader.object(field, ['value', 'confidence', 'sourceId', 'covers']);
	return {
		value: reader.amount(ceiling.value),
		confidence: readConfidence(reader, ceiling.confidence),
		sourceId: reader.id(ceiling.sourceId),
		covers: readBothLanguages(reader, ceiling.covers)
	};
}

function readBothLanguages(reader: JsonReader, field: Field): BothLanguages {
	const texts = reader.object(field, ['nl', 'en']);
	return { nl: reader.text(texts.nl, LONGEST_TEXT), en: reader.text(texts.en, LONGEST_TEXT) };
}

function readSchoolYear(reader: JsonReader, field: Field): SchoolYear {
	const year = typeof field.value === 'string' ? schoolYearFromText(field.value) : null;
	if (year === null) reader.note(field, 'badSchoolYear');
	return year ?? toSchoolYear('2000-2001');
}

function readInstalment(reader: JsonReader, field: Field): SchemeInstalment {
	const instalment = reader.object(field, ['month', 'sharePercentage']);
	return {
		month: reader.count(instalment.month, 1, 12),
		sharePercentage: reader.nullable(instalment.sharePercentage, (value) => readPercentage(reader, value))
	};
}

function readPercentage(reader: JsonReader, field: Field): string {
	const { value } = field;
	if (typeof value === 'number') reader.note(field, 'amountAsNumber');
	else if (typeof value !== 'string' || !/^(?:0|[1-9]\d{0,2})(?:\.\d{1,4})?$/.test(value))
		reader.note(field, 'notCanonical');
	else if (Number(value) > 100) reader.note(field, 'percentageOver100');
	else return value;
	return '0';
}

function readAspirants(reader: JsonReader, field: Field): AspirantRule {
	const rule = reader.object(field, ['years1and2', 'years3and4']);
	return {
		years1and2: reader.nullable(rule.years1and2, (value) => readKnownAmount(reader, value)),
		years3and4: reader.choice(rule.years3and4, ['sameAsRecognised', 'notFound'], 'notAllowed')
	};
}

function readSource(reader: JsonReader, field: Field): SchemeSource {
	const source = reader.object(field, ['id', 'title', 'url', 'confirmedOn']);
	return {
		id: reader.id(source.id),
		title: reader.text(source.title, LONGEST_TEXT),
		url: reader.nullable(source.url, (value) => readUrl(reader, value)),
		confirmedOn: reader.nullable(source.confirmedOn, (value) => reader.day(value))
	};
}

/** Only web addresses: the page shows it as a link. */
function readUrl(reader: JsonReader, field: Field): string {
	const url = reader.text(field, LONGEST_URL);
	if (url !== '' && !(/^https?:\/\/[^\s"<>]+$/i.test(url) && URL.canParse(url))) reader.note(field, 'badUrl');
	return url;
}

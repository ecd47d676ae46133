/**
 * The fields a bundle is made of: strict, canonical, and turned into domain values while they are read. Amounts and hours
 * are decimal strings with at most two digits; a JSON number where an amount belongs is refused.
 */
import * as v from 'valibot';
import { AREAS, LINE_AREAS } from '../domain/shared/area';
import { dayFromText, type Day } from '../domain/shared/day';
import { hoursFromText, type HourHundredths } from '../domain/shared/hours';
import { centsFromText, type Cents } from '../domain/shared/money';
import { schoolYearFromText, type SchoolYear } from '../domain/shared/school-year';

/** Longest text in a name or title, and in a note. */
export const NAME_LENGTH = 200;
export const NOTE_LENGTH = 4000;

const AMOUNT = /^-?\d{1,12}(?:\.\d{1,2})?$/;
const HOURS = /^-?\d{1,8}(?:\.\d{1,2})?$/;
const WEIGHT = /^\d{1,12}(?:\.\d{1,12})?$/;

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'id'));
export const name = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'), v.maxLength(NAME_LENGTH, 'tooLong'));
export const note = v.nullable(v.pipe(v.string(), v.maxLength(NOTE_LENGTH, 'tooLong')));
export const text = v.pipe(v.string(), v.maxLength(NAME_LENGTH, 'tooLong'));

export const amount = v.pipe(
	v.string('amountAsText'),
	v.regex(AMOUNT, 'amount'),
	v.transform((written): Cents | null => centsFromText(written)),
	v.check((value) => value !== null, 'amount'),
	v.transform((value) => value as Cents)
);
export const amountNotNegative = v.pipe(
	amount,
	v.check((value) => value >= 0n, 'negative')
);
export const hours = v.pipe(
	v.string('hoursAsText'),
	v.regex(HOURS, 'hours'),
	v.transform((written): HourHundredths | null => hoursFromText(written)),
	v.check((value) => value !== null, 'hours'),
	v.transform((value) => value as HourHundredths)
);
/** A weight stays text: it may have more than two digits. */
export const weight = v.pipe(v.string('weightAsText'), v.regex(WEIGHT, 'weight'));
export const percentage = v.pipe(
	weight,
	v.check((written) => Number(written) <= 100, 'over100')
);
export const count = v.pipe(
	v.number('count'),
	v.integer('count'),
	v.minValue(0, 'negative'),
	v.maxValue(1_000_000, 'tooLarge')
);

export const day = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'),
	v.check((written) => dayFromText(written) !== null, 'day'),
	v.transform((written) => written as Day)
);
export const schoolYear = v.pipe(
	v.string(),
	v.regex(/^20\d{2}-2\d{3}$/, 'schoolYear'),
	v.check((written) => schoolYearFromText(written) !== null, 'schoolYear'),
	v.transform((written) => written as SchoolYear)
);
export const instant = v.pipe(v.string(), v.isoTimestamp('instant'));

export const area = v.picklist(AREAS, 'area');
export const lineArea = v.picklist(LINE_AREAS, 'area');
/** At least one area, none twice. */
export const areas = v.pipe(
	v.array(area),
	v.minLength(1, 'empty'),
	v.check((list) => new Set(list).size === list.length, 'twice')
);

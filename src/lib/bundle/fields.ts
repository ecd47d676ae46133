/**
 * The fields a bundle is made of: strict, canonical, and turned into domain values while they are read. Amounts and hours
 * are decimal strings with at most two digits; a JSON number where an amount belongs is refused. What a field accepts is
 * what the database accepts, so that every export can be imported again.
 */
import * as v from 'valibot';
import { AREAS, LINE_AREAS } from '../domain/shared/area';
import { dayFromText, type Day } from '../domain/shared/day';
import { hoursFromText, type HourHundredths } from '../domain/shared/hours';
import { centsFromText, type Cents } from '../domain/shared/money';
import { RECORD_ID } from '../domain/shared/record-id';
import { schoolYearFromText, type SchoolYear } from '../domain/shared/school-year';
import { IMPORT_KEY_LENGTH, LIST_LENGTH, NAME_LENGTH, NOTE_LENGTH } from './limits';

const AMOUNT = /^-?\d{1,12}(?:\.\d{1,2})?$/;
const HOURS = /^-?\d{1,8}(?:\.\d{1,2})?$/;
const WEIGHT = /^\d{1,15}(?:\.\d{1,12})?$/;

/** At most `length` characters, counted as the database and JSON Schema count them. */
function atMost(length: number) {
	return v.check((written: string) => written.length <= length || [...written].length <= length, 'tooLong');
}

export const id = v.pipe(
	v.string('textExpected'),
	v.regex(RECORD_ID, 'id'),
	v.description('Lower-case letters, digits and dashes; unique in its list.')
);
export const name = v.pipe(
	v.string('textExpected'),
	v.regex(/\S/, 'empty'),
	atMost(NAME_LENGTH),
	v.metadata({ maxLength: NAME_LENGTH })
);
export const optionalName = v.nullable(name);
/** May be empty: what a line is for, while somebody is still filling it in. */
export const activity = v.pipe(v.string('textExpected'), atMost(NAME_LENGTH), v.metadata({ maxLength: NAME_LENGTH }));
/** Of an entry of a settlement: may be empty, and holds two names. */
export const entryText = v.pipe(v.string('textExpected'), atMost(1000), v.metadata({ maxLength: 1000 }));
export const text = v.pipe(
	v.string('textExpected'),
	v.regex(/\S/, 'empty'),
	atMost(NOTE_LENGTH),
	v.metadata({ maxLength: NOTE_LENGTH })
);
export const note = v.nullable(text);
/** Address of what shows the work. */
export const link = v.pipe(name, v.regex(/^https?:\/\//, 'link'));
export const importKey = v.nullable(
	v.pipe(v.string('textExpected'), atMost(IMPORT_KEY_LENGTH), v.metadata({ maxLength: IMPORT_KEY_LENGTH }))
);
export const yesNo = v.boolean('yesNoExpected');

export const amount = v.pipe(
	v.string('amountAsText'),
	v.regex(AMOUNT, 'amount'),
	v.description('Euro, as decimal text: "1234.50".'),
	v.transform((written): Cents | null => centsFromText(written)),
	v.check((value) => value !== null, 'amount'),
	v.transform((value) => value as Cents)
);
export const amountNotNegative = v.pipe(
	amount,
	v.check((value) => value >= 0n, 'negative')
);
export const amountAboveZero = v.pipe(
	amount,
	v.check((value) => value > 0n, 'notAboveZero')
);
const anyHours = v.pipe(
	v.string('hoursAsText'),
	v.regex(HOURS, 'hours'),
	v.description('Hours, as decimal text: "12.50".'),
	v.transform((written): HourHundredths | null => hoursFromText(written)),
	v.check((value) => value !== null, 'hours'),
	v.transform((value) => value as HourHundredths)
);
export const hours = v.pipe(
	anyHours,
	v.check((value) => value >= 0n, 'negative')
);
/** Declared hours: a correction may take hours back. */
export const hoursChange = v.pipe(
	anyHours,
	v.check((value) => value !== 0n, 'zeroHours')
);
/** A weight stays text, since it may have more than two digits; it is read into its shortest form: "12.50" becomes "12.5". */
export const weight = v.pipe(
	v.string('weightAsText'),
	v.regex(WEIGHT, 'weight'),
	v.description('Zero or more, as decimal text: "61" or "33.3333".'),
	v.transform(shortestDecimal)
);
export const percentage = v.pipe(
	weight,
	v.check((written) => Number(written) <= 100, 'over100'),
	v.description('Per cent from 0 to 100, as decimal text: "50" or "12.5".')
);

/** A whole number from zero to `most`. */
export function countUpTo(most: number) {
	return v.pipe(v.number('count'), v.integer('count'), v.minValue(0, 'negative'), v.maxValue(most, 'tooLarge'));
}

export const digest = v.pipe(v.string('digest'), v.regex(/^[0-9a-f]{64}$/, 'digest'));

export const day = v.pipe(
	v.string('day'),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'),
	v.description('A day: "2026-08-01". An end is exclusive: the first day it no longer holds.'),
	v.check((written) => dayFromText(written) !== null, 'day'),
	v.transform((written) => written as Day)
);
export const schoolYear = v.pipe(
	v.string('schoolYear'),
	v.regex(/^20\d{2}-2\d{3}$/, 'schoolYear'),
	v.description('1 August to 31 July: "2026-2027".'),
	v.check((written) => schoolYearFromText(written) !== null, 'schoolYear'),
	v.transform((written) => written as SchoolYear)
);
export const instant = v.pipe(
	v.string('instant'),
	v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'instant'),
	v.description('A moment in universal time: "2026-10-15T14:00:00.000Z".'),
	v.check((written) => !Number.isNaN(Date.parse(written)), 'instant')
);

export const area = v.picklist(AREAS, 'area');
export const lineArea = v.picklist(LINE_AREAS, 'area');
/** At least one area, none twice. */
export const areas = v.pipe(
	v.array(area, 'listExpected'),
	v.minLength(1, 'empty'),
	v.check((list) => new Set(list).size === list.length, 'twice')
);

export function listOf<const TItem extends v.GenericSchema>(item: TItem, most = LIST_LENGTH) {
	return v.pipe(v.array(item, 'listExpected'), v.maxLength(most, 'tooMany'));
}

function shortestDecimal(written: string): string {
	const [whole = '', fraction = ''] = written.split('.');
	const digits = fraction.replace(/0+$/, '');
	const shortest = whole.replace(/^0+(?=\d)/, '');
	return digits === '' ? shortest : `${shortest}.${digits}`;
}

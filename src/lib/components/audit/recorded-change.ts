/**
 * What the audit trail recorded of a change, as fields in the words and notation of the reader: only the fields that differ
 * when there is a before and an after, and never a piece of JSON.
 */
import { dayFromText } from '$lib/domain/shared/day';
import { formatDateTime, formatDay, formatLastDay } from '$lib/format/day';
import { formatDecimal } from '$lib/format/decimal';
import { auditMessages } from '$lib/messages/audit';
import { auditFieldMessages } from '$lib/messages/audit-fields';
import { auditValueMessages } from '$lib/messages/audit-values';
import type { Locale } from '$lib/messages/locale';
import { wordMessages } from '$lib/messages/words';
import { nameInField, type RecordNames } from './record-names';

export interface RecordedField {
	/** "" for a value that is not a record. */
	readonly name: string;
	/** "" is empty. */
	readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What people wrote themselves: it reads as it was written, also when it looks like a code or a number. */
const FREE_TEXT: ReadonlySet<string> = new Set([
	...[
		'activity',
		'agreedIn',
		'aliases',
		'body',
		'email',
		'enteredBy',
		'identifier',
		'label',
		'mandatedRepresentative',
		'name'
	],
	...['note', 'placementType', 'reason', 'reference', 'sharedKeyReason', 'shortName', 'title', 'twelfthsReason']
]);
/** The day after the last: people are told the last. */
const EXCLUSIVE_ENDS: ReadonlySet<string> = new Set(['until', 'validUntil', 'memberUntil']);
const AREAS: ReadonlySet<string> = new Set(['area', 'areas', 'allowedAreas']);
/** Said by the record itself, or by nothing that a reader could look up. */
export const UNTOLD: ReadonlySet<string> = new Set(['id', 'revision', 'decisionId']);
const SHOWN_LENGTH = 300;
/** Enough of a fingerprint to recognise it; the page of the version has it in full. */
const FINGERPRINT_LENGTH = 12;

/** Whose words and notation, of what kind of record, and what its ids point at. */
interface Telling {
	readonly locale: Locale;
	readonly entity: string;
	readonly names: RecordNames;
}

export function recordedChange(
	{ entity, before, after }: { readonly entity: string; readonly before: unknown; readonly after: unknown },
	names: RecordNames,
	locale: Locale
): { readonly before: readonly RecordedField[]; readonly after: readonly RecordedField[] } {
	const [was, is] = [record(before), record(after)];
	const isTold = (name: string) => !was || !is || JSON.stringify(was[name]) !== JSON.stringify(is[name]);
	const telling = { locale, entity, names };
	return { before: fieldsOf(before, isTold, telling), after: fieldsOf(after, isTold, telling) };
}

function fieldsOf(value: unknown, isTold: (name: string) => boolean, telling: Telling): RecordedField[] {
	if (value === null || value === undefined) return [];
	const values = record(value);
	if (!values) return [{ name: '', text: shortened(written('', value, telling)) }];
	return Object.entries(values).flatMap(([name, field]) => {
		if (name === 'rows') return countsOf(field, telling.locale);
		if (UNTOLD.has(name) || isMereDigest(name, telling) || !isTold(name)) return [];
		return [{ name: nameOf(name, telling.locale), text: shortened(written(name, field, telling)) }];
	});
}

/** A version is recognised by its fingerprint, which its page has; of a file and a statement it says nothing to a reader. */
function isMereDigest(name: string, { entity }: Telling): boolean {
	return name === 'digest' && entity !== 'budgetVersion';
}

/** Of an import: how many rows per list. */
function countsOf(lists: unknown, locale: Locale): RecordedField[] {
	const words = auditValueMessages[locale].counts;
	return Object.entries(record(lists) ?? {}).map(([entity, counts]) => ({
		name: (auditMessages[locale].entities[entity] ?? entity).toLowerCase(),
		text: Object.entries(words)
			.flatMap(([what, word]) => (record(counts)?.[what] ? [`${String(record(counts)?.[what])} ${word}`] : []))
			.join(', ')
	}));
}

function written(name: string, value: unknown, telling: Telling): string {
	const { locale } = telling;
	const { yes, no } = auditValueMessages[locale];
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? yes : no;
	if (typeof value === 'number') return formatDecimal(String(value), locale);
	if (typeof value === 'string') return FREE_TEXT.has(name) ? value : ofText(name, value, telling);
	if (Array.isArray(value)) return value.map((part: unknown) => written(name, part, telling)).join(', ');
	return ofRecord(record(value) ?? {}, telling);
}

function ofText(name: string, text: string, { locale, entity, names }: Telling): string {
	const named = nameInField(name, text, entity, names);
	if (named !== null) return named;
	if (name === 'digest') return `${text.slice(0, FINGERPRINT_LENGTH)}…`;
	if (/^-?\d+\.\d+$/.test(text)) return formatDecimal(text, locale);
	const day = dayFromText(text);
	if (day) return EXCLUSIVE_ENDS.has(name) ? formatLastDay(day, locale) : formatDay(day, locale);
	if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatDateTime(text, locale);
	const areas: Readonly<Record<string, string>> = wordMessages[locale].area;
	return (AREAS.has(name) ? areas[text] : undefined) ?? codes(locale)[text] ?? text;
}

/** "uren, uren: 40,00": the kind first, without its name. */
function ofRecord({ kind, ...rest }: Values, telling: Telling): string {
	const parts = Object.entries(rest).map(
		([name, value]) => `${nameOf(name, telling.locale)}: ${written(name, value, telling)}`
	);
	return [...(kind === undefined ? [] : [written('kind', kind, telling)]), ...parts].join(', ');
}

function nameOf(name: string, locale: Locale): string {
	return auditFieldMessages[locale].fields[name] ?? name;
}

function codes(locale: Locale): Readonly<Record<string, string>> {
	const { area, partnerKind, certainty, duration, role, regularFunding, keyKind } = wordMessages[locale];
	const words = { ...partnerKind, ...keyKind, ...certainty, ...duration, ...role, ...regularFunding, ...area };
	const small = Object.entries(words).map(([code, word]): [string, string] => [code, word.toLowerCase()]);
	return { ...Object.fromEntries(small), ...auditValueMessages[locale].values };
}

function shortened(text: string): string {
	return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function record(value: unknown): Values | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : null;
}

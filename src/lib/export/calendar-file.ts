/**
 * A calendar as an iCalendar file (RFC 5545): whole-day events, texts escaped, lines folded at 75 octets and ended with CRLF. The
 * same moment keeps its UID, so that reading the file again changes an appointment instead of adding one.
 */
import { addDays, type Day } from '$lib/domain/shared/day';

export interface CalendarFileEntry {
	/** Stable over time and unique in the installation. */
	readonly uid: string;
	readonly day: Day;
	readonly title: string;
	readonly description: string;
	/** When it was last changed. */
	readonly changedAt: Date;
	/** How often. */
	readonly revision: number;
}

export interface CalendarFile {
	readonly name: string;
	readonly entries: readonly CalendarFileEntry[];
}

const FOLD_OCTETS = 75;

export function calendarFile({ name, entries }: CalendarFile): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Begroting opleidingsschool//Jaarkalender//NL',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		...entries.flatMap(eventLines),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, title, description, changedAt, revision }: CalendarFileEntry): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`DTSTAMP:${stamp(changedAt)}`,
		`LAST-MODIFIED:${stamp(changedAt)}`,
		`SEQUENCE:${revision - 1}`,
		`DTSTART;VALUE=DATE:${plainDay(day)}`,
		`DTEND;VALUE=DATE:${plainDay(addDays(day, 1))}`,
		`SUMMARY:${escaped(title)}`,
		...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	];
}

/** Backslash, semicolon, comma and line ends have a form of their own; other control characters may not stand there at all. */
function escaped(text: string): string {
	return text
		.replace(/\\/g, '\\\\')
		.replace(/;/g, '\\;')
		.replace(/,/g, '\\,')
		.replace(/\r\n|\r|\n/g, '\\n')
		.replace(/[\p{Cc}]/gu, ' ');
}

/** Continued lines begin with a space, and no character is cut in two. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > FOLD_OCTETS) {
			parts.push(part);
			[part, octets] = ['', 1];
		}
		part += character;
		octets += size;
	}
	return [...parts, part].join('\r\n ');
}

function octetsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}

function plainDay(day: Day): string {
	return day.replaceAll('-', '');
}

/** "20261128T140000Z" */
function stamp(moment: Date): string {
	return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A calendar file as RFC 5545 wants it: lines of at most 75 octets ended with CRLF, escaped texts, UIDs that stay. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { calendarFile, type CalendarFileEntry } from '$lib/export/calendar-file';

const entry = (given: Partial<CalendarFileEntry> = {}): CalendarFileEntry => ({
	...{ uid: 'planning.2026-2027@duinstreek.opleidingsschool', day: toDay('2026-09-23'), title: 'Planning' },
	...{ description: '', changedAt: new Date('2026-08-20T09:30:15.250Z'), revision: 3, ...given }
});

/** As a reader of such a file puts lines together again. */
function unfolded(text: string): string[] {
	return text.replaceAll('\r\n ', '').split('\r\n');
}

function unescaped(text: string): string {
	return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

describe('a calendar file', () => {
	it('is one calendar with an event per entry, on whole days', () => {
		const text = calendarFile({ name: 'Duinstreek', entries: [entry()] });
		expect(unfolded(text)).toEqual([
			...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Begroting opleidingsschool//Jaarkalender//NL'],
			...['CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Duinstreek', 'BEGIN:VEVENT'],
			'UID:planning.2026-2027@duinstreek.opleidingsschool',
			...['DTSTAMP:20260820T093015Z', 'LAST-MODIFIED:20260820T093015Z', 'SEQUENCE:2'],
			...['DTSTART;VALUE=DATE:20260923', 'DTEND;VALUE=DATE:20260924', 'SUMMARY:Planning'],
			...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', '']
		]);
	});

	it('escapes what has a meaning of its own, and no text can begin a line', () => {
		const text = calendarFile({
			name: 'a;b,c\\d',
			entries: [entry({ title: 'Een\r\nEND:VCALENDAR', description: 'x\u0007y' })]
		});
		expect(text).toContain('X-WR-CALNAME:a\\;b\\,c\\\\d\r\n');
		expect(text).toContain('SUMMARY:Een\\nEND:VCALENDAR\r\n');
		expect(text).toContain('DESCRIPTION:x y\r\n');
		expect(unfolded(text).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
	});

	it('folds at 75 octets without cutting a character, and gives every text back', () => {
		const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
		fc.assert(
			fc.property(texts, texts, (title, description) => {
				const text = calendarFile({ name: 'x', entries: [entry({ title, description: `-${description}` })] });
				for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
				const plain = (typed: string) => typed.replace(/\r\n|\r|\n/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
				const lines = unfolded(text);
				const valueOf = (name: string) =>
					unescaped(lines.find((line) => line.startsWith(name))?.slice(name.length) ?? '');
				expect(valueOf('SUMMARY:')).toBe(plain(title));
				expect(valueOf('DESCRIPTION:-')).toBe(plain(description));
			}),
			{ seed: 20261128, numRuns: 400 }
		);
	});
});

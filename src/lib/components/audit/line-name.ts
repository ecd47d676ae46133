/** What a line of declared hours is called in the trail: whose, what, when and how much. */
import { dayFromText } from '$lib/domain/shared/day';
import { hoursFromText } from '$lib/domain/shared/hours';
import type { NamedWork } from '$lib/domain/shared/named-record';
import { formatDays } from '$lib/format/day';
import { formatHours } from '$lib/format/quantity';
import type { Locale } from '$lib/messages/locale';

/** "De Loods, Begeleiden, 13 november 2026, 3,50 uur" */
export function lineName(whatOf: string, work: NamedWork, locale: Locale): string {
	return [whatOf, formatDays(work, locale), formatHours(work.hours, locale)].filter((part) => part !== '').join(', ');
}

/** The work in the values of an event; `null` when they do not tell it. */
export function workIn({ from, until, hours }: Readonly<Record<string, unknown>>): NamedWork | null {
	const [first, end] = [from, until].map((day) => (typeof day === 'string' ? dayFromText(day) : null));
	const worked = typeof hours === 'string' ? hoursFromText(hours) : null;
	return first && end && worked !== null ? { from: first, until: end, hours: worked } : null;
}

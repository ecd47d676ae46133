/** Days and moments in words. Month names are our own, so that server and browser write the same characters. */
import { addDays, type Day } from '$lib/domain/shared/day';
import type { Locale } from '$lib/messages/locale';

export const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
	nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
	en: 'January February March April May June July August September October November December'.split(' ')
};
const SHORT_MONTHS: Readonly<Record<Locale, readonly string[]>> = {
	nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
	en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
};

/** "31 juli 2027" */
export function formatDay(day: Day, locale: Locale): string {
	return inWords(day, MONTHS[locale]);
}

/** "31 jul 2027", for tables. */
export function formatDayShort(day: Day, locale: Locale): string {
	return inWords(day, SHORT_MONTHS[locale]);
}

/** "31-7-2027", as a person types it into a field. */
export function formatDayFigures(day: Day): string {
	return `${Number(day.slice(8))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`;
}

/** The last day of a period whose end is exclusive: until 1 August shows as 31 July. */
export function formatLastDay(until: Day, locale: Locale): string {
	return formatDay(addDays(until, -1), locale);
}

/** The days of a piece of work, as short as they can be said: "3 november 2026", "3 – 9 november 2026", "november 2026" for all of it. */
export function formatDays({ from, until }: { readonly from: Day; readonly until: Day }, locale: Locale): string {
	const last = addDays(until, -1);
	if (last === from) return formatDay(from, locale);
	if (from.slice(0, 7) !== last.slice(0, 7)) return `${formatDay(from, locale)} – ${formatDay(last, locale)}`;
	if (from.endsWith('-01') && until.endsWith('-01')) return formatMonth(from, locale);
	return `${Number(from.slice(8))} – ${formatDay(last, locale)}`;
}

/** As `formatDays`; where only the first day is known, that day. */
export function formatKnownDays(
	{ from, until }: { readonly from: Day; readonly until: Day | null },
	locale: Locale
): string {
	return until === null ? formatDay(from, locale) : formatDays({ from, until }, locale);
}

/** A moment on the Dutch clock: "23 november 2026 om 14:02". `moment` is an ISO text or a Date. */
export function formatDateTime(moment: Date | string, locale: Locale): string {
	const { day, time } = onDutchClock(moment);
	return `${formatDay(day, locale)} ${locale === 'nl' ? 'om' : 'at'} ${time}`;
}

/** "14:02" on the Dutch clock. */
export function formatTime(moment: Date | string): string {
	return onDutchClock(moment).time;
}

const DUTCH_CLOCK = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Amsterdam',
	dateStyle: 'short',
	timeStyle: 'short'
});

function onDutchClock(moment: Date | string): { day: Day; time: string } {
	const [day = '', time = ''] = DUTCH_CLOCK.format(new Date(moment)).split(' ');
	return { day: day as Day, time };
}

function inWords(day: Day, months: readonly string[]): string {
	return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** "november 2026" */
export function formatMonth(month: Day, locale: Locale): string {
	return `${MONTHS[locale][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** "nov", for axes. */
export function formatMonthShort(month: Day, locale: Locale): string {
	return SHORT_MONTHS[locale][Number(month.slice(5, 7)) - 1] ?? month;
}

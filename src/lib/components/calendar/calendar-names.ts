/** What an entry of the calendar is called and who acts then, in the words of the reader. */
import type { CalendarEntry } from '$lib/domain/calendar/year-calendar';
import type { CalendarMoment } from '$lib/domain/calendar/calendar-moment';
import { formatDayFigures } from '$lib/format/day';
import { calendarMessages } from '$lib/messages/calendar';
import type { Locale } from '$lib/messages/locale';

export function entryTitle({ from }: Pick<CalendarEntry, 'from'>, locale: Locale): string {
	return from.what === 'moment' ? from.moment.title : calendarMessages[locale][from.what](from.round.name);
}

export function entryActor(
	{ actor, partnerId }: Pick<CalendarEntry, 'actor' | 'partnerId'>,
	partnerName: (id: string) => string,
	locale: Locale
): string {
	return partnerId === null ? calendarMessages[locale].actors[actor] : partnerName(partnerId);
}

/** As the texts of its form; `null` is a new one. */
export function momentValues(moment: CalendarMoment | null): Readonly<Record<string, string>> {
	if (moment === null) return { kind: 'plan', actor: 'leadPartner' };
	const { title, kind, actor, partnerId, onDay, rule, note } = moment;
	return {
		...{ title, kind, actor, partnerId: partnerId ?? '', onDay: onDay === null ? '' : formatDayFigures(onDay) },
		...{ nth: rule ? String(rule.nth) : '', weekday: rule ? String(rule.weekday) : '' },
		...{ month: rule ? String(rule.month) : '', note: note ?? '' }
	};
}

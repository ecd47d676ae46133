/** Entries of the calendar as they go into a calendar file: a UID that stays the same, a title, and who acts. */
import type { CalendarEntry } from '$lib/domain/calendar/year-calendar';
import type { Day } from '$lib/domain/shared/day';
import type { SchoolYear } from '$lib/domain/shared/school-year';
import { capitalised } from '$lib/format/capitalised';
import { calendarMessages } from '$lib/messages/calendar';
import type { Locale } from '$lib/messages/locale';
import { entryActor, entryTitle } from './calendar-names';

interface Around {
	readonly partnershipId: string;
	readonly schoolYear: SchoolYear;
	readonly locale: Locale;
	/** Of moments and rounds, by id. */
	readonly states: ReadonlyMap<string, { readonly updatedAt: Date; readonly revision: number }>;
	readonly partnerName: (id: string) => string;
}

/** In the form that `export/calendar-file.ts` writes. */
interface FileEntry {
	readonly uid: string;
	readonly day: Day;
	readonly title: string;
	readonly description: string;
	readonly changedAt: Date;
	readonly revision: number;
}

export function fileEntries(entries: readonly CalendarEntry[], around: Around): FileEntry[] {
	const { partnershipId, schoolYear, locale, states, partnerName } = around;
	const text = calendarMessages[locale];
	return entries.map((entry) => {
		const { from, day, key, kind } = entry;
		const state = states.get(from.what === 'moment' ? from.moment.id : from.round.id);
		const note = from.what === 'moment' ? from.moment.note : null;
		const who = `${text.who}: ${entryActor(entry, partnerName, locale)}.`;
		return {
			...{ uid: `${key}.${schoolYear}@${partnershipId}.opleidingsschool`, day, title: entryTitle(entry, locale) },
			description: [`${capitalised(text.kinds[kind])}. ${who}`, ...(note === null ? [] : [note])].join('\n'),
			...{ changedAt: state?.updatedAt ?? new Date(`${day}T00:00:00Z`), revision: state?.revision ?? 1 }
		};
	});
}

export function calendarNameOf(partnership: string, schoolYear: string, locale: Locale): string {
	return `${partnership}: ${calendarMessages[locale].title(schoolYear).toLowerCase()}`;
}

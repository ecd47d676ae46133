/** A reminder in the words of the reader: what, by when, who acts next, and where it is done. */
import { entryActor, entryTitle } from '$lib/components/calendar/calendar-names';
import type { Reminder } from '$lib/domain/calendar/reminders';
import { previousSchoolYear, schoolYearOf, type SchoolYear } from '$lib/domain/shared/school-year';
import type { Day } from '$lib/domain/shared/day';
import { formatDay } from '$lib/format/day';
import type { Locale } from '$lib/messages/locale';
import { reminderMessages } from '$lib/messages/reminders';

export interface ToldReminder {
	readonly title: string;
	readonly when: string | null;
	readonly who: string;
	readonly late: boolean;
	readonly href: string;
}

interface Around {
	/** "/p/duinstreek" */
	readonly home: string;
	/** Years with pages, latest first. */
	readonly schoolYears: readonly string[];
	readonly today: Day;
	readonly partnerName: (id: string) => string;
	readonly locale: Locale;
}

export function tellReminder(reminder: Reminder, around: Around): ToldReminder {
	const { home, partnerName, locale } = around;
	const text = reminderMessages[locale];
	const { late } = reminder;
	const day = (of: Day) => formatDay(of, locale);
	const yearPage = (year: SchoolYear, page: string) => `${home}/${pageYear(year, around)}/${page}`;
	const current = schoolYearOf(around.today);
	switch (reminder.kind) {
		case 'moment': {
			const { entry } = reminder;
			const who = text.actor(entryActor(entry, partnerName, locale));
			return {
				title: entryTitle(entry, locale),
				when: text.on(day(entry.day)),
				who,
				late,
				href: yearPage(current, 'calendar')
			};
		}
		case 'declare': {
			const { round, partnerId, drafts, over } = reminder;
			const name = partnerName(partnerId);
			const title = drafts > 0 ? text.declareDrafts(name, drafts, round.name) : text.declareNothing(name, round.name);
			const month = `?partner=${partnerId}&month=${round.from.slice(0, 7)}`;
			const when = over ? text.over : text.by(day(round.submitBy));
			return { title, when, who: text.who.organisation, late, href: yearPage(round.schoolYear, `declare${month}`) };
		}
		case 'check':
			return {
				...{ title: text.check(reminder.lines), when: text.since(day(reminder.since)), who: text.who.checker, late },
				href: yearPage(reminder.schoolYear, 'review')
			};
		case 'dispute':
			return {
				...{
					title: text.dispute(reminder.lines),
					when: text.by(day(reminder.dueOn)),
					who: text.who.organisation,
					late
				},
				href: yearPage(reminder.schoolYear, 'review#disputes')
			};
		case 'proposal':
			return {
				...{ title: text.proposal(reminder.schoolYear, partnerName(reminder.partnerId)), when: null, late },
				...{ who: text.who.organisation, href: `${proposalPage(reminder.schoolYear, around)}#answers` }
			};
		case 'remarks':
			return {
				...{ title: text.remarks(reminder.remarks, reminder.schoolYear), when: null, late, who: text.who.staff },
				href: `${proposalPage(reminder.schoolYear, around)}#remarks`
			};
		case 'names':
			return {
				...{ title: text.names(reminder.people, partnerName(reminder.partnerId)), when: null, late },
				...{
					who: text.who.organisation,
					href: yearPage(current, `declare?partner=${reminder.partnerId}&people=1#people`)
				}
			};
		case 'retention':
			return {
				...{ title: text.retention, when: null, late, who: text.who.lead },
				href: yearPage(current, 'agreements/checking#names')
			};
		case 'uncheckable':
			return {
				...{ title: text.uncheckable(reminder.partnerIds.map(partnerName).join(', ')), when: null, late },
				...{ who: text.who.staff, href: yearPage(current, 'agreements/checking#checkers') }
			};
	}
}

/** The year itself where it has pages, else the latest that has. */
function pageYear(year: SchoolYear, { schoolYears }: Around): string {
	return schoolYears.includes(year) ? year : (schoolYears[0] ?? year);
}

/** A proposal stands with the year before the one it is for. */
function proposalPage(year: SchoolYear, around: Around): string {
	return `${around.home}/${previousSchoolYear(year)}/tariffs/proposal`;
}

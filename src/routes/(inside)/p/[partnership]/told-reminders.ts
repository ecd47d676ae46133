/** What waits for the reader, told for a page. */
import { tellReminder, type ToldReminder } from '$lib/components/home/reminder-words';
import { reminders, type ReminderFacts } from '$lib/domain/calendar/reminders';
import type { Day } from '$lib/domain/shared/day';
import type { Locale } from '$lib/messages/locale';

interface Around {
	readonly home: string;
	readonly schoolYears: readonly string[];
	readonly today: Day;
	readonly partners: readonly { readonly id: string; readonly name: string }[];
	readonly locale: Locale;
}

export function toldReminders(facts: ReminderFacts, { partners, ...around }: Around): readonly ToldReminder[] {
	const names = new Map(partners.map(({ id, name }) => [id, name]));
	const partnerName = (id: string) => names.get(id) ?? id;
	return reminders(facts, around.today).map((reminder) => tellReminder(reminder, { ...around, partnerName }));
}

/** The form of one moment of the calendar: what was typed → the moment, or why not. */
import {
	MOMENT_ACTORS,
	MOMENT_KINDS,
	NTHS,
	WEEKDAYS,
	type CalendarMoment,
	type WeekdayRule
} from '$lib/domain/calendar/calendar-moment';
import type { FormReader } from './form-reader';

export type CalendarFormReason = 'dayOrRule' | 'wholeRule' | 'partnerNeeded';

type Form = FormReader<CalendarFormReason>;

export const MONTH_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function readMoment(form: Form): Omit<CalendarMoment, 'id'> {
	const actor = form.choice('actor', MOMENT_ACTORS);
	const partnerId = actor === 'partner' ? form.optionalText('partnerId', 63) : null;
	if (actor === 'partner' && partnerId === null) form.refuse('partnerId', 'partnerNeeded');
	const onDay = form.optionalDay('onDay');
	const rule = readRule(form);
	if ((onDay === null) === (rule === null)) form.refuse('onDay', 'dayOrRule');
	return {
		title: form.text('title').replace(/\s+/g, ' '),
		kind: form.choice('kind', MOMENT_KINDS),
		...{ actor, partnerId, onDay, rule, note: form.optionalText('note') }
	};
}

/** All three or none. */
function readRule(form: Form): WeekdayRule | null {
	const typed = ['nth', 'weekday', 'month'].map((field) => form.optionalText(field, 3));
	if (typed.every((value) => value === null)) return null;
	const [nth, weekday, month] = [NTHS, WEEKDAYS, MONTH_NUMBERS].map((choices, place) =>
		(choices as readonly number[]).find((choice) => String(choice) === typed[place])
	);
	if (nth === undefined || weekday === undefined || month === undefined) {
		form.refuse('nth', 'wholeRule');
		return null;
	}
	return { nth, weekday, month } as WeekdayRule;
}

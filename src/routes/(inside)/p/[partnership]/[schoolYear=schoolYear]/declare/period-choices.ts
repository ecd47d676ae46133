/** The months or weeks somebody can go to from the one that is shown, by their names in an address. */
import {
	monthOf,
	monthsOfYear,
	nextPeriod,
	previousPeriod,
	weekNumber,
	weekOf,
	weeksOfYear,
	type WorkPeriod
} from '$lib/domain/declaration/work-period';
import { addDays } from '$lib/domain/shared/day';
import { periodsOverlap } from '$lib/domain/shared/period';
import { schoolYearPeriod, type SchoolYear } from '$lib/domain/shared/school-year';
import { capitalised } from '$lib/format/capitalised';
import { formatDays, formatMonth } from '$lib/format/day';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';

export interface PeriodChoices {
	/** Near what is shown. */
	readonly month: string;
	readonly week: string;
	/** `null`: not of this year. */
	readonly previous: string | null;
	readonly next: string | null;
	/** All of the year, of the kind that is shown. */
	readonly all: readonly { readonly value: string; readonly label: string }[];
}

export function periodChoices(period: WorkPeriod, schoolYear: SchoolYear, locale: Locale): PeriodChoices {
	const year = schoolYearPeriod(schoolYear);
	const within = (to: WorkPeriod) => (periodsOverlap(to, year) ? to.name : null);
	const { numberedWeek } = declareAnswerMessages[locale];
	return {
		month: monthOf(addDays(period.until, -1)).name,
		week: weekOf(period.from).name,
		previous: within(previousPeriod(period)),
		next: within(nextPeriod(period)),
		all:
			period.kind === 'month'
				? monthsOfYear(schoolYear).map(({ name, from }) => ({
						value: name,
						label: capitalised(formatMonth(from, locale))
					}))
				: weeksOfYear(schoolYear).map((week) => ({
						value: week.name,
						label: numberedWeek(weekNumber(week.from), formatDays(week, locale))
					}))
	};
}

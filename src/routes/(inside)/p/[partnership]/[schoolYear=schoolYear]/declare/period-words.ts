/** A month or week in words: "oktober 2026", "de week van 5 tot en met 11 oktober 2026". */
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import { formatDay, formatLastDay, MONTHS } from '$lib/format/day';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';

export function periodWords({ kind, name, from, until }: WorkPeriod, locale: Locale): string {
	if (kind === 'month') return `${MONTHS[locale][Number(name.slice(5)) - 1]} ${name.slice(0, 4)}`;
	return declareAnswerMessages[locale].weekOf(formatDay(from, locale), formatLastDay(until, locale));
}

/** A line that was saved by form and is not in the month or week that is shown: where it is, and with which round it goes. */
import { roundOfDay, roundOfWork, type DeclarationRound } from '$lib/domain/declaration/round';
import { monthOf, type WorkPeriod } from '$lib/domain/declaration/work-period';
import { dayFromText, type Day } from '$lib/domain/shared/day';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';
import { periodWords } from './period-words';

export interface AddedElsewhere {
	/** As the address has it: "2026-11". */
	readonly month: string;
	/** In words: "november 2026". */
	readonly name: string;
	/** Where its hours go once the round of its day is settled; `null` while they go with that round. */
	readonly round: string | null;
}

interface Around {
	readonly rounds: readonly DeclarationRound[];
	readonly period: WorkPeriod;
	readonly today: Day;
}

/** `day`: of the line, as the address says it; `null` when it is in sight, or the address says no day. */
export function addedElsewhere(
	day: string | null,
	{ rounds, period, today }: Around,
	locale: Locale
): AddedElsewhere | null {
	const from = dayFromText(day ?? '');
	if (from === null || (from >= period.from && from < period.until)) return null;
	const month = monthOf(from);
	const own = roundOfDay(rounds, from);
	const going = own && roundOfWork(rounds, own, today);
	return {
		...{ month: month.name, name: periodWords(month, locale) },
		round: own && going && own.id !== going.id ? declareAnswerMessages[locale].late(own.name, going.name) : null
	};
}

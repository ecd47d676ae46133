/** The day the form for one line begins with: one that can be declared, and where there is none, why not. */
import { roundOfDay, roundOfWork, type DeclarationRound } from '$lib/domain/declaration/round';
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import type { Day } from '$lib/domain/shared/day';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';
import { periodWords } from './period-words';

export interface QuickBegin {
	/** `null`: neither of the period nor today. */
	readonly day: Day | null;
	/** Why it is not a day of the period. */
	readonly hint: string | null;
}

interface Around {
	readonly rounds: readonly DeclarationRound[];
	readonly period: WorkPeriod;
	readonly today: Day;
}

export function quickBegin({ rounds, period, today }: Around, locale: Locale): QuickBegin {
	const isTaken = (day: Day) => {
		const own = roundOfDay(rounds, day);
		return own !== null && roundOfWork(rounds, own, today) !== null;
	};
	const ofPeriod = today >= period.from && today < period.until ? today : period.from;
	if (isTaken(ofPeriod)) return { day: ofPeriod, hint: null };
	const text = declareAnswerMessages[locale];
	const name = periodWords(period, locale);
	return isTaken(today) ? { day: today, hint: text.quickToday(name) } : { day: null, hint: text.quickNone(name) };
}

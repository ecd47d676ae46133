/** What is said where a round takes no more hours: what can still be done about what was approved. */
import { roundOfCorrection } from '$lib/domain/declaration/correction-rules';
import type { DeclarationRound } from '$lib/domain/declaration/round';
import type { Day } from '$lib/domain/shared/day';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';

interface ClosedDays {
	readonly rounds: readonly DeclarationRound[];
	readonly period: { readonly from: Day };
	readonly today: Day;
}

/** Why nothing of these days can be corrected now; `null` when it can. */
export function noCorrection({ rounds, period, today }: ClosedDays, locale: Locale): string | null {
	return roundOfCorrection(rounds, period, today) === null ? declareAnswerMessages[locale].noCorrection : null;
}

export function closedHint({ rounds, period, today }: ClosedDays, locale: Locale): string {
	const text = declareAnswerMessages[locale];
	const round = roundOfCorrection(rounds, period, today);
	return round === null ? text.noneOpen : text.correctIn(round.name);
}

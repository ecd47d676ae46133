/** The sentence on top of the review: what a year comes to, or a round, or the lines of one settlement. */
import type { Comparison } from '$lib/domain/declaration/comparison';
import type { LineValues } from '$lib/domain/declaration/line-values';
import type { HourHundredths } from '$lib/domain/shared/hours';
import { strong } from '$lib/format/emphasis';
import { formatHours } from '$lib/format/quantity';
import { valuesInWords } from '$lib/messages/line-values';
import type { Locale } from '$lib/messages/locale';
import { reviewMessages } from '$lib/messages/review';

interface SettledLines extends LineValues {
	readonly entries: number;
	readonly hours: HourHundredths;
}

interface Reviewed {
	readonly comparison: { readonly empty: boolean; readonly total: Comparison };
	/** Where one round is looked at. */
	readonly round: { readonly name: string } | null;
	/** The name of the round with which the lines were settled, where those are asked for. */
	readonly settledWith: string | null;
	readonly lines: { readonly settled: SettledLines | null } | null;
	/** Lines that the reader decides about, of all those that wait. */
	readonly waitingForReader: number;
}

/** Whose settled lines are meant: one organisation's, what the reader sees, or (`null`) everybody's. */
export type Whose = { readonly partner: string } | 'seen' | null;

export function reviewSentence(
	{ comparison, round, settledWith, lines, waitingForReader }: Reviewed,
	whose: Whose,
	locale: Locale
): string {
	const text = reviewMessages[locale];
	if (settledWith !== null && lines?.settled) {
		const { entries, hours, ...values } = lines.settled;
		const of = whose === null ? '' : whose === 'seen' ? text.ofWhatIsSeen : text.of(whose.partner);
		const words = [strong(formatHours(hours, locale)), valuesInWords(values, locale, strong)] as const;
		return text.answerOfSettled(settledWith, of, entries, ...words);
	}
	if (comparison.empty) return text.nothing;
	const { openEntries, hours } = comparison.total;
	const waiting = text.waiting(openEntries, waitingForReader);
	const [declared, approved] = [
		strong(formatHours(hours.declared, locale)),
		strong(formatHours(hours.approved, locale))
	];
	if (round) return text.answerOfRound(round.name, declared, approved, waiting);
	return text.answer(strong(formatHours(hours.agreed, locale)), declared, approved, waiting);
}

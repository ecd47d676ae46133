/** The sentences at the top, written on the server, since they say what is saved: what is filled in this month, what is left of what was agreed, and until when to submit. */
import { sumHours, toHours } from '$lib/domain/shared/hours';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { DeclaredSum } from '$lib/domain/declaration/commitment-left';
import type { Declaration } from '$lib/domain/declaration/declaration';
import { lineValues } from '$lib/domain/declaration/line-values';
import { priceNow } from '$lib/domain/declaration/price-declaration';
import type { DeclarationRound, RoundMoment } from '$lib/domain/declaration/round';
import { addDays } from '$lib/domain/shared/day';
import type { TariffIndex } from '$lib/domain/tariff/resolve-tariff';
import { formatDay } from '$lib/format/day';
import { strong } from '$lib/format/emphasis';
import { formatHours } from '$lib/format/quantity';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import { valuesInWords } from '$lib/messages/line-values';
import type { Locale } from '$lib/messages/locale';

interface Declared {
	/** Lines of the period. */
	readonly within: readonly Declaration[];
	readonly tariffs: TariffIndex;
	/** In words: "oktober 2026". */
	readonly period: string;
	readonly declared: readonly DeclaredSum[];
	readonly commitments: readonly Commitment[];
	readonly round: (DeclarationRound & { readonly moment: RoundMoment }) | null;
}

export function answerOf(
	given: Declared,
	locale: Locale
): { readonly answer: string; readonly more: readonly string[] } {
	const text = declareAnswerMessages[locale];
	const hours = (count: bigint) => formatHours(toHours(count), locale);
	const counted = given.within.filter(({ state }) => state !== 'returned');
	const prices = counted.map((line) => priceNow(line, given.tariffs));
	const unpriced = sumHours(counted.flatMap((line, index) => (prices[index] ? [] : [line.hours])));
	const values = lineValues(counted.map(({ inKind }, index) => ({ inKind, price: prices[index] ?? null })));
	const nothingPriced = values.paid === null && values.inKind === null;
	// Beside an amount, hours without a tariff have a sentence of their own.
	const amounts = valuesInWords({ ...values, unpriced: nothingPriced ? values.unpriced : 0 }, locale, strong);
	const agreed = sumHours(given.commitments.map((commitment) => commitment.hours));
	const left = agreed - sumHours(given.declared.map((sum) => sum.hours));
	const ofAgreed =
		agreed === 0n
			? text.nothingAgreed
			: left < 0n
				? text.over(hours(-left), hours(agreed))
				: text.left(hours(left), hours(agreed));
	const parts = [
		text.answer(given.period, hours(sumHours(counted.map((line) => line.hours))), amounts),
		ofAgreed,
		untilWhen(given.round, locale)
	];
	return { answer: parts.join(' '), more: unpriced === 0n ? [] : [text.answerUnpriced(hours(unpriced))] };
}

function untilWhen(round: Declared['round'], locale: Locale): string {
	const text = declareAnswerMessages[locale];
	if (round === null) return text.noRound;
	const day = formatDay(round.submitBy, locale);
	if (round.moment === 'open') return text.submitBy(day);
	if (round.moment === 'inGrace') return text.inGrace(day, formatDay(addDays(round.submitBy, round.graceDays), locale));
	return text.closed(round.name);
}

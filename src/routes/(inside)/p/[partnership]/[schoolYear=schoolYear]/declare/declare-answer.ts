/** The sentences at the top, written on the server, since they say what is saved: what is filled in this month, what is left of what was agreed, and until when to submit. */
import type { Day } from '$lib/domain/shared/day';
import { sumHours, toHours } from '$lib/domain/shared/hours';
import type { Commitment } from '$lib/domain/declaration/commitment';
import type { DeclaredSum } from '$lib/domain/declaration/commitment-left';
import type { Declaration } from '$lib/domain/declaration/declaration';
import { lineValues } from '$lib/domain/declaration/line-values';
import { priceNow } from '$lib/domain/declaration/price-declaration';
import { lastDayToSubmit, type DeclarationRound, type RoundMoment } from '$lib/domain/declaration/round';
import type { WorkPeriod } from '$lib/domain/declaration/work-period';
import type { TariffIndex } from '$lib/domain/tariff/resolve-tariff';
import { formatDay } from '$lib/format/day';
import { strong } from '$lib/format/emphasis';
import { formatHours } from '$lib/format/quantity';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import { valuesInWords } from '$lib/messages/line-values';
import type { Locale } from '$lib/messages/locale';
import { filledInParts } from './filled-in-parts';

type RoundNow = DeclarationRound & { readonly moment: RoundMoment };

interface Declared {
	/** Lines that begin in the period. */
	readonly within: readonly Declaration[];
	readonly tariffs: TariffIndex;
	/** In words: "oktober 2026". */
	readonly period: string;
	readonly kind: WorkPeriod['kind'];
	/** The day after its last. */
	readonly until: Day;
	readonly declared: readonly DeclaredSum[];
	readonly commitments: readonly Commitment[];
	/** Of the days of the period. */
	readonly round: RoundNow | null;
	/** That hours of those days go with. */
	readonly taking: RoundNow | null;
}

export function answerOf(
	given: Declared,
	locale: Locale
): { readonly answer: string; readonly more: readonly string[] } {
	const text = declareAnswerMessages[locale];
	const hours = (count: bigint) => formatHours(toHours(count), locale);
	const { counted, onlyDrafts, ofThese, beside } = filledInParts(given.within, given, locale);
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
		text[onlyDrafts ? 'onlyDrafts' : 'answer'](
			given.period,
			hours(sumHours(counted.map((line) => line.hours))),
			amounts
		),
		...(ofThese === null ? [] : [ofThese]),
		ofAgreed,
		untilWhen(given, locale)
	];
	return {
		answer: parts.join(' '),
		more: [...beside, ...(unpriced === 0n ? [] : [text.answerUnpriced(hours(unpriced))])]
	};
}

function untilWhen({ round, taking }: Pick<Declared, 'round' | 'taking'>, locale: Locale): string {
	const text = declareAnswerMessages[locale];
	if (round === null) return text.noRound;
	if (taking === null) return text.closed(round.name);
	const day = formatDay(taking.submitBy, locale);
	const submitting =
		taking.moment === 'open' ? text.submitBy(day) : text.inGrace(day, formatDay(lastDayToSubmit(taking), locale));
	return taking.id === round.id ? submitting : `${text.late(round.name, taking.name)} ${submitting}`;
}

/** The answer of a round in one sentence: for whoever sees all of it, for one organisation, and for who sees no statement. */
import type { StandingOfHours } from '$lib/domain/declaration/standing-of-hours';
import type { HubSums } from '$lib/domain/settlement/hub';
import type { LeftBehind } from '$lib/domain/settlement/left-behind';
import { sumHours, type HourHundredths } from '$lib/domain/shared/hours';
import { negateCents, sumCents, type Cents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney } from '$lib/format/money';
import { formatHours } from '$lib/format/quantity';
import { valuesInWords } from '$lib/messages/line-values';
import type { Locale } from '$lib/messages/locale';
import { settlementMessages } from '$lib/messages/settlement';

/** `waiting`: of the same round; none once it is settled. */
export function hubSentence(round: string, sums: HubSums, waiting: readonly LeftBehind[], locale: Locale): string {
	const text = settlementMessages[locale];
	const [pays, receives] = [sums.pays, sums.receives].map((amount) => strong(formatMoney(amount, locale)));
	const [to, from] = [text.partners(sums.paysTo), text.partners(sums.receivesFrom)];
	const ending = waitingWords(waiting, locale);
	if (sums.paysTo > 0 && sums.receivesFrom > 0) return text.hub(round, pays ?? '', to, receives ?? '', from) + ending;
	if (sums.paysTo > 0) return text.hubPays(round, pays ?? '', to) + ending;
	if (sums.receivesFrom > 0) return text.hubReceives(round, receives ?? '', from) + ending;
	return text.hubNothing(round) + ending;
}

export function ownSentence(
	partner: string,
	net: Cents,
	round: string,
	waiting: readonly LeftBehind[],
	locale: Locale
): string {
	const { own } = settlementMessages[locale];
	const ending = waitingWords(waiting, locale);
	if (net > 0n) return own.receives(partner, strong(formatMoney(net, locale)), round) + ending;
	if (net < 0n) return own.pays(partner, strong(formatMoney(negateCents(net), locale)), round) + ending;
	return own.even(partner, round) + ending;
}

/** For who sees no statement: where the hours of a round (or, without one, of the year) stand. */
export function standingSentence(
	round: string | null,
	{ settled, toSettle, undecided }: StandingOfHours,
	locale: Locale
): string {
	const { standing } = settlementMessages[locale];
	const told = (hours: HourHundredths) => strong(formatHours(hours, locale));
	return standing.of(round, [
		...(settled.hours === 0n ? [] : [standing.settled(told(settled.hours), valuesInWords(settled, locale, strong))]),
		...(toSettle === 0n ? [] : [standing.toSettle(told(toSettle))]),
		...(undecided === 0n ? [] : [standing.undecided(told(undecided))])
	]);
}

/** In euro where that says something: hours without a price or in kind have none. */
function waitingWords(waiting: readonly LeftBehind[], locale: Locale): string {
	const text = settlementMessages[locale];
	if (waiting.length === 0) return text.nothingWaits;
	const amount = sumCents(waiting.map((one) => one.amount));
	const unpriced = waiting.reduce((sum, one) => sum + one.unpriced, 0);
	if (amount !== 0n) {
		const told = strong(formatMoney(amount, locale));
		return text.waits(unpriced === 0 ? told : text.andUnpriced(told, text.leftUnpriced(unpriced)));
	}
	return text.waitsHours(strong(formatHours(sumHours(waiting.map(({ hours }) => hours)), locale)));
}

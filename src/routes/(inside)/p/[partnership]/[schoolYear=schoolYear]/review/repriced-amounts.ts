/** What pricing lines anew changes, in words: what has no price is no € 0. */
import { formatMoney } from '$lib/format/money';
import type { Locale } from '$lib/messages/locale';
import { repriceMessages } from '$lib/messages/review-reprice';
import type { RepricedLines } from '$lib/server/usecases/reprice-open';

export function repricedAmounts(
	{ lines, before, after, unpricedBefore, unpriced }: RepricedLines,
	locale: Locale
): { readonly before: string; readonly after: string; readonly remarks: readonly string[] } {
	const text = repriceMessages[locale];
	return {
		before: unpricedBefore === lines ? text.noAmount : formatMoney(before, locale),
		after: unpriced === lines ? text.noAmount : formatMoney(after, locale),
		remarks: [
			// Where no line had an amount, "no amount" has said so.
			...(unpricedBefore > 0 && unpricedBefore < lines ? [text.unpricedBefore(unpricedBefore)] : []),
			...(unpriced > 0 && unpriced < lines ? [text.unpricedAfter(unpriced)] : [])
		]
	};
}

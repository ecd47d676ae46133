/** The answer of the page of agreements: what was agreed, what that comes to, and in how many rounds it is declared. */
import type { CommitmentSums } from '$lib/domain/declaration/commitment-figures';
import { strong } from '$lib/format/emphasis';
import { formatMoney } from '$lib/format/money';
import { formatHours } from '$lib/format/quantity';
import { agreementMessages } from '$lib/messages/agreements';
import type { Locale } from '$lib/messages/locale';

/** `agreed`: how many agreements there are. Where none of them has a price the amount is not known, and not € 0. */
export function agreedSentence(
	{ sums, agreed, rounds }: { readonly sums: CommitmentSums; readonly agreed: number; readonly rounds: number },
	locale: Locale
): string {
	const text = agreementMessages[locale];
	if (agreed === 0) return text.nothing;
	const nothingKnown = sums.unpriced > 0 && sums.amount === 0n;
	const amount = nothingKnown ? text.unknownAmount : formatMoney(sums.amount, locale);
	return text.answer(strong(formatHours(sums.hours, locale)), strong(amount), text.rounds(rounds));
}

/** The sentences on top of plan and reality; where amounts leave something out, it is said that they are at least what is known. */
import type { Actuals, ActualsChoice, ActualsFigures } from '$lib/domain/actuals/actuals';
import { leftOfAgreed } from '$lib/domain/declaration/left-of-agreed';
import { toHours } from '$lib/domain/shared/hours';
import { toCents } from '$lib/domain/shared/money';
import { strong } from '$lib/format/emphasis';
import { formatMoney } from '$lib/format/money';
import { formatHours } from '$lib/format/quantity';
import { actualsMessages } from '$lib/messages/actuals';
import type { Locale } from '$lib/messages/locale';

type Unit = 'hours' | 'euro';
type Writer = (amount: bigint) => string;

export function amountWriter(unit: Unit, locale: Locale): Writer {
	return (amount) => (unit === 'hours' ? formatHours(toHours(amount), locale) : formatMoney(toCents(amount), locale));
}

/** "ten minste € 130,00"; of what nothing is known no zero. */
export function amountInWords(amount: bigint, isPartial: boolean, write: Writer, locale: Locale): string {
	const text = actualsMessages[locale];
	if (!isPartial) return write(amount);
	return amount === 0n ? text.unknownAmount : text.atLeast(write(amount));
}

export function actualsSentence(total: ActualsFigures, unit: Unit, moreToCome: boolean, locale: Locale): string {
	const text = actualsMessages[locale];
	if (total.parts === 0) return text.nothing;
	const write = (amount: bigint) => strong(amountWriter(unit, locale)(amount));
	const { unpriced, unknownParts, euroAtLeast } = total;
	const lacks = (missing: number) => unit === 'euro' && missing > 0;
	const expected = lacks(unknownParts) ? euroAtLeast : total[unit].expected;
	const amounts = [
		{ amount: total[unit].planned, partial: lacks(unpriced.planned) },
		{ amount: total[unit].declared, partial: lacks(unpriced.declared) },
		{ amount: expected, partial: lacks(unknownParts) }
	] as const;
	const [planned, declared, comesTo] = amounts.map(({ amount, partial }) =>
		partial && amount === 0n ? text.unknownAmount : write(amount)
	);
	const words = [planned ?? '', declared ?? '', comesTo ?? ''] as const;
	const sentence = moreToCome ? text.answer(...words) : text.answerOver(...words);
	// Said once for all of them: what is complete is at least that as well.
	return amounts.some(({ amount, partial }) => partial && amount !== 0n) ? `${sentence} ${text.allAtLeast}` : sentence;
}

/** Own organisations as far as they are in what was chosen; of a year in which something was chosen none without anything in it. */
export function ownFigures(
	{ totalOf }: Pick<Actuals, 'totalOf'>,
	ownIds: readonly string[],
	choice: ActualsChoice
): readonly { readonly partnerId: string; readonly figures: ActualsFigures }[] {
	return ownIds
		.filter((id) => choice.partnerId === null || choice.partnerId === id)
		.map((partnerId) => ({ partnerId, figures: totalOf({ ...choice, partnerId }) }))
		.filter(({ figures }) => !isNarrowed(choice) || figures.parts > 0);
}

export function isNarrowed({ area, potId, partnerId, lineId }: ActualsChoice): boolean {
	return [area, potId, partnerId, lineId].some((one) => one !== null);
}

/** What one organisation has left of what was agreed with it. */
export function ownSentence(name: string, figures: ActualsFigures, unit: Unit, locale: Locale): string {
	const text = actualsMessages[locale];
	const write = amountWriter(unit, locale);
	const { agreed, declared } = figures[unit];
	const lacks = (step: 'agreed' | 'declared') => unit === 'euro' && figures.unpriced[step] > 0;
	const words = (amount: bigint, isPartial: boolean) => amountInWords(amount, isPartial, write, locale);
	const said = [name, words(agreed, lacks('agreed')), words(declared, lacks('declared'))] as const;
	const left = leftOfAgreed({ agreed, declared }, { agreed: lacks('agreed'), declared: lacks('declared') });
	if (left.kind === 'notDetermined') return text.ownNotDetermined(...said);
	if (left.amount < 0n) return text.ownOver(...said, words(-left.amount, left.kind === 'atMost'));
	const amount = write(left.amount);
	return text.own(...said, left.kind === 'exactly' ? amount : text[left.kind](amount));
}

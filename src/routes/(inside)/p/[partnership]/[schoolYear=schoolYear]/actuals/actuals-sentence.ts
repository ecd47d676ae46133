/** The sentences on top of plan and reality; an amount that leaves something out is said to be at least what is known of it. */
import type { ActualsFigures } from '$lib/domain/actuals/actuals';
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
	const known = (amount: bigint, missing: number) =>
		amountInWords(amount, unit === 'euro' && missing > 0, write, locale);
	const expected = unit === 'euro' && unknownParts > 0 ? euroAtLeast : total[unit].expected;
	const words = [
		known(total[unit].planned, unpriced.planned),
		known(total[unit].declared, unpriced.declared),
		known(expected, unknownParts)
	] as const;
	return moreToCome ? text.answer(...words) : text.answerOver(...words);
}

/** What one organisation has left of what was agreed with it. */
export function ownSentence(name: string, figures: ActualsFigures, unit: Unit, locale: Locale): string {
	const text = actualsMessages[locale];
	const write = amountWriter(unit, locale);
	const { agreed, declared } = figures[unit];
	const lacks = (step: 'agreed' | 'declared') => unit === 'euro' && figures.unpriced[step] > 0;
	const words = (amount: bigint, isPartial: boolean) => amountInWords(amount, isPartial, write, locale);
	const said = [name, words(agreed, lacks('agreed')), words(declared, lacks('declared'))] as const;
	if (declared > agreed && !lacks('agreed')) return text.ownOver(...said, words(declared - agreed, lacks('declared')));
	if (lacks('agreed') || lacks('declared')) return text.ownNotDetermined(...said);
	return text.own(...said, write(agreed - declared));
}

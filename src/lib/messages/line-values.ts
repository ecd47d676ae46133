/** What declared lines come to, in words: money, and beside it what hours in kind are worth. */
import type { LineValues } from '$lib/domain/declaration/line-values';
import { money } from '$lib/domain/shared/money';
import { formatMoney } from '$lib/format/money';
import { defineMessages, type Locale } from './locale';

const ZERO = money('0.00');

export const lineValueMessages = defineMessages({
	nl: {
		inKind: (amount: string) => `${amount} in natura`,
		inKindWord: 'in natura',
		unpriced: (count: number) => (count === 1 ? '1 regel zonder tarief' : `${count} regels zonder tarief`),
		and: 'en'
	},
	en: {
		inKind: (amount: string) => `${amount} in kind`,
		inKindWord: 'in kind',
		unpriced: (count: number) => (count === 1 ? '1 line without a tariff' : `${count} lines without a tariff`),
		and: 'and'
	}
});

/** "€ 600,00, € 400,00 in natura en 1 regel zonder tarief": the parts that there are, of no lines "€ 0,00". */
export function valuesInWords(
	{ paid, inKind, unpriced }: LineValues,
	locale: Locale,
	mark: (amount: string) => string = (amount) => amount
): string {
	const text = lineValueMessages[locale];
	const parts = [
		...(paid === null ? [] : [mark(formatMoney(paid, locale))]),
		...(inKind === null ? [] : [text.inKind(mark(formatMoney(inKind, locale)))]),
		...(unpriced === 0 ? [] : [text.unpriced(unpriced)])
	];
	const last = parts.pop() ?? mark(formatMoney(ZERO, locale));
	return parts.length === 0 ? last : `${parts.join(', ')} ${text.and} ${last}`;
}

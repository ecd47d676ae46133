/** How a tariff differs from that of last year: "nu 3,2% hoger". */
import { formatPercent } from '$lib/format/quantity';
import { agreementMessages } from '$lib/messages/agreements';
import type { Locale } from '$lib/messages/locale';

/** `percent`: a canonical decimal, below zero where it is lower now. */
export function changeInWords(percent: string, locale: Locale): string {
	const { higher, lower, none } = agreementMessages[locale].change;
	if (!/[1-9]/.test(percent)) return none;
	return percent.startsWith('-')
		? lower(formatPercent(percent.slice(1), locale))
		: higher(formatPercent(percent, locale));
}

/** A value in the derivation of a figure, in the notation of a language. */
import type { DerivationValue } from '$lib/domain/shared/derivation';
import { unreachable } from '$lib/domain/shared/invariant';
import type { Locale } from '$lib/messages/locale';
import { formatDay } from './day';
import { formatDecimal } from './decimal';
import { formatMoney } from './money';
import { formatCount, formatHours } from './quantity';

/** "€ 1.234,50", "12,50 uur", "139", "31 juli 2027", or the name itself. */
export function formatDerivationValue(value: DerivationValue, locale: Locale): string {
	switch (value.kind) {
		case 'amount':
			return formatMoney(value.amount, locale);
		case 'hours':
			return formatHours(value.hours, locale);
		case 'count':
			return formatCount(value.count, locale);
		case 'decimal':
			return formatDecimal(value.text, locale);
		case 'day':
			return formatDay(value.day, locale);
		case 'name':
			return value.name;
		default:
			return unreachable(value);
	}
}

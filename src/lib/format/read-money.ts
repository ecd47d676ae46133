/** What people type for an amount: "€ 1.234,50", "1,234.50", "50,-", "−12,5", "12,50-". */
import { centsFromText, type Cents } from '$lib/domain/shared/money';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';
import { significantFractionDigits } from './decimal';
import { readNumber, tidy } from './read-number';
import type { ReadRefusal } from './read-refusal';

/** Negative amounts are read; whether one may stand there is for the rule that uses it. */
export function readMoney(text: string, locale: Locale): Result<Cents, ReadRefusal> {
	const read = readNumber(withoutEuro(text), locale, 'thousands');
	if (!read.ok) return read;
	const amount = centsFromText(read.value);
	if (amount !== null) return ok(amount);
	return refuse(significantFractionDigits(read.value) > 2 ? 'tooManyDigits' : 'tooLarge');
}

function withoutEuro(text: string): string {
	return tidy(text)
		.replace(/^([-+]?)\s*(?:€|EUR\b)\s*/i, '$1')
		.replace(/\s*(?:€|\bEUR)$/i, '')
		.replace(/[,.](?:-{1,2}|–|—)$/, '');
}

/** What people type for hours ("7,5", "7:30", "1.234 uur"), counts ("1.234") and percentages ("12,5%"). */
import { hoursFromText, type HourHundredths } from '$lib/domain/shared/hours';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { divideRounded, scaledFromText, textFromScaled } from '$lib/domain/shared/scaled';
import type { Locale } from '$lib/messages/locale';
import { significantFractionDigits, withoutTrailingZeros } from './decimal';
import { readNumber, tidy } from './read-number';
import type { ReadRefusal } from './read-refusal';

/** Largest count the product accepts: a whole country's students. */
export const LARGEST_COUNT = 9_999_999;
const PERCENTAGE_DIGITS = 6;

/** Zero or more. "7:30" is 7.50; minutes are rounded to the hundredth of an hour, half up. "25:00" is refused. */
export function readHours(text: string, locale: Locale): Result<HourHundredths, ReadRefusal> {
	const typed = tidy(text).replace(/\s*(?:u|uur|uren|h|hr|hrs|hours?)\.?$/i, '');
	const clock = /^([-+]?)(\d{1,6}):(\d{1,2})$/.exec(typed);
	if (clock) return readClock(clock[1] === '-', Number(clock[2]), clock[3] ?? '');
	const read = readNumber(typed, locale, 'thousands');
	if (!read.ok) return read;
	const value = hoursFromText(read.value);
	if (value === null) return refuse(significantFractionDigits(read.value) > 2 ? 'tooManyDigits' : 'tooLarge');
	return value < 0n ? refuse('negative') : ok(value);
}

/** Zero or more, whole. "12,0" is 12. */
export function readCount(text: string, locale: Locale): Result<number, ReadRefusal> {
	const read = readNumber(text, locale, 'thousands');
	if (!read.ok) return read;
	const value = scaledFromText(read.value, 0);
	if (value === null) return refuse(read.value.includes('.') ? 'notWhole' : 'tooLarge');
	if (value < 0n) return refuse('negative');
	return value > BigInt(LARGEST_COUNT) ? refuse('tooLarge') : ok(Number(value));
}

/** Per cents as a canonical decimal without zeros at the end, "12.5". From 0 to 100 unless a change is asked for. */
export function readPercentage(
	text: string,
	locale: Locale,
	range: 'share' | 'change' = 'share'
): Result<string, ReadRefusal> {
	const read = readNumber(tidy(text).replace(/\s*%$/, ''), locale, 'none');
	if (!read.ok) return read;
	const value = scaledFromText(read.value, PERCENTAGE_DIGITS);
	if (value === null) return refuse('tooManyDigits');
	if (range === 'share' && value < 0n) return refuse('negative');
	if (range === 'share' && value > 100n * 10n ** BigInt(PERCENTAGE_DIGITS)) return refuse('above100');
	if (value > 10n ** 12n || value < -(10n ** 12n)) return refuse('tooLarge');
	return ok(withoutTrailingZeros(textFromScaled(value, PERCENTAGE_DIGITS)));
}

function readClock(negative: boolean, hours: number, minutesTyped: string): Result<HourHundredths, ReadRefusal> {
	const minutes = Number(minutesTyped);
	if (negative) return refuse('negative');
	if (minutesTyped.length !== 2 || minutes > 59) return refuse('clockMinutes');
	if (hours > 24 || (hours === 24 && minutes > 0)) return refuse('clockAbove24');
	return ok(divideRounded(BigInt((hours * 60 + minutes) * 100), 60n) as HourHundredths);
}

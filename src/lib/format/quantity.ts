/** Hours, counts and percentages in the notation of a language; units stay on the line of their figure. */
import { divideRounded } from '$lib/domain/shared/scaled';
import { hoursText, type HourHundredths } from '$lib/domain/shared/hours';
import type { Cents } from '$lib/domain/shared/money';
import type { Locale } from '$lib/messages/locale';
import { formatDecimal, withoutTrailingZeros } from './decimal';
import { NO_BREAK_SPACE } from './notation';

const HOUR_UNIT: Readonly<Record<Locale, string>> = { nl: 'uur', en: 'h' };

/** "1.234,50 uur" */
export function formatHours(hours: HourHundredths, locale: Locale): string {
	return `${formatHoursFigure(hours, locale)}${NO_BREAK_SPACE}${HOUR_UNIT[locale]}`;
}

/** The same without the unit, for columns whose header says it. */
export function formatHoursFigure(hours: HourHundredths, locale: Locale): string {
	return formatDecimal(hoursText(hours), locale);
}

/** Along an axis, without digits that say nothing: "1.250 uur". */
export function formatHoursShort(hours: HourHundredths, locale: Locale): string {
	return `${formatDecimal(withoutTrailingZeros(hoursText(hours)), locale)}${NO_BREAK_SPACE}${HOUR_UNIT[locale]}`;
}

/** A whole number: "1.234". */
export function formatCount(count: number | bigint, locale: Locale): string {
	return formatDecimal(BigInt(count).toString(), locale);
}

/** A canonical decimal of per cents, "12.50" → "12,5%"; not rounded. */
export function formatPercent(canonical: string, locale: Locale): string {
	return `${formatDecimal(withoutTrailingZeros(canonical), locale)}%`;
}

/**
 * What part one amount is of another, in per cent with one digit, half away from zero: "59,7%". `null`, not determined,
 * when the base is zero (model section 3). For sentences; nothing is computed from it.
 */
export function formatShare(part: Cents, whole: Cents, locale: Locale): string | null {
	if (whole === 0n) return null;
	const magnitude = whole < 0n ? -whole : whole;
	const tenths = divideRounded((whole < 0n ? -part : part) * 1000n, magnitude);
	const text = (tenths < 0n ? -tenths : tenths).toString().padStart(2, '0');
	return formatPercent(`${tenths < 0n ? '-' : ''}${text.slice(0, -1)}.${text.slice(-1)}`, locale);
}

/**
 * Days as a workbook counts them: from 1900, where 29 February 1900 is counted although it never was, or from 1904. Whole-number
 * arithmetic on days, so that neither a time zone nor the hour of summer time plays a part.
 */
import { dayFromText, type Day } from '../domain/shared/day';

export type DateSystem = '1900' | '1904';

const DAY = 86_400_000;
const UNIX_EPOCH: Readonly<Record<DateSystem, number>> = { '1900': 25_569, '1904': 24_107 };
const LAST_BEFORE_THE_GAP = 59;
const THE_GAP = 60;

/** `null` when there is no such day; a part of a day is left out. */
export function dayOfSerial(serial: number, system: DateSystem): Day | null {
	if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
	const whole = Math.floor(serial);
	if (system === '1900' && whole === THE_GAP) return null;
	const since = whole - UNIX_EPOCH[system] + (system === '1900' && whole <= LAST_BEFORE_THE_GAP ? 1 : 0);
	return dayFromText(new Date(since * DAY).toISOString().slice(0, 10));
}

/** In the system of 1900, for days after its 29 February. */
export function serialOfDay(day: Day): number {
	return Date.parse(day) / DAY + UNIX_EPOCH['1900'];
}

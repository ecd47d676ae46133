/**
 * The hours of a row. "7:30" is seven and a half, minutes rounded to the hundredth of an hour; other numbers have at most two
 * decimals and are never rounded. Below zero is read, because a correction that we wrote ourselves comes back so.
 */
import { hoursFromText, type HourHundredths } from '../domain/shared/hours';
import { ok, refuse, type Result } from '../domain/shared/result';
import { divideRounded } from '../domain/shared/scaled';
import { significantFractionDigits } from '../format/decimal';
import { readNumber, tidy } from '../format/read-number';
import type { Locale } from '../messages/locale';
import type { CellReason } from './cell-refusal';
import { isAmbiguous } from './column-notation';
import type { Cell } from './sheet-table';

/** `notation`: how the column writes numbers, `null` when that is not known. */
export function readHoursCell(cell: Cell, notation: Locale | null): Result<HourHundredths, CellReason> {
	if (cell === null) return refuse('empty');
	if (typeof cell === 'string') return readHoursText(cell, notation);
	if ('problem' in cell) return refuse(cell.problem);
	if ('seconds' in cell) return ok(ofSeconds(cell.seconds));
	if ('number' in cell) return ofDecimal(cell.number);
	return refuse('day' in cell || 'month' in cell ? 'dayForHours' : 'notANumber');
}

function readHoursText(text: string, notation: Locale | null): Result<HourHundredths, CellReason> {
	const typed = tidy(text).replace(/\s*(?:u|uur|uren|h|hr|hrs|hours?)\.?$/i, '');
	const clock = /^([-+]?)(\d{1,6}):(\d{1,2})(?::(\d{2}))?$/.exec(typed);
	if (clock) {
		const [, sign, whole = '', minutes = '', seconds = '0'] = clock;
		if (sign === '-') return refuse('negative');
		if (minutes.length !== 2 || Number(minutes) > 59 || Number(seconds) > 59) return refuse('clockMinutes');
		return ok(ofSeconds(Number(whole) * 3600 + Number(minutes) * 60 + Number(seconds)));
	}
	if (notation === null && isAmbiguous(typed)) return refuse('ambiguousNotation');
	const read = readNumber(typed, notation ?? 'nl', 'thousands');
	return read.ok ? ofDecimal(read.value) : read;
}

function ofSeconds(seconds: number): HourHundredths {
	return divideRounded(BigInt(seconds) * 100n, 3600n) as HourHundredths;
}

function ofDecimal(text: string): Result<HourHundredths, CellReason> {
	const value = hoursFromText(text);
	if (value !== null) return ok(value);
	return refuse(significantFractionDigits(text) > 2 ? 'tooManyDigits' : 'tooLarge');
}

import { describe, expect, it } from 'vitest';
import { moneyText } from '../../../src/lib/domain/shared/money';
import { hoursText } from '../../../src/lib/domain/shared/hours';
import type { Result } from '../../../src/lib/domain/shared/result';
import { readDay } from '../../../src/lib/format/read-day';
import { readMoney } from '../../../src/lib/format/read-money';
import { readCount, readHours, readPercentage } from '../../../src/lib/format/read-quantity';
import type { ReadRefusal } from '../../../src/lib/format/read-refusal';
import type { Locale } from '../../../src/lib/messages/locale';

/** typed, meaning in Dutch, meaning in English; a name instead of a number is the refusal. */
type Case = readonly [typed: string, nl: string, en: string];

const MONEY: readonly Case[] = [
	['1234', '1234.00', '1234.00'],
	['1234,5', '1234.50', '1234.50'],
	['1234.5', '1234.50', '1234.50'],
	['1.234', '1234.00', 'ambiguousSeparator'],
	['1,234', 'ambiguousSeparator', '1234.00'],
	['1,000', 'ambiguousSeparator', '1000.00'],
	['1.234,50', '1234.50', '1234.50'],
	['1,234.50', '1234.50', '1234.50'],
	['1.234.567', '1234567.00', '1234567.00'],
	['1,234,567.8', '1234567.80', '1234567.80'],
	['€ 1.234,50', '1234.50', '1234.50'],
	['€\u00a01.234,50', '1234.50', '1234.50'],
	['1.234,50 EUR', '1234.50', '1234.50'],
	['€ −1.234,50', '-1234.50', '-1234.50'],
	['−€1,234.50', '-1234.50', '-1234.50'],
	['-12,5', '-12.50', '-12.50'],
	['12,50-', '-12.50', '-12.50'],
	['50,-', '50.00', '50.00'],
	['€ 50,--', '50.00', '50.00'],
	['1 234 567,89', '1234567.89', '1234567.89'],
	['1\u202f234', '1234.00', '1234.00'],
	["1'234.50", '1234.50', '1234.50'],
	['0,234', 'tooManyDigits', 'tooManyDigits'],
	['0.50', '0.50', '0.50'],
	[',5', '0.50', '0.50'],
	['-0', '0.00', '0.00'],
	['12,345,6', 'misplacedSeparator', 'misplacedSeparator'],
	['1.23.456', 'misplacedSeparator', 'misplacedSeparator'],
	['1.234,567.8', 'misplacedSeparator', 'misplacedSeparator'],
	['1 2345', 'misplacedSeparator', 'misplacedSeparator'],
	['12 34', 'misplacedSeparator', 'misplacedSeparator'],
	['1234,567', 'tooManyDigits', 'tooManyDigits'],
	['1234,500', '1234.50', '1234.50'],
	['1e400', 'exponent', 'exponent'],
	['1,5E3', 'exponent', 'exponent'],
	['NaN', 'notANumber', 'notANumber'],
	['Infinity', 'notANumber', 'notANumber'],
	['0x1F', 'notANumber', 'notANumber'],
	['٣٤', 'foreignDigits', 'foreignDigits'],
	['１２', 'foreignDigits', 'foreignDigits'],
	['=1+1', 'notANumber', 'notANumber'],
	['1-2', 'notANumber', 'notANumber'],
	['--5', 'notANumber', 'notANumber'],
	['.', 'notANumber', 'notANumber'],
	['', 'empty', 'empty'],
	['   ', 'empty', 'empty'],
	['9'.repeat(50), 'tooLarge', 'tooLarge'],
	['1000000000000', 'tooLarge', 'tooLarge']
];

const HOURS: readonly Case[] = [
	['7,5', '7.50', '7.50'],
	['7:30', '7.50', '7.50'],
	['7:20', '7.33', '7.33'],
	['0:05', '0.08', '0.08'],
	['24:00', '24.00', '24.00'],
	['25:00', 'clockAbove24', 'clockAbove24'],
	['7:5', 'clockMinutes', 'clockMinutes'],
	['7:61', 'clockMinutes', 'clockMinutes'],
	['1.234', '1234.00', 'ambiguousSeparator'],
	['900 uur', '900.00', '900.00'],
	['12,5u', '12.50', '12.50'],
	['-4', 'negative', 'negative'],
	['−4', 'negative', 'negative'],
	['-7:30', 'negative', 'negative'],
	['7,255', 'ambiguousSeparator', '7255.00'],
	['77,2551', 'tooManyDigits', 'tooManyDigits'],
	['1e3', 'exponent', 'exponent'],
	['NaN', 'notANumber', 'notANumber'],
	['0', '0.00', '0.00'],
	['', 'empty', 'empty'],
	['999999999', 'tooLarge', 'tooLarge']
];

const COUNTS: readonly Case[] = [
	['139', '139', '139'],
	['1.234', '1234', 'ambiguousSeparator'],
	['12,0', '12', '12'],
	['12,5', 'notWhole', 'notWhole'],
	['-1', 'negative', 'negative'],
	['', 'empty', 'empty'],
	['12345678901', 'tooLarge', 'tooLarge'],
	['twaalf', 'notANumber', 'notANumber']
];

const PERCENTAGES: readonly Case[] = [
	['50', '50', '50'],
	['12,50 %', '12.5', '12.5'],
	['12.5%', '12.5', '12.5'],
	['33,333', '33.333', '33.333'],
	['33.333', '33.333', '33.333'],
	['100', '100', '100'],
	['100,01', 'above100', 'above100'],
	['-1', 'negative', 'negative'],
	['1.234,5', 'misplacedSeparator', 'misplacedSeparator'],
	['0,1234567', 'tooManyDigits', 'tooManyDigits'],
	['half', 'notANumber', 'notANumber']
];

const DAYS: readonly (readonly [string, string])[] = [
	['31-7-2027', '2027-07-31'],
	['31/07/2027', '2027-07-31'],
	['31.7.2027', '2027-07-31'],
	['31 juli 2027', '2027-07-31'],
	['31 jul. 2027', '2027-07-31'],
	['3 mrt 2027', '2027-03-03'],
	['31 July 2027', '2027-07-31'],
	['2027-07-31', '2027-07-31'],
	['29-2-2028', '2028-02-29'],
	['29-2-2027', 'noSuchDay'],
	['13/13/2027', 'noSuchDay'],
	['31-7-27', 'yearWithTwoDigits'],
	['46234', 'notADay'],
	['31 foo 2027', 'notADay'],
	['', 'empty']
];

function shown<T>(read: Result<T, ReadRefusal>, text: (value: T) => string): string {
	return read.ok ? text(read.value) : read.error;
}

function inBoth(typed: string, read: (typed: string, locale: Locale) => string): [string, string] {
	return [read(typed, 'nl'), read(typed, 'en')];
}

describe('reading what people type', () => {
	it.each(MONEY)('reads the amount %j as %s in Dutch and %s in English', (typed, nl, en) => {
		expect(inBoth(typed, (text, locale) => shown(readMoney(text, locale), moneyText))).toEqual([nl, en]);
	});
	it.each(HOURS)('reads the hours %j as %s in Dutch and %s in English', (typed, nl, en) => {
		expect(inBoth(typed, (text, locale) => shown(readHours(text, locale), hoursText))).toEqual([nl, en]);
	});
	it.each(COUNTS)('reads the count %j as %s in Dutch and %s in English', (typed, nl, en) => {
		expect(inBoth(typed, (text, locale) => shown(readCount(text, locale), String))).toEqual([nl, en]);
	});
	it.each(PERCENTAGES)('reads the percentage %j as %s in Dutch and %s in English', (typed, nl, en) => {
		expect(inBoth(typed, (text, locale) => shown(readPercentage(text, locale), String))).toEqual([nl, en]);
	});
	it('reads a change in per cent below zero and above a hundred', () => {
		expect(readPercentage('−120,5%', 'nl', 'change')).toEqual({ ok: true, value: '-120.5' });
	});
	it.each(DAYS)('reads the day %j as %s', (typed, meaning) => {
		expect(shown(readDay(typed), String)).toBe(meaning);
	});
});

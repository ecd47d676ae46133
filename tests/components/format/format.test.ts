import { describe, expect, it } from 'vitest';
import { money, toCents } from '../../../src/lib/domain/shared/money';
import { hours } from '../../../src/lib/domain/shared/hours';
import { toDay } from '../../../src/lib/domain/shared/day';
import {
	formatDateTime,
	formatDay,
	formatDayShort,
	formatDays,
	formatLastDay,
	formatTime
} from '../../../src/lib/format/day';
import { formatMoney, formatMoneyChange, formatMoneyShort } from '../../../src/lib/format/money';
import { formatHours, formatPercent, formatShare } from '../../../src/lib/format/quantity';

describe('formatting', () => {
	it.each([
		['1234.50', '€\u00a01.234,50', '€1,234.50'],
		['-1234.50', '€\u00a0\u22121.234,50', '\u2212€1,234.50'],
		['0', '€\u00a00,00', '€0.00'],
		['-0.05', '€\u00a0\u22120,05', '\u2212€0.05'],
		['999', '€\u00a0999,00', '€999.00'],
		['999999999999.99', '€\u00a0999.999.999.999,99', '€999,999,999,999.99']
	])('writes %s to the cent, with a space that does not break and a real minus sign', (amount, nl, en) => {
		expect([formatMoney(money(amount), 'nl'), formatMoney(money(amount), 'en')]).toEqual([nl, en]);
	});
	it('gives a change its sign, and zero none', () => {
		expect(formatMoneyChange(money('10'), 'nl')).toBe('€\u00a0+10,00');
		expect(formatMoneyChange(money('10'), 'en')).toBe('+€10.00');
		expect(formatMoneyChange(money('0'), 'nl')).toBe('€\u00a00,00');
	});
	it.each([
		['280000', '€\u00a0280k', '€280k'],
		['1250000', '€\u00a01,3\u00a0mln', '€1.3m'],
		['-72500', '€\u00a0\u221272,5k', '\u2212€72.5k'],
		['50', '€\u00a050', '€50']
	])('shortens %s on the axis of a chart', (amount, nl, en) => {
		expect([formatMoneyShort(money(amount), 'nl'), formatMoneyShort(money(amount), 'en')]).toEqual([nl, en]);
	});
	it('writes hours with their unit and percentages without zeros at the end', () => {
		expect(formatHours(hours('1234.5'), 'nl')).toBe('1.234,50\u00a0uur');
		expect(formatPercent('12.50', 'nl')).toBe('12,5%');
		expect(formatPercent('100', 'en')).toBe('100%');
	});
	it('finds a share to one digit, and none of nothing', () => {
		expect(formatShare(money('72000'), money('120600'), 'nl')).toBe('59,7%');
		expect(formatShare(money('-1'), money('3'), 'nl')).toBe('−33,3%');
		expect(formatShare(money('5'), toCents(0n), 'nl')).toBeNull();
	});
	it('writes days in words, and the last day of a period that ends before its end', () => {
		expect(formatDay(toDay('2027-07-31'), 'nl')).toBe('31 juli 2027');
		expect(formatDayShort(toDay('2027-03-01'), 'nl')).toBe('1 mrt 2027');
		expect(formatLastDay(toDay('2027-08-01'), 'nl')).toBe('31 juli 2027');
		expect(formatDay(toDay('2027-07-31'), 'en')).toBe('31 July 2027');
	});

	it('says the days of a piece of work as short as they can be', () => {
		const days = (from: string, until: string) => formatDays({ from: toDay(from), until: toDay(until) }, 'nl');
		expect(days('2026-11-03', '2026-11-04')).toBe('3 november 2026');
		expect(days('2026-11-03', '2026-11-10')).toBe('3 – 9 november 2026');
		expect(days('2026-11-30', '2026-12-07')).toBe('30 november 2026 – 6 december 2026');
		expect(days('2026-11-01', '2026-12-01')).toBe('november 2026');
		expect(days('2026-12-01', '2027-01-01')).toBe('december 2026');
		expect(days('2026-11-01', '2026-11-30')).toBe('1 – 29 november 2026');
		expect(days('2026-11-01', '2027-01-01')).toBe('1 november 2026 – 31 december 2026');
	});

	it('shows moments on the Dutch clock, also in summer', () => {
		expect(formatDateTime('2026-11-23T13:02:00Z', 'nl')).toBe('23 november 2026 om 14:02');
		expect(formatTime('2026-07-01T22:30:00Z')).toBe('00:30');
		expect(formatDateTime('2026-07-01T22:30:00Z', 'en')).toBe('2 July 2026 at 00:30');
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_HOURS, type HourHundredths } from '../../../src/lib/domain/shared/hours';
import { LARGEST_CENTS, toCents } from '../../../src/lib/domain/shared/money';
import { addDays, toDay } from '../../../src/lib/domain/shared/day';
import { formatDay, formatDayFigures, formatDayShort } from '../../../src/lib/format/day';
import { formatMoney, formatMoneyChange, formatMoneyFigure } from '../../../src/lib/format/money';
import { formatCount, formatHours, formatPercent } from '../../../src/lib/format/quantity';
import { readDay } from '../../../src/lib/format/read-day';
import { readMoney } from '../../../src/lib/format/read-money';
import { LARGEST_COUNT, readCount, readHours, readPercentage } from '../../../src/lib/format/read-quantity';
import { LOCALES } from '../../../src/lib/messages/locale';

const locales = fc.constantFrom(...LOCALES);
const amounts = fc.bigInt({ min: -LARGEST_CENTS, max: LARGEST_CENTS }).map(toCents);
const hours = fc.bigInt({ min: 0n, max: LARGEST_HOURS }).map((value) => value as HourHundredths);

describe('what we write, we read back', () => {
	it('every amount, with and without the euro sign', () => {
		fc.assert(
			fc.property(amounts, locales, (amount, locale) => {
				const expected = { ok: true, value: amount };
				expect(readMoney(formatMoney(amount, locale), locale)).toEqual(expected);
				expect(readMoney(formatMoneyFigure(amount, locale), locale)).toEqual(expected);
				expect(readMoney(formatMoneyChange(amount, locale), locale)).toEqual(expected);
			})
		);
	});
	it('every amount also in the other language, because two digits behind the sign settle it', () => {
		fc.assert(
			fc.property(amounts, (amount) => {
				expect(readMoney(formatMoney(amount, 'nl'), 'en')).toEqual({ ok: true, value: amount });
				expect(readMoney(formatMoney(amount, 'en'), 'nl')).toEqual({ ok: true, value: amount });
			})
		);
	});
	it('every number of hours', () => {
		fc.assert(
			fc.property(hours, locales, (value, locale) => {
				expect(readHours(formatHours(value, locale), locale)).toEqual({ ok: true, value });
			})
		);
	});
	it('every count', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: LARGEST_COUNT }), locales, (count, locale) => {
				expect(readCount(formatCount(count, locale), locale)).toEqual({ ok: true, value: count });
			})
		);
	});
	it('every percentage', () => {
		const percentages = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => String(thousandths / 1000));
		fc.assert(
			fc.property(percentages, locales, (percentage, locale) => {
				expect(readPercentage(formatPercent(percentage, locale), locale)).toEqual({ ok: true, value: percentage });
			})
		);
	});
	it('every day, in words and in figures', () => {
		const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(toDay('1950-01-01'), count));
		fc.assert(
			fc.property(days, locales, (day, locale) => {
				expect(readDay(formatDay(day, locale))).toEqual({ ok: true, value: day });
				expect(readDay(formatDayFigures(day))).toEqual({ ok: true, value: day });
				expect(readDay(formatDayShort(day, locale))).toEqual({ ok: true, value: day });
			})
		);
	});
	it('never throws on any text, and never reads one as more than one meaning', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), locales, (text, locale) => {
				for (const read of [readMoney, readHours, readCount, readPercentage]) {
					expect(read(text, locale)).toEqual(read(`  ${text}\t`, locale));
				}
				readDay(text);
			})
		);
	});
});

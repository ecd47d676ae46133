import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import { priceLine } from '$lib/domain/tariff/price-line';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { aLine, aTariff } from '../../support/build-facts';

const autumn = aTariff('autumn', '58.00', { validUntil: toDay('2027-01-01') });
const spring = aTariff('spring', '59.50', { validFrom: toDay('2027-01-01') });
const tariffs = indexTariffs([autumn, spring]);
const settings = { pricingDay: toDay('2026-08-01') };

describe('the price of a line', () => {
	it('is its hours times the tariff on the pricing day of the budget', () => {
		expect(priceLine(aLine('r', '12.25 h'), tariffs, settings)).toEqual({
			kind: 'tariff',
			amount: money('710.50'),
			tariff: autumn,
			scope: 'role',
			day: '2026-08-01'
		});
	});

	it('follows the pricing day of the line where it has one', () => {
		const line = aLine('r', '10.00 h', { pricingDay: toDay('2027-01-01') });
		expect(priceLine(line, tariffs, settings)).toMatchObject({ amount: money('595.00'), tariff: { id: 'spring' } });
	});

	it('is unknown without a tariff, and names the day', () => {
		const line = aLine('r', '10.00 h', { roleId: 'werkplekbegeleider' });
		expect(priceLine(line, tariffs, settings)).toEqual({ kind: 'unpriced', day: '2026-08-01' });
	});

	it('is the lump sum where one was agreed, and open where nobody filled it in', () => {
		expect(priceLine(aLine('r', '1500.00'), tariffs, settings)).toEqual({ kind: 'lumpSum', amount: money('1500.00') });
		expect(priceLine(aLine('r', 'open'), tariffs, settings)).toEqual({ kind: 'open' });
	});
});

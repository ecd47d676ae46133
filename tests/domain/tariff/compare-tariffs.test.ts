import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money, moneyText } from '$lib/domain/shared/money';
import { tariffSpread } from '$lib/domain/tariff/tariff-spread';
import { tariffYearComparison } from '$lib/domain/tariff/tariff-year-comparison';
import { tariffAboveWageCost } from '$lib/domain/tariff/vat-warning';
import { aPartner, aRole, aTariff } from '../../support/build-facts';

const august = toDay('2026-08-01');
const lastAugust = toDay('2025-08-01');

describe("this year's tariffs beside last year's", () => {
	it('show the change in per cent', () => {
		const last = aTariff('a', '56.00', { validFrom: lastAugust, validUntil: august });
		const now = aTariff('b', '57.40');
		expect(tariffYearComparison([last, now], august, lastAugust)).toEqual([
			{
				scope: { partnerId: null, roleId: 'schoolopleider', area: null },
				current: now,
				previous: last,
				difference: money('1.40'),
				change: { kind: 'determined', text: '2.5' }
			}
		]);
	});

	it('show no change where a tariff is new or has ended, never 100 % or zero', () => {
		const ended = aTariff('a', '56.00', { validFrom: lastAugust, validUntil: august });
		const fresh = aTariff('b', '57.40', { area: 'onderzoeken' });
		const rows = tariffYearComparison([ended, fresh], august, lastAugust);
		expect(
			rows.map(({ current, previous, difference, change }) => [current?.id, previous?.id, difference, change.kind])
		).toEqual([
			[undefined, 'a', null, 'notDetermined'],
			['b', undefined, null, 'notDetermined']
		]);
	});

	it('keep one tariff that holds in both years as no change, and leave out what ended long ago', () => {
		const both = aTariff('a', '56.00', { validFrom: lastAugust });
		const old = aTariff('b', '50.00', { partnerId: 'p', validFrom: toDay('2020-08-01'), validUntil: lastAugust });
		const rows = tariffYearComparison([both, old], august, lastAugust);
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ difference: 0n, change: { kind: 'determined', text: '0.0' } });
	});
});

describe('the spread between partners for one role', () => {
	const partners = [
		aPartner('hogeschool-a'),
		aPartner('universiteit-b'),
		aPartner('vertrokken', { memberUntil: toDay('2026-01-01') })
	];
	const roles = [aRole('instituutsopleider'), aRole('zonder-tarief')];
	const tariffs = [
		aTariff('a', '88.00', { roleId: 'instituutsopleider' }),
		aTariff('b', '92.50', { roleId: 'instituutsopleider', partnerId: 'hogeschool-a' }),
		aTariff('c', '98.00', { roleId: 'instituutsopleider', partnerId: 'hogeschool-a', area: 'professionaliseren' })
	];

	it('names the lowest, the highest and the difference, per area where an area has its own tariff', () => {
		const rows = tariffSpread(tariffs, roles, partners, august);
		expect(
			rows.map(({ roleId, area, lowest, highest, difference }) => [
				roleId,
				area,
				...[lowest, highest, difference].map(moneyText)
			])
		).toEqual([
			['instituutsopleider', null, '88.00', '92.50', '4.50'],
			['instituutsopleider', 'professionaliseren', '88.00', '98.00', '10.00']
		]);
		expect(rows[0]?.differencePercentage).toEqual({ kind: 'determined', text: '5.1' });
	});

	it('counts members on the day only and says by which scope each is priced', () => {
		const [first] = tariffSpread(tariffs, roles, partners, august);
		expect(first?.partners.map(({ partnerId, scope }) => [partnerId, scope])).toEqual([
			['hogeschool-a', 'partnerRole'],
			['universiteit-b', 'role']
		]);
	});
});

describe('the VAT warning', () => {
	it('is given above wage cost plus 5 %, and not at exactly 5 %', () => {
		expect(tariffAboveWageCost(money('105.00'), money('100.00'))).toBeNull();
		expect(tariffAboveWageCost(money('105.01'), money('100.00'))).toEqual({
			tariff: money('105.01'),
			wageCost: money('100.00'),
			highestWithoutWarning: money('105.00')
		});
	});

	it('names the highest tariff in whole cents that raises none', () => {
		const warning = tariffAboveWageCost(money('99.00'), money('53.33'));
		expect(moneyText(warning?.highestWithoutWarning ?? money('0.00'))).toBe('55.99');
		expect(tariffAboveWageCost(money('55.99'), money('53.33'))).toBeNull();
		expect(tariffAboveWageCost(money('56.00'), money('53.33'))).not.toBeNull();
	});

	it('is not given while the wage cost is unknown', () => {
		expect(tariffAboveWageCost(money('500.00'), null)).toBeNull();
	});
});

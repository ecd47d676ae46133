import { describe, expect, it } from 'vitest';
import { advanceAskedBack, advancedAboveAgreed } from '$lib/domain/settlement/advances-beside-work';
import { computeSettlement, type SettlementFacts } from '$lib/domain/settlement/compute-settlement';
import { hours } from '$lib/domain/shared/hours';
import { money } from '$lib/domain/shared/money';
import { advance, contribution, line, settlementFacts, swap } from '$tests/support/settlement-facts';

describe('advances beside what was agreed', () => {
	const agreed = (amount: string, unpriced = '0.00') =>
		new Map([['north', { amount: money(amount), unpricedHours: hours(unpriced) }]]);
	const two = [advance(), advance({ id: 'second', settlementId: 'earlier' })];

	it('are told when all of the year come to more than the agreed hours at their tariffs', () => {
		expect(advancedAboveAgreed(two, agreed('600.00'))).toEqual([]);
		expect(advancedAboveAgreed(two, agreed('599.99'))).toEqual([
			{ partnerId: 'north', advanced: 60_000n, agreed: 59_999n, unpricedHours: 0n }
		]);
	});

	it('are told beside hours of which the tariff is not known, and where nothing was agreed', () => {
		expect(advancedAboveAgreed([advance()], agreed('100.00', '12.00'))).toMatchObject([
			{ agreed: 10_000n, unpricedHours: 1_200n }
		]);
		expect(advancedAboveAgreed([advance()], new Map())).toMatchObject([{ agreed: 0n, unpricedHours: 0n }]);
	});

	it('are not told once they are settled', () => {
		expect(advancedAboveAgreed([advance({ settlementId: 'earlier' })], agreed('0.00'))).toEqual([]);
	});
});

describe('an advance that is asked back', () => {
	const askedBack = (given: Partial<SettlementFacts>) => {
		const [north] = computeSettlement(settlementFacts(given));
		return north && advanceAskedBack(north.statement);
	};

	it('is what a partner without paid work pays', () => {
		expect(askedBack({ advances: [advance()] })).toBe(30_000n);
		expect(askedBack({ advances: [advance()], contributions: [contribution()] })).toBe(30_000n);
		expect(askedBack({ advances: [advance()], lines: [line({ inKind: true })] })).toBe(30_000n);
	});

	it('is not told where hours are settled, however few, and where nothing is to be paid', () => {
		expect(askedBack({ advances: [advance()], lines: [line({ hours: hours('0.50') })] })).toBeNull();
		expect(askedBack({ contributions: [contribution()] })).toBeNull();
		const [covered] = [swap({ fromPartnerId: 'south', toPartnerId: 'north' })];
		expect(covered && askedBack({ advances: [advance()], swaps: [covered] })).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { cashMayEnter } from '$lib/domain/coverage/committed-cash';
import { computeCoverage } from '$lib/domain/coverage/compute-coverage';
import type { CoverageInput } from '$lib/domain/coverage/coverage';
import { toCents } from '$lib/domain/shared/money';

const shape = {
	areasLimitedBy: 'law',
	duration: { kind: 'structural' },
	certainty: 'granted',
	inKind: false,
	giverPartnerId: null
} as const;
const euro = (amount: number) => toCents(BigInt(amount) * 100n);

function inputWith(inPot: number, shares: readonly number[] = [inPot]): CoverageInput {
	return {
		sources: [
			{ ...shape, id: 'subsidy', areas: ['opleiden'], amount: euro(300_000) },
			{ ...shape, id: 'gift', areas: ['professionaliseren'], amount: euro(5_000) }
		],
		pots: shares.map((amount, index) => ({
			id: `pot${index}`,
			amount: euro(amount),
			sourceIds: ['subsidy'],
			shares: null
		})),
		costs: [
			{ lineId: 'o', area: 'opleiden', partnerId: 'p', potId: null, amount: euro(9_000) },
			{ lineId: 'p', area: 'professionaliseren', partnerId: 'p', potId: null, amount: euro(8_000) }
		]
	};
}

describe('cash that the split put into pots to the last cent', () => {
	it('pays nothing outside them, so that other money keeps its room there', () => {
		const { byArea, flows } = computeCoverage(inputWith(300_000, [180_000, 120_000]));
		expect(flows).toEqual([{ sourceId: 'gift', lineId: 'p', area: 'professionaliseren', amount: euro(5_000) }]);
		expect(byArea.opleiden.covered).toBe(0n);
	});

	it('leaves free what was not put into a pot', () => {
		const { totals, bySource } = computeCoverage(inputWith(296_000));
		expect(totals.covered).toBe(euro(9_000));
		expect(bySource.every(({ used }) => used > 0n)).toBe(true);
	});

	it('may enter its own pots only, also beside a pot that any source may feed', () => {
		const input = inputWith(300_000);
		const open = { id: 'open', amount: euro(5_000), sourceIds: null, shares: null };
		const wider = { id: 'wider', amount: euro(0), sourceIds: ['subsidy', 'gift'], shares: null };
		const mayEnter = cashMayEnter({ ...input, pots: [...input.pots, open, wider] });
		expect(mayEnter('subsidy', input.pots[0]!)).toBe(true);
		expect(mayEnter('subsidy', open)).toBe(false);
		expect(mayEnter('subsidy', wider)).toBe(false);
		expect(mayEnter('gift', open)).toBe(true);
		expect(mayEnter('gift', input.pots[0]!)).toBe(false);
	});
});

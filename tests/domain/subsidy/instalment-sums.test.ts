import { describe, expect, it } from 'vitest';
import { toDay } from '$lib/domain/shared/day';
import { money } from '$lib/domain/shared/money';
import type { Award } from '$lib/domain/subsidy/award';
import { instalmentSums } from '$lib/domain/subsidy/instalment-sums';

function award(granted: string, payments: readonly (readonly [amount: string, received: boolean])[]): Award {
	return {
		id: 'award',
		title: 'Beschikking',
		reference: null,
		from: toDay('2026-08-01'),
		until: toDay('2027-08-01'),
		granted: { amount: money(granted), decidedOn: toDay('2026-09-01') },
		corrected: null,
		instalments: payments.map(([amount, received], index) => ({
			id: `payment-${index}`,
			dueOn: toDay('2026-11-01'),
			amount: money(amount),
			receivedOn: received ? toDay('2026-11-02') : null
		}))
	};
}

describe('the payments of an award', () => {
	it('are added up against the award, and those received apart', () => {
		const sums = instalmentSums(
			award('280000.00', [
				['140000.00', true],
				['139999.99', false]
			])
		);
		expect(sums).toEqual({ total: 27999999n, received: 14000000n, missing: 1n, excess: 0n });
	});

	it('are compared with the corrected amount once there is one', () => {
		const corrected = { amount: money('100.00'), decidedOn: toDay('2026-10-01') };
		const sums = instalmentSums({ ...award('280.00', [['150.00', true]]), corrected });
		expect(sums).toEqual({ total: 15000n, received: 15000n, missing: 0n, excess: 5000n });
	});

	it('count a repayment as less', () => {
		const sums = instalmentSums(
			award('100.00', [
				['120.00', true],
				['-20.00', false]
			])
		);
		expect(sums).toEqual({ total: 10000n, received: 12000n, missing: 0n, excess: 0n });
	});
});

/**
 * Advances beside the work they are paid for: what comes to more than was agreed, and what is asked back because no work is settled.
 * An advance is taken off the next settlement whatever stands in it (model section 8), so both are told and neither is refused.
 */
import type { CommitmentSums } from '../declaration/commitment-figures';
import { ZERO_HOURS, type HourHundredths } from '../shared/hours';
import { negateCents, sumCents, ZERO_CENTS, type Cents } from '../shared/money';
import type { Advance } from './advance';
import { isWork, type SettlementStatement } from './statement';

export interface AdvancedAboveAgreed {
	readonly partnerId: string;
	/** Everything that was paid in advance in the year, settled or not. */
	readonly advanced: Cents;
	/** Of agreed hours that have a tariff. */
	readonly agreed: Cents;
	/** Agreed hours of which nobody knows what they come to. */
	readonly unpricedHours: HourHundredths;
}

/** Of partners with an advance that is still to be settled, in the order of the advances. `agreed`: of the same year. */
export function advancedAboveAgreed(
	advances: readonly Pick<Advance, 'partnerId' | 'amount' | 'settlementId'>[],
	agreed: ReadonlyMap<string, Pick<CommitmentSums, 'amount' | 'unpricedHours'>>
): AdvancedAboveAgreed[] {
	const open = new Set(advances.filter(({ settlementId }) => settlementId === null).map(({ partnerId }) => partnerId));
	return [...open].flatMap((partnerId) => {
		const advanced = sumCents(advances.filter((one) => one.partnerId === partnerId).map(({ amount }) => amount));
		const { amount = ZERO_CENTS, unpricedHours = ZERO_HOURS } = agreed.get(partnerId) ?? {};
		return advanced > amount ? [{ partnerId, advanced, agreed: amount, unpricedHours }] : [];
	});
}

/** What a partner pays back of advances because a settlement holds no paid work of it; `null` where that is not so. */
export function advanceAskedBack({ entries, net }: Pick<SettlementStatement, 'entries' | 'net'>): Cents | null {
	if (net >= 0n || entries.some(isWork)) return null;
	const advances = entries.filter(({ kind }) => kind === 'advance');
	return advances.length === 0 ? null : negateCents(sumCents(advances.map(({ amount }) => amount)));
}

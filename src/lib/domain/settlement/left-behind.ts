/** What waits for a decision when a round is settled: it blocks nothing, and settles later (model section 8). */
import { sumHours, type HourHundredths } from '../shared/hours';
import { sumCents, type Cents } from '../shared/money';
import type { Day } from '../shared/day';
import type { LineToSettle } from './compute-settlement';

export const WAITING_STATES = ['submitted', 'disputed'] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

export interface LeftBehind {
	readonly partnerId: string;
	readonly state: WaitingState;
	readonly entries: number;
	/** Paid and unpaid. */
	readonly hours: HourHundredths;
	/** Of what has a price and is to be paid. */
	readonly amount: Cents;
	/** To be paid, and without a price: in no amount. */
	readonly unpriced: number;
}

/** Per partner and state, for work before the end of the round; partners in the order in which their lines come. */
export function leftBehind(lines: readonly LineToSettle[], until: Day): LeftBehind[] {
	const waiting = lines.filter(({ from }) => from < until);
	const partnerIds = [...new Set(waiting.map(({ partnerId }) => partnerId))];
	return partnerIds.flatMap((partnerId) =>
		WAITING_STATES.flatMap((state) => {
			const found = waiting.filter((line) => line.partnerId === partnerId && line.state === state);
			if (found.length === 0) return [];
			const paid = found.filter(({ inKind }) => !inKind);
			return [
				{
					...{ partnerId, state, entries: found.length, hours: sumHours(found.map(({ hours }) => hours)) },
					amount: sumCents(paid.flatMap(({ price }) => price?.amount ?? [])),
					unpriced: paid.filter(({ price }) => price === null).length
				}
			];
		})
	);
}

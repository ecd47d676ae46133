/** What waits for a decision when a round is settled: it blocks nothing, and settles later (model section 8). */
import { sumHours, type HourHundredths } from '../shared/hours';
import { sumCents, type Cents } from '../shared/money';
import type { DeclarationRound } from '../declaration/round';
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
	/** The first day of the work that was done last. */
	readonly latest: Day;
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
					unpriced: paid.filter(({ price }) => price === null).length,
					latest: found.map(({ from }) => from).reduce((one, other) => (one > other ? one : other))
				}
			];
		})
	);
}

/** What waits and can settle with no other round of the year. */
export interface ForNextYear {
	/** Work from this day on; `null`: all that waits. */
	readonly since: Day | null;
}

/**
 * Whether some of what waits when this round is settled goes with the next year only: a settlement takes up work before the end of its
 * round, so that is work after the end of every other round that can still be settled. `null`: nothing does.
 */
export function goesWithNextYear(
	waiting: readonly Pick<LeftBehind, 'latest'>[],
	round: Pick<DeclarationRound, 'id'>,
	rounds: readonly Pick<DeclarationRound, 'id' | 'until' | 'state'>[]
): ForNextYear | null {
	const ends = rounds.filter(({ id, state }) => id !== round.id && state !== 'settled').map(({ until }) => until);
	const since = ends.reduce<Day | null>((last, end) => (last === null || end > last ? end : last), null);
	return waiting.some(({ latest }) => since === null || latest >= since) ? { since } : null;
}

/** The hub form of settling: everyone settles with the penvoerder, so that all positions together are zero (model section 8). */
import { negateCents, sumCents, type Cents } from '../shared/money';
import type { SettlementStatement } from './statement';

type Net = Pick<SettlementStatement, 'partner' | 'net'>;

/** Where one organisation stands: what a partner receives the penvoerder pays, and the other way round. */
export interface HubPosition {
	readonly partnerId: string;
	/** Above zero it receives. */
	readonly amount: Cents;
}

/**
 * Everyone settles with the penvoerder, whose position is the mirror of all others: together they are zero. What the penvoerder's
 * own organisation earned or owes stays in its own purse and moves nothing.
 */
export function hubPositions(statements: readonly Net[], leadPartnerId: string): HubPosition[] {
	const others = statements.filter(({ partner }) => partner.id !== leadPartnerId);
	const positions = others.map(({ partner, net }) => ({ partnerId: partner.id, amount: net }));
	const mirror = negateCents(sumCents(positions.map(({ amount }) => amount)));
	return [...positions, { partnerId: leadPartnerId, amount: mirror }];
}

/** What the penvoerder pays and receives, and to and from how many. */
export interface HubSums {
	readonly pays: Cents;
	readonly paysTo: number;
	readonly receives: Cents;
	readonly receivesFrom: number;
}

export function hubSums(statements: readonly Net[], leadPartnerId: string): HubSums {
	const nets = statements.filter(({ partner }) => partner.id !== leadPartnerId).map(({ net }) => net);
	const [paid, received] = [nets.filter((net) => net > 0n), nets.filter((net) => net < 0n)];
	return {
		...{ pays: sumCents(paid), paysTo: paid.length },
		...{ receives: negateCents(sumCents(received)), receivesFrom: received.length }
	};
}

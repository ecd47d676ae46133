/** The payments of an award added up, against the award as it stands now: corrected, else granted. */
import { subtractCents, sumCents, ZERO_CENTS, type Cents } from '../shared/money';
import type { Award } from './award';
import { awardInUse } from './award-shares';

export interface InstalmentSums {
	readonly total: Cents;
	readonly received: Cents;
	/** What the payments fall short of the award; zero when they do not. */
	readonly missing: Cents;
	/** What they exceed it by; zero when they do not. */
	readonly excess: Cents;
}

export function instalmentSums(award: Award): InstalmentSums {
	const { amount } = awardInUse(award);
	const total = sumCents(award.instalments.map((instalment) => instalment.amount));
	const received = sumCents(award.instalments.flatMap((one) => (one.receivedOn === null ? [] : [one.amount])));
	const short = subtractCents(amount, total);
	return {
		total,
		received,
		missing: short > 0n ? short : ZERO_CENTS,
		excess: short < 0n ? subtractCents(ZERO_CENTS, short) : ZERO_CENTS
	};
}

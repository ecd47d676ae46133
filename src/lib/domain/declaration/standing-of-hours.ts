/** Where declared hours stand on their way to being settled, from sums that everybody in a partnership may see. */
import { sumHours, type HourHundredths } from '../shared/hours';
import { sumCents, type Cents } from '../shared/money';
import type { DeclaredSum } from './comparison';
import { countedAs, type Counted } from './counted-as';
import type { LineValues } from './line-values';

export interface StandingOfHours {
	readonly settled: LineValues & { readonly hours: HourHundredths };
	/** Approved, and in no settlement yet. */
	readonly toSettle: HourHundredths;
	/** Submitted or disputed. */
	readonly undecided: HourHundredths;
}

export function standingOfHours(sums: readonly DeclaredSum[]): StandingOfHours {
	const those = (as: Counted) => sums.filter(({ state }) => countedAs(state, as));
	const hoursOf = (of: readonly DeclaredSum[]) => sumHours(of.map(({ hours }) => hours));
	const settled = those('settled');
	const worth = (inKind: boolean): Cents | null => {
		const priced = settled.filter((sum) => sum.inKind === inKind && sum.entries > sum.unpricedEntries);
		return priced.length === 0 ? null : sumCents(priced.map(({ amount }) => amount));
	};
	return {
		settled: {
			...{ hours: hoursOf(settled), paid: worth(false), inKind: worth(true) },
			unpriced: settled.reduce((lines, { unpricedEntries }) => lines + unpricedEntries, 0)
		},
		toSettle: hoursOf(those('toSettle')),
		undecided: hoursOf(those('waiting'))
	};
}

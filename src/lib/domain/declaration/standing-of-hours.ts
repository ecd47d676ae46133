/** Where declared hours stand on their way to being settled, from sums that everybody in a partnership may see. */
import { sumHours, type HourHundredths } from '../shared/hours';
import type { DeclaredSum } from './comparison';
import { countedAs, type Counted } from './counted-as';
import { valuesOfSums, type ValuedHours } from './line-values';

export interface StandingOfHours {
	readonly settled: ValuedHours;
	/** Approved, and in no settlement yet. */
	readonly toSettle: HourHundredths;
	/** Submitted or disputed. */
	readonly undecided: HourHundredths;
}

export function standingOfHours(sums: readonly DeclaredSum[]): StandingOfHours {
	const those = (as: Counted) => sums.filter(({ state }) => countedAs(state, as));
	const hoursOf = (of: readonly DeclaredSum[]) => sumHours(of.map(({ hours }) => hours));
	return {
		settled: valuesOfSums(those('settled')),
		toSettle: hoursOf(those('toSettle')),
		undecided: hoursOf(those('waiting'))
	};
}

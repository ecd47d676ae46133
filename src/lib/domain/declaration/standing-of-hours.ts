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

/** What was agreed in a year, and how far the hours of all are. */
export interface HoursInAll {
	readonly agreed: HourHundredths;
	readonly declared: HourHundredths;
	/** Settled or not. */
	readonly approved: HourHundredths;
	/** Submitted or disputed: with what was approved it is all that was declared. */
	readonly undecided: HourHundredths;
}

export function hoursInAll(agreed: HourHundredths, sums: readonly Pick<DeclaredSum, 'state' | 'hours'>[]): HoursInAll {
	const those = (as: Counted) => sumHours(sums.filter(({ state }) => countedAs(state, as)).map(({ hours }) => hours));
	return { agreed, declared: those('declared'), approved: those('approved'), undecided: those('waiting') };
}

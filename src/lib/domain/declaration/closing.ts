/** What closing a round leaves behind, for whoever closes it: nobody can write or submit in it any more, and deciding goes on. */
import { sumHours, type HourHundredths } from '../shared/hours';
import { countedAs, type Counted } from './counted-as';
import type { DeclarationState } from './declaration';

/** What one partner has in a round in one state; drafts only of organisations that the reader acts for. */
export interface RoundCount {
	readonly roundId: string;
	readonly partnerId: string;
	readonly state: DeclarationState;
	readonly entries: number;
	readonly hours: HourHundredths;
}

export interface LeftInRound {
	readonly entries: number;
	readonly partners: number;
	readonly hours: HourHundredths;
}

export interface ClosingRound {
	/** Submitted or disputed: can still be decided about. */
	readonly waiting: LeftInRound;
	/** Sent back and not submitted again: cannot be submitted any more. */
	readonly returned: LeftInRound;
	/** Of the reader's own organisations: nobody sees drafts of others. */
	readonly ownDrafts: LeftInRound;
	/** Partners with agreed hours of which nothing was submitted in this round, in the order of `committed`. */
	readonly nothingOf: readonly string[];
}

/** `counts` of all rounds of the year, `committed`: partners with agreed hours. */
export function closingRound(
	roundId: string,
	counts: readonly RoundCount[],
	committed: readonly string[]
): ClosingRound {
	const own = counts.filter((count) => count.roundId === roundId);
	const submitted = new Set(own.filter(({ state }) => state !== 'draft').map(({ partnerId }) => partnerId));
	const as = (counted: Counted) => left(own.filter(({ state }) => countedAs(state, counted)));
	return {
		waiting: as('waiting'),
		returned: as('returned'),
		ownDrafts: left(own.filter(({ state }) => state === 'draft')),
		nothingOf: committed.filter((partnerId) => !submitted.has(partnerId))
	};
}

function left(counts: readonly RoundCount[]): LeftInRound {
	return {
		entries: counts.reduce((sum, { entries }) => sum + entries, 0),
		partners: new Set(counts.map(({ partnerId }) => partnerId)).size,
		hours: sumHours(counts.map(({ hours }) => hours))
	};
}

/** The shapes of coverage: what goes in, and what every page, chart, sheet and export reads (model section 5). */
import type { Area } from '../shared/area';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { Certainty, Duration } from './funding-source';

/** A funding source whose amount is known. Sources with an unknown amount stay out and are named in `unknownSourceIds`. */
export interface CoverageSource {
	readonly id: string;
	readonly amount: Cents;
	readonly areas: readonly Area[];
	readonly areasLimitedBy: 'law' | 'agreement';
	readonly certainty: Certainty;
	readonly duration: Duration;
	readonly inKind: boolean;
	/** For in kind: the only partner whose lines it covers. */
	readonly giverPartnerId: string | null;
}

/** A priced line in one area. A shared line enters as one entry per area with the part that its key gives. */
export interface CoverageCost {
	readonly lineId: string;
	readonly area: Area;
	/** `null` while it is open who does it. */
	readonly partnerId: string | null;
	readonly potId: string | null;
	readonly amount: Cents;
}

export interface CoveragePot {
	readonly id: string;
	/** What the split put into it. */
	readonly amount: Cents;
	/** `null`: any cash source. */
	readonly sourceIds: readonly string[] | null;
	/** When the pot is divided on over partners: each share pays only its partner's lines in the pot. Sums to `amount`. */
	readonly shares: readonly { readonly partnerId: string; readonly amount: Cents }[] | null;
}

export interface CoverageInput {
	readonly sources: readonly CoverageSource[];
	readonly costs: readonly CoverageCost[];
	/** Pots of the split; cash in no pot pays the lines in no pot. */
	readonly pots: readonly CoveragePot[];
}

/** How much of one source pays one cost entry. Amounts are above zero; they add up to the cent in every direction. */
export interface CoverageFlow {
	readonly sourceId: string;
	readonly lineId: string;
	readonly area: Area;
	readonly amount: Cents;
}

export interface CoverageEntry extends CoverageCost {
	readonly covered: Cents;
	/** amount − covered */
	readonly gap: Cents;
}

/** Money that may not go where it is missing, and what stops it. */
export interface Surplus {
	readonly amount: Cents;
	/** The gap beside it in areas this money may not pay, or in pots it may not enter. */
	readonly barredBy: 'law' | 'split' | 'none';
}

export interface Coverage {
	readonly entries: readonly CoverageEntry[];
	/** In the order of `entries`: all that pays one entry stands together. */
	readonly flows: readonly CoverageFlow[];
	readonly totals: CoverageTotals;
	readonly byArea: Readonly<Record<Area, CoverageTotals>>;
	/** In source order; used + surplus = amount. */
	readonly bySource: readonly {
		readonly sourceId: string;
		readonly used: Cents;
		readonly surplus: Surplus;
		readonly usedByArea: Readonly<Record<Area, Cents>>;
	}[];
	/** In pot order, then `potId: null` for what is in no pot. held = used + surplus. In kind is not pot money. */
	readonly byPot: readonly {
		readonly potId: string | null;
		readonly held: Cents;
		readonly used: Cents;
		readonly surplus: Cents;
		readonly cost: Cents;
		readonly gap: Cents;
	}[];
	/** Cash flows source → pot, for the picture: amounts above zero. */
	readonly sourceToPot: readonly { readonly sourceId: string; readonly potId: string | null; readonly amount: Cents }[];
	/** Cover that ends, earliest first; `until: null` ends on a day nobody knows yet. */
	readonly ending: readonly {
		readonly until: Day | null;
		readonly sourceId: string;
		readonly area: Area;
		readonly amount: Cents;
	}[];
}

export interface CoverageTotals {
	readonly cost: Cents;
	readonly covered: Cents;
	readonly gap: Cents;
	/** covered, by certainty; cash and in kind together. */
	readonly byCertainty: Readonly<Record<Certainty, Cents>>;
	readonly inKind: Cents;
	/** The part of covered that is structural and the part that ends. */
	readonly structural: Cents;
	readonly incidental: Cents;
}

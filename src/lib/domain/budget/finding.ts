/**
 * A named finding about a budget with the figures in it and the place to mend it. `blocking` stops a proposal; the
 * other severities are shown and may stand.
 */
import type { SplitFinding } from '../allocation/split-figures';
import type { Cents } from '../shared/money';

export type FindingSeverity = 'blocking' | 'warning' | 'note';

/** The page and the row a finding is about; the page turns it into a link. */
export interface FindingPlace {
	readonly page:
		'partners' | 'students' | 'subsidy' | 'funding' | 'tariffs' | 'split' | 'lines' | 'coverage' | 'settings';
	/** Id of the row, when it is about one. */
	readonly id: string | null;
	/** Name of the field as in the facts, when it is about one. */
	readonly field: string | null;
}

export interface Finding {
	readonly severity: FindingSeverity;
	readonly place: FindingPlace;
	readonly detail: FindingDetail;
}

export type FindingDetail =
	| { readonly kind: 'split'; readonly finding: SplitFinding }
	| { readonly kind: 'noLeadPartner' }
	| { readonly kind: 'noStudentCount'; readonly referenceYear: string }
	| { readonly kind: 'subsidyUnknown'; readonly missing: readonly string[] }
	| { readonly kind: 'subsidyNotEligible'; readonly minimum: number; readonly students: number }
	| { readonly kind: 'noSources' }
	| { readonly kind: 'noLines' }
	| { readonly kind: 'sourceAmountUnknown'; readonly sourceId: string }
	/** A negative amount brings nothing: it enters the sums as zero. */
	| { readonly kind: 'sourceNegative'; readonly sourceId: string; readonly amount: Cents }
	/** More than can be counted: it stays out of the sums. */
	| { readonly kind: 'sourceTooLarge'; readonly sourceId: string; readonly amount: Cents }
	/** The subsidy exists once: a second source that follows it brings nothing. */
	| { readonly kind: 'subsidyCountedTwice'; readonly sourceId: string }
	| { readonly kind: 'inKindWithoutGiver'; readonly sourceId: string }
	| { readonly kind: 'incidentalWithoutEnd'; readonly sourceId: string }
	| { readonly kind: 'sourceEndsWithinYear'; readonly sourceId: string; readonly until: string }
	| { readonly kind: 'sourceEndedBeforeYear'; readonly sourceId: string; readonly until: string }
	| { readonly kind: 'regularFundingNotAnswered'; readonly sourceId: string }
	| { readonly kind: 'lineUnpriced'; readonly lineId: string; readonly roleId: string | null; readonly day: string }
	| { readonly kind: 'lineOpen'; readonly lineId: string }
	| { readonly kind: 'lineWithoutRole'; readonly lineId: string }
	| { readonly kind: 'lineWithoutActivity'; readonly lineId: string }
	| { readonly kind: 'lineWithoutPerformer'; readonly lineId: string }
	| { readonly kind: 'lineNegative'; readonly lineId: string; readonly amount: Cents }
	/** More than can be counted: it stays out of the coverage. */
	| { readonly kind: 'lineTooLarge'; readonly lineId: string; readonly amount: Cents }
	| { readonly kind: 'lineInUnknownPot'; readonly lineId: string; readonly potId: string }
	| { readonly kind: 'lineInInnerNode'; readonly lineId: string; readonly potId: string }
	| {
			readonly kind: 'linePerformerWithoutShare';
			readonly lineId: string;
			readonly potId: string;
			readonly partnerId: string | null;
	  }
	| { readonly kind: 'linePerformerNotMember'; readonly lineId: string; readonly partnerId: string }
	| { readonly kind: 'sharedKeyEmpty' }
	| { readonly kind: 'gapInArea'; readonly area: string; readonly gap: Cents; readonly cost: Cents }
	/** Part of a gap that no partner carries yet. */
	| { readonly kind: 'gapWithoutCarrier'; readonly area: string; readonly amount: Cents }
	| { readonly kind: 'surplusBarredByLaw'; readonly sourceId: string; readonly surplus: Cents }
	| { readonly kind: 'surplusBarredBySplit'; readonly sourceId: string; readonly surplus: Cents }
	| { readonly kind: 'potShort'; readonly potId: string; readonly gap: Cents };

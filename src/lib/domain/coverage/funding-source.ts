/**
 * Money or unpaid hours that can pay for lines (model section 5). What it may pay, how certain it is and how long it
 * lasts travel with every euro, so that "covered" splits into secured, expected, and ending on a date.
 */
import type { Area } from '../shared/area';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';

export const CERTAINTIES = ['granted', 'applied', 'expected'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export type Duration =
	| { readonly kind: 'structural' }
	/** Ends on this day, exclusive; `null` when the end is not known yet. */
	| { readonly kind: 'incidental'; readonly until: Day | null };

export type SourceAmount =
	/** Entered by somebody. */
	| { readonly kind: 'entered'; readonly amount: Cents }
	/** In kind: hours worked without pay, valued at an agreed amount. */
	| { readonly kind: 'hours'; readonly hours: HourHundredths; readonly valuePerHour: Cents }
	/** Follows the subsidy of this budget: corrected, else granted, else computed (model section 4). */
	| { readonly kind: 'subsidy' }
	/** Not known. Never counted as zero: shown as unknown, and the sums say what they leave out. */
	| { readonly kind: 'unknown' };

/** "Does regular funding already pay for this?" (report:253, report:1238). */
export const REGULAR_FUNDING_ANSWERS = ['no', 'partly', 'yes', 'notAnswered'] as const;
export type RegularFundingAnswer = (typeof REGULAR_FUNDING_ANSWERS)[number];

export interface FundingSource {
	readonly id: string;
	readonly name: string;
	/** The partner that gives it; `null` for money from outside, such as the Regeling. */
	readonly giverPartnerId: string | null;
	readonly amount: SourceAmount;
	/** At least one. */
	readonly areas: readonly Area[];
	/** Whether the law or our own agreement limits the areas: the first cannot be changed by the group. */
	readonly areasLimitedBy: 'law' | 'agreement';
	/** For `amount.kind` "subsidy" the certainty follows from the award; what stands here is used while there is none. */
	readonly certainty: Certainty;
	readonly duration: Duration;
	/** Unpaid hours: covers only lines of `giverPartnerId`, which is then not null. */
	readonly inKind: boolean;
	readonly regularFunding: RegularFundingAnswer;
	/** Explanation, or the source of the amount. */
	readonly note: string | null;
}

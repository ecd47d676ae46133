/** What is known about the subsidy of one budget: by the rules, by the award, and which of them the budget uses. */
import type { Derivation } from '../shared/derivation';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';
import type { Certainty } from '../coverage/funding-source';
import type { MissingParameter } from '../scheme/missing-parameter';
import type { Scheme } from '../scheme/scheme';
import type { SchemeComputation } from '../scheme/scheme-computation';

export interface SubsidyOutcome {
	readonly schoolYear: SchoolYear;
	readonly referenceYear: SchoolYear;
	/** Total of the reference year; `null` when nobody entered a count. */
	readonly students: number | null;
	/** One per scheme in force during the school year, in date order; two calendar years give two. */
	readonly parts: readonly SubsidyPart[];
	/** The amount the budget uses. */
	readonly used: SubsidyAmount;
	readonly derivation: Derivation;
}

export interface SubsidyPart {
	/** `null` when no scheme is known for this stretch. */
	readonly scheme: Scheme | null;
	readonly from: Day;
	readonly until: Day;
	readonly computation: SchemeComputation;
	/** Share of the scheme's amount that falls in this school year; 12/12 for a school-year scheme. */
	readonly twelfths: { readonly numerator: number; readonly denominator: number };
	/** The computed amount that falls in this school year. */
	readonly amountInSchoolYear: Cents | null;
}

export type SubsidyAmount =
	| {
			readonly kind: 'known';
			readonly amount: Cents;
			/** `mixed`: awards for part of the year, computed for the rest; or granted and corrected awards side by side. */
			readonly basis: 'corrected' | 'granted' | 'computed' | 'mixed';
			/** `granted` when awards give all of it, `expected` as soon as part of it is computed. */
			readonly certainty: Certainty;
			readonly awardIds: readonly string[];
			/** What the amount is the sum of, in date order. */
			readonly contributions: readonly SubsidyContribution[];
	  }
	| { readonly kind: 'notEligible'; readonly minimum: number }
	| {
			readonly kind: 'unknown';
			readonly missing: readonly MissingParameter[];
			/** What is known for part of the year: never the total. */
			readonly contributions: readonly SubsidyContribution[];
	  };

/** One amount for one stretch within the school year. */
export interface SubsidyContribution {
	readonly from: Day;
	readonly until: Day;
	readonly amount: Cents;
	readonly basis: 'corrected' | 'granted' | 'computed';
	/** `null` when it was computed. */
	readonly awardId: string | null;
	/** Id of the scheme it was computed by; `null` for an award. */
	readonly schemeId: string | null;
}

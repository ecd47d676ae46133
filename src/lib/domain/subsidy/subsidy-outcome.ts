/** What is known about the subsidy of one budget: by the rules, by the award, and which of them the budget uses. */
import type { Derivation } from '../shared/derivation';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';
import type { Certainty } from '../coverage/funding-source';
import type { Scheme } from '../scheme/scheme';

/** What the rules say for one stretch of one scheme (model section 4). */
export type SchemeComputation =
	| { readonly kind: 'computed'; readonly amount: Cents; readonly derivation: Derivation; readonly steps: StepsAround }
	| {
			readonly kind: 'notEligible';
			readonly condition: 'tooFewStudents';
			readonly minimum: number;
			readonly derivation: Derivation;
	  }
	/** `missing` holds message keys such as "scheme", "amountPerStudent", "aspirantAmount", "studentCount". */
	| { readonly kind: 'unknown'; readonly missing: readonly string[]; readonly derivation: Derivation };

/** Distance to the brackets beside this one, and what one student is worth. `null` where there is none. */
export interface StepsAround {
	readonly next: { readonly students: number; readonly more: number; readonly difference: Cents } | null;
	readonly previous: { readonly students: number; readonly fewer: number; readonly difference: Cents } | null;
	/** Change of the amount with one student more; and with one fewer (negative, or `null` when not eligible then). */
	readonly oneMore: Cents;
	readonly oneFewer: Cents | null;
}

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
	readonly from: string;
	readonly until: string;
	readonly computation: SchemeComputation;
	/** Share of the scheme's amount that falls in this school year; whole for a school-year scheme. */
	readonly twelfths: { readonly numerator: number; readonly denominator: number };
	/** The computed amount that falls in this school year. */
	readonly amountInSchoolYear: Cents | null;
}

export type SubsidyAmount =
	| {
			readonly kind: 'known';
			readonly amount: Cents;
			readonly basis: 'corrected' | 'granted' | 'computed' | 'mixed';
			readonly certainty: Certainty;
			readonly awardIds: readonly string[];
	  }
	| { readonly kind: 'notEligible'; readonly minimum: number }
	| { readonly kind: 'unknown'; readonly missing: readonly string[] };

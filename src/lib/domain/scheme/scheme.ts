/**
 * A dated subsidy rule (regeling). Law is data: a changed number is another file, a changed shape is another `rule` kind
 * beside the old one, so that an old budget recomputes identically (architecture direction).
 */
import type { Area } from '../shared/area';
import type { Confidence } from '../shared/confidence';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';

export interface Scheme {
	readonly id: string;
	readonly title: string;
	/** Days on which it is in force: whole school years, calendar years or another stretch. `until` exclusive. */
	readonly from: Day;
	readonly until: Day;
	readonly periodBasis: 'schoolYear' | 'calendarYear' | 'other';
	readonly rule: SchemeRule;
	readonly allowedAreas: readonly Area[];
	/** Fewest students to be eligible; `null` when not found. */
	readonly minimumStudents: Known<number> | null;
	/** National maximum; `null` when not found. */
	readonly ceiling: Known<Cents> | null;
	readonly overCeiling: string | null;
	readonly countBasis: string | null;
	readonly countDeadline: string | null;
	readonly instalments: readonly SchemeInstalment[];
	readonly aspirants: AspirantRule;
	/** Conditions and peculiarities a reader should know, each in both languages. */
	readonly remarks: readonly { readonly nl: string; readonly en: string }[];
	readonly sources: readonly SchemeSource[];
	readonly confidence: Confidence;
	/** `entered`: added by a user of one partnership, and marked so wherever it is used. */
	readonly origin: 'product' | 'entered';
	/** Who receives it when that is not the opleidingsschool itself. */
	readonly recipient: 'partnership' | 'onderwijsregio';
}

/** A parameter with how sure it is. */
export interface Known<T> {
	readonly value: T;
	readonly confidence: Confidence;
}

export type SchemeRule =
	| { readonly kind: 'brackets'; readonly brackets: readonly Bracket[]; readonly confidence: Confidence }
	| {
			readonly kind: 'perStudent';
			/** Zero for a rule without a fixed part. */
			readonly fixedAmount: Known<Cents>;
			readonly amountPerStudent: Known<Cents>;
	  }
	| { readonly kind: 'fixedYearly'; readonly amountPerYear: Known<Cents> }
	/** The amount was not found: enter it by hand, with its source. `missing` names what is not known. */
	| { readonly kind: 'unknown'; readonly missing: readonly string[] };

export interface Bracket {
	readonly fromStudents: number;
	/** Inclusive; `null` in the last, open-ended bracket. */
	readonly toStudents: number | null;
	readonly amount: Cents;
}

export interface SchemeInstalment {
	/** 1 to 12. */
	readonly month: number;
	/** Canonical decimal; `null` when the share was not found. */
	readonly sharePercentage: string | null;
}

export interface AspirantRule {
	/** Amount in the first two years; `null` when not found, which is the case for every version known. */
	readonly years1and2: Known<Cents> | null;
	readonly years3and4: 'sameAsRecognised' | 'notFound';
}

export interface SchemeSource {
	readonly title: string;
	readonly url: string | null;
	/** The day somebody last read it there, when recorded. */
	readonly confirmedOn: Day | null;
}

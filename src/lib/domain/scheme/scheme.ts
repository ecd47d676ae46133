/**
 * A dated subsidy rule (regeling). Law is data: a changed number is another file, a changed shape is another `rule` kind
 * beside the old one, so that an old budget recomputes identically (architecture direction).
 */
import type { Area } from '../shared/area';
import type { Confidence } from '../shared/confidence';
import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';
import type { MissingParameter } from './missing-parameter';

export interface Scheme {
	readonly id: string;
	/** The name of the regulation, as it is published. */
	readonly title: string;
	/** `main`: one at a time, looked up by date. `addon`: beside it, for part of the opleidingsscholen; never looked up. */
	readonly role: 'main' | 'addon';
	/** Days on which it is in force: whole school years, calendar years or another stretch. `until` exclusive. */
	readonly from: Day;
	readonly until: Day;
	readonly periodBasis: PeriodBasis;
	readonly rule: SchemeRule;
	/** What it may pay; `null` when not found. */
	readonly allowedAreas: Known<readonly Area[]> | null;
	/** Fewest students to be eligible; `null` when there is none or it was not found. */
	readonly minimumStudents: MinimumStudents | null;
	/** National maximum; `null` when not found. */
	readonly ceiling: Ceiling | null;
	readonly overCeiling: BothLanguages | null;
	readonly countBasis: BothLanguages | null;
	/** The school year whose students count, where the text names one; `null`: the year before. */
	readonly countedIn: SchoolYear | null;
	readonly countDeadline: BothLanguages | null;
	/** Per period of the scheme; empty when not found. */
	readonly instalments: readonly SchemeInstalment[];
	readonly aspirants: AspirantRule;
	/** Conditions and peculiarities a reader should know. */
	readonly remarks: readonly BothLanguages[];
	/** At least one; parameters point at them by id. */
	readonly sources: readonly SchemeSource[];
	readonly confidence: Confidence;
	/** `entered`: added by a user of one partnership, and marked so wherever it is used. */
	readonly origin: 'product' | 'entered';
	/** Who receives it when that is not the opleidingsschool itself. */
	readonly recipient: 'partnership' | 'onderwijsregio';
}

/** What one amount of the scheme is for: a school year, a calendar year, or the whole stretch from `from` to `until`. */
export const PERIOD_BASES = ['schoolYear', 'calendarYear', 'other'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

/** A text of ours about the scheme; what a user enters in one language stands in both. */
export interface BothLanguages {
	readonly nl: string;
	readonly en: string;
}

/** A parameter with how sure it is and where it was read. */
export interface Known<T> {
	readonly value: T;
	readonly confidence: Confidence;
	/** Id of one of the scheme's sources. */
	readonly sourceId: string;
}

export interface MinimumStudents extends Known<number> {
	/** `onderwijsregio`: counted for all opleidingsscholen in the region together, so it rules out no single one. */
	readonly scope: 'partnership' | 'onderwijsregio';
}

export interface Ceiling extends Known<Cents> {
	/** For which years and recipients together. */
	readonly covers: BothLanguages;
}

export type SchemeRule =
	| {
			readonly kind: 'brackets';
			/** Without gaps, the last one open-ended; the first starts at the minimum of the partnership, else at 0. */
			readonly brackets: readonly Bracket[];
			readonly confidence: Confidence;
			readonly sourceId: string;
	  }
	| {
			readonly kind: 'perStudent';
			/** Zero for a rule without a fixed part. */
			readonly fixedAmount: Known<Cents>;
			readonly amountPerStudent: Known<Cents>;
	  }
	| { readonly kind: 'fixedYearly'; readonly amountPerYear: Known<Cents> }
	/** The amount was not found: enter it by hand, with its source. `missing` names what is not known. */
	| { readonly kind: 'unknown'; readonly missing: readonly MissingParameter[] };

export const RULE_KINDS = ['brackets', 'perStudent', 'fixedYearly', 'unknown'] as const satisfies SchemeRule['kind'][];

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
	readonly id: string;
	readonly title: string;
	/** http or https. */
	readonly url: string | null;
	/** The day somebody last read it there, when recorded. */
	readonly confirmedOn: Day | null;
}

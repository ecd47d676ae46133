/**
 * Everything a budget of one school year rests on, and nothing that can be computed from it. The same shape is loaded
 * from the database, read from a bundle, frozen into a version and changed by a scenario; `computeBudget` turns it into
 * figures.
 */
import type { AllocationKey } from '../allocation/allocation-key';
import type { SplitNode } from '../allocation/split-node';
import type { FundingSource } from '../coverage/funding-source';
import type { Partner } from '../partnership/partner';
import type { Scheme } from '../scheme/scheme';
import type { Area } from '../shared/area';
import type { Day } from '../shared/day';
import type { SchoolYear } from '../shared/school-year';
import type { PartnerMeasure, StudentCount } from '../student/student-count';
import type { Award } from '../subsidy/award';
import type { Role, Tariff } from '../tariff/tariff';
import type { BudgetLine } from './budget-line';

export interface BudgetFacts {
	readonly schoolYear: SchoolYear;
	readonly settings: BudgetSettings;
	readonly partners: readonly Partner[];
	readonly roles: readonly Role[];
	/** Of every year the partnership has; the computation picks the reference year. */
	readonly studentCounts: readonly StudentCount[];
	readonly partnerMeasures: readonly PartnerMeasure[];
	readonly awards: readonly Award[];
	readonly tariffs: readonly Tariff[];
	readonly keys: readonly AllocationKey[];
	readonly sources: readonly FundingSource[];
	readonly split: readonly SplitNode[];
	readonly lines: readonly BudgetLine[];
	/** The dated rules this budget can rest on: the product's own and those the partnership entered. */
	readonly schemes: readonly Scheme[];
}

export interface BudgetSettings {
	/** Whose students the subsidy rests on; normally the year before (model section 4). */
	readonly referenceYear: SchoolYear;
	/** The scheme that applies; `null` looks it up by the dates of the school year. */
	readonly schemeId: string | null;
	/** What kind of recipient the scheme sees. Aspirants in years 1 and 2 get an amount that was not found: by hand. */
	readonly recipient: 'recognised' | 'aspirantYear1or2' | 'aspirantYear3or4';
	/** Twelfths of a calendar-year award that fall in August to December; 5 unless the partnership agrees otherwise. */
	readonly twelfthsInFirstCalendarYear: number;
	readonly twelfthsReason: string | null;
	/** Day whose tariffs price the lines; normally 1 August. */
	readonly pricingDay: Day;
	/** Spreads shared lines over the areas: canonical weights, at least one above zero. */
	readonly sharedKey: Readonly<Record<Area, string>>;
	readonly sharedKeyReason: string | null;
	/** Who carries what is not covered, per area. */
	readonly gapCarriers: Readonly<Record<Area, GapCarrier>>;
}

export type GapCarrier =
	| { readonly kind: 'performer' }
	/** The board or university above the performing partner (report:1116). */
	| { readonly kind: 'topPartner' }
	| { readonly kind: 'key'; readonly keyId: string };

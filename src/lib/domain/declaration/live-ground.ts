/**
 * What hours of one organisation are held against while they are typed: plain data that a browser gets. It is what whoever declares
 * for that organisation may see anyway: its own lines, people and agreements, the tariffs that can price its work, and of others
 * only the sums per budget line and pot that everybody in the partnership sees.
 */
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';
import type { Tariff } from '../tariff/tariff';
import type { Commitment } from './commitment';
import type { SumOnLine, WorkSum } from './declared-so-far';
import type { FindingTreatments } from './finding-kinds';
import type { BudgetLineRoom, PotRoom, RoundOfDays } from './findings';

export interface LiveGround {
	readonly partnerId: string;
	readonly schoolYear: SchoolYear;
	/** The day on which the page was asked for. */
	readonly today: Day;
	/** The month or week of which every line of the organisation is at hand. */
	readonly period: { readonly from: Day; readonly until: Day };
	readonly rounds: readonly RoundOfDays[];
	readonly member: { readonly memberFrom: Day; readonly memberUntil: Day | null } | null;
	/** Those that can price work of this organisation. */
	readonly tariffs: readonly Tariff[];
	/** Of this organisation. */
	readonly commitments: readonly Commitment[];
	/** Lines that the organisation can choose, and those that its hours of the year are on. */
	readonly budgetLines: readonly (BudgetLineRoom & { readonly id: string })[];
	/** Pots of those lines. */
	readonly pots: readonly (PotRoom & { readonly id: string })[];
	/** Of this organisation; the full year where it is not the standard. */
	readonly people: readonly { readonly id: string; readonly hoursPerYear: HourHundredths | null }[];
	readonly outside: DeclaredOutside;
	readonly treatments: FindingTreatments;
}

/** What counts beside the lines of the period, as sums: lines are judged by day, so of its own only what lies before. */
export interface DeclaredOutside {
	/** Of this organisation before the period. */
	readonly works: readonly WorkSum[];
	/** Of its people before the period. */
	readonly people: readonly { readonly personId: string; readonly hours: HourHundredths }[];
	/** What other organisations claim of `budgetLines`, at any time of the year. */
	readonly onLines: readonly SumOnLine[];
	/** What they claim of `pots` from other lines. */
	readonly onPots: readonly { readonly potId: string; readonly amount: Cents }[];
}

/**
 * What one organisation is owed or owes after a round, down to the entries it is the sum of (model section 8). Everyone settles with
 * the penvoerder; what papers show is this shape and nothing else, so that page, PDF, sheet and payment file cannot differ.
 */
import type { LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';

export const STATEMENT_KINDS = ['declared', 'correction', 'advance', 'contribution', 'swap'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface StatementEntry {
	readonly kind: StatementKind;
	/** The record behind it: a declared line, an advance, a contribution that fell due, a swap. */
	readonly recordId: string;
	/** The work, the advance, the source contributed to, or what was swapped. */
	readonly description: string;
	/** First day of the work, or the day it was paid, fell due or was agreed. */
	readonly from: Day;
	/** Exclusive; `null` in a statement from before it was kept: then only the first day is known. */
	readonly until: Day | null;
	readonly area: LineArea | null;
	readonly roleName: string | null;
	/** With a tariff: hours × tariff, rounded, is the amount. */
	readonly hours: HourHundredths | null;
	readonly tariffPerHour: Cents | null;
	/** As it counts for the organisation: above zero it receives, below zero it pays. */
	readonly amount: Cents;
}

/** Of work, which may take a week or a month; everything else happens on a day. */
export function isWork({ kind }: Pick<StatementEntry, 'kind'>): boolean {
	return kind === 'declared' || kind === 'correction';
}

/** Whether the last days of these entries were kept. */
export function knowsPeriods(entries: readonly Pick<StatementEntry, 'until'>[]): boolean {
	return entries.some(({ until }) => until !== null);
}

export interface SettlementStatement {
	readonly partnershipName: string;
	readonly schoolYear: SchoolYear;
	readonly roundName: string;
	/** `null`: not settled yet; it may still change and says so. */
	readonly settledOn: Day | null;
	readonly partner: { readonly id: string; readonly name: string };
	readonly leadPartner: { readonly id: string; readonly name: string };
	/** By kind in the order of `STATEMENT_KINDS`, then by day. */
	readonly entries: readonly StatementEntry[];
	/** The sum of the entries: above zero the penvoerder pays the organisation, below zero it pays the penvoerder. */
	readonly net: Cents;
}

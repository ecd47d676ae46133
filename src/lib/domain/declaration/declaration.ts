/**
 * One line of declared hours: what an organisation did, for whom it wants to be paid or what it gives in kind (model section 7).
 * A correction is a line of its own that points at the line it corrects; only a correction may take hours back.
 */
import type { LineArea } from '../shared/area';
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { Cents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';
import type { TariffScope } from '../tariff/line-price';

/** Asked for in place of the id of a budget line: hours that are on none, or on one that is gone. No id looks like it. */
export const ON_NO_LINE = '-';

export const DECLARATION_STATES = ['draft', 'submitted', 'approved', 'returned', 'disputed', 'settled'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];

/** In which nothing changes any more but by a correction. */
export function isDecided(state: DeclarationState): boolean {
	return state === 'approved' || state === 'settled';
}

/** The work itself, as the declaring organisation writes it down. */
export interface DeclaredWork {
	readonly partnerId: string;
	readonly roleId: string;
	readonly area: LineArea;
	readonly activity: string;
	/** The budget line it was done for, if any. */
	readonly lineId: string | null;
	/** One day, or the week or month the hours were worked in. */
	readonly from: Day;
	/** Exclusive. */
	readonly until: Day;
	/** Never zero; below zero only in a correction. */
	readonly hours: HourHundredths;
	/** Given without being paid for it. */
	readonly inKind: boolean;
}

/** The agreed tariff it was priced with. A later tariff changes nothing here but by repricing an open line. */
export interface DeclarationPrice {
	readonly tariffId: string;
	/** Which rule of the precedence gave the tariff. */
	readonly scope: TariffScope;
	readonly tariffPerHour: Cents;
	readonly amount: Cents;
}

export interface Declaration extends DeclaredWork {
	readonly id: string;
	readonly schoolYear: SchoolYear;
	readonly roundId: string;
	readonly state: DeclarationState;
	/** `null`: unpriced, which is never € 0. */
	readonly price: DeclarationPrice | null;
	readonly correctsId: string | null;
	/** Why it was returned or disputed. */
	readonly reason: string | null;
}

/** Who worked and what shows it: for the organisation itself and whoever checks it. */
export interface DeclarationDetail {
	readonly personId: string | null;
	readonly note: string | null;
	/** Address of what shows the work. */
	readonly link: string | null;
}

export const NO_DETAIL: DeclarationDetail = { personId: null, note: null, link: null };

/** Somebody whose hours are declared. Without a name there is the code only. */
export interface DeclaredPerson {
	readonly id: string;
	readonly partnerId: string;
	readonly code: string;
	readonly name: string | null;
	/** A full year of this person; `null` takes the standard of `full-time-year.ts`. */
	readonly hoursPerYear: HourHundredths | null;
	readonly erasedOn: Day | null;
}

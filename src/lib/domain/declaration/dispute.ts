/** A declared line about which the sides differ: what the checker proposes instead, who acts next, and what was said (model section 7). */
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';

/**
 * accepted: the declaring organisation took over the proposed hours; upheld: approved as it was declared; returned: sent back;
 * withdrawn: whoever disputed it took that back.
 */
export const DISPUTE_OUTCOMES = ['accepted', 'upheld', 'returned', 'withdrawn'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export interface Dispute {
	readonly id: string;
	readonly declarationId: string;
	/** Whose hours they are. */
	readonly partnerId: string;
	/** Who acts next. */
	readonly ownerPartnerId: string;
	readonly dueOn: Day;
	readonly proposedHours: HourHundredths;
	readonly outcome: DisputeOutcome | null;
}

export interface DisputeRemark {
	readonly id: string;
	readonly body: string;
	readonly writtenByName: string;
	readonly writtenAt: Date;
}

/** A dispute with all that was said, also after it ended. */
export interface ToldDispute extends Pick<Dispute, 'id' | 'proposedHours' | 'outcome'> {
	readonly openedAt: Date;
	/** `null` while it is open. */
	readonly closedAt: Date | null;
	/** Why, and what was declared then; these are `null` only where it ended before they were kept. */
	readonly reason: string | null;
	readonly declaredHours: HourHundredths | null;
	readonly openedBy: string | null;
	/** `null` while it is open, too. */
	readonly closedBy: string | null;
	readonly remarks: readonly DisputeRemark[];
}

/** A declared line about which the sides differ: what the checker proposes instead, who acts next, and what was said (model section 7). */
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { DeclarationChecker } from './commitment';
import type { DeclarationSide } from './declaration-steps';

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

/** Both sides as organisations, and who acts next when one of them has answered. */
export interface DisputeTurn {
	/** Whoever declared, whoever was named to check it, and the lead partner, whose staff checks everybody. */
	readonly sides: readonly string[];
	readonly next: string;
}

/** Who writes passes the turn to the other side, unless they choose somebody else. */
export function turnAfter(
	writer: DeclarationSide,
	dispute: Pick<Dispute, 'partnerId' | 'ownerPartnerId'>,
	{
		checkers,
		leadPartnerId
	}: { readonly checkers: readonly DeclarationChecker[]; readonly leadPartnerId: string | null }
): DisputeTurn {
	const { partnerId, ownerPartnerId } = dispute;
	const named = checkers.find((checker) => checker.partnerId === partnerId)?.checkerPartnerId;
	const checking = [named, leadPartnerId].filter((id): id is string => id != null && id !== partnerId);
	// Where nobody else is known to check, the turn stays where it is.
	const next = writer === 'checker' ? partnerId : (checking[0] ?? ownerPartnerId);
	return { sides: [...new Set([partnerId, ...checking])], next };
}

/** A declared line about which the sides differ: what the checker proposes instead, who acts next, and what was said (model section 7). */
import type { Day } from '../shared/day';
import type { HourHundredths } from '../shared/hours';
import type { DeclarationChecker } from './commitment';
import type { Declaration } from './declaration';
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

/** Who checks whose hours: whoever was named for it, and the lead partner's staff everybody's. */
export interface Checking {
	readonly checkers: readonly DeclarationChecker[];
	readonly leadPartnerId: string | null;
}

/** Whoever declared, whoever was named to check that, and the lead partner: nobody else sees the line. */
export function disputeSides(partnerId: string, { checkers, leadPartnerId }: Checking): readonly string[] {
	const named = checkers.find((checker) => checker.partnerId === partnerId)?.checkerPartnerId;
	return [...new Set([partnerId, named, leadPartnerId].filter((id): id is string => id != null))];
}

export type DisputeProblem =
	| { readonly kind: 'noHoursProposed' }
	/** What is proposed is paid instead of what was declared; more than that is declared by whoever worked it. */
	| { readonly kind: 'proposesMore'; readonly declared: HourHundredths; readonly lines: number }
	/** It proposes what was declared. */
	| { readonly kind: 'proposesSame'; readonly declared: HourHundredths; readonly lines: number }
	/** Whoever is no side does not see the line, and would not know that they are waited for. */
	| { readonly kind: 'ownerNoSide' };

/** What is wrong with disputing these lines like this. No owner is whoever declared. */
export function disputeProblem(
	{ proposedHours, ownerPartnerId }: Pick<Dispute, 'proposedHours'> & { readonly ownerPartnerId: string | null },
	lines: readonly Pick<Declaration, 'partnerId' | 'hours'>[],
	checking: Checking
): DisputeProblem | null {
	if (proposedHours <= 0n) return { kind: 'noHoursProposed' };
	const [least] = lines.map(({ hours }) => hours).sort((one, other) => (one < other ? -1 : 1));
	if (least !== undefined && proposedHours >= least) {
		const kind = proposedHours > least ? 'proposesMore' : 'proposesSame';
		return { kind, declared: least, lines: lines.length };
	}
	const ofEach = (id: string) => lines.every(({ partnerId }) => disputeSides(partnerId, checking).includes(id));
	return ownerPartnerId === null || ofEach(ownerPartnerId) ? null : { kind: 'ownerNoSide' };
}

/** Both sides as organisations, and who acts next when one of them has answered. */
export interface DisputeTurn {
	readonly sides: readonly string[];
	readonly next: string;
}

/** Who writes passes the turn to the other side, unless they choose somebody else. */
export function turnAfter(
	writer: DeclarationSide,
	dispute: Pick<Dispute, 'partnerId' | 'ownerPartnerId'>,
	checking: Checking
): DisputeTurn {
	const { partnerId, ownerPartnerId } = dispute;
	const sides = disputeSides(partnerId, checking);
	const other = sides.find((id) => id !== partnerId);
	// Where nobody else is known to check, the turn stays where it is.
	return { sides, next: writer === 'checker' ? partnerId : (other ?? ownerPartnerId) };
}

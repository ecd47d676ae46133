/** Taking back a decision about declared lines: what is asked before that is done. */

/** A decision as far as this goes. */
export interface DecisionToTakeBack {
	/** The one who would take it back took it. */
	readonly own: boolean;
	readonly decidedAt: Date;
}

const A_DAY = 24 * 60 * 60 * 1000;

/** One's own of the last 24 hours is taken back at once: it is still known what it was. Any other is told first. */
export function asksBeforeTakingBack({ own, decidedAt }: DecisionToTakeBack, now: Date): boolean {
	return !own || now.getTime() - decidedAt.getTime() > A_DAY;
}

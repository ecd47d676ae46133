/**
 * What may happen to a declaration, from which state, by which side (model section 7): draft → submitted → approved, returned or
 * disputed → settled. The database holds the same table, so that nothing else can happen there either.
 */
import type { DeclarationState } from './declaration';

/** `declarer` acts for the organisation whose hours they are; `checker` is whoever checks it, never the same person's own. */
export type DeclarationSide = 'declarer' | 'checker';

interface Step {
	readonly side: DeclarationSide;
	readonly from: readonly DeclarationState[];
	/** `null`: the line goes. */
	readonly to: DeclarationState | null;
}

export const DECLARATION_STEPS = {
	/** Changing a returned or disputed line makes it a draft again. */
	change: { side: 'declarer', from: ['draft', 'returned'], to: 'draft' },
	submit: { side: 'declarer', from: ['draft', 'returned'], to: 'submitted' },
	withdraw: { side: 'declarer', from: ['submitted'], to: 'draft' },
	remove: { side: 'declarer', from: ['draft', 'returned'], to: null },
	/** Taking over the figure the checker proposed. */
	giveIn: { side: 'declarer', from: ['disputed'], to: 'submitted' },
	approve: { side: 'checker', from: ['submitted', 'disputed'], to: 'approved' },
	return: { side: 'checker', from: ['submitted', 'disputed'], to: 'returned' },
	dispute: { side: 'checker', from: ['submitted'], to: 'disputed' },
	/** Taking a decision back, as long as nothing was settled. */
	reconsider: { side: 'checker', from: ['approved', 'returned', 'disputed'], to: 'submitted' },
	/** Taking back a decision that ended a dispute: it is open as it was. */
	reopen: { side: 'checker', from: ['approved', 'returned'], to: 'disputed' }
} as const satisfies Record<string, Step>;
export type DeclarationStep = keyof typeof DECLARATION_STEPS;

export function mayFollow(step: DeclarationStep, state: DeclarationState): boolean {
	const { from }: Step = DECLARATION_STEPS[step];
	return from.includes(state);
}

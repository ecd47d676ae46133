/**
 * One node of the split: a named share of the money (potje). The root of the tree is all cash of the budget; a node takes
 * part of its parent, and a node without children is a pot from which lines are paid (model section 5; report:915).
 */
import type { Cents } from '../shared/money';

export type SplitRule =
	/** Exactly this amount. */
	| { readonly kind: 'fixed'; readonly amount: Cents }
	/** Per cent of the parent, canonical decimal "0" to "100". */
	| { readonly kind: 'percentage'; readonly percentage: string }
	/** What fixed and percentage siblings leave, divided over the weighted siblings by these weights. */
	| { readonly kind: 'weight'; readonly weight: string }
	/** All that its siblings leave; at most one among siblings and never beside weights. */
	| { readonly kind: 'remainder' }
	/** The whole amount of its `sourceIds`; only directly under the root. */
	| { readonly kind: 'sources' };

export interface SplitNode {
	readonly id: string;
	/** `null` directly under the root. */
	readonly parentId: string | null;
	readonly name: string;
	readonly rule: SplitRule;
	/** The sources that may feed it and what hangs under it; `null` leaves that to the parent (all, at the root). */
	readonly sourceIds: readonly string[] | null;
	/** Only on a pot: the key by which it is divided on over partners, so that a share pays only that partner's lines. */
	readonly partnerKeyId: string | null;
}

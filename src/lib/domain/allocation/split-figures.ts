/** What the split tree comes to: the amount of each node and of each partner's share of a pot. */
import type { Cents } from '../shared/money';

export interface SplitFigures {
	/** All cash of the budget with a known amount: the root. */
	readonly total: Cents;
	/** In tree order: parents before their children, siblings in list order. */
	readonly nodes: readonly SplitNodeFigures[];
	/** total − all pots: pays the lines outside any pot. */
	readonly outsidePots: Cents;
	readonly findings: readonly SplitFinding[];
}

export interface SplitNodeFigures {
	readonly nodeId: string;
	readonly parentId: string | null;
	/** 0 directly under the root. */
	readonly depth: number;
	readonly isPot: boolean;
	/** What its parent has to divide. */
	readonly base: Cents;
	/** Zero where a finding stops it from being computed; the finding says so. */
	readonly amount: Cents;
	/** amount − its children: an explicit remainder. Zero for a pot. */
	readonly undivided: Cents;
	/** Sources that may feed it after its ancestors' limits; `null` for all. */
	readonly sourceIds: readonly string[] | null;
	readonly shares: readonly { readonly partnerId: string; readonly amount: Cents }[] | null;
}

/** A reason the split does not work; the figures are in it. */
export type SplitFinding =
	| { readonly kind: 'percentagesOver100'; readonly parentId: string | null; readonly total: string }
	| {
			readonly kind: 'childrenExceedParent';
			readonly parentId: string | null;
			readonly base: Cents;
			readonly children: Cents;
	  }
	/** With `keyId` the key of the pot `nodeId`; without it the weights of the nodes under `nodeId`, `null` for the root. */
	| { readonly kind: 'allWeightsZero'; readonly nodeId: string | null; readonly keyId: string | null }
	/** With `keyId` a base of the key of the pot `nodeId`; without it the weight or percentage of `nodeId` itself. */
	| { readonly kind: 'negativeWeight'; readonly nodeId: string; readonly keyId: string | null }
	/** As `negativeWeight`, for a weight or percentage that is no decimal at all. */
	| { readonly kind: 'notADecimal'; readonly nodeId: string; readonly keyId: string | null }
	| { readonly kind: 'negativeAmount'; readonly nodeId: string; readonly amount: Cents }
	| { readonly kind: 'severalRemainders'; readonly parentId: string | null }
	| { readonly kind: 'remainderBesideWeights'; readonly parentId: string | null }
	| { readonly kind: 'unknownKey'; readonly nodeId: string; readonly keyId: string }
	| { readonly kind: 'unknownSource'; readonly nodeId: string; readonly sourceId: string }
	| { readonly kind: 'sourceInSeveralNodes'; readonly sourceId: string; readonly nodeIds: readonly string[] }
	| { readonly kind: 'sourcesRuleBelowRoot'; readonly nodeId: string }
	| { readonly kind: 'sourcesRuleWithoutSources'; readonly nodeId: string }
	| { readonly kind: 'keyOnInnerNode'; readonly nodeId: string }
	| { readonly kind: 'cycle'; readonly nodeId: string }
	| { readonly kind: 'unknownParent'; readonly nodeId: string; readonly parentId: string };

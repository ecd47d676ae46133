/** Where a figure of a budget stands, so that a page can ask for its explanation and a link can point at it. */
import type { Area } from '../shared/area';

export const COVER_FIGURES = [
	'cost',
	'covered',
	'gap',
	'granted',
	'applied',
	'expected',
	'inKind',
	'structural',
	'incidental'
] as const;
/** Fields of the coverage totals; the last six are the parts of what is covered, seen in three ways. */
export type CoverFigure = (typeof COVER_FIGURES)[number];

export const TOTAL_FIGURES = [...COVER_FIGURES, 'cash', 'inKindGiven'] as const;
export const SOURCE_FIGURES = ['amount', 'used', 'surplus'] as const;
export const LINE_FIGURES = ['amount', 'covered', 'gap'] as const;
export const NODE_FIGURES = ['amount', 'undivided'] as const;
export const SPLIT_FIGURES = ['total', 'outsidePots'] as const;
export const POT_FIGURES = ['cost', 'used', 'gap', 'surplus'] as const;
export const PARTNER_FIGURES = ['cost', 'covered', 'gap', 'carried', 'contributedCash', 'contributedInKind'] as const;

export type FigureAddress =
	| { readonly kind: 'total'; readonly figure: (typeof TOTAL_FIGURES)[number] }
	| { readonly kind: 'area'; readonly area: Area; readonly figure: CoverFigure }
	| { readonly kind: 'source'; readonly sourceId: string; readonly figure: (typeof SOURCE_FIGURES)[number] }
	/** What a source pays in an area: a cell of areas × sources. */
	| { readonly kind: 'cell'; readonly sourceId: string; readonly area: Area }
	| { readonly kind: 'line'; readonly lineId: string; readonly figure: (typeof LINE_FIGURES)[number] }
	/** The part of a line that counts in one area. */
	| {
			readonly kind: 'part';
			readonly lineId: string;
			readonly area: Area;
			readonly figure: (typeof LINE_FIGURES)[number];
	  }
	/** What a source pays of such a part. */
	| { readonly kind: 'flow'; readonly lineId: string; readonly area: Area; readonly sourceId: string }
	| { readonly kind: 'node'; readonly nodeId: string; readonly figure: (typeof NODE_FIGURES)[number] }
	| { readonly kind: 'share'; readonly nodeId: string; readonly partnerId: string }
	| { readonly kind: 'split'; readonly figure: (typeof SPLIT_FIGURES)[number] }
	/** `potId: null`: what is in no pot. */
	| { readonly kind: 'pot'; readonly potId: string | null; readonly figure: (typeof POT_FIGURES)[number] }
	/** `partnerId: null`: work that is still open who does it; carried: what nobody carries. */
	| { readonly kind: 'partner'; readonly partnerId: string | null; readonly figure: (typeof PARTNER_FIGURES)[number] }
	| { readonly kind: 'carried'; readonly area: Area; readonly partnerId: string | null };

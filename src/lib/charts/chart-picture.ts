/**
 * A picture as data: what is drawn, the one line it comes to, and the same figures as a table. Colours are names of tokens
 * and patterns, so that both themes, print and the legend draw the same thing.
 */
import { toCents, type Cents } from '$lib/domain/shared/money';
import type { Area } from '$lib/domain/shared/area';
import type { HourHundredths } from '$lib/domain/shared/hours';

export type ColorToken =
	| `area-${Area}`
	| `area-${Area}-soft`
	| 'area-shared'
	| 'area-shared-soft'
	| 'accent'
	| 'accent-tint'
	| 'gap'
	| 'gap-ground'
	| 'surplus'
	| 'surplus-tint'
	| 'surface'
	| 'ink'
	| 'ink-soft'
	| 'line';

/** Besides colour, a pattern: `soft` for expected, `dots` for in kind, `hatch` for what is not covered. */
export interface Fill {
	readonly color: ColorToken;
	readonly look: 'solid' | 'soft' | 'dots' | 'hatch';
}

const SOFT: Readonly<Record<string, ColorToken>> = {
	'area-opleiden': 'area-opleiden-soft',
	'area-professionaliseren': 'area-professionaliseren-soft',
	'area-onderzoeken': 'area-onderzoeken-soft',
	'area-shared': 'area-shared-soft',
	accent: 'accent-tint',
	surplus: 'surplus-tint',
	gap: 'gap-ground'
};

/** The lighter companion of a colour: expected beside secured. */
export function softOf(color: ColorToken): ColorToken {
	return SOFT[color] ?? 'line';
}

export interface ChartTable {
	readonly columns: readonly { readonly label: string; readonly figure: boolean }[];
	/** Texts in the reader's notation; the first heads the row. */
	readonly rows: readonly { readonly cells: readonly string[]; readonly total?: boolean }[];
}

/** A length on an axis; two of them span a floating bar; `null` draws nothing. */
export type Length = number | readonly [number, number] | null;

export interface BarSeries {
	readonly label: string;
	readonly values: readonly Length[];
	/** The exact figure behind each value, for the tooltip. */
	readonly texts: readonly string[];
	/** One per category, or one for all. */
	readonly fills: readonly Fill[];
	/** Points beside bars: a dot plot over its range. */
	readonly points?: boolean;
	/** Share of the room a bar takes, 0..1. */
	readonly thickness?: number;
}

export interface BarsDrawing {
	readonly kind: 'bars';
	readonly horizontal: boolean;
	readonly stacked: boolean;
	/** False where lengths are only compared with each other, as the steps of a waterfall. */
	readonly fromZero: boolean;
	/** What a length counts; without it euro. */
	readonly unit?: 'euro' | 'hours';
	readonly categories: readonly string[];
	readonly series: readonly BarSeries[];
}

export interface FlowDrawing {
	readonly kind: 'flow';
	readonly nodes: readonly {
		readonly id: string;
		readonly label: string;
		/** From left to right. */
		readonly column: number;
		readonly color: ColorToken;
	}[];
	/** One for each row of the picture's table, in its order. */
	readonly flows: readonly {
		readonly from: string;
		readonly to: string;
		readonly length: number;
		readonly fill: Fill;
	}[];
}

export interface ChartPicture {
	/** What it shows, for people who do not see it. */
	readonly label: string;
	/** What it comes to, in one sentence. */
	readonly conclusion: string;
	readonly drawing: BarsDrawing | FlowDrawing;
	readonly legend: readonly { readonly label: string; readonly fill: Fill }[];
	readonly table: ChartTable;
	/** Room kept free before anything is drawn, so that nothing moves. */
	readonly size: 'small' | 'medium' | 'large' | 'tall';
}

/** The only place where money or hours become a number: a length to draw, in euro or hours. Nothing is computed from it. */
export function lengthOf(amount: Cents | HourHundredths): number {
	return Number(amount) / 100;
}

export function sizeFor(categories: number): ChartPicture['size'] {
	if (categories <= 3) return 'small';
	if (categories <= 7) return 'medium';
	return categories <= 14 ? 'large' : 'tall';
}

export function absolute(amount: Cents): Cents {
	return amount < 0n ? toCents(-amount) : amount;
}

/**
 * A list that may be longer than anybody reads at once: the rows with the largest amounts, and one row that says what the
 * others come to, until all are asked for. Rows stay in the order of the list, and every column adds up to the same.
 */
import { sumCents, type Cents } from '$lib/domain/shared/money';

export const LONG_LISTS = ['carried', 'pots', 'partners'] as const;
/** How the address names a list. */
export type LongListName = (typeof LONG_LISTS)[number];

/** The columns of a pot and of a partner, from left to right. */
export const POT_FIGURES = ['held', 'used', 'surplus', 'cost', 'gap'] as const;
export const PARTNER_FIGURES = ['cost', 'covered', 'carried', 'contributedCash', 'contributedInKind'] as const;

/** An amount per figure, and the figures that leave out what is not known. */
export type LongListRow<Figure extends string> = Readonly<Record<Figure, Cents>> & {
	readonly unknown: readonly Figure[];
};

export interface LongList<Row, Figure extends string> {
	readonly rows: readonly Row[];
	/** The rows left out, added up; `null` when all are in `rows`. */
	readonly rest: {
		readonly count: number;
		readonly sums: Readonly<Record<Figure, Cents>>;
		readonly unknown: readonly Figure[];
	} | null;
	/** Of all rows. */
	readonly count: number;
	/** Whether leaving rows out is worth it at all. */
	readonly long: boolean;
}

export const LARGEST_SHOWN = 10;
/** Leaving out a few rows would take away more than it saves. */
const FEW_MORE = 4;

/** `always` keeps rows that are unlike the others, as what stands outside all pots. */
export function longList<Figure extends string, Row extends LongListRow<Figure>>(
	rows: readonly Row[],
	figures: readonly Figure[],
	{ all, always }: { readonly all: boolean; readonly always: (row: Row) => boolean }
): LongList<Row, Figure> {
	const long = rows.length > LARGEST_SHOWN + FEW_MORE;
	const count = rows.length;
	if (all || !long) return { rows, rest: null, count, long };
	const shown = new Set([...rows.filter(always), ...bySize(rows, figures).slice(0, LARGEST_SHOWN)]);
	const others = rows.filter((row) => !shown.has(row));
	const sums = Object.fromEntries(figures.map((figure) => [figure, sumCents(others.map((row) => row[figure]))]));
	return {
		rows: rows.filter((row) => shown.has(row)),
		rest: { count: others.length, sums: sums as Record<Figure, Cents>, unknown: unknownIn(others, figures) },
		count,
		long
	};
}

function unknownIn<Figure extends string>(rows: readonly LongListRow<Figure>[], figures: readonly Figure[]): Figure[] {
	return figures.filter((figure) => rows.some(({ unknown }) => unknown.includes(figure)));
}

/** By the largest amount in the row; equal ones in the order of the list. */
function bySize<Figure extends string, Row extends Readonly<Record<Figure, Cents>>>(
	rows: readonly Row[],
	figures: readonly Figure[]
): Row[] {
	const sized = rows.map((row) => ({ row, size: figures.reduce((most, at) => (row[at] > most ? row[at] : most), 0n) }));
	return sized.sort((one, other) => (one.size < other.size ? 1 : one.size > other.size ? -1 : 0)).map(({ row }) => row);
}

/** Which lists the address asks for in full: `?all=pots&all=partners`. */
export function listsInFull(query: URLSearchParams): LongListName[] {
	const asked = query.getAll('all');
	return LONG_LISTS.filter((name) => asked.includes(name));
}

/** The query that shows one list in full, or no longer, and leaves the others as they are; ends at the list itself. */
export function switchList(inFull: readonly LongListName[], name: LongListName): string {
	const next = LONG_LISTS.filter((list) => inFull.includes(list) !== (list === name));
	return `${next.length > 0 ? `?${next.map((list) => `all=${list}`).join('&')}` : ''}#${name}`;
}

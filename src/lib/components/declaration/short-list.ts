/** A list of lines that is longer than anybody reads at once: its first lines, until all are asked for in the address. */

export interface ShortList<Row> {
	readonly shown: readonly Row[];
	readonly others: readonly Row[];
}

/** Leaving out a few rows would take away more than it saves. */
const FEW_MORE = 10;

export function shortList<Row>(
	rows: readonly Row[],
	{ most, all }: { readonly most: number; readonly all: boolean }
): ShortList<Row> {
	if (all || rows.length <= most + FEW_MORE) return { shown: rows, others: [] };
	return { shown: rows.slice(0, most), others: rows.slice(most) };
}

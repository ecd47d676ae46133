/** Pairs the rows of two budgets: by id, and for what is left by another mark, such as the line that a line continues. */

export interface PairedRows<Row> {
	/** In the order of the later budget. */
	readonly pairs: readonly { readonly before: Row; readonly after: Row }[];
	readonly added: readonly Row[];
	/** In the order of the earlier budget. */
	readonly removed: readonly Row[];
}

/** Two marks that are equal make a pair; `null` marks nothing. Of several earlier rows with one mark the first is taken. */
export interface Marks<Row> {
	readonly before: (row: Row) => string | null;
	readonly after: (row: Row) => string | null;
}

export function pairRows<Row extends { readonly id: string }>(
	before: readonly Row[],
	after: readonly Row[],
	marks: Marks<Row>
): PairedRows<Row> {
	const left = new Map(before.map((row) => [row.id, row]));
	const found = new Map<Row, Row>();
	const take = (later: Row, earlier: Row | undefined) => {
		if (!earlier) return;
		found.set(later, earlier);
		left.delete(earlier.id);
	};
	for (const row of after) take(row, left.get(row.id));
	const byMark = new Map([...left.values()].reverse().map((row) => [marks.before(row), row]));
	for (const row of after) {
		const earlier = found.has(row) ? undefined : byMark.get(marks.after(row));
		if (earlier && marks.after(row) !== null && left.has(earlier.id)) take(row, earlier);
	}
	return {
		pairs: after.flatMap((row) => {
			const earlier = found.get(row);
			return earlier ? [{ before: earlier, after: row }] : [];
		}),
		added: after.filter((row) => !found.has(row)),
		removed: [...left.values()]
	};
}

/** So many rows travel as one document: of more, the document would stand in memory several times over beside the rows. */
const ROWS_AT_ONCE = 2_000;

/** The same rows in the same order; nothing becomes no part. */
export function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}

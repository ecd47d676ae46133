/** So many rows travel as one document: of more, the document would stand in memory several times over beside the rows. */
const ROWS_AT_ONCE = 2_000;

/** The same rows in the same order; nothing becomes no part. */
export function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}

/** What each part gives, one after the other: of the next nothing is made before it is asked for. */
export function* eachOf<Part, Made>(parts: Iterable<Part>, made: (part: Part) => readonly Made[]): Generator<Made> {
	for (const part of parts) yield* made(part);
}

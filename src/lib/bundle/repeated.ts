/** Finding what occurs twice, what points at nothing and what runs in a circle: in time that grows with the list, no faster. */

/** Places of the values that stood earlier in the list already. */
export function repeatedPlaces(values: readonly string[]): number[] {
	const seen = new Set<string>();
	return values.flatMap((value, place) => {
		if (seen.has(value)) return [place];
		seen.add(value);
		return [];
	});
}

interface Hanging {
	readonly id: string;
	readonly parentId: string | null;
}

/** Places of the rows that hang, through any number of others, under themselves. */
export function placesInCircles(rows: readonly Hanging[]): number[] {
	const parents = new Map(rows.map((row) => [row.id, row.parentId]));
	const inCircle = new Map<string, boolean>();
	for (const row of rows) walkUp(row.id, parents, inCircle);
	return rows.flatMap((row, place) => (inCircle.get(row.id) ? [place] : []));
}

/** Decides every row on the way up from `start`; one that was met on this very walk closes a circle. */
function walkUp(start: string, parents: ReadonlyMap<string, string | null>, inCircle: Map<string, boolean>): void {
	const path: string[] = [];
	const places = new Map<string, number>();
	let current: string | null | undefined = start;
	while (current && parents.has(current) && !inCircle.has(current) && !places.has(current)) {
		places.set(current, path.length);
		path.push(current);
		current = parents.get(current);
	}
	const circleFrom = current ? places.get(current) : undefined;
	path.forEach((id, place) => inCircle.set(id, circleFrom !== undefined && place >= circleFrom));
}

export interface Dated {
	readonly scope: string;
	readonly from: string;
	readonly until: string | null;
}

/** Places of the periods that begin before an earlier one of the same scope has ended. */
export function overlappingPlaces(periods: readonly Dated[]): number[] {
	const inOrder = periods
		.map((period, place) => ({ period, place }))
		.sort((first, second) => compare(first.period.from, second.period.from) || first.place - second.place);
	const latestEnd = new Map<string, string | null>();
	const places: number[] = [];
	for (const { period, place } of inOrder) {
		const end = latestEnd.get(period.scope);
		if (end === null || (end !== undefined && period.from < end)) places.push(place);
		if (end === undefined || (end !== null && (period.until === null || period.until > end)))
			latestEnd.set(period.scope, period.until);
	}
	return places.sort((first, second) => first - second);
}

function compare(first: string, second: string): number {
	return first < second ? -1 : first > second ? 1 : 0;
}

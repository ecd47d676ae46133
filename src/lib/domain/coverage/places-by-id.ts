/**
 * Lines, sources, pots and shares are taken in the order of their ids, not of the list: where several outcomes are equally good
 * the search settles on the first it meets, and moving something up in a list must not move money (model section 5).
 */

/** The places of the items in the order of their ids, then of what `thenBy` says; of equal ones the first in the list goes first. */
export function placesById<Item>(
	items: readonly Item[],
	idOf: (item: Item) => string,
	thenBy: (item: Item) => string = () => ''
): number[] {
	const ids = items.map(idOf);
	const others = items.map(thenBy);
	return [...ids.keys()].sort(
		(one, other) => inOrder(ids[one]!, ids[other]!) || inOrder(others[one]!, others[other]!) || one - other
	);
}

function inOrder(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}

/**
 * Lines, sources, pots and shares are taken in the order of their ids, not of the list: where several outcomes are equally good
 * the search settles on the first it meets, and moving something up in a list must not move money (model section 5).
 */

/** The places of the items in the order of their ids; of equal ids the first in the list goes first. */
export function placesById<Item>(items: readonly Item[], idOf: (item: Item) => string): number[] {
	const ids = items.map(idOf);
	return [...ids.keys()].sort((one, other) => {
		const [first, second] = [ids[one]!, ids[other]!];
		return first < second ? -1 : first > second ? 1 : one - other;
	});
}

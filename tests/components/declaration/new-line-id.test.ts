/** Lines that were typed keep their order when the page is read anew, which shows those of the same days by their id. */
import { expect, it } from 'vitest';
import { lineIds } from '$lib/components/declaration/new-line-id';

it('gives ids in the order in which they are asked for, also within a moment and when the clock goes back', () => {
	const moments = [1_795_000_000_000, 1_795_000_000_000, 1_794_999_999_000, 1_795_000_000_001, 2_900_000_000_000];
	const newId = lineIds(() => moments.shift() ?? 0);
	const ids = Array.from({ length: 6 }, newId);
	expect([...ids].sort()).toEqual(ids);
	expect(new Set(ids).size).toBe(6);
	for (const id of ids) expect(id).toMatch(/^[a-z0-9]{26}$/);
});

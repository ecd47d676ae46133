import { describe, expect, it } from 'vitest';
import { countedAs, stepsAmong, type Counted } from '$lib/domain/declaration/counted-as';
import { DECLARATION_STATES } from '$lib/domain/declaration/declaration';

/** Each of these is split by those after it: a line is counted in exactly one of them, or in none where it is not in the whole. */
const WHOLES: readonly (readonly [Counted, readonly Counted[]])[] = [
	['declared', ['waiting', 'approved']],
	['waiting', ['open', 'disputed']],
	['approved', ['toSettle', 'settled']]
];

describe('what a declared line counts as', () => {
	it('splits every whole into parts, without a line in two of them or in none', () => {
		for (const state of DECLARATION_STATES)
			for (const [whole, parts] of WHOLES) {
				const counted = parts.filter((part) => countedAs(state, part)).length;
				expect(`${state} ${whole} ${counted}`).toBe(`${state} ${whole} ${countedAs(state, whole) ? 1 : 0}`);
			}
	});

	it('counts no draft at all, and what was returned as nothing else', () => {
		const steps = stepsAmong(['declared', 'waiting', 'approved', 'settled', 'returned', 'inKind']);
		expect(steps('draft', true)).toEqual([]);
		expect(steps('returned', true)).toEqual(['returned']);
		expect(steps('settled', true)).toEqual(['declared', 'approved', 'settled', 'inKind']);
		expect(steps('settled', false)).toEqual(['declared', 'approved', 'settled']);
	});
});

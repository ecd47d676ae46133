/**
 * Every search of the solver ends after a number of steps that follows from its sizes; beside each stands why. Should a
 * mistake in the code ever make one go on, it stops here with those sizes instead of keeping somebody waiting for ever.
 */
import { InvariantError } from '../shared/invariant';

/** `step` counts from zero; `sizes` say how large the question was. */
export function withinBound(
	step: number,
	bound: number,
	search: string,
	sizes: Readonly<Record<string, number>>
): void {
	if (step < bound) return;
	throw new InvariantError(`${search} ends within ${bound} steps (${JSON.stringify(sizes)})`);
}

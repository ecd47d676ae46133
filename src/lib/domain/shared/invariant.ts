/**
 * A broken invariant is a bug, never something a user did: it is thrown, logged with an id and never shown in detail.
 * Input errors and refusals are values (`result.ts`), not exceptions.
 */

export class InvariantError extends Error {
	override readonly name = 'InvariantError';
}

/** Throws an `InvariantError` when `condition` does not hold; `message` says what must always be true. */
export function invariant(condition: unknown, message: string): asserts condition {
	if (!condition) throw new InvariantError(message);
}

/** For the `default` of a switch over a union: does not compile while a case is missing. */
export function unreachable(value: never): never {
	throw new InvariantError(`unexpected value ${JSON.stringify(value)}`);
}

/**
 * The outcome of something that may be refused: either a value, or the named reasons why not.
 * `E` is a union of string reasons or of `{ kind: … }` objects that carry the figures of the refusal.
 */

export type Result<T, E> = Ok<T> | Refused<E>;
export interface Ok<T> {
	readonly ok: true;
	readonly value: T;
}
export interface Refused<E> {
	readonly ok: false;
	readonly error: E;
}

export function ok<T>(value: T): Ok<T> {
	return { ok: true, value };
}

export function refuse<const E>(error: E): Refused<E> {
	return { ok: false, error };
}

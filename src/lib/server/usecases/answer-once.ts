/**
 * A use-case whose sender gave the request a key does its work once: the same request again gets the kept answer and does
 * nothing, and another request with that key is refused. A refusal undoes its transaction, so nothing is kept of it.
 */
import { decodeExact, encodeExact, type JsonValue } from '$lib/domain/shared/exact-json';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { keepAnswer, takeAnswer } from '../queries/answered-requests';
import type { WriteScope } from './write';

export interface KeyedQuestion {
	/** Of the sender and for this one request; `null` of a sender that gives none, whose every request is another one. */
	readonly key: string | null;
	/** Whose hours it is about; none: those of several, by who checks them. */
	readonly partnerId?: string | null;
	/** All that makes it this request and no other, the verb included. */
	readonly question: readonly JsonValue[];
}

export type KeyRefusal = { readonly kind: 'keyUsed' };

/** When it was answered: earlier than now where the same was asked before. */
export type Answered<T> = T & { readonly at: Date };

/** `T` is plain: texts, numbers, amounts and hours. */
export async function answerOnce<T extends object, E>(
	{ trx, partnershipId, access, now }: WriteScope,
	{ key, partnerId = null, question }: KeyedQuestion,
	work: () => Promise<Result<T, E>>
): Promise<Result<Answered<T>, E | KeyRefusal>> {
	const keyed = key === null ? null : { partnershipId, userId: access.userId, partnerId, key, question };
	const earlier = keyed && (await takeAnswer(trx, keyed, now));
	if (earlier?.kind === 'otherQuestion') return refuse({ kind: 'keyUsed' });
	// Kept below, after the very same question.
	if (earlier?.kind === 'answered') return ok({ ...(decodeExact(earlier.answer) as T), at: earlier.at });
	const outcome = await work();
	if (!outcome.ok) return outcome;
	if (keyed) await keepAnswer(trx, keyed, encodeExact(outcome.value));
	return ok({ ...outcome.value, at: now });
}

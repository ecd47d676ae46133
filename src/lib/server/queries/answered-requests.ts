/**
 * Requests that carry a key of their sender: the first is answered and its answer kept, the same one again gets that answer, and
 * another one with that key is refused. Of many at once one goes first, and the others wait for it. Seen by who sent them only.
 */
import { createHash } from 'node:crypto';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { SystemTransaction, TenantTransaction } from '../db/tenancy';

export interface KeyedRequest {
	readonly partnershipId: string;
	/** Who sent it, in whose name the transaction runs. */
	readonly userId: string;
	/** Whose hours it is about; `null`: those of several, by who checks them. */
	readonly partnerId: string | null;
	/** From the sender, and for this one question only. */
	readonly key: string;
	readonly question: JsonValue;
}

const KEPT_DAYS = 7;
const DAY = 86_400_000;

export type EarlierAnswer =
	/** Whoever comes first keeps an answer in the same transaction. */
	| { readonly kind: 'none' }
	| { readonly kind: 'answered'; readonly answer: JsonValue; readonly at: Date }
	/** The key came with something else before: what was that sender told? Nobody guesses. */
	| { readonly kind: 'otherQuestion' };

export async function takeAnswer(trx: TenantTransaction, request: KeyedRequest, now: Date): Promise<EarlierAnswer> {
	const row = keyOf(request);
	const question_digest = digest(request.question);
	const first = await trx
		.insertInto('answered_request')
		.values({ ...row, partner_id: request.partnerId, question_digest, answer: null, answered_at: now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (first.numInsertedOrUpdatedRows === 1n) return { kind: 'none' };
	const earlier = await trx
		.selectFrom('answered_request')
		.select(['answer', 'question_digest', 'answered_at'])
		.where('partnership_id', '=', row.partnership_id)
		.where('user_id', '=', row.user_id)
		.where('request_key', '=', row.request_key)
		.executeTakeFirst();
	// Of an organisation they no longer act for nothing is shown.
	if (earlier?.question_digest !== question_digest) return { kind: 'otherQuestion' };
	return { kind: 'answered', answer: earlier.answer, at: earlier.answered_at };
}

export async function keepAnswer(trx: TenantTransaction, request: KeyedRequest, answer: JsonValue): Promise<void> {
	const { partnership_id, user_id, request_key } = keyOf(request);
	await trx
		.updateTable('answered_request')
		.set({ answer: JSON.stringify(answer) })
		.where('partnership_id', '=', partnership_id)
		.where('user_id', '=', user_id)
		.where('request_key', '=', request_key)
		.execute();
}

/** Nobody sends the same again after a week; of everybody, because answers hold names of colleagues. */
export async function sweepAnsweredRequests(trx: SystemTransaction, now: Date): Promise<void> {
	const before = new Date(now.getTime() - KEPT_DAYS * DAY);
	await trx.deleteFrom('answered_request').where('answered_at', '<', before).execute();
}

function keyOf({ partnershipId, userId, key }: KeyedRequest) {
	return { partnership_id: partnershipId, user_id: userId, request_key: digest(key) };
}

function digest(value: JsonValue): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/**
 * Requests that carry a key of their sender: the first is answered and its answer kept, the same one again gets that answer, and
 * another one with that key is refused. Of many at once one goes first, and the others wait for it.
 */
import { createHash } from 'node:crypto';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { TenantTransaction } from '../db/tenancy';

export interface KeyedRequest {
	readonly partnershipId: string;
	readonly partnerId: string;
	/** From the sender, and for this one question only. */
	readonly key: string;
	readonly question: JsonValue;
}

const KEPT_DAYS = 7;
const DAY = 86_400_000;

export type EarlierAnswer =
	/** Whoever comes first keeps an answer in the same transaction. */
	| { readonly kind: 'none' }
	| { readonly kind: 'answered'; readonly answer: unknown }
	/** The key came with something else before: what was that sender told? Nobody guesses. */
	| { readonly kind: 'otherQuestion' };

export async function takeAnswer(trx: TenantTransaction, request: KeyedRequest, now: Date): Promise<EarlierAnswer> {
	const row = keyOf(request);
	const question_digest = digest(request.question);
	await trx
		.deleteFrom('answered_request')
		.where('partnership_id', '=', row.partnership_id)
		.where('partner_id', '=', row.partner_id)
		.where('answered_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY))
		.execute();
	const first = await trx
		.insertInto('answered_request')
		.values({ ...row, question_digest, answer: null, answered_at: now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (first.numInsertedOrUpdatedRows === 1n) return { kind: 'none' };
	const earlier = await trx
		.selectFrom('answered_request')
		.select(['answer', 'question_digest'])
		.where('partnership_id', '=', row.partnership_id)
		.where('partner_id', '=', row.partner_id)
		.where('request_key', '=', row.request_key)
		.executeTakeFirstOrThrow();
	if (earlier.question_digest !== question_digest) return { kind: 'otherQuestion' };
	return { kind: 'answered', answer: earlier.answer };
}

export async function keepAnswer(trx: TenantTransaction, request: KeyedRequest, answer: JsonValue): Promise<void> {
	const { partnership_id, partner_id, request_key } = keyOf(request);
	await trx
		.updateTable('answered_request')
		.set({ answer: JSON.stringify(answer) })
		.where('partnership_id', '=', partnership_id)
		.where('partner_id', '=', partner_id)
		.where('request_key', '=', request_key)
		.execute();
}

function keyOf({ partnershipId, partnerId, key }: KeyedRequest) {
	return { partnership_id: partnershipId, partner_id: partnerId, request_key: digest(key) };
}

function digest(value: JsonValue): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

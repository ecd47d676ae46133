/**
 * Requests that carry a key of their sender: the first is answered and its answer kept, the same one again gets that answer.
 * Of many at once one goes first, and the others wait for it.
 */
import { createHash } from 'node:crypto';
import type { JsonValue } from '$lib/domain/shared/exact-json';
import type { TenantTransaction } from '../db/tenancy';

export interface KeyedRequest {
	readonly partnershipId: string;
	readonly partnerId: string;
	/** From the sender; with another question the same key is another request. */
	readonly key: string;
	readonly question: JsonValue;
}

const KEPT_DAYS = 7;
const DAY = 86_400_000;

/** The earlier answer, or `null` for whoever comes first, who then keeps one in the same transaction. */
export async function takeAnswer(trx: TenantTransaction, request: KeyedRequest, now: Date): Promise<unknown> {
	const row = rowOf(request);
	await trx
		.deleteFrom('answered_request')
		.where('partnership_id', '=', row.partnership_id)
		.where('partner_id', '=', row.partner_id)
		.where('answered_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY))
		.execute();
	const first = await trx
		.insertInto('answered_request')
		.values({ ...row, answer: null, answered_at: now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (first.numInsertedOrUpdatedRows === 1n) return null;
	const { answer } = await trx
		.selectFrom('answered_request')
		.select('answer')
		.where('partnership_id', '=', row.partnership_id)
		.where('partner_id', '=', row.partner_id)
		.where('request_key', '=', row.request_key)
		.executeTakeFirstOrThrow();
	return answer;
}

export async function keepAnswer(trx: TenantTransaction, request: KeyedRequest, answer: JsonValue): Promise<void> {
	const { partnership_id, partner_id, request_key } = rowOf(request);
	await trx
		.updateTable('answered_request')
		.set({ answer: JSON.stringify(answer) })
		.where('partnership_id', '=', partnership_id)
		.where('partner_id', '=', partner_id)
		.where('request_key', '=', request_key)
		.execute();
}

function rowOf({ partnershipId, partnerId, key, question }: KeyedRequest) {
	const request_key = createHash('sha256')
		.update(JSON.stringify([key, question]))
		.digest('hex');
	return { partnership_id: partnershipId, partner_id: partnerId, request_key };
}

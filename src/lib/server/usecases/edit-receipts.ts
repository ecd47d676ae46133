/** Money that came in for a funding source: added, changed, removed and brought back (model sections 5 and 8). */
import type { ReceiptRow } from '$lib/bundle/actuals-schema';
import type { Receipt } from '$lib/domain/actuals/income';
import { receiptProblem, repeatedReceipt, type ReceiptProblem } from '$lib/domain/actuals/receipt-rules';
import { RECEIPTS } from '../queries/edited-lists';
import { listSources } from '../queries/year-rows';
import type { YearPlace } from './edit-funding-sources';
import { removeRow, restoreRow, saveRow, type ListRefusal, type ListRules, type SeenRow } from './edit-list';
import type { Caller } from './write';

export type ReceiptInput = Omit<Receipt, 'id'>;
type ReceiptRuleRefusal = ReceiptProblem | { readonly kind: 'sameReceipt' };
export type ReceiptRefusal = ReceiptRuleRefusal | ListRefusal<ReceiptRow>;

function rulesOf({ services }: Caller): ListRules<ReceiptRow, ReceiptRuleRefusal> {
	return {
		list: RECEIPTS,
		permission: 'budget.edit',
		async judge(receipt, _others, { trx, partnershipId }, { schoolYear }) {
			const sources = (await listSources(trx, partnershipId, schoolYear)).map(({ value }) => value);
			return receiptProblem(receipt, { sources, today: services.today() });
		},
		repeats: repeatedReceipt
	};
}

/** The id of the receipt. */
export function saveReceipt(
	caller: Caller,
	place: YearPlace,
	{ receipt, changing }: { readonly receipt: ReceiptInput; readonly changing: SeenRow | null }
) {
	const { schoolYear } = place;
	return saveRow(caller, rulesOf(caller), place, { value: (id) => ({ ...receipt, id, schoolYear }), changing });
}

export function removeReceipt(caller: Caller, place: YearPlace, row: SeenRow) {
	return removeRow(caller, rulesOf(caller), place, row);
}

export function restoreReceipt(caller: Caller, place: YearPlace, id: string) {
	return restoreRow(caller, rulesOf(caller), place, id);
}

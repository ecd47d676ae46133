/** Where organisations are paid. */
import type { Edited } from './column-types';

/** Read by the members of `partner_id` and the penvoerder's staff only. */
export interface BankAccountTable extends Edited {
	partnership_id: string;
	partner_id: string;
	iban: string;
	account_holder: string;
	bic: string | null;
}

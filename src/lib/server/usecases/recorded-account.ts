/** An account as the trail keeps it: the number never stands there, only its last four characters. */
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import { maskedIban } from '$lib/domain/settlement/iban';
import type { JsonValue } from '$lib/domain/shared/exact-json';

export function recordedAccount({ iban, accountHolder, bic }: Omit<BankAccount, 'partnerId'>): JsonValue {
	return { iban: maskedIban(iban), accountHolder, bic };
}

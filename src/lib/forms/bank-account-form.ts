/** Where an organisation is paid, as people fill it in; what is wrong with a number is told as exactly as it is known. */
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import { needsBic, readBic, readIban, type Iban, type IbanProblem } from '$lib/domain/settlement/iban';
import type { FormReader } from './form-reader';

export type BankAccountFormReason = 'iban' | 'bic' | 'bicNeeded';

export interface TypedBankAccount {
	readonly account: Omit<BankAccount, 'partnerId'>;
	/** With the field error of "iban". */
	readonly ibanProblem: IbanProblem | null;
	/** Of the account as the page showed it; `null` when there was none. */
	readonly revision: number | null;
}

/** The longest name a SEPA payment carries. */
const LONGEST_HOLDER = 70;
/** More than any number with spaces between its characters. */
const LONGEST_NUMBER = 100;

export function readBankAccount(form: FormReader<BankAccountFormReason>): TypedBankAccount {
	const typed = form.text('iban', { longest: LONGEST_NUMBER });
	const read = readIban(typed);
	if (!read.ok) form.refuse('iban', 'iban');
	const accountHolder = form.text('accountHolder', { longest: LONGEST_HOLDER });
	const typedBic = form.optionalText('bic', 20);
	const bic = typedBic === null ? null : readBic(typedBic);
	if (typedBic !== null && bic === null) form.refuse('bic', 'bic');
	if (read.ok && typedBic === null && needsBic(read.value)) form.refuse('bic', 'bicNeeded');
	return {
		account: { iban: read.ok ? read.value : ('' as Iban), accountHolder, bic },
		ibanProblem: read.ok || typed === '' ? null : read.error,
		revision: readShownRevision(form)
	};
}

export function readShownRevision(form: FormReader<BankAccountFormReason>): number | null {
	const revision = form.revision();
	return revision === 0 ? null : revision;
}

/** Where organisations are paid. Row-level security shows and accepts only what the reader may know (model section 11). */
import { sql, type Selectable } from 'kysely';
import type { BankAccount } from '$lib/domain/settlement/bank-account';
import { isSoundIban } from '$lib/domain/settlement/iban';
import { invariant } from '$lib/domain/shared/invariant';
import type { BankAccountTable } from '../db/tables/bank-account-table';
import type { TenantTransaction } from '../db/tenancy';
import { writeOne } from './rows-written';
import { rewritten, rowState, written, type Editor, type Stored } from './stored';

export type StoredBankAccount = Stored<BankAccount>;

/** Those the reader may know; all of them for the system. */
export async function listBankAccounts(trx: TenantTransaction, partnershipId: string): Promise<BankAccount[]> {
	const rows = await trx
		.selectFrom('bank_account')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.orderBy('partner_id')
		.execute();
	return rows.map(accountFromRow);
}

/** `null` when there is none, or none the reader may know. */
export async function findBankAccount(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<StoredBankAccount | null> {
	const row = await trx
		.selectFrom('bank_account')
		.selectAll()
		.where('partnership_id', '=', partnershipId)
		.where('partner_id', '=', partnerId)
		.executeTakeFirst();
	return row ? { ...accountFromRow(row), ...rowState(row) } : null;
}

/** One person at a time enters the account of an organisation. */
export async function lockBankAccount(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<StoredBankAccount | null> {
	const name = `bank account of ${partnerId} in ${partnershipId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
	return findBankAccount(trx, partnershipId, partnerId);
}

/** Whether it was written: an import does not wait for who enters one account, and may have been first. */
export async function insertBankAccount(
	trx: TenantTransaction,
	partnershipId: string,
	account: BankAccount,
	editor: Editor
): Promise<boolean> {
	const row = { partnership_id: partnershipId, partner_id: account.partnerId, ...columnsOf(account) };
	const result = await trx
		.insertInto('bank_account')
		.values({ ...row, ...written(editor) })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateBankAccount(
	trx: TenantTransaction,
	partnershipId: string,
	account: BankAccount,
	editor: Editor
): Promise<void> {
	await writeOne(
		trx
			.updateTable('bank_account')
			.set({ ...columnsOf(account), ...rewritten(editor) })
			.where('partnership_id', '=', partnershipId)
			.where('partner_id', '=', account.partnerId)
	);
}

export async function deleteBankAccount(
	trx: TenantTransaction,
	partnershipId: string,
	partnerId: string
): Promise<void> {
	await writeOne(
		trx.deleteFrom('bank_account').where('partnership_id', '=', partnershipId).where('partner_id', '=', partnerId)
	);
}

function columnsOf({ iban, accountHolder, bic }: BankAccount) {
	return { iban, account_holder: accountHolder, bic };
}

function accountFromRow(row: Selectable<BankAccountTable>): BankAccount {
	const { partner_id, iban, account_holder, bic } = row;
	invariant(isSoundIban(iban), 'a stored account number has check digits that hold');
	return { partnerId: partner_id, iban, accountHolder: account_holder, bic };
}

/** The hash of the code that opens the first run; there is one only while nobody can sign in. */
import type { AccountsHandle } from './accounts';

const KEY = 'setup-code';

export async function storeSetupCode(handle: AccountsHandle, codeHash: string, now: Date): Promise<void> {
	await handle
		.insertInto('app_setting')
		.values({ key: KEY, value: codeHash, updated_at: now })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ value: codeHash, updated_at: now }))
		.execute();
}

/** Held until the end of the transaction: two people with the code do not both become the first. */
export async function lockSetupCode(handle: AccountsHandle): Promise<string | null> {
	const row = await handle
		.selectFrom('app_setting')
		.select('value')
		.where('key', '=', KEY)
		.forUpdate()
		.executeTakeFirst();
	return row?.value ?? null;
}

export async function deleteSetupCode(handle: AccountsHandle): Promise<void> {
	await handle.deleteFrom('app_setting').where('key', '=', KEY).execute();
}

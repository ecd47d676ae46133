/** People who can sign in, for tests of sessions and passwords. */
import { hashPassword } from '$lib/server/auth/password-hash';
import type { Database } from '$lib/server/db/schema';
import { insertAccount, type Account } from '$lib/server/queries/accounts';
import { nextId } from './builders';

export const PASSWORD = 'zeven kleine bruggen';

export async function newAccount(db: Database, given: Partial<Account> = {}): Promise<Account> {
	const userId = nextId('user');
	const account = { userId, name: 'Noor Jansen', email: `${userId}@example.nl`, locale: 'nl', ...given } as const;
	await insertAccount(db, { ...account, passwordHash: await hashPassword(PASSWORD) }, new Date());
	return account;
}

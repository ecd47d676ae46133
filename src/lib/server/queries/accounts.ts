/**
 * Accounts of people, beside the partnerships: name, e-mail address, language, password hash, sessions. The role that serves
 * pages may not read these tables, so this is the one aggregate that is asked with the connecting user's rights, or inside
 * `asSystem` where it goes together with a membership.
 */
import type { Kysely } from 'kysely';
import { isLocale, type Locale } from '$lib/messages/locale';
import type { Tables } from '../db/schema';

/** The database itself, or a transaction of `asSystem`. */
export type AccountsHandle = Kysely<Tables>;

export interface Account {
	readonly userId: string;
	readonly name: string;
	/** Lower case. */
	readonly email: string;
	readonly locale: Locale;
}

export interface NewAccount extends Account {
	/** `null`: nobody can sign in to it with a password, as with the people of the demonstration. */
	readonly passwordHash: string | null;
}

export async function findAccountByEmail(handle: AccountsHandle, email: string): Promise<Account | null> {
	const row = await accounts(handle).where('email', '=', email.toLowerCase()).executeTakeFirst();
	return row ? accountOf(row) : null;
}

export async function findAccount(handle: AccountsHandle, userId: string): Promise<Account | null> {
	const row = await accounts(handle).where('id', '=', userId).executeTakeFirst();
	return row ? accountOf(row) : null;
}

/** Those that exist, by id. */
export async function findAccounts(
	handle: AccountsHandle,
	userIds: readonly string[]
): Promise<ReadonlyMap<string, Account>> {
	if (userIds.length === 0) return new Map();
	const rows = await accounts(handle).where('id', 'in', userIds).execute();
	return new Map(rows.map((row) => [row.userId, accountOf(row)]));
}

/** Whether anybody at all can sign in with a password: until then the first-run page is open. */
export async function anyoneCanSignIn(handle: AccountsHandle): Promise<boolean> {
	const row = await handle
		.selectFrom('auth_account')
		.select('id')
		.where('password', 'is not', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether this account is signed in to with a password. */
export async function hasPassword(handle: AccountsHandle, userId: string): Promise<boolean> {
	const row = await handle
		.selectFrom('auth_account')
		.select('id')
		.where('userId', '=', userId)
		.where('password', 'is not', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Throws the database's unique violation (23505) when the e-mail address has an account. */
export async function insertAccount(handle: AccountsHandle, account: NewAccount, now: Date): Promise<void> {
	const { userId, name, email, locale, passwordHash } = account;
	const moments = { createdAt: now, updatedAt: now };
	await handle
		.insertInto('auth_user')
		.values({ id: userId, name, email: email.toLowerCase(), locale, ...moments })
		.execute();
	if (passwordHash === null) return;
	// The row in which the sign-in library looks for a password: provider "credential", named after the account.
	const credential = { id: `${userId}-password`, accountId: userId, providerId: 'credential', userId };
	await handle
		.insertInto('auth_account')
		.values({ ...credential, password: passwordHash, ...moments })
		.execute();
}

export async function replacePassword(
	handle: AccountsHandle,
	userId: string,
	passwordHash: string,
	now: Date
): Promise<void> {
	await handle
		.updateTable('auth_account')
		.set({ password: passwordHash, updatedAt: now })
		.where('userId', '=', userId)
		.where('providerId', '=', 'credential')
		.execute();
}

export async function updateAccount(
	handle: AccountsHandle,
	userId: string,
	change: { readonly name?: string; readonly locale?: Locale },
	now: Date
): Promise<void> {
	await handle
		.updateTable('auth_user')
		.set({ ...change, updatedAt: now })
		.where('id', '=', userId)
		.execute();
}

function accounts(handle: AccountsHandle) {
	return handle.selectFrom('auth_user').select(['id as userId', 'name', 'email', 'locale']);
}

export function accountOf(row: { userId: string; name: string; email: string; locale: string }): Account {
	return { userId: row.userId, name: row.name, email: row.email, locale: isLocale(row.locale) ? row.locale : 'nl' };
}

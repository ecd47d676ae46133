/** Links with which one person may choose a new password, once. Kept as hashes beside the accounts. */
import type { AccountsHandle } from './accounts';

function identifierOf(tokenHash: string): string {
	return `password-link:${tokenHash}`;
}

export interface NewPasswordLink {
	readonly id: string;
	readonly userId: string;
	readonly tokenHash: string;
	readonly expiresAt: Date;
}

/** A new link makes the older ones of that person useless. */
export async function insertPasswordLink(
	handle: AccountsHandle,
	{ id, userId, tokenHash, expiresAt }: NewPasswordLink
): Promise<void> {
	await deletePasswordLinks(handle, userId);
	await handle
		.insertInto('auth_verification')
		.values({ id, identifier: identifierOf(tokenHash), value: userId, expiresAt })
		.execute();
}

/** Whose it is; `null` when there is none, it was used, or it is too old. */
export async function findPasswordLink(handle: AccountsHandle, tokenHash: string, now: Date): Promise<string | null> {
	const row = await handle
		.selectFrom('auth_verification')
		.select('value')
		.where('identifier', '=', identifierOf(tokenHash))
		.where('expiresAt', '>', now)
		.executeTakeFirst();
	return row?.value ?? null;
}

/** Takes it out of the database and says whose it was: of two at the same moment only one gets it. */
export async function takePasswordLink(handle: AccountsHandle, tokenHash: string, now: Date): Promise<string | null> {
	const row = await handle
		.deleteFrom('auth_verification')
		.where('identifier', '=', identifierOf(tokenHash))
		.where('expiresAt', '>', now)
		.returning('value')
		.executeTakeFirst();
	return row?.value ?? null;
}

export async function deletePasswordLinks(handle: AccountsHandle, userId: string): Promise<void> {
	await handle
		.deleteFrom('auth_verification')
		.where('identifier', 'like', 'password-link:%')
		.where('value', '=', userId)
		.execute();
}

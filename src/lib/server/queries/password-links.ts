/** Links with which one person may choose a new password, once. Kept as hashes beside the accounts. */
import * as v from 'valibot';
import type { AccountsHandle } from './accounts';

/** Who the link is for, and the place under which it was handed out. */
export interface PasswordLink {
	readonly userId: string;
	readonly partnershipId: string;
	readonly membershipId: string;
}

const storedLink = v.object({ userId: v.string(), partnershipId: v.string(), membershipId: v.string() });

function identifierOf(tokenHash: string): string {
	return `password-link:${tokenHash}`;
}

/** A new link makes the older ones of that person useless. */
export async function insertPasswordLink(
	handle: AccountsHandle,
	link: PasswordLink & { readonly id: string; readonly tokenHash: string; readonly expiresAt: Date }
): Promise<void> {
	const { id, tokenHash, expiresAt, userId, partnershipId, membershipId } = link;
	await deletePasswordLinks(handle, userId);
	await handle
		.insertInto('auth_verification')
		.values({
			id: `${userId}:${id}`,
			identifier: identifierOf(tokenHash),
			value: JSON.stringify({ userId, partnershipId, membershipId }),
			expiresAt
		})
		.execute();
}

/** `null` when there is none, it was used, or it is too old. */
export async function findPasswordLink(
	handle: AccountsHandle,
	tokenHash: string,
	now: Date
): Promise<PasswordLink | null> {
	const row = await handle
		.selectFrom('auth_verification')
		.select('value')
		.where('identifier', '=', identifierOf(tokenHash))
		.where('expiresAt', '>', now)
		.executeTakeFirst();
	return row ? v.parse(storedLink, JSON.parse(row.value)) : null;
}

/** Takes it out of the database: of two at the same moment only one gets it. */
export async function takePasswordLink(
	handle: AccountsHandle,
	tokenHash: string,
	now: Date
): Promise<PasswordLink | null> {
	const row = await handle
		.deleteFrom('auth_verification')
		.where('identifier', '=', identifierOf(tokenHash))
		.where('expiresAt', '>', now)
		.returning('value')
		.executeTakeFirst();
	return row ? v.parse(storedLink, JSON.parse(row.value)) : null;
}

export async function deletePasswordLinks(handle: AccountsHandle, userId: string): Promise<void> {
	await handle
		.deleteFrom('auth_verification')
		.where('identifier', 'like', 'password-link:%')
		.where('id', 'like', `${userId.replace(/[\\%_]/g, '\\$&')}:%`)
		.execute();
}

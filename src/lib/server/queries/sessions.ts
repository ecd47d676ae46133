/** The session records the sign-in library makes: listed for their owner, and ended by us in more cases than it knows. */
import type { AccountsHandle } from './accounts';

export interface SessionRecord {
	readonly id: string;
	readonly openedAt: Date;
	/** To within a few minutes. */
	readonly lastSeenAt: Date;
	/** What the browser said of itself; "" when it said nothing. */
	readonly userAgent: string;
}

/** Those that still count at `now`, seen last first. */
export async function listSessions(
	handle: AccountsHandle,
	userId: string,
	now: Date,
	absoluteLimit: number
): Promise<SessionRecord[]> {
	const rows = await handle
		.selectFrom('auth_session')
		.select(['id', 'createdAt', 'updatedAt', 'userAgent'])
		.where('userId', '=', userId)
		.where('expiresAt', '>', now)
		.where('createdAt', '>', new Date(now.getTime() - absoluteLimit))
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		openedAt: row.createdAt,
		lastSeenAt: row.updatedAt,
		userAgent: row.userAgent ?? ''
	}));
}

/** False when this person has no such session. */
export async function deleteSession(handle: AccountsHandle, userId: string, sessionId: string): Promise<boolean> {
	const { numDeletedRows } = await handle
		.deleteFrom('auth_session')
		.where('userId', '=', userId)
		.where('id', '=', sessionId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** All of them: the person signs in again, and what they may do is looked up anew. */
export async function deleteSessionsOf(handle: AccountsHandle, userId: string): Promise<void> {
	await handle.deleteFrom('auth_session').where('userId', '=', userId).execute();
}

export async function deleteOtherSessions(handle: AccountsHandle, userId: string, keptId: string): Promise<void> {
	await handle.deleteFrom('auth_session').where('userId', '=', userId).where('id', '<>', keptId).execute();
}

/** Rows that no longer mean anything: ended sessions, password links and counts of tries, all past their time. */
export async function deleteStale(handle: AccountsHandle, now: Date, countsBefore: Date): Promise<void> {
	await handle.deleteFrom('auth_session').where('expiresAt', '<', now).execute();
	await handle.deleteFrom('auth_verification').where('expiresAt', '<', now).execute();
	await handle.deleteFrom('auth_rate_limit').where('lastRequest', '<', countsBefore.getTime()).execute();
}

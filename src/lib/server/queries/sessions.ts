/** The session records the sign-in library makes: looked up, listed for their owner, and ended by us in more cases than it knows. */
import { sql } from 'kysely';
import type { Membership } from '../auth/actor';
import type { Database } from '../db/schema';
import { readAsFound } from '../db/tenancy';
import { accountOf, type Account, type AccountsHandle } from './accounts';
import { membershipOf, ownMemberships } from './memberships';

export interface SessionRecord {
	readonly id: string;
	readonly openedAt: Date;
	/** To within a few minutes. */
	readonly lastSeenAt: Date;
	/** What the browser said of itself; "" when it said nothing. */
	readonly userAgent: string;
}

export interface VisitingSession extends Account {
	readonly sessionId: string;
	readonly openedAt: Date;
	/** When it ends by itself, unless it is used again. */
	readonly expiresAt: Date;
	readonly memberships: readonly Membership[];
}

/** With its account and that person's places, in one trip; whether it still counts is for whoever asks. */
export async function findVisitingSession(db: Database, token: string): Promise<VisitingSession | null> {
	const session = sql<FoundSession>`
		select session.id as "sessionId", session."createdAt" as "openedAt", session."expiresAt", session."userId",
			account.name, account.email, account.locale
		from auth_session as session join auth_user as account on account.id = session."userId"
		where session.token = ${token}`;
	const { found, read } = await readAsFound(db, session, (trx) => ownMemberships(trx));
	if (!found) return null;
	const { sessionId, openedAt, expiresAt } = found;
	return { sessionId, openedAt, expiresAt, ...accountOf(found), memberships: read.map(membershipOf) };
}

interface FoundSession {
	readonly sessionId: string;
	readonly openedAt: Date;
	readonly expiresAt: Date;
	readonly userId: string;
	readonly name: string;
	readonly email: string;
	readonly locale: string;
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

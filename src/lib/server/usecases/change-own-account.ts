/**
 * What people change about themselves: name, language, password, sessions. Accounts stand outside the partnerships, so these
 * leave a log line and no audit event.
 */
import { isAPIError } from 'better-auth/api';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Locale } from '$lib/messages/locale';
import type { Actor } from '../auth/actor';
import { countAttempt, forgetAttempts } from '../auth/attempts';
import { handOverCookies } from '../auth/cookies';
import { refusePassword, type PasswordRefusal } from '../auth/password-rules';
import type { Visit } from '../auth/sessions';
import { signInLibrary } from '../auth/sign-in-library';
import { updateAccount } from '../queries/accounts';
import { deletePasswordLinks } from '../queries/password-links';
import { deleteOtherSessions, deleteSession } from '../queries/sessions';
import type { Caller } from './write';

export async function changeOwnName({ services, actor, requestId }: Caller, name: string): Promise<void> {
	await updateAccount(services.db, actor.userId, { name }, services.clock());
	services.log.info({ requestId, userId: actor.userId }, 'account: name changed');
}

export async function changeOwnLanguage({ services, actor }: Caller, locale: Locale): Promise<void> {
	await updateAccount(services.db, actor.userId, { locale }, services.clock());
}

/** False when it is not a session of the caller, or already ended. */
export async function endOwnOtherSession({ services, actor, requestId }: Caller, sessionId: string): Promise<boolean> {
	const ended = await deleteSession(services.db, actor.userId, sessionId);
	services.log.info({ requestId, userId: actor.userId }, 'account: session ended');
	return ended;
}

export async function endOwnOtherSessions({ services, actor, requestId }: Caller): Promise<void> {
	await deleteOtherSessions(services.db, actor.userId, actor.sessionId);
	services.log.info({ requestId, userId: actor.userId }, 'account: other sessions ended');
}

export interface ChangeOwnPassword {
	readonly current: string;
	readonly next: string;
}

export type ChangeOwnPasswordRefusal =
	'passwordWrong' | PasswordRefusal | { readonly kind: 'wait'; readonly seconds: number };

/** Ends all sessions of the account and puts a new one in this browser. */
export async function changeOwnPassword(
	visit: Visit,
	actor: Actor,
	{ current, next }: ChangeOwnPassword
): Promise<Result<null, ChangeOwnPasswordRefusal>> {
	const { services, headers } = visit;
	const refused = refusePassword(next, actor);
	if (refused) return refuse(refused);
	const attempt = { kind: 'ownPassword', subject: actor.userId } as const;
	const wait = await countAttempt(services, attempt);
	if (wait > 0) return refuse({ kind: 'wait', seconds: Math.ceil(wait / 1000) });
	const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
	try {
		const answer = await signInLibrary(services).api.changePassword({ body, headers, returnHeaders: true });
		handOverCookies(visit.cookies, answer.headers, services.settings);
	} catch (cause) {
		if (isAPIError(cause) && cause.statusCode < 500) return refuse('passwordWrong');
		throw cause;
	}
	await forgetAttempts(services, attempt);
	await deletePasswordLinks(services.db, actor.userId);
	services.log.info({ userId: actor.userId }, 'account: password changed');
	return ok(null);
}

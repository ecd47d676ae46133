/** Chooses a new password with a link that was handed over. The link works once, and every session of the account ends. */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { forgetAttempts } from '../auth/attempts';
import { hashToken } from '../auth/one-time-token';
import { hashPassword } from '../auth/password-hash';
import { refusePassword, type PasswordRefusal } from '../auth/password-rules';
import { asSystem } from '../db/tenancy';
import { findAccount, replacePassword, type Account } from '../queries/accounts';
import { findPasswordLink, takePasswordLink } from '../queries/password-links';
import { deleteSessionsOf } from '../queries/sessions';
import type { Services } from '../services';
import { recordAtEveryPlace } from './person-at-place';

export interface ResetPassword {
	readonly token: string;
	readonly password: string;
	readonly requestId: string;
}

export type ResetPasswordRefusal = 'linkUnusable' | PasswordRefusal;

/** Whose link it is, while it still works; `null` tells nothing about why not. */
export async function findAccountOfPasswordLink(services: Services, token: string): Promise<Account | null> {
	const userId = await findPasswordLink(services.db, hashToken(token), services.clock());
	return userId === null ? null : findAccount(services.db, userId);
}

export async function resetPassword(
	services: Services,
	{ token, password, requestId }: ResetPassword
): Promise<Result<Account, ResetPasswordRefusal>> {
	const account = await findAccountOfPasswordLink(services, token);
	if (!account) return refuse('linkUnusable');
	const refused = refusePassword(password, account);
	if (refused) return refuse(refused);
	const passwordHash = await hashPassword(password);
	const outcome = await asSystem(services.db, async (trx): Promise<Result<Account, ResetPasswordRefusal>> => {
		const now = services.clock();
		const userId = await takePasswordLink(trx, hashToken(token), now);
		if (userId === null) return refuse('linkUnusable');
		await replacePassword(trx, userId, passwordHash, now);
		await deleteSessionsOf(trx, userId);
		const author = { userId, userName: account.name, requestId };
		await recordAtEveryPlace(trx, account, { author, now, action: 'membership.passwordReset' });
		return ok(account);
	});
	if (outcome.ok) await forgetAttempts(services, { kind: 'account', subject: account.email });
	return outcome;
}

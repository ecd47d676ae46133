/**
 * Whoever runs the server makes a password link for an account: the way back in for somebody whom no single penvoerder may
 * reset, and for a penvoerder who is alone. Every partnership the person has a place in sees that it was made.
 */
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { LINK_LIMITS } from '../auth/limits';
import { newOneTimeToken } from '../auth/one-time-token';
import { asSystem } from '../db/tenancy';
import { findAccountByEmail, hasPassword } from '../queries/accounts';
import { insertPasswordLink } from '../queries/password-links';
import type { Services } from '../services';
import { recordAtEveryPlace } from './person-at-place';

const OPERATOR = { userId: null, userName: 'Beheerder van de server', requestId: null };

/** The token of the link, shown once. */
export function makePasswordLink(
	services: Services,
	email: string
): Promise<Result<string, 'unknownAccount' | 'noPassword'>> {
	const { token, tokenHash } = newOneTimeToken(services);
	return asSystem(services.db, async (trx): Promise<Result<string, 'unknownAccount' | 'noPassword'>> => {
		const account = await findAccountByEmail(trx, email);
		if (!account) return refuse('unknownAccount');
		if (!(await hasPassword(trx, account.userId))) return refuse('noPassword');
		const now = services.clock();
		const expiresAt = new Date(now.getTime() + LINK_LIMITS.passwordReset);
		await insertPasswordLink(trx, { id: services.newId(), userId: account.userId, tokenHash, expiresAt });
		await recordAtEveryPlace(trx, account, { author: OPERATOR, now, action: 'membership.passwordLinkMade' });
		return ok(token);
	});
}

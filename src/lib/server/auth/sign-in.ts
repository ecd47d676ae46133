/**
 * Signing in with e-mail address and password. An unknown address, an account without a password and a wrong password take
 * the same time and get the same answer; tries are counted before the password is looked at.
 */
import { isAPIError } from 'better-auth/api';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { findAccountByEmail, type Account } from '../queries/accounts';
import { deleteStale } from '../queries/sessions';
import { countAttempt, forgetAttempts, networkOf, takeBackAttempt, type Attempt } from './attempts';
import { handOverCookies } from './cookies';
import { knownBrowser, rememberBrowser } from './known-browser';
import { ATTEMPT_RULES } from './limits';
import { endOwnSession, type Visit } from './sessions';
import { signInLibrary } from './sign-in-library';

export interface Credentials {
	readonly email: string;
	readonly password: string;
}

export type SignInRefusal = { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly seconds: number };

/** `address` is the visitor's network address. On success the session cookie is set, with a new session id. */
export async function signIn(
	visit: Visit,
	credentials: Credentials,
	address: string
): Promise<Result<Account, SignInRefusal>> {
	const { services, cookies } = visit;
	const email = credentials.email.trim().toLowerCase();
	const browser = knownBrowser(services, cookies, email);
	const attempts = attemptsOf(email, browser, address);
	for (const attempt of attempts) {
		const wait = await countAttempt(services, attempt);
		if (wait > 0) return refuse({ kind: 'wait', seconds: Math.ceil(wait / 1000) });
	}
	const headers = await checkPassword(visit, { email, password: credentials.password });
	const account = headers && (await findAccountByEmail(services.db, email));
	if (!headers || !account) return refuse({ kind: 'wrong' });
	await settle(visit, attempts);
	await endOwnSession(visit);
	handOverCookies(cookies, headers, services.settings);
	rememberBrowser(services, cookies, email);
	return ok(account);
}

/** A known browser counts for itself; all others together, and per network too. */
function attemptsOf(email: string, browser: string | null, address: string): readonly Attempt[] {
	if (browser !== null) return [{ kind: 'knownBrowser', subject: `${browser}:${email}` }];
	return [
		{ kind: 'address', subject: networkOf(address) },
		{ kind: 'account', subject: email }
	];
}

/** The library's answer with the new session's cookie; `null` when it does not accept the password. */
async function checkPassword({ services, headers }: Visit, body: Credentials): Promise<Headers | null> {
	try {
		const answer = await signInLibrary(services).api.signInEmail({ body, headers, returnHeaders: true });
		return answer.headers;
	} catch (cause) {
		if (isAPIError(cause) && cause.statusCode < 500) return null;
		throw cause;
	}
}

async function settle({ services }: Visit, attempts: readonly Attempt[]): Promise<void> {
	for (const attempt of attempts) {
		if (attempt.kind === 'address') await takeBackAttempt(services, attempt);
		else await forgetAttempts(services, attempt);
	}
	const now = services.clock();
	await deleteStale(services.db, now, new Date(now.getTime() - ATTEMPT_RULES.account.window));
}

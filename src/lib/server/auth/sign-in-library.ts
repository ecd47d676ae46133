/**
 * Sign-in and sessions come from better-auth: password check, session records, signed cookies, changing a password. It works
 * on our accounts tables with the connecting user's rights, knows nothing of partnerships, has no routes of its own, and
 * sends nothing anywhere. It opens connections of its own: never call it inside one of our transactions, which would wait
 * for ever on the single connection of the embedded database.
 */
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';
import { invariant } from '$lib/domain/shared/invariant';
import type { Services } from '../services';
import { cookieNames, isServedSecurely } from './cookies';
import { PASSWORD_LENGTH, SESSION_LIMITS } from './limits';
import { hashPassword, verifyPassword } from './password-hash';

export type SignInLibrary = ReturnType<typeof createLibrary>;

const libraries = new WeakMap<Services, SignInLibrary>();

/** One per services, so that a request does not configure it anew. */
export function signInLibrary(services: Services): SignInLibrary {
	const known = libraries.get(services);
	if (known) return known;
	const created = createLibrary(services);
	libraries.set(services, created);
	return created;
}

/** A session for somebody who proved who they are in another way: a new password, an invitation, the demonstration. */
const openSession = createAuthEndpoint(
	'/open-session',
	{ method: 'POST', body: v.object({ userId: v.string() }), metadata: { SERVER_ONLY: true } },
	async (ctx) => {
		const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
		invariant(user !== null, 'a session is opened for an account that exists');
		const session = await ctx.context.internalAdapter.createSession(user.id);
		await setSessionCookie(ctx, { session, user });
		return { sessionId: session.id, email: user.email };
	}
);

function createLibrary({ db, settings }: Services) {
	const names = cookieNames(settings);
	const attributes = { secure: isServedSecurely(settings), httpOnly: true, sameSite: 'lax', path: '/' } as const;
	return betterAuth({
		appName: 'Begroting opleidingsschool',
		baseURL: settings.origin,
		trustedOrigins: [settings.origin],
		secret: settings.secret,
		database: { db, type: 'postgres', transaction: false },
		user: {
			modelName: 'auth_user',
			additionalFields: { locale: { type: 'string', required: false, defaultValue: 'nl', input: false } }
		},
		session: {
			modelName: 'auth_session',
			expiresIn: SESSION_LIMITS.idle / 1000,
			updateAge: SESSION_LIMITS.refresh / 1000
		},
		account: { modelName: 'auth_account' },
		verification: { modelName: 'auth_verification' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: PASSWORD_LENGTH.least,
			maxPasswordLength: 2 * PASSWORD_LENGTH.most,
			password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) }
		},
		plugins: [{ id: 'open-session', endpoints: { openSession } }],
		advanced: {
			useSecureCookies: false,
			cookies: {
				session_token: { name: names.session, attributes },
				dont_remember: { name: names.forget, attributes },
				session_data: { name: names.cache, attributes }
			},
			// No addresses in session records: the list of sessions does not need them.
			ipAddress: { disableIpTracking: true },
			database: { joins: true, validateSchema: false }
		},
		// Our own limits count every door (attempts.ts); the library's count only its routes, which are not reachable.
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true }
	});
}

/**
 * A person's sessions: opened at sign-in with a new id, looked up at each request, ended by sign-out, by the list on the
 * account page, by age, and by every change of what the person may do (yardstick 26).
 */
import type { Cookies } from '@sveltejs/kit';
import { isLocale, type Locale } from '$lib/messages/locale';
import { asPerson } from '../db/tenancy';
import { listOwnMemberships } from '../queries/memberships';
import { deleteSession, findVisitingSession, type VisitingSession } from '../queries/sessions';
import type { Services } from '../services';
import type { Actor } from './actor';
import { cookieNames, handOverCookies, isServedSecurely } from './cookies';
import { rememberBrowser } from './known-browser';
import { SESSION_LIMITS } from './limits';
import { tokenOf } from './session-token';
import { signInLibrary } from './sign-in-library';

/** The part of a request that signing in needs. */
export interface Visit {
	readonly services: Services;
	readonly cookies: Cookies;
	readonly headers: Headers;
}

export interface CurrentSession {
	readonly actor: Actor;
	/** The language chosen on the account page. */
	readonly locale: Locale;
}

export function visitOf(event: {
	readonly locals: App.Locals;
	readonly cookies: Cookies;
	readonly request: Request;
}): Visit {
	return { services: event.locals.services, cookies: event.cookies, headers: event.request.headers };
}

/**
 * `null` without a cookie, with one that is not ours, or when the session was ended or is too old. One that was used a moment ago
 * is looked up in one trip; the library prolongs it now and then, and clears away what no longer counts.
 */
export async function findCurrentSession(visit: Visit): Promise<CurrentSession | null> {
	const { services, cookies } = visit;
	const cookie = cookies.get(cookieNames(services.settings).session);
	if (cookie === undefined) return null;
	const token = tokenOf(cookie, services.settings.secret);
	const session = token === null ? null : await findVisitingSession(services.db, token);
	return session && usedJustNow(session, services.clock().getTime()) ? currentOf(session) : askLibrary(visit);
}

function usedJustNow({ openedAt, expiresAt }: VisitingSession, now: number): boolean {
	const lastUsed = expiresAt.getTime() - SESSION_LIMITS.idle;
	return now < lastUsed + SESSION_LIMITS.refresh && now < openedAt.getTime() + SESSION_LIMITS.absolute;
}

function currentOf({ userId, name, email, locale, sessionId, memberships }: VisitingSession): CurrentSession {
	return { actor: { userId, name, email, sessionId, memberships }, locale };
}

async function askLibrary({ services, cookies, headers }: Visit): Promise<CurrentSession | null> {
	const { settings } = services;
	const answer = await signInLibrary(services).api.getSession({ headers, returnHeaders: true });
	handOverCookies(cookies, answer.headers, settings);
	if (!answer.response) return null;
	const { session, user } = answer.response;
	const now = services.clock().getTime();
	if (now >= session.expiresAt.getTime() || now - session.createdAt.getTime() >= SESSION_LIMITS.absolute) {
		await deleteSession(services.db, user.id, session.id);
		forgetCookie(services, cookies);
		return null;
	}
	const memberships = await asPerson(services.db, user.id, (trx) => listOwnMemberships(trx, user.id));
	const actor = { userId: user.id, name: user.name, email: user.email, sessionId: session.id, memberships };
	return { actor, locale: isLocale(user.locale) ? user.locale : 'nl' };
}

/** Ends what this browser had and opens a new session, with a new id, for an account that proved itself. */
export async function openSession(visit: Visit, userId: string): Promise<void> {
	await endOwnSession(visit);
	const { services, cookies, headers } = visit;
	const answer = await signInLibrary(services).api.openSession({ body: { userId }, headers, returnHeaders: true });
	handOverCookies(cookies, answer.headers, services.settings);
	rememberBrowser(services, cookies, answer.response.email);
}

/** Deletes the record, not only the cookie. */
export async function endOwnSession({ services, cookies, headers }: Visit): Promise<void> {
	if (cookies.get(cookieNames(services.settings).session) === undefined) return;
	await signInLibrary(services).api.signOut({ headers });
	forgetCookie(services, cookies);
}

function forgetCookie({ settings }: Services, cookies: Cookies): void {
	const secure = isServedSecurely(settings);
	cookies.delete(cookieNames(settings).session, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

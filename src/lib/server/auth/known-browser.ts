/**
 * Remembers in a browser that somebody signed in to an account there before. Such a browser has its own count of failures,
 * so that a stranger who guesses at an account cannot keep its owner out. It gives no access to anything.
 */
import { createHmac } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { Services } from '../services';
import { cookieNames, isServedSecurely } from './cookies';
import { KNOWN_BROWSER_AGE } from './limits';
import { sameHash } from './one-time-token';

/** The browser's own id when it signed in to this account before, else `null`. */
export function knownBrowser({ settings }: Services, cookies: Cookies, email: string): string | null {
	const [id, signature] = cookies.get(cookieNames(settings).knownBrowser)?.split('.', 2) ?? [];
	if (!id || !signature) return null;
	return sameHash(signature, sign(settings.secret, id, email)) ? id : null;
}

export function rememberBrowser(services: Services, cookies: Cookies, email: string): void {
	const { settings } = services;
	const id = knownBrowser(services, cookies, email) ?? services.newId();
	cookies.set(cookieNames(settings).knownBrowser, `${id}.${sign(settings.secret, id, email)}`, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: isServedSecurely(settings),
		maxAge: KNOWN_BROWSER_AGE / 1000
	});
}

function sign(secret: string, id: string, email: string): string {
	return createHmac('sha256', secret).update(`known-browser:${id}:${email}`).digest('hex');
}

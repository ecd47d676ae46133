/**
 * Cookie names, and handing the library's cookies to the browser. Over https the names begin with `__Host-`, which makes
 * browsers refuse them without Secure, with another path, or from another host (yardstick 26); plain http is for localhost.
 */
import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader } from 'better-auth/cookies';
import type { Settings } from '../settings';

export function isServedSecurely({ origin }: Pick<Settings, 'origin'>): boolean {
	return origin.startsWith('https://');
}

export interface CookieNames {
	readonly session: string;
	/** A browser that signed in to an account before. */
	readonly knownBrowser: string;
	/** Two names the library has and we do not use. */
	readonly forget: string;
	readonly cache: string;
}

export function cookieNames(settings: Pick<Settings, 'origin'>): CookieNames {
	const prefix = isServedSecurely(settings) ? '__Host-' : '';
	return {
		session: `${prefix}session`,
		knownBrowser: `${prefix}known-browser`,
		forget: `${prefix}session-forget`,
		cache: `${prefix}session-cache`
	};
}

/** Sets what the library asks for on the answer; an empty value with age 0 removes. */
export function handOverCookies(cookies: Cookies, headers: Headers, settings: Pick<Settings, 'origin'>): void {
	const names = cookieNames(settings);
	for (const header of headers.getSetCookie()) {
		const [name, cookie] = [...parseSetCookieHeader(header)][0] ?? [];
		if (name !== names.session || !cookie) continue;
		cookies.set(name, cookie.value, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: isServedSecurely(settings),
			maxAge: cookie['max-age'] ?? 0
		});
	}
}

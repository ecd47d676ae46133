/**
 * Language and theme: two cookies of our own that hold a word each and need no consent. The form goes to `/preferences`
 * and leads back to the page it came from, never to another site.
 */
import { isLocale, type Locale } from '$lib/messages/locale';

export const LOCALE_COOKIE = 'locale';
export const THEME_COOKIE = 'theme';

/** `system` follows the reader's device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(text: unknown): text is Theme {
	return THEMES.some((theme) => theme === text);
}

/** Dutch unless the cookie says otherwise. */
export function localeFromCookie(cookie: string | undefined): Locale {
	return isLocale(cookie) ? cookie : 'nl';
}

export function themeFromCookie(cookie: string | undefined): Theme {
	return isTheme(cookie) ? cookie : 'system';
}

export interface Preferences {
	/** `null`: not asked for, leave as it is. */
	readonly locale: Locale | null;
	readonly theme: Theme | null;
	/** A path on this site. */
	readonly returnTo: string;
}

export function readPreferences(form: FormData): Preferences {
	const [locale, theme] = [form.get('locale'), form.get('theme')];
	return {
		locale: isLocale(locale) ? locale : null,
		theme: isTheme(theme) ? theme : null,
		returnTo: pathOnThisSite(form.get('returnTo'))
	};
}

/** "/" for anything that a browser could take for another origin: "//evil.example", "/\evil.example", "https:…". */
export function pathOnThisSite(path: unknown): string {
	const origin = 'http://this.site';
	if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, origin)) return '/';
	const url = new URL(path, origin);
	const result = url.pathname + url.search + url.hash;
	return url.origin === origin && !result.startsWith('//') ? result : '/';
}

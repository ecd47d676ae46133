/** Keeps the reader's language and theme, and goes back to the page the form stood on. Open to everyone, signed in or not. */
import { redirect, type RequestHandler } from '@sveltejs/kit';
import { LOCALE_COOKIE, readPreferences, THEME_COOKIE } from '$lib/forms/preferences';

const A_YEAR = 60 * 60 * 24 * 365;

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const { locale, theme, returnTo } = readPreferences(await request.formData());
	const options = {
		path: '/',
		maxAge: A_YEAR,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
	if (locale) cookies.set(LOCALE_COOKIE, locale, options);
	if (theme) cookies.set(THEME_COOKIE, theme, options);
	redirect(303, returnTo);
};

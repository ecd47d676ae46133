import { describe, expect, it } from 'vitest';
import { localeFromCookie, pathOnThisSite, readPreferences, themeFromCookie } from '../../../src/lib/forms/preferences';

function form(entries: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(entries)) data.set(name, value);
	return data;
}

describe('preferences', () => {
	it('takes a known language and theme, and leaves the rest as it was', () => {
		expect(readPreferences(form({ locale: 'en', returnTo: '/p/noa?a=1' }))).toEqual({
			locale: 'en',
			theme: null,
			returnTo: '/p/noa?a=1'
		});
		expect(readPreferences(form({ locale: 'de', theme: 'neon' }))).toEqual({
			locale: null,
			theme: null,
			returnTo: '/'
		});
	});
	it.each([
		'//evil.example',
		'/\\evil.example',
		'/\t/evil.example',
		'https://evil.example/',
		'javascript:alert(1)',
		'evil.example',
		'/..//evil.example',
		'/./\\evil.example',
		'',
		null
	])('never leads to another site: %j', (path) => {
		const url = new URL(pathOnThisSite(path), 'https://ours.example');
		expect(url.origin).toBe('https://ours.example');
	});
	it('comes back to a path with its query and place on the page', () => {
		expect(pathOnThisSite('/p/noa/2026-2027/lines?area=opleiden#r7')).toBe('/p/noa/2026-2027/lines?area=opleiden#r7');
	});
	it('falls back on Dutch and the theme of the device', () => {
		expect([
			localeFromCookie(undefined),
			localeFromCookie('xx'),
			themeFromCookie('x'),
			themeFromCookie('dark')
		]).toEqual(['nl', 'nl', 'system', 'dark']);
	});
});

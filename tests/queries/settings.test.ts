/** Settings are read once, with defaults that work, and refused by name. */
import { describe, expect, it } from 'vitest';
import { DEMO_SECRET, readSettings } from '$lib/server/settings';

const SECRET = '7f3a9c1e5b2d8064f1c7e9a3b5d20846';

describe('settings', () => {
	it('need nothing to look around', () => {
		expect(readSettings({})).toEqual({
			mode: 'demo',
			databaseUrl: null,
			dataFolder: '.data/embedded',
			host: '127.0.0.1',
			port: 3000,
			origin: 'http://localhost:3000',
			secret: DEMO_SECRET,
			logLevel: 'info'
		});
	});

	it('of a production installation are taken as they are', () => {
		const environment = {
			APP_MODE: 'production',
			APP_SECRET: SECRET,
			DATABASE_URL: 'postgresql://wie@db.example.nl/begroting',
			PORT: '8080',
			ORIGIN: 'https://begroting.example.nl/'
		};
		expect(readSettings(environment)).toMatchObject({
			mode: 'production',
			databaseUrl: environment.DATABASE_URL,
			port: 8080,
			origin: 'https://begroting.example.nl',
			secret: SECRET
		});
	});

	it('take blanks for unset', () => {
		expect(readSettings({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
	});

	it.each<[string, Record<string, string>, string]>([
		['PORT', { PORT: '0' }, 'PORT'],
		['PORT', { PORT: '65536' }, 'PORT'],
		['PORT', { PORT: '3e3' }, 'PORT'],
		['DATABASE_URL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
		['ORIGIN', { ORIGIN: 'begroting.example.nl' }, 'ORIGIN'],
		['ORIGIN', { ORIGIN: 'https://example.nl/begroting' }, 'ORIGIN'],
		['ORIGIN', { ORIGIN: 'ftp://example.nl' }, 'ORIGIN'],
		['APP_MODE', { APP_MODE: 'Productie' }, 'APP_MODE'],
		['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
		['a missing secret', { APP_MODE: 'production' }, 'APP_SECRET'],
		['the known secret', { APP_MODE: 'production', APP_SECRET: DEMO_SECRET }, 'APP_SECRET'],
		['a short secret', { APP_MODE: 'production', APP_SECRET: SECRET.slice(1) }, 'APP_SECRET'],
		['a secret of one letter', { APP_MODE: 'production', APP_SECRET: 'a'.repeat(64) }, 'APP_SECRET']
	])('refuse %s in one sentence that names the setting and not its value', (_, environment, name) => {
		const refused = () => readSettings(environment);
		expect(refused).toThrow(
			expect.objectContaining({ kind: 'settings', message: expect.stringMatching(/^[A-Z].*\.$/) })
		);
		expect(refused).toThrow(new RegExp(`^${name} `));
		for (const value of Object.values(environment)) if (value.length > 20) expect(refused).not.toThrow(value);
	});
});

/**
 * Browser tests of the built product: two browsers, and two servers of their own in demo mode, each with an empty data folder.
 * Files that change nothing in what they share run side by side, test by test. All others have a server to themselves, where they
 * come one after the other, so that what a test meets does not depend on how fast another is.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { freePort } from '../support/built-server';
import { findChromium } from '../support/chromium.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing in here changes the demonstration; `fresh-copy`, `many-lines` and `penvoerder-visit` start a server of their own. */
const SIDE_BY_SIDE = [
	'access',
	'bestuurder-visit',
	'entering',
	'fresh-copy',
	'hours-access',
	'layout',
	'many-lines',
	'penvoerder-visit',
	'phone',
	'pictures',
	'screenshots',
	'too-much'
].map((name) => `${name}.spec.ts`);

/** A port that was found is free again, and may be found a second time. */
async function twoPorts(): Promise<readonly number[]> {
	const first = await freePort();
	let second = first;
	while (second === first) second = await freePort();
	return [first, second];
}

/** Workers read this file again and inherit the environment, so that they meet the same ports. */
process.env.BROWSER_TEST_PORTS ??= (await twoPorts()).join(' ');
const [SHARED = '', OWN = ''] = process.env.BROWSER_TEST_PORTS.split(' ');
const originOf = (port: string) => `http://localhost:${port}`;

const serverOn = (port: string) => ({
	command: 'node tests/browser/serve.mjs',
	cwd: ROOT,
	url: `${originOf(port)}/readyz`,
	env: {
		PORT: port,
		ORIGIN: originOf(port),
		HOST: '127.0.0.1',
		APP_MODE: 'demo',
		LOG_LEVEL: 'error',
		DATABASE_URL: ''
	},
	timeout: 180_000,
	reuseExistingServer: false,
	gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 }
});

export default defineConfig({
	testDir: '.',
	outputDir: `${ROOT}/.test-output/browser`,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	// Limits end what hangs; a slow machine is no reason to fail.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	use: {
		browserName: 'chromium',
		viewport: { width: 1280, height: 800 },
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath: findChromium() ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{ name: 'in turn', testIgnore: SIDE_BY_SIDE, workers: 1, use: { baseURL: originOf(OWN) } },
		{ name: 'side by side', testMatch: SIDE_BY_SIDE, fullyParallel: true, use: { baseURL: originOf(SHARED) } }
	],
	webServer: [serverOn(SHARED), serverOn(OWN)]
});

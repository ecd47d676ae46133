/** Browser tests of the built product: one Chromium, one server of their own in demo mode with an empty data folder. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { freePort } from '../support/built-server';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Workers read this file again and inherit the environment, so that they meet the same port. */
process.env.BROWSER_TEST_PORT ??= String(await freePort());
const PORT = process.env.BROWSER_TEST_PORT;
const ORIGIN = `http://localhost:${PORT}`;

export default defineConfig({
	testDir: '.',
	outputDir: `${ROOT}/.test-output/browser`,
	workers: 1,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 30_000 },
	use: {
		baseURL: ORIGIN,
		browserName: 'chromium',
		viewport: { width: 1280, height: 800 },
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
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
	webServer: {
		command: 'node tests/browser/serve.mjs',
		cwd: ROOT,
		url: `${ORIGIN}/readyz`,
		env: { PORT, ORIGIN, HOST: '127.0.0.1', APP_MODE: 'demo', LOG_LEVEL: 'error', DATABASE_URL: '' },
		timeout: 180_000,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 }
	}
});

/** The Chromium the browser tests drive: the one that is named, or one this machine has. */
import { existsSync } from 'node:fs';

const PLACES = [
	// The same engine without windows: opening a page takes half the time.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** @returns {string | null} path of the program; CHROMIUM_PATH goes before all others */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : null;
	return PLACES.find((path) => existsSync(path)) ?? null;
}

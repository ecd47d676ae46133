/** What a browser says of itself, in the two words by which people know their devices. */

export interface Device {
	readonly browser: string;
	readonly system: string;
}

/** The first that fits: browsers name their relatives too, so the narrower comes first. */
const BROWSERS = [
	[/\bEdg(e|A|iOS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/(Chrome|Chromium|CriOS)\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
] as const;

const SYSTEMS = [
	[/\b(iPhone|iPod)\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'macOS'],
	[/\bLinux\b/, 'Linux']
] as const;

/** `null` when either is not recognised. */
export function deviceFromUserAgent(userAgent: string): Device | null {
	const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1];
	const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
	return browser && system ? { browser, system } : null;
}

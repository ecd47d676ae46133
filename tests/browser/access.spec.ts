/** Every page in both themes and both languages: WCAG 2.2 AA as far as a machine sees it, no errors, nobody else's servers. */
import { expect, type Page } from '@playwright/test';
import { axeViolations, WCAG } from './axe';
import { test } from './one-page';
import { cellsOutside, pushedAside } from './out-of-sight';
import { findAddress, pageAddresses, type PageAddress } from './page-addresses';
import { prefer, signInAs, type Preferences } from './visitor';

const LOOKS: readonly Preferences[] = [
	{ locale: 'nl', theme: 'light' },
	{ locale: 'en', theme: 'dark' }
];

/** Collects what a page must not do while somebody reads it. */
function watch(page: Page, origin: string): string[] {
	const wrong: string[] = [];
	page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
	page.on('console', (message) => {
		// That a page which does not exist answers 404 is no fault of the page.
		const ownStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
		if (message.type() === 'error' && !ownStatus) wrong.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) wrong.push(`other host: ${url.href}`);
	});
	return wrong;
}

const pages: readonly PageAddress[] = [
	...pageAddresses(),
	{ route: 'a page that does not exist', address: '/p/leerlust/nowhere', foundOn: null, signedIn: true }
];

for (const entry of pages) {
	test(`${entry.route} can be read by everybody, in both languages and themes`, async ({ page, baseURL }) => {
		const origin = new URL(baseURL ?? '').origin;
		await prefer(page.context(), origin, { locale: 'nl' });
		if (entry.signedIn) await signInAs(page, 'penvoerder');
		const address = await findAddress(page, entry);
		const wrong = watch(page, origin);
		for (const look of LOOKS) {
			await prefer(page.context(), origin, look);
			await page.goto(address, { waitUntil: 'networkidle' });
			await expect(page.locator('html')).toHaveAttribute('lang', look.locale);
			await expect(page.locator('h1')).toHaveCount(1);
			expect(await axeViolations(page, { tags: WCAG }), look.locale).toEqual([]);
			expect(wrong, look.locale).toEqual([]);
		}
		// In English, as it stands; `phone.spec.ts` opens the pages on a phone in Dutch.
		await page.setViewportSize({ width: 360, height: 740 });
		expect({ wide: await pushedAside(page), outside: await cellsOutside(page) }).toEqual({ wide: [], outside: [] });
	});
}
